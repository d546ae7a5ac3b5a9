// Owns which paragraphs of a comparison are shown, and which are folded away because nothing in them differs.
import type { TextRow } from '../../../../src/model/text-difference'

/** Rows as they are shown: one after the other, or many that are the same in one line. */
export type ShownRows =
  /** `change` counts the changes, from 0; `null` for what is the same. */
  | { readonly kind: 'row'; readonly at: number; readonly row: TextRow; readonly change: number | null }
  | { readonly kind: 'fold'; readonly from: number; readonly rows: readonly TextRow[] }

/** Rows that are the same beside a change, for the eye to find its place. */
const CONTEXT = 1
/** Fewer are no longer than the line that would stand for them. */
const FEWEST_FOLDED = 2

/** Fold what is the same; `open` has the first row of each stretch that a person opened. */
export function foldRows(rows: readonly TextRow[], open: ReadonlySet<number>): readonly ShownRows[] {
  const shown: ShownRows[] = []
  let change = -1
  for (let at = 0; at < rows.length;) {
    const end = endOfRun(rows, at)
    const isSame = rows[at]?.kind === 'same'
    if (!isSame) change++
    const show = (from: number, to: number): void => {
      rows.slice(from, to).forEach((row, i) => {
        shown.push({ kind: 'row', at: from + i, row, change: isSame ? null : change })
      })
    }
    const from = at === 0 ? at : at + CONTEXT
    const to = end === rows.length ? end : end - CONTEXT
    if (!isSame || to - from < FEWEST_FOLDED || open.has(from)) show(at, end)
    else {
      show(at, from)
      shown.push({ kind: 'fold', from, rows: rows.slice(from, to) })
      show(to, end)
    }
    at = end
  }
  return shown
}

/** Changes that follow each other without a paragraph between them are one. */
export const countChanges = (rows: readonly TextRow[]): number =>
  rows.filter(({ kind }, at) => kind !== 'same' && (at === 0 || rows[at - 1]?.kind === 'same')).length

function endOfRun(rows: readonly TextRow[], from: number): number {
  const isSame = rows[from]?.kind === 'same'
  let end = from + 1
  while (end < rows.length && (rows[end]?.kind === 'same') === isSame) end++
  return end
}
