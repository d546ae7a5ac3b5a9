// Owns which of an article's metadata a person may write, and what may stand there. Leaves keeping it to `library`.
import { z } from 'zod'

const LONGEST_VALUE = 10_000
const LONGEST_NAME = 200
const MOST_NAMES = 100
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

const words = z.string().trim().min(1).max(LONGEST_VALUE)
const names = z
  .array(z.string().trim().min(1).max(LONGEST_NAME))
  .max(MOST_NAMES)
  .transform((list) => [...new Set(list)])

export const TEXT_FIELDS = ['siteName', 'section', 'publisher', 'wire', 'dateline', 'excerpt'] as const
export const DATE_FIELDS = ['publishedAt', 'modifiedAt'] as const
export const LIST_FIELDS = ['authors', 'keywords'] as const

/** A field of the metadata with the value that a person gives it; `null` for none. */
export const metadataEdit = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('title'), value: words.max(1000) }),
  z.strictObject({ field: z.enum(TEXT_FIELDS), value: words.nullable() }),
  z.strictObject({ field: z.enum(DATE_FIELDS), value: z.string().refine(isDate).nullable() }),
  z.strictObject({ field: z.enum(LIST_FIELDS), value: names }),
  z.strictObject({ field: z.literal('lang'), value: z.string().max(50).refine(isLanguageTag).nullable() }),
])
export type MetadataEdit = Readonly<z.infer<typeof metadataEdit>>

/** The fields that a person may write, in the order in which they are shown. */
export const EDITABLE_FIELDS = [
  'title',
  'authors',
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
] as const satisfies readonly MetadataEdit['field'][]
export const editableField = z.enum(EDITABLE_FIELDS)
export type EditableField = z.infer<typeof editableField>
