// Owns when an outcome agrees with what a corpus expects.
import { normaliseDate } from '../../src/text/normalise-date'

/** What is compared of a page's metadata. */
export type Fields = {
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
  readonly lang: string | null
  readonly published: string | null
}
/** What one way of reading gave for a page, and how long it took. */
export type Outcome = Fields & {
  readonly text: string
  readonly ms: number
  readonly authors: readonly string[] | null
}
/** A page of the corpus with what is expected of it. */
export type Page = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
  readonly expected: Fields
}

/** White space folded; `''` for nothing. */
export const folded = (value: string | null): string => (value ?? '').replace(/\s+/g, ' ').trim()
const bare = (value: string | null): string =>
  folded(value).replace(/^(?:(?:written )?by|par|von|por)\s/i, '')
/** Independent of how names are read in the product: only words that no name has. */
export const namesSomebody = (byline: string): boolean =>
  !/^(?:follow|last updated|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d)/i.test(
    byline,
  )
const nameWords = (names: string): string =>
  bare(names)
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => word !== '' && word !== 'and')
    .sort()
    .join(' ')
/** Whether names are there and hold no word that the line hasn't: a line has offices and dates beside. */
export const namesWithin = (names: string, line: string): boolean => {
  const words = new Set(nameWords(line).split(' '))
  return (
    names !== '' &&
    nameWords(names)
      .split(' ')
      .every((word) => words.has(word))
  )
}
const isSameDate = (a: string | null, b: string): boolean => {
  const there = normaliseDate(b)
  const here = normaliseDate(a)
  if (here === null || there === null) return false
  return here.startsWith(there) || Date.parse(here) === Date.parse(there)
}

/** Name of a row, the pages that count, and whether an outcome agrees. What each means is told in `extract.bench.ts`. */
export const ROWS: readonly (readonly [
  string,
  (page: Page) => boolean,
  (page: Page, found: Outcome) => boolean,
])[] = [
  [
    'title',
    (page) => page.expected.title !== null,
    (page, found) => folded(found.title) === folded(page.expected.title),
  ],
  [
    'byline',
    (page) => namesSomebody(page.expected.byline ?? 'follow'),
    (page, found) => bare(found.byline) === bare(page.expected.byline),
  ],
  [
    'site',
    (page) => page.expected.siteName !== null,
    (page, found) => folded(found.siteName) === folded(page.expected.siteName),
  ],
  [
    'language',
    (page) => page.expected.lang !== null,
    (page, found) => found.lang?.toLowerCase() === page.expected.lang?.toLowerCase(),
  ],
  [
    'date',
    (page) => page.expected.published !== null,
    (page, found) => isSameDate(found.published, page.expected.published ?? ''),
  ],
]
/** Fields of which it is counted how often they are found at all. */
export const FOUND = ['title', 'byline', 'siteName', 'lang', 'published'] as const
