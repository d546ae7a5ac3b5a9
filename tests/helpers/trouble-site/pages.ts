// Owns articles of several pages, and pages that only look like it.
import { ENGLISH, HARBOUR, storyPage } from './prose'
import { answer, keptPage, type Kept, type Trouble } from './trouble'

const LAST = 'shut from the outside by somebody else'

/** Three pages of one story; `linkTo` says how a page names the one after it. */
function ofThree(
  about: string,
  path: string,
  linkTo: (address: string, number: number) => { readonly head?: string; readonly atEnd?: string },
  expected: Omit<Kept, 'source' | 'says'>,
  hasLast = true,
): Trouble {
  const pageOf = (number: number): string =>
    storyPage({
      paragraphs: ENGLISH.slice((number - 1) * 4, number * 4),
      ...(number < 3 ? linkTo(`${path}/${String(number + 1)}`, number + 1) : {}),
    })
  const first = pageOf(1)
  return {
    about,
    path: `${path}/1`,
    expected: { source: Buffer.from(first), says: [HARBOUR, ...(hasLast ? [LAST] : [])], ...expected },
    routes: [1, 2, 3]
      .filter((number) => hasLast || number < 3)
      .map((number) => [`${path}/${String(number)}`, answer(pageOf(number))] as const),
  }
}

/** Each with what is kept of all pages. */
export const PAGES: readonly Trouble[] = [
  ofThree(
    'three pages that name each other',
    '/pages/named',
    (next) => ({ head: `<link rel="next" href="${next}">` }),
    {
      grade: 'full',
      reasons: [],
    },
  ),
  ofThree(
    'three pages with numbers below',
    '/pages/numbered',
    (next, number) => ({ atEnd: `<div class="pagination"><a href="${next}">${String(number)}</a></div>` }),
    { grade: 'full', reasons: [] },
  ),
  ofThree(
    'three pages, the last of which is gone',
    '/pages/torn',
    (next) => ({ head: `<link rel="next" href="${next}">` }),
    { grade: 'cut', reasons: ['pages-missing'], lacks: [LAST] },
    false,
  ),
  keptPage(
    'an article beside which the next one is offered',
    '/pages/other',
    storyPage({
      inBody:
        '<div class="post-nav"><a rel="next" href="/pages/another-story">Next: The price of salt</a></div>',
    }),
    { grade: 'full', reasons: [], says: [HARBOUR, LAST] },
  ),
]
