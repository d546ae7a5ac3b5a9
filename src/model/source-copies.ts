// Owns what a dossier says of sources that are copies of one story: as the library knew when it was exported, for whoever counts them.
import type { GroupMember } from './story-groups'

export type CopyOf = {
  /** The number of the source that it is a copy of; `null` where the dossier doesn't use that. */
  readonly number: number | null
  readonly title: string
  readonly grade: GroupMember['grade']
}

export type SourceCopies = {
  /** How many sources there are when copies of one story count once. */
  readonly independent: number
  /** By number of the source. */
  readonly copyOf: ReadonlyMap<number, CopyOf>
}
