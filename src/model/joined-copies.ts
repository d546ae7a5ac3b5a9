// Owns what is told of joining copies that a sync tool left. Leaves joining them to `library`.
import type { ArticleId, DossierId, QuoteId } from './ids'
import type { Conflict } from './record'

/** The record, or the quote within one, that a conflict is in. */
export type ConflictTarget =
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'quote'; readonly articleId: ArticleId; readonly id: QuoteId }
  | { readonly kind: 'dossier'; readonly id: DossierId }

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
