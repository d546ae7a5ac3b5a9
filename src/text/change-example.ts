// Owns the few words by which a person sees what was changed. Leaves the whole difference to `word-diff`.
import type { ChangeExample, WordPiece } from '../model/text-difference'
import { withoutEnd } from './cut-out'
import { comparePieces } from './word-diff'

/** More than this is no example. */
const LONGEST = 60

/**
 * The shortest change of two wordings in which words took the place of others, with the word that follows: `40 percent` and
 * `45 percent`. `null` where there is none that is short enough to be told in a sentence.
 */
export function exampleOfChange(before: string, after: string): ChangeExample | null {
  const { pieces } = comparePieces(before, after)
  const found = pieces.flatMap((piece, at): ChangeExample[] => {
    const next = pieces[at + 1]
    if (piece.kind !== 'old' || next?.kind !== 'new') return []
    const [stem, tail] = [pieces[at - 1], pieces[at + 2]]
    const head = sameWord(after, stem, 'last')
    const follows = sameWord(after, tail, 'first')
    const say = (text: string, { start, end }: WordPiece['before']): string =>
      `${head}${text.slice(start, end)}${follows}`.replace(/\s+/gu, ' ').trim()
    return [{ before: say(before, piece.before), after: say(after, next.after) }]
  })
  const lengthOf = (one: ChangeExample): number => one.before.length + one.after.length
  const [shortest] = found
    .filter((one) => one.before.length <= LONGEST && one.after.length <= LONGEST)
    .sort((a, b) => lengthOf(a) - lengthOf(b))
  return shortest ?? null
}

/** The word beside a change: what is written on to it from before, or the one that follows. */
function sameWord(after: string, piece: WordPiece | undefined, side: 'first' | 'last'): string {
  if (piece?.kind !== 'same') return ''
  const text = after.slice(piece.after.start, piece.after.end)
  const word =
    side === 'first' ? (/^\s*\S+/u.exec(text)?.[0] ?? '') : text.slice(withoutEnd(text, /\S/).length)
  return withoutEnd(word, /[.,;:!?…]/)
}
