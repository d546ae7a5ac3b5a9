// Owns how a word of a query is cut into what the index can be asked for: the same folding as for texts.
import {
  DENSE,
  DROPPED,
  foldedUnit,
  HANGUL,
  isHalf,
  kindOfPoint,
  kindOfUnit,
  LETTER,
  normalised,
  SEPARATOR,
} from './letters'

export type Piece = {
  /** `letters`: a word of its own. `hangul`, `dense`: a stretch that may stand within another. */
  readonly script: 'letters' | 'hangul' | 'dense'
  /** Folded. */
  readonly text: string
  /** Whether signs or spaces stand before it. */
  readonly isApart: boolean
}

const SCRIPTS: Readonly<Record<number, Piece['script']>> = {
  [LETTER]: 'letters',
  [HANGUL]: 'hangul',
  [DENSE]: 'dense',
}

/** The pieces of a text, in order. */
export function piecesOf(given: string): readonly Piece[] {
  const text = normalised(given)
  const pieces: { script: Piece['script']; text: string; isApart: boolean }[] = []
  let before = SEPARATOR
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0
    const kind = isHalf(point) ? SEPARATOR : point > 0xffff ? kindOfPoint(point) : kindOfUnit(point)
    if (kind === DROPPED) continue
    const script = SCRIPTS[kind]
    if (script !== undefined) {
      const folded = kind === LETTER && point < 0x10000 ? String.fromCharCode(foldedUnit(point)) : char
      const last = pieces.at(-1)
      if (before === kind && last !== undefined) last.text += folded
      else pieces.push({ script, text: folded, isApart: before === SEPARATOR })
    }
    before = kind
  }
  return pieces
}

/** The grams of a stretch: the character alone, or all pairs of neighbours. */
export function gramsOf(stretch: string): readonly string[] {
  const characters = Array.from(stretch)
  if (characters.length <= 1) return characters
  return characters.slice(0, -1).map((character, i) => `${character}${characters[i + 1] ?? ''}`)
}
