// Owns small things that this window remembers by itself: the last colour, where articles were left, notices that were dismissed.
// Nothing of the library is among them; all may be lost without harm.
import { ARTICLE_ORDERS } from '../../src/model/article-order'
import { EXPORT_FORMATS, type ExportFormat } from '../../src/model/export-formats'
import { LIBRARY_FORMATS, type LibraryFormat } from '../../src/model/library-formats'
import type { Colour } from '../../src/model/quote-kinds'
import { COLOUR_ORDER } from '../colours'
import type { ListOrder } from './article-rows'

const COLOUR_KEY = 'last-colour'
const READING_KEY = 'reading-places'
const NOTICES_KEY = 'dismissed-notices'
const FOLDED_KEY = 'folded-tags'
const QUOTES_KEY = 'quotes-shown-as'
const ORDER_KEY = 'articles-in-order'
const FORMAT_KEY = 'exported-as'
const LIBRARY_FORMAT_KEY = 'library-exported-as'
const COMPARED_KEY = 'versions-compared-as'
const TRAY_KEY = 'tray-shows'
const KEPT_KEY = 'exports-kept'
const COMMENTS_KEY = 'dossier-comments'
const STATEMENTS_KEY = 'statements'
/** More than anybody dismisses in a year; the oldest go. */
const MOST_NOTICES = 2000
/** Those of articles that were read last. */
const MOST_PLACES = 2000

/** A place in a text, with the text's length: in another version, the same share of it is gone to. */
export type ReadingPlace = { readonly offset: number; readonly length: number }

/** The colour that was used last. */
export const lastColour = (): Colour =>
  COLOUR_ORDER.find((known) => known === localStorage.getItem(COLOUR_KEY)) ?? 'yellow'

/** Keep the colour that was just used. */
export function rememberColour(colour: Colour): void {
  localStorage.setItem(COLOUR_KEY, colour)
}

/**
 * Where an article was left: the unit of its text that stood first in view, and how long that text was. `null` where it was never read,
 * or too many were since.
 */
export function readingPlace(articleId: string): ReadingPlace | null {
  const line = readingLines().find((one) => one.startsWith(`${articleId} `))
  const [offset = NaN, length = NaN] = (line ?? '').split(' ').slice(1).map(Number)
  return offset >= 0 && length >= offset ? { offset, length } : null
}

/** Keep where an article is read. Its begin needs no keeping. */
export function rememberReadingPlace(articleId: string, { offset, length }: ReadingPlace): void {
  const others = readingLines().filter((one) => !one.startsWith(`${articleId} `))
  const line = `${articleId} ${String(offset)} ${String(length)}`
  const kept = offset === 0 ? others : [...others, line].slice(-MOST_PLACES)
  localStorage.setItem(READING_KEY, kept.join('\n'))
}

const readingLines = (): readonly string[] => (localStorage.getItem(READING_KEY) ?? '').split('\n')

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

/** The order of the list of articles, and whether it went the other way round, as they were left last. */
export function listOrder(): ListOrder {
  const [name, way] = (localStorage.getItem(ORDER_KEY) ?? '').split(' ')
  const order = ARTICLE_ORDERS.find((known) => known === name) ?? 'clipped'
  return { order, reversed: order === name && way === 'reversed' }
}

/** Keep the order of the list of articles. */
export function rememberListOrder({ order, reversed }: ListOrder): void {
  localStorage.setItem(ORDER_KEY, reversed ? `${order} reversed` : order)
}

/** How two versions were shown last: in one text, or side by side. */
export const comparedLook = (): 'inline' | 'beside' =>
  localStorage.getItem(COMPARED_KEY) === 'beside' ? 'beside' : 'inline'

/** Keep how two versions are shown. */
export function rememberComparedLook(look: 'inline' | 'beside'): void {
  localStorage.setItem(COMPARED_KEY, look)
}

/** What the tray of a dossier shows. */
export type TrayMode = 'quotes' | 'articles'

/** What the tray showed last. */
export const trayMode = (): TrayMode =>
  localStorage.getItem(TRAY_KEY) === 'articles' ? 'articles' : 'quotes'

/** Keep what the tray shows. */
export function rememberTrayMode(mode: TrayMode): void {
  localStorage.setItem(TRAY_KEY, mode)
}

/** Whether the comments of dossiers are shown. */
export const areCommentsShown = (): boolean => localStorage.getItem(COMMENTS_KEY) !== 'hidden'

/** Keep whether the comments of dossiers are shown. */
export function rememberCommentsShown(isShown: boolean): void {
  localStorage.setItem(COMMENTS_KEY, isShown ? 'shown' : 'hidden')
}

/** Whether what is exported is kept as a version. */
export const isExportKept = (): boolean => localStorage.getItem(KEPT_KEY) === 'yes'

/** Keep whether what is exported is kept as a version. */
export function rememberExportKept(isKept: boolean): void {
  localStorage.setItem(KEPT_KEY, isKept ? 'yes' : 'no')
}

/** The format that was exported last. */
export const exportedAs = (): ExportFormat =>
  EXPORT_FORMATS.find((known) => known === localStorage.getItem(FORMAT_KEY)) ?? 'html'

/** Keep the format that is exported. */
export function rememberExportedAs(format: ExportFormat): void {
  localStorage.setItem(FORMAT_KEY, format)
}

/** The format that the library was exported in last. */
export const libraryExportedAs = (): LibraryFormat =>
  LIBRARY_FORMATS.find((known) => known === localStorage.getItem(LIBRARY_FORMAT_KEY)) ?? 'vault'

/** Keep the format that the library is exported in. */
export function rememberLibraryExportedAs(format: LibraryFormat): void {
  localStorage.setItem(LIBRARY_FORMAT_KEY, format)
}

/** Whether the statements of articles are shown. */
export const areStatementsShown = (): boolean => localStorage.getItem(STATEMENTS_KEY) === 'shown'

/** Keep whether they are. */
export function rememberStatementsShown(isShown: boolean): void {
  localStorage.setItem(STATEMENTS_KEY, isShown ? 'shown' : 'hidden')
}
