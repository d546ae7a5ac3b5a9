// Owns what is told of the state of a library as a whole. Leaves finding it out to `library`.

/** Why nothing can be written: another program writes the library, it is newer than this program, or its folder is protected. */
export type ReadOnlyReason = 'in-use' | 'newer' | 'protected'

/**
 * What became of something that was set aside. `repaired`: an intact copy from a backup took its place. `rebuilt`: it was made
 * again from sealed parts. `set-aside`: nothing could take its place. `merged`: another copy of a record, whose content is now in
 * that record.
 */
export const SET_ASIDE_OUTCOMES = ['repaired', 'rebuilt', 'set-aside', 'merged'] as const
export type SetAsideOutcome = (typeof SET_ASIDE_OUTCOMES)[number]

/** One thing in the quarantine. */
export type SetAside = {
  /** Name of its folder within the quarantine. */
  readonly name: string
  /** Path within the library where it lay. */
  readonly path: string
  readonly reason: string
  readonly at: string
  readonly sizeBytes: number
  readonly outcome: SetAsideOutcome
}
