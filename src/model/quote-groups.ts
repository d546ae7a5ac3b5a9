// Owns the groups into which quotes can be put. Leaves which quotes to `quote-query`.

/** By what quotes can be put together. By tag or dossier, one that has several stands in several groups. */
export const QUOTE_GROUPINGS = [
  'none',
  'tag',
  'colour',
  'speaker',
  'date',
  'source',
  'dossier',
  'status',
] as const
export type QuoteGrouping = (typeof QUOTE_GROUPINGS)[number]

/** Quotes that have something in common. */
export type QuoteGroup = {
  /** A tag, a colour, a name, a month (`2026-01`) or a year, the id of a dossier, a status; `null` for quotes that have none. */
  readonly key: string | null
  /** What the group is called where that isn't its key: the title of a dossier. */
  readonly label: string | null
  readonly count: number
}
