// Owns what the window knows of the app as a whole. Leaves finding it out to main.
import type { StepLabel } from './history'
import type { Settled } from './library-health'
import type { ReadOnlyReason } from './library-state'
import type { ShownSettings } from './settings'

/** The state of the app, told anew after each change of the library. */
export type AppState = {
  readonly version: string
  readonly runtime: string
  readonly libraryPath: string
  readonly readOnly: ReadOnlyReason | null
  /** Locale in force: `settings.locale`, or the system's. */
  readonly locale: 'en' | 'ko'
  readonly settings: ShownSettings
  readonly counts: {
    readonly inbox: number
    readonly articles: number
    readonly archived: number
    readonly quotes: number
    readonly dossiers: number
    /** Free notes. */
    readonly notes: number
    readonly trash: number
  }
  /** Records that could not be read and were left as they are. */
  readonly damaged: number
  /** What was set aside and not looked at since: shown until the quarantine is emptied. */
  readonly setAside: number
  /** Records and quotes in which merged copies differ, until a person has chosen. */
  readonly differing: number
  /** What an undo and a redo would do now. */
  readonly undo: StepLabel | null
  readonly redo: StepLabel | null
  /** Folders of libraries that were open before, latest first, without this one. */
  readonly otherLibraries: readonly string[]
  /** The folder that a move had to copy, and left as it was; `null` when there is none. */
  readonly leftBehind: string | null
  /** What was found when the library was looked through last; `null` before, and when nothing was. */
  readonly settled: (Settled & { readonly at: string }) | null
}
