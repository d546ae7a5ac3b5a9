// Owns the difference of two wordings, word by word. Leaves what a difference means to `anchor`.
import { diffArrays } from 'diff'
import { foldTypography } from './fold'

/** A stretch of words that both wordings share, or that only the old or the new one holds. */
export type WordChange = { readonly kind: 'same' | 'old' | 'new'; readonly text: string }

const WORDS = /\S+\s*|^\s+/gu

/**
 * Give the difference of two wordings as stretches in reading order; typography alone is no difference.
 *
 * The texts of `same` and `new` joined are the new wording.
 */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const cut = (text: string): string[] => text.match(WORDS) ?? []
  const newWords = cut(after)
  const changes = diffArrays(cut(before), newWords, { comparator: isSameWord })
  let at = 0
  return changes.map((change): WordChange => {
    if (change.removed) return { kind: 'old', text: change.value.join('') }
    const text = newWords.slice(at, at + change.value.length).join('')
    at += change.value.length
    return { kind: change.added ? 'new' : 'same', text }
  })
}

const isSameWord = (a: string, b: string): boolean =>
  a.trimEnd() === b.trimEnd() || foldTypography(a).trimEnd() === foldTypography(b).trimEnd()
