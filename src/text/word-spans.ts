// Owns where the words of a canonical text begin and end, one after the other, in any script.
import type { Span } from '../model/quote'
import { paragraphsAround } from './paragraphs'

let segmenter: Intl.Segmenter | null = null

function wordsOf(text: string, { start, end }: Span): readonly Span[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return [...segmenter.segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }))
}

const paragraphAt = (text: string, offset: number): Span =>
  paragraphsAround(text, { start: offset, end: offset })

/** The first word that ends after an offset; `null` when there is none. */
export function wordAfter(text: string, offset: number): Span | null {
  for (let at = offset; at <= text.length;) {
    const paragraph = paragraphAt(text, at)
    const word = wordsOf(text, paragraph).find(({ end }) => end > offset)
    if (word !== undefined) return word
    at = paragraph.end + 1
  }
  return null
}

/** The last word that begins before an offset; `null` when there is none. */
export function wordBefore(text: string, offset: number): Span | null {
  for (let at = offset; at >= 0;) {
    const paragraph = paragraphAt(text, at)
    const word = wordsOf(text, paragraph).findLast(({ start }) => start < offset)
    if (word !== undefined) return word
    at = paragraph.start - 1
  }
  return null
}
