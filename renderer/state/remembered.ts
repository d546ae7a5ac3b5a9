// Owns small things that this window remembers by itself: the last colour, and how far an article was read.
// Nothing of the library is among them; all may be lost without harm.
import type { Colour } from '../../src/model/quote'
import { COLOUR_ORDER } from '../colours'

const COLOUR_KEY = 'last-colour'
const READING_KEY = 'reading-place'

/** The colour that was used last. */
export const lastColour = (): Colour =>
  COLOUR_ORDER.find((known) => known === localStorage.getItem(COLOUR_KEY)) ?? 'yellow'

/** Keep the colour that was just used. */
export function rememberColour(colour: Colour): void {
  localStorage.setItem(COLOUR_KEY, colour)
}

/** How far down the article was left, from 0 to 1; 0 for any but the one that was left last. */
export function readingPlace(articleId: string): number {
  const [id, share] = (localStorage.getItem(READING_KEY) ?? '').split(' ')
  const place = Number(share)
  return id === articleId && place >= 0 && place <= 1 ? place : 0
}

/** Keep how far down an article is read, from 0 to 1. */
export function rememberReadingPlace(articleId: string, share: number): void {
  localStorage.setItem(READING_KEY, `${articleId} ${share.toFixed(5)}`)
}
