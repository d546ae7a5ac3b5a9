// Owns small things that this window remembers by itself: the last colour, how far an article was read, notices that were dismissed.
// Nothing of the library is among them; all may be lost without harm.
import type { Colour } from '../../src/model/quote-kinds'
import { COLOUR_ORDER } from '../colours'

const COLOUR_KEY = 'last-colour'
const READING_KEY = 'reading-place'
const NOTICES_KEY = 'dismissed-notices'
const FOLDED_KEY = 'folded-tags'
const QUOTES_KEY = 'quotes-shown-as'
const COMPARED_KEY = 'versions-compared-as'
/** More than anybody dismisses in a year; the oldest go. */
const MOST_NOTICES = 2000

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

/** Whether a notice about a version was dismissed. */
export const isNoticeDismissed = (key: string): boolean => dismissedNotices().includes(key)

/** Keep that a notice about a version was dismissed. */
export function rememberDismissedNotice(key: string): void {
  const kept = [...dismissedNotices().filter((other) => other !== key), key].slice(-MOST_NOTICES)
  localStorage.setItem(NOTICES_KEY, kept.join('\n'))
}

const dismissedNotices = (): readonly string[] =>
  (localStorage.getItem(NOTICES_KEY) ?? '').split('\n').filter((key) => key !== '')

/** Tags whose branches are folded. */
export const foldedTags = (): readonly string[] =>
  (localStorage.getItem(FOLDED_KEY) ?? '').split('\n').filter((tag) => tag !== '')

/** Keep which branches of tags are folded. */
export function rememberFoldedTags(tags: readonly string[]): void {
  localStorage.setItem(FOLDED_KEY, tags.slice(-MOST_NOTICES).join('\n'))
}

/** How the list of all quotes was shown last: its view and its grouping, as they were given; empty where it never was. */
export const quotesShownAs = (): readonly string[] => (localStorage.getItem(QUOTES_KEY) ?? '').split(' ')

/** Keep how the list of all quotes is shown. */
export function rememberQuotesShownAs(view: string, group: string): void {
  localStorage.setItem(QUOTES_KEY, `${view} ${group}`)
}

/** How two versions were shown last: in one text, or side by side. */
export const comparedLook = (): 'inline' | 'beside' =>
  localStorage.getItem(COMPARED_KEY) === 'beside' ? 'beside' : 'inline'

/** Keep how two versions are shown. */
export function rememberComparedLook(look: 'inline' | 'beside'): void {
  localStorage.setItem(COMPARED_KEY, look)
}
