import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress } from '../../../src/actions/clip-article'
import { openArticle } from '../../../src/actions/open-article'
import { checkLibrary } from '../../../src/library/check'
import { sha256 } from '../../../src/node/system'
import { htmlRoute, startLocalSite, type LocalSite } from '../../helpers/local-site'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const STOPS = ['harbour', 'ridge', 'valley', 'station']
const words = (place: string): string =>
  [1, 2, 3, 4]
    .map(
      (n) =>
        `<p>At the ${place} the surveyors measured stone ${String(n)} of the old line, wrote its height into the book, and waited until the second party had read the same figure from the other side.</p>`,
    )
    .join('')
const INTRO =
  '<p>A report in several parts on the survey that nobody had asked for, told by those who walked it.</p>'

type Pages = {
  readonly addressOf: (n: number) => string
  readonly titleOf?: (n: number) => string
  readonly headOf?: (n: number) => string
  readonly end?: (n: number) => string
}

let site: LocalSite
let test: TestWorkspace
beforeEach(async () => {
  site = await startLocalSite()
  test = await makeTestWorkspace()
})
afterEach(async () => {
  await test.remove()
  await site.close()
})

function publish({
  addressOf,
  titleOf = () => 'The long survey',
  headOf = () => '',
  end = () => '',
}: Pages): string[] {
  return STOPS.map((place, i) => {
    const n = i + 1
    const next = n < STOPS.length ? `<link rel="next" href="${addressOf(n + 1)}">` : ''
    const previous = n > 1 ? `<link rel="prev" href="${addressOf(n - 1)}">` : ''
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${titleOf(n)}</title>${previous}${next}${headOf(n)}</head>
<body><article><h1>${titleOf(n)}</h1>${INTRO}${words(place)}${end(n)}
<p><a href="${addressOf(1)}">1</a> | <a href="${addressOf(2)}">2</a> | <a href="${addressOf(3)}">3</a> | <a href="${addressOf(4)}">4</a> | <a href="${addressOf(Math.min(n + 1, 4))}">Next page</a></p></article></body></html>`
    site.set(addressOf(n), htmlRoute(page))
    return page
  })
}
const byFolder: Pages = { addressOf: (n) => (n === 1 ? '/survey' : `/survey/${String(n)}`) }
const read = async (path: string) => {
  const { article, outcome } = await clipAddress(test.workspace, site.origin + path)
  return { ...(await openArticle(test.workspace, article.id, null)), outcome, article }
}
const placesOf = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/At the (\w+)/g), ([, place = '']) => place)),
]

describe('an article on several pages', () => {
  it('is joined in order, without its pager and without its opening said again, each page sealed as received', async () => {
    const sources = publish({ ...byFolder, end: () => '<p>The survey was paid for by its readers.</p>' })
    const { text, capture, contentHtml, article } = await read('/survey')

    expect(placesOf(text)).toEqual(STOPS)
    expect(text.match(/in several parts/g)).toHaveLength(1)
    expect(text.match(/paid for by its readers/g)).toHaveLength(1)
    expect(text.endsWith('paid for by its readers.')).toBe(true)
    expect(contentHtml).not.toContain('Next page')
    expect(article.wordCount).toBeGreaterThan(16 * 30)
    expect(capture.completeness).toEqual({ grade: 'full', reasons: [] })
    expect(capture.finalUrl).toBe(`${site.origin}/survey`)
    expect(capture.pages.map(({ finalUrl, status }) => [finalUrl, status])).toEqual(
      [2, 3, 4].map((n) => [`${site.origin}/survey/${String(n)}`, 200]),
    )
    for (const [i, { sha256: hash }] of capture.pages.entries()) {
      const bytes = await readFile(join(test.folder, 'library', 'assets', hash.slice(0, 2), hash))
      expect(bytes.toString()).toBe(sources[i + 1])
      expect(capture.assets).toContainEqual(expect.objectContaining({ role: 'page', sha256: sha256(bytes) }))
    }
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
  })

  it('is the same article, unchanged, from whichever of its pages it is clipped', async () => {
    publish(byFolder)
    const first = await read('/survey/3')
    expect(placesOf(first.text)).toEqual(STOPS)
    expect(first.capture.finalUrl).toBe(`${site.origin}/survey`)
    const again = await read('/survey/4')
    expect([again.outcome, again.article.id]).toEqual(['unchanged', first.article.id])
  })

  it.each<[string, Pages, string]>([
    ['by a query', { addressOf: (n) => `/story?page=${String(n)}` }, '/story?page=1'],
    [
      'by titles that tell the page',
      { ...byFolder, titleOf: (n) => `The long survey – Page ${String(n)} of 4` },
      '/survey',
    ],
  ])('is known %s', async (_name, pages, path) => {
    publish(pages)
    expect(placesOf((await read(path)).text)).toEqual(STOPS)
  })

  it('keeps what it has of an article whose later page can’t be had, and says which', async () => {
    publish(byFolder)
    site.set('/survey/3', (_request, response) => {
      response.writeHead(503)
      response.end()
    })
    const { text, capture } = await read('/survey')
    expect(placesOf(text)).toEqual(['harbour', 'ridge'])
    expect(capture.completeness).toMatchObject({
      grade: 'cut',
      reasons: [{ kind: 'pages-missing', detail: `${site.origin}/survey/3` }],
    })
  })

  it('takes in no other article, however the pages are numbered', async () => {
    publish({
      addressOf: (n) => `/notes/${String(n)}`,
      titleOf: (n) => `Notes from the ${STOPS[n - 1] ?? ''}`,
    })
    const { text, capture } = await read('/notes/2')
    expect(placesOf(text)).toEqual(['ridge'])
    expect(capture.pages).toEqual([])
    expect(capture.completeness?.grade).toBe('full')
  })

  it('takes in no article of another day', async () => {
    publish({
      addressOf: (n) => `/daily/${String(n)}`,
      headOf: (n) => `<meta property="article:published_time" content="2026-02-0${String(n)}T08:00:00Z">`,
    })
    expect(placesOf((await read('/daily/2')).text)).toEqual(['ridge'])
  })

  it('comes to an end where the pages lead in a circle', async () => {
    publish(byFolder)
    site.set(
      '/survey/4',
      htmlRoute(
        `<!doctype html><title>The long survey</title><link rel="next" href="/survey/2"><link rel="prev" href="/survey/3"><article>${INTRO}${words('station')}</article>`,
      ),
    )
    const { text, capture } = await read('/survey')
    expect(placesOf(text)).toEqual(STOPS)
    expect(capture.completeness?.grade).toBe('full')
  })
})
