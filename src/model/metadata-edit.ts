// Owns what may stand in each of the fields that a person may write. Leaves which those are to `editable-fields`, and keeping it to
// `library`.
import { z } from 'zod'
import {
  DATE_FIELDS,
  EDITABLE_FIELDS,
  isDate,
  isLanguageTag,
  LIST_FIELDS,
  TEXT_FIELDS,
} from './editable-fields'
import { SOURCE_KINDS } from './source-kinds'

const LONGEST_VALUE = 10_000
const LONGEST_NAME = 200
const MOST_NAMES = 100

const words = z.string().trim().min(1).max(LONGEST_VALUE)
const names = z
  .array(z.string().trim().min(1).max(LONGEST_NAME))
  .max(MOST_NAMES)
  .transform((list) => [...new Set(list)])

/** A field of the metadata with the value that a person gives it; `null` for none. */
export const metadataEdit = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('title'), value: words.max(1000) }),
  z.strictObject({ field: z.enum(TEXT_FIELDS), value: words.nullable() }),
  z.strictObject({ field: z.enum(DATE_FIELDS), value: z.string().refine(isDate).nullable() }),
  z.strictObject({ field: z.enum(LIST_FIELDS), value: names }),
  z.strictObject({ field: z.literal('sourceKind'), value: z.enum(SOURCE_KINDS).nullable() }),
  z.strictObject({ field: z.literal('lang'), value: z.string().max(50).refine(isLanguageTag).nullable() }),
])
export type MetadataEdit = Readonly<z.infer<typeof metadataEdit>>

export const editableField = z.enum(EDITABLE_FIELDS)
