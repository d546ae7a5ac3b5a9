// Owns what a person is shown of the health of their library. Leaves finding it out to `actions`.
import type { BackupSummary } from './backup'
import type { DifferingRecord } from './joined-copies'
import type { LibraryCheck } from './library-check'
import type { SetAside } from './library-state'

export type LibraryHealth = {
  /** Records that can't be read and still lie where they were. */
  readonly damaged: readonly { readonly path: string; readonly reason: string }[]
  /** What was set aside, latest first. */
  readonly setAside: readonly SetAside[]
  /** Records in which merged copies differ: the first of them, and how many there are in all. */
  readonly differing: { readonly rows: readonly DifferingRecord[]; readonly total: number }
  /** Newest first. */
  readonly backups: readonly BackupSummary[]
  /** The last check of this session, with when it ended. */
  readonly lastCheck: { readonly at: string; readonly check: LibraryCheck } | null
}

/** What was found when the library was looked through after opening, or when the window came back. */
export type Settled = {
  /** Records that other programs or a sync tool added, changed or removed since they were last seen. */
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Damaged records for which an intact copy was found, that were made again, and that were only set aside. */
  readonly repaired: number
  readonly rebuilt: number
  readonly setAside: number
  /** Copies of records that a sync tool left and that were merged. */
  readonly merged: number
  /** Fields whose values differ between merged copies: both are kept, and shown. */
  readonly differing: number
}
