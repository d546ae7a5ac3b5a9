// Owns the codebook: what each tag means and how it is drawn, whether or not anything carries it yet.
import { z } from 'zod'
import { instant } from './ids'
import { NOTE_LIMIT } from './note'
import { colour, tagName } from './quote'
import { conflicts, recordFields } from './record'

/** A tag as it is described. */
export const codebookTag = z.looseObject({
  /** Its path: what stands on quotes and articles. */
  id: tagName,
  /** `null` for none. */
  colour: colour.nullable(),
  /** When it is given and when not: Markdown; empty when nobody has said. */
  description: z.string().max(NOTE_LIMIT),
  updatedAt: instant,
})
export type CodebookTag = Readonly<z.infer<typeof codebookTag>>

/** The codebook of a library: one record. Tags in no order; each once. */
export const codebook = z.looseObject({
  ...recordFields,
  tags: z.array(codebookTag),
  /** Absent when there are none. */
  conflicts: conflicts.optional(),
})
export type Codebook = Readonly<z.infer<typeof codebook>>

/** Both texts, unless one holds the other: nothing that was written is lost, and joining them again adds nothing. */
export function joinDescriptions(first: string, second: string): string {
  if (first.includes(second)) return first
  return second.includes(first) ? second : `${first}\n\n${second}`
}
