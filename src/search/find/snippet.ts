// Owns the stretch of text that a search result shows: around the place where the words stand closest together.
import type { Span } from '../../model/quote'
import { findIn, type Wanted } from './matcher'

export type Snippet = {
  readonly snippet: string
  /** Matches within `snippet`. */
  readonly marks: readonly Span[]
  /** Where the words stand closest together in the text; `null` where they don't stand there. */
  readonly at: Span | null
  /** How many different words stand there. */
  readonly parts: number
}

const LENGTH = 180
const LEAD = 50

/** Give the stretch; the beginning of the text where nothing was found. */
export function makeSnippet(text: string, wanted: readonly Wanted[]): Snippet {
  const { places, closest, parts } = findIn(text, wanted)
  const from = closest === null ? 0 : wordStart(text, Math.max(0, closest.start - LEAD))
  const to = wordEnd(text, Math.min(text.length, from + LENGTH))
  const begin = from > 0 ? '… ' : ''
  const body = text.slice(from, to).replace(/[\n\t]/g, ' ')
  const shift = begin.length - from
  const marks = apart(places.filter(({ start, end }) => start >= from && end <= to))
  return {
    snippet: `${begin}${body}${to < text.length ? ' …' : ''}`,
    marks: marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    at: closest === null ? null : { start: closest.start, end: closest.end },
    parts,
  }
}

/** Places that overlap are one. */
function apart(places: readonly Span[]): readonly Span[] {
  const marks: { start: number; end: number }[] = []
  for (const { start, end } of places) {
    const last = marks.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else marks.push({ start, end })
  }
  return marks
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + 20).search(/\s/)
  return isLowSurrogate(text, at + space + 1) ? at + space : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at, at + 20).search(/\s/)
  const end = space < 0 ? at : at + space
  return isLowSurrogate(text, end) ? end + 1 : end
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
