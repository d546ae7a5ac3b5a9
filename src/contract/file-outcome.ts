// Owns what came of files that a person gave. Leaves taking them to main, and telling it to the window.
import type { ErrorInfo } from '../errors'
import type { ClipOutcome } from '../model/answers'
import type { ReceivedDossier } from '../model/verification'
import type { ReceivedExport } from './foreign-requests'

/** What came of files that a person gave. */
export type FileOutcome = {
  /** The first of what was kept. */
  readonly kept: readonly ClipOutcome[]
  readonly keptCount: number
  /** Addresses that wait to be captured. */
  readonly queued: number
  /** The first of the files, or parts of them, that were refused, with the reason. */
  readonly refused: readonly { readonly name: string; readonly error: ErrorInfo }[]
  readonly refusedCount: number
  /** Dossiers of ours: what is to be done with them is asked first. */
  readonly dossiers: readonly ReceivedDossier[]
  /** Exports of other tools: what they hold is shown first. */
  readonly exports: readonly ReceivedExport[]
}

/** What comes of no files. */
export const NOTHING_TAKEN: FileOutcome = {
  kept: [],
  keptCount: 0,
  queued: 0,
  refused: [],
  refusedCount: 0,
  dossiers: [],
  exports: [],
}
