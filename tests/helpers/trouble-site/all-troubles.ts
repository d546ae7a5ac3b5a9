// Owns the list of all troubles, by what troubles.
import { DAMAGED, DISGUISED, LARGE, SLOW } from './broken'
import { CHARSETS } from './charsets'
import { DOCUMENTS } from './documents'
import { ENCODINGS } from './encodings'
import { PAGES } from './pages'
import { PICTURES } from './pictures'
import type { Trouble } from './trouble'
import { NOTHING_THERE, WALLS } from './walls'
import { REDIRECTS, REFRESHES } from './ways'

/** Every trouble, in groups that a test names. */
export const ALL_TROUBLES: readonly (readonly [string, readonly Trouble[]])[] = [
  ['character sets', CHARSETS],
  ['content encodings', ENCODINGS],
  ['redirects', REDIRECTS],
  ['pages that lead on', REFRESHES],
  ['pictures', PICTURES],
  ['walls and parts', WALLS],
  ['several pages', PAGES],
  ['nothing there', NOTHING_THERE],
  ['too large', LARGE],
  ['too slow', SLOW],
  ['damaged', DAMAGED],
  ['documents', DOCUMENTS],
  ['something else', DISGUISED],
]
