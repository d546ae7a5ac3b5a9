// Owns which of an article's metadata a person may write, and what a date and a language are there. Pure: the window needs it without
// schemas.

export const TEXT_FIELDS = ['siteName', 'section', 'publisher', 'wire', 'dateline', 'excerpt'] as const
export const DATE_FIELDS = ['publishedAt', 'modifiedAt'] as const
export const LIST_FIELDS = ['authors', 'keywords'] as const

/** The fields that a person may write, in the order in which they are shown. */
export const EDITABLE_FIELDS = [
  'title',
  'authors',
  'sourceKind',
  'siteName',
  'publisher',
  'publishedAt',
  'modifiedAt',
  'section',
  'wire',
  'dateline',
  'lang',
  'keywords',
  'excerpt',
] as const
export type EditableField = (typeof EDITABLE_FIELDS)[number]

/** A date alone, or with a time of the day, and then perhaps with a zone: what a page doesn't say isn't made up. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/

/** Whether a text is a date in ISO 8601, alone or with a time, that the calendar and the clock have. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const day = text.slice(0, 10)
  const midnight = Date.parse(day)
  // The engine takes 31 February for 3 March.
  return !Number.isNaN(Date.parse(text)) && new Date(midnight).toISOString().startsWith(day)
}

/** Whether a text is a language tag such as `en` or `ko-KR`. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
