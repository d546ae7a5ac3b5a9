// Owns the kinds that a quote's fields know, as plain lists: the window reads them without the schemas.

/** The highlight colours, in the order of their numbers 1 to 8. Source: the palette that Zotero users know. */
export const COLOURS = ['yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray'] as const
export type Colour = (typeof COLOURS)[number]

/** Whether the source gives the speaker's own words, or tells what was said. */
export const SPEECH_KINDS = ['direct', 'indirect'] as const
export type SpeechKind = (typeof SPEECH_KINDS)[number]

/** What a statement does: the verb that reports it says so, or its own words. */
export const STATEMENT_KINDS = [
  'announcement',
  'assessment',
  'claim',
  'commitment',
  'demand',
  'denial',
  'question',
] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** What became of a commitment, as a person judges it. */
export const OUTCOMES = ['kept', 'contradicted', 'no-news'] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * How a quote's words stand in another text. `identical`: the same, in place. `cosmetic`: only typography differs.
 * `shortened`: part of them is left. `moved`: the same words elsewhere. `removed`: gone.
 */
export const QUOTE_STATUSES = ['identical', 'cosmetic', 'reworded', 'shortened', 'moved', 'removed'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]
/** Those that whoever quotes should know of. */
export type ChangedStatus = Exclude<QuoteStatus, 'identical' | 'cosmetic'>
