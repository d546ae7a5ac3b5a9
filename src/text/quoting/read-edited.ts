// Owns reading what a person typed for the words of a quote: either edits that make the sealed words exactly that, or the place where
// they can't be. Leaves how edits are printed to `shown-words.ts`.
import { LONGEST_ADDITION, MOST_EDITS } from '../../model/edit-limits'
import type { QuoteEdit } from '../../model/quote-edits'
import { align, sealWords, type SealedWords } from './align'
import { refusalOf, type Refusal, type RefusalKind } from './refusals'
import { isAddition, shownWords } from './shown-words'
import { waysToMean, type TypedBrackets, type TypedRun, type TypedWords } from './typed-words'

/** `edits` is empty for the exact words; `shown` has the sealed characters, whatever was typed in their place. */
export type ReadWords =
  | { readonly isHonest: true; readonly edits: readonly QuoteEdit[]; readonly shown: string }
  | { readonly isHonest: false; readonly refusal: Refusal }

/**
 * Read typed words as edits of the exact words: `[…]`, `[...]` and `[. . .]` leave out, other brackets add. All else must be the sealed
 * words in their order; quotation marks, dashes and spaces may be typed as keyboards have them.
 */
export function readEdited(exact: string, typed: string): ReadWords {
  const sealed = sealWords(exact)
  const ways = waysToMean(typed, sealed.characters.keys.join(''))
  for (const way of ways) {
    const read = readWay(sealed, typed, way)
    if (read.isHonest) return read
  }
  const [first] = ways
  if (first === undefined) throw new Error('words without a meaning')
  const plain = ways.at(-1) ?? first
  const read = readWay(sealed, typed, plain)
  return read.isHonest ? read : { isHonest: false, refusal: read.refusal }
}

function readWay(sealed: SealedWords, typed: string, way: TypedWords): ReadWords {
  const brackets = way.runs.flatMap((run) => run.brackets)
  const bad = brackets.find(
    ({ added }) => added !== '' && (!isAddition(added) || added.length > LONGEST_ADDITION),
  )
  if (bad !== undefined) return refused(typed, 'brackets', bad)
  if (brackets.length > MOST_EDITS) return refused(typed, 'too-many', brackets[MOST_EDITS])
  if (way.stretches.every(({ from, to }) => from === to)) return refused(typed, 'nothing-kept', brackets[0])
  const second = way.runs.map(secondEllipsis).find((one) => one !== undefined)
  if (second !== undefined) return refused(typed, 'nothing-left-out', second)
  const edits = align(sealed, way)
  const shown = edits === null ? null : shownWords(sealed.exact, edits)
  return edits === null || shown === null
    ? { isHonest: false, refusal: refusalOf(typed, sealed, way) }
    : { isHonest: true, edits, shown }
}

/** What stands beside an ellipsis is left out by it already. */
const secondEllipsis = ({ brackets }: TypedRun): TypedBrackets | undefined =>
  brackets.filter(({ added }) => added === '')[1]

const refused = (typed: string, kind: RefusalKind, at: TypedBrackets | undefined): ReadWords => {
  const { start, end } = at ?? { start: 0, end: typed.length }
  return { isHonest: false, refusal: { kind, start, end, words: typed.slice(start, end) } }
}
