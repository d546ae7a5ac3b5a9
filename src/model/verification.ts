// Owns what a verification, and taking in somebody's dossier, tell a person. Leaves the proof to `dossier-document`.
import type { VerifyReport } from './dossier-document'
import type { DossierId } from './ids'

/** Whose key signed a file. `own`: this library's. `met`: it signed a dossier that was imported here before. */
export type Signer = {
  /** 64 hexadecimal digits in groups of four. */
  readonly fingerprint: string
  readonly standing: 'own' | 'met' | 'unknown'
}

export type Verification = {
  /** By which the report can be kept as a file. */
  readonly reportId: string
  /** ISO 8601 in UTC. */
  readonly checkedAt: string
  readonly report: VerifyReport
  /** `null` where nothing is signed. */
  readonly signer: Signer | null
}

/**
 * Why a dossier isn't taken in. `not-one`: no dossier of ours. `fails`: it doesn't verify. `no-outline`: written before exports held sections and commentary for programs.
 * `unsafe`: a snapshot holds what no capture lets pass. `contradicts`: what it says in one place isn't what it says in another.
 */
export type ImportRefusal = 'not-one' | 'fails' | 'no-outline' | 'unsafe' | 'contradicts'

/** A dossier that was handed over, after it was verified. */
export type ReceivedVerification = Verification & {
  readonly name: string
  readonly kind: 'html' | 'zip' | 'folder'
  /** Why it can't be taken in; `null` where it can. */
  readonly refusal: ImportRefusal | null
  /** Whether the dossier itself is in the library already. */
  readonly isHere: boolean
}

/** A dossier that was handed over and the person hasn't decided about. */
export type ReceivedDossier = { readonly id: string; readonly name: string }

/** What is done where the dossier is in the library already: left as it is, or added once more under ids of its own. */
export const KNOWN_DOSSIER_WAYS = ['leave', 'copy'] as const
export type KnownDossierWay = (typeof KNOWN_DOSSIER_WAYS)[number]

export type ImportOutcome = {
  readonly dossierId: DossierId
  readonly title: string
  /** `here`: it was in the library already and is as it was. */
  readonly dossier: 'added' | 'copied' | 'here'
  readonly articles: { readonly added: number; readonly here: number }
  readonly quotes: { readonly added: number; readonly here: number }
  /** Sealed parts that the file doesn't carry, such as pages as received. */
  readonly without: number
  /** Blocks of kinds that this program doesn't know: they were left out. */
  readonly unknownBlocks: number
}
