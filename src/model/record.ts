// Owns what all records of a library that can change have in common. Leaves their content to the nouns beside it.
import { z } from 'zod'
import { instant } from './ids'

/** The form in which this program writes records, and the layout of a library. Higher numbers are only read. */
export const LIBRARY_SCHEMA = 2

/**
 * A value that lost against another when two copies of a record were merged: kept until a person chooses.
 * Source of the copies: a sync tool, which found both changed.
 */
export const conflict = z.looseObject({
  /** The field within its record, such as `metadata.title` or `note`. */
  field: z.string().min(1),
  /** What the other copy says. */
  value: z.unknown(),
  /** When the other copy was last changed. */
  updatedAt: instant,
})
export type Conflict = Readonly<z.infer<typeof conflict>>

export const conflicts = z.array(conflict)

/** What a record that was merged from two copies ranks as in the next merge, for as long as `revision` is its own. */
export const mergeMark = z.looseObject({
  revision: z.number().int().nonnegative(),
  rank: z.looseObject({ revision: z.number().int().nonnegative(), updatedAt: z.string() }),
})
export type MergeMark = Readonly<z.infer<typeof mergeMark>>

/** Fields of every record that can change. */
export const recordFields = {
  schema: z.number().int().min(LIBRARY_SCHEMA).default(LIBRARY_SCHEMA),
  /** Goes up with every write. Two copies of a record are put in order by it: clocks differ and jump. */
  revision: z.number().int().nonnegative(),
  /** Absent from a record that was never merged. */
  merged: mergeMark.optional(),
}
