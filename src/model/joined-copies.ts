// Owns what is told of joining copies that a sync tool left. Leaves joining them to `library`.
import { z } from 'zod'
import { articleId, dossierId, noteId, quoteId } from './ids'
import type { Conflict } from './record'

/** The record, or the quote within one, that a conflict is in. */
export const conflictTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), id: articleId }),
  z.strictObject({ kind: z.literal('quote'), articleId, id: quoteId }),
  z.strictObject({ kind: z.literal('dossier'), id: dossierId }),
  z.strictObject({ kind: z.literal('note'), id: noteId }),
])
export type ConflictTarget = Readonly<z.infer<typeof conflictTarget>>

/** What a person may decide: what stands stays, the other value takes its place, or of notes both, one after the other. */
export const RESOLUTIONS = ['keep', 'take', 'both'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** A record or quote in which copies differ, as a list shows it. */
export type DifferingRecord = {
  readonly target: ConflictTarget
  /** The title of the article, dossier or note; of a quote, that of its article. */
  readonly title: string
  /** The words of a quote; `null` for what is none. */
  readonly words: string | null
  /** Each once, in the order of the record. */
  readonly fields: readonly string[]
}

/**
 * What became of a copy. `merged`: what it holds is in the file that it was a copy of. `damaged`: it can't be read. Both are in the
 * quarantine. `left`: it stays where it is, since it is of something else, of a newer program, or what it belongs to isn't there yet.
 */
export type CopyOutcome = 'merged' | 'damaged' | 'left'

export type JoinedCopy = {
  /** Path within the library. */
  readonly path: string
  /** Path of the file that it is a copy of. */
  readonly of: string
  readonly outcome: CopyOutcome
}

/** What joining copies did. */
export type JoinReport = {
  readonly copies: readonly JoinedCopy[]
  /** Names whose case was put right. */
  readonly renamed: readonly string[]
  /** Fields in which the copies differ: one value stands, and this one is kept until a person chooses. */
  readonly conflicts: readonly (Conflict & { readonly target: ConflictTarget })[]
}
