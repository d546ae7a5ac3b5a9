// Owns what a free note is: words of a person that belong to no one article. Leaves the notes on articles and quotes to those.
import { z } from 'zod'
import { cameFromList } from './came-from'
import { instant, noteId } from './ids'
import { NOTE_TITLE_LIMIT } from './note'
import { noteText, tagName } from './quote'
import { conflicts, recordFields } from './record'

/** May be empty: a note can be written before it has a name. */
export const noteTitle = z.string().max(NOTE_TITLE_LIMIT)

export const freeNote = z.looseObject({
  ...recordFields,
  id: noteId,
  title: noteTitle,
  /** Markdown. Called as the notes on quotes are, so that what knows of those (copies that differ) knows of this. */
  note: noteText,
  /** Tag paths, in the order in which they were given. */
  tags: z.array(tagName),
  /** What it was in other tools; absent where it came from none. */
  cameFrom: cameFromList.optional(),
  createdAt: instant,
  updatedAt: instant,
  /** Absent when there are none. */
  conflicts: conflicts.optional(),
})
export type FreeNote = Readonly<z.infer<typeof freeNote>>

/** A free note as a list shows it. */
export type FreeNoteSummary = {
  readonly id: FreeNote['id']
  /** Empty where it has none. */
  readonly title: string
  /** Its first words, without the signs of Markdown; empty where nothing is written. */
  readonly words: string
  readonly tags: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
}
