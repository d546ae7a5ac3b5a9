// Owns laying a pattern of tokens along a stretch of text so that as many as possible meet in order.
// Leaves what the meeting means to `judge.ts`.

/** For each token of the pattern the token of the text that it meets, or -1. Ascending. */
export type Alignment = { readonly meets: Int32Array; readonly score: number }

const SUBSTITUTE = -14
const OPEN = -30
const EXTEND = -3

const STOP = 0
const DIAGONAL = 1
const UP = 2
const LEFT = 3

/**
 * Align `pattern` with `text[from, to)`.
 *
 * A long gap costs little more than a short one, so that a sentence that was dropped leaves one hole and isn't matched to
 * stray words. Begin and end of both may stay unmatched.
 *
 * @param gains  What each token of the pattern is worth when it is met: about 10 for a mark, 30 for a word.
 * Source: local alignment with affine gaps, Smith and Waterman (1981), Gotoh (1982).
 */
export function align(
  pattern: readonly string[],
  gains: readonly number[],
  text: readonly string[],
  from: number,
  to: number,
): Alignment {
  const rows = pattern.length + 1
  const columns = Math.max(0, to - from) + 1
  const trace = new Uint8Array(rows * columns)
  const gapStart = { up: new Int32Array(rows * columns), left: new Int32Array(rows * columns) }
  let previous = new Int32Array(columns)
  const upBest = new Int32Array(columns).fill(-1e6)
  const upFrom = new Int32Array(columns)
  let best = { score: 0, row: 0, column: 0 }
  for (let row = 1; row < rows; row++) {
    const current = new Int32Array(columns)
    const key = pattern[row - 1]
    const gain = gains[row - 1] ?? 0
    let leftBest = -1e6
    let leftFrom = 0
    for (let column = 1; column < columns; column++) {
      const cell = row * columns + column
      const opened = (previous[column] ?? 0) + OPEN
      const extended = (upBest[column] ?? 0) + EXTEND
      if (opened >= extended) upFrom[column] = row - 1
      upBest[column] = Math.max(opened, extended)
      const openedLeft = (current[column - 1] ?? 0) + OPEN
      if (openedLeft >= leftBest + EXTEND) leftFrom = column - 1
      leftBest = Math.max(openedLeft, leftBest + EXTEND)
      const step = key === text[from + column - 1] ? gain : SUBSTITUTE
      const met = (previous[column - 1] ?? 0) + step
      const up = upBest[column] ?? 0
      let score = 0
      let move = STOP
      if (met > score) [score, move] = [met, DIAGONAL]
      if (up > score) [score, move] = [up, UP]
      if (leftBest > score) [score, move] = [leftBest, LEFT]
      current[column] = score
      trace[cell] = move
      gapStart.up[cell] = upFrom[column] ?? 0
      gapStart.left[cell] = leftFrom
      if (score > best.score) best = { score, row, column }
    }
    previous = current
  }
  const meets = walkBack(pattern, text, from, columns, trace, gapStart, best)
  return { meets, score: best.score }
}

function walkBack(
  pattern: readonly string[],
  text: readonly string[],
  from: number,
  columns: number,
  trace: Uint8Array,
  gapStart: { readonly up: Int32Array; readonly left: Int32Array },
  end: { readonly row: number; readonly column: number },
): Int32Array {
  const meets = new Int32Array(pattern.length).fill(-1)
  let { row, column } = end
  while (row > 0 && column > 0) {
    const cell = row * columns + column
    switch (trace[cell]) {
      case DIAGONAL:
        row -= 1
        column -= 1
        if (pattern[row] === text[from + column]) meets[row] = from + column
        break
      case UP:
        row = gapStart.up[cell] ?? 0
        break
      case LEFT:
        column = gapStart.left[cell] ?? 0
        break
      default:
        return meets
    }
  }
  return meets
}
