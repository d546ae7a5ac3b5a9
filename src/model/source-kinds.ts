// Owns the kinds of sources that citation styles tell apart. Pure: the window needs it without schemas.

/** What kind of thing a source is: what a page says of itself, or a person. */
export const SOURCE_KINDS = [
  'newspaper',
  'magazine',
  'journal',
  'blog',
  'webpage',
  'report',
  'press-release',
  'speech',
  'interview',
  'broadcast',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Whether a word is a kind that we know. */
export const isSourceKind = (word: string | null): word is SourceKind =>
  SOURCE_KINDS.some((kind) => kind === word)
