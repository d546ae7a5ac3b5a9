// Owns a citation style that a person adds: its CSL as it was given, and what it is called.
import { z } from 'zod'
import { ownStyle } from './citation-choice'
import { instant } from './ids'
import { conflicts, recordFields } from './record'

/** The largest styles of the CSL project have 130 kB. */
export const STYLE_LIMIT_BYTES = 1_000_000
/** All stand in one record, which is written whole. */
export const MOST_STYLES = 50

export const keptStyle = z.looseObject({
  id: ownStyle,
  /** As the style calls itself. */
  title: z.string().min(1),
  csl: z.string().min(1),
  createdAt: instant,
  updatedAt: instant,
})
export type KeptStyle = Readonly<z.infer<typeof keptStyle>>

/** A style by name. */
export type StyleName = Pick<KeptStyle, 'id' | 'title'>

/** The styles of a library: one record. In no order; each once. */
export const keptStyles = z.looseObject({
  ...recordFields,
  styles: z.array(keptStyle),
  /** Absent when there are none. */
  conflicts: conflicts.optional(),
})
export type KeptStyles = Readonly<z.infer<typeof keptStyles>>
