// Owns the kinds that a quote's fields know, as plain lists: the window reads them without the schemas.

/** The highlight colours, in the order of their numbers 1 to 8. Source: the palette that Zotero users know. */
export const COLOURS = ['yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray'] as const
export type Colour = (typeof COLOURS)[number]

/** Whether the source gives the speaker's own words, or tells what was said. */
export const SPEECH_KINDS = ['direct', 'indirect'] as const
export type SpeechKind = (typeof SPEECH_KINDS)[number]

/**
 * How a quote's words stand in another text. `identical`: the same, in place. `cosmetic`: only typography differs.
 * `shortened`: part of them is left. `moved`: the same words elsewhere. `removed`: gone.
 */
export const QUOTE_STATUSES = ['identical', 'cosmetic', 'reworded', 'shortened', 'moved', 'removed'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]
/** Those that whoever quotes should know of. */
export type ChangedStatus = Exclude<QuoteStatus, 'identical' | 'cosmetic'>
