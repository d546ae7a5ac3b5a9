// Owns what is told of the difference of two texts: stretches and rows, in offsets of both. Leaves finding it to `text`.
import type { Span } from './quote'

/** A stretch of words; the span of the wording that doesn't hold it is empty. */
export type WordPiece = {
  readonly kind: 'same' | 'old' | 'new'
  readonly before: Span
  readonly after: Span
}

/** A stretch of whole paragraphs; the span of the text that doesn't hold it is empty. */
export type TextRow = {
  /** `moved`: it stands elsewhere in the other text, word for word. */
  readonly kind: 'same' | 'changed' | 'removed' | 'added' | 'moved'
  readonly before: Span
  readonly after: Span
  /** Of a changed one, in offsets of the whole texts; empty for any other. */
  readonly pieces: readonly WordPiece[]
}

export type TextDifference = {
  readonly rows: readonly TextRow[]
  /** How many words, as a reader counts, are others; what only stands elsewhere isn't counted. */
  readonly words: number
}

/** The same place in two wordings, in a few words each. */
export type ChangeExample = { readonly before: string; readonly after: string }
