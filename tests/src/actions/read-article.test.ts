import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress } from '../../../src/actions/clip-article'
import { openArticle } from '../../../src/actions/open-article'
import { readOriginal } from '../../../src/actions/read-original'
import { AppError } from '../../../src/errors'
import { makeBackup } from '../../../src/library/backups'
import { checkLibrary } from '../../../src/library/check'
import { assetPath } from '../../../src/library/layout'
import { openLibrary } from '../../../src/library/library'
import { restoreBackup } from '../../../src/library/restore'
import { assetAddress } from '../../../src/model/article-html'
import { pageViews } from '../../../src/model/page-views'
import { localFiles } from '../../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import type { PageParser } from '../../../src/ports'
import { htmlRoute, PHOTO, startLocalSite, type LocalSite } from '../../helpers/local-site'
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

  it('keeps each page as it looked, with parts that are fetched once for all, and shows none that was changed', async () => {
    publish({ ...byFolder, headOf: () => '<link rel="stylesheet" href="/look.css">' })
    site.set('/look.css', htmlRoute('h1 { background: url(/bar.png) }', 'text/css'))
    site.set('/bar.png', htmlRoute(PHOTO, 'image/png'))
    const { capture, article } = await read('/survey')
    const viewOf = async (page: number): Promise<string | null> => {
      const bytes = await readOriginal(test.workspace, article.id, 1, page)
      return bytes === null ? null : new TextDecoder().decode(bytes)
    }

    const views = await Promise.all([1, 2, 3, 4].map(viewOf))
    for (const [i, view] of views.entries()) {
      expect(placesOf(view ?? '')).toEqual([STOPS[i]])
      expect(view).toContain(`url(${assetAddress(sha256(PHOTO))})`)
    }
    expect(site.asked.filter((path) => ['/look.css', '/bar.png'].includes(path))).toHaveLength(2)
    expect(capture.original?.changes).not.toContain('the pages of the article after the first are not shown')
    expect([await viewOf(5), await readOriginal(test.workspace, article.id, 2, 2)]).toEqual([null, null])

    const hash = capture.pages[1]?.original?.sha256 ?? ''
    const path = join(test.folder, 'library', 'assets', hash.slice(0, 2), hash)
    await writeFile(path, 'another page')
    expect(await viewOf(3)).toBeNull()
    expect((await checkLibrary(test.workspace.library)).problems.map(({ problem }) => problem)).toEqual([
      'asset-changed',
    ])
    await rm(path)
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([
      expect.objectContaining({ problem: 'missing', detail: 'the original view of a page is gone' }),
    ])
    expect(await viewOf(4)).toBe(views[3])
  })

  it('is restored from a backup with all of its views', async () => {
    publish(byFolder)
    const { article } = await read('/survey')
    const { library, hashOf } = test.workspace
    await library.store.change(() => makeBackup({ ...library.store, library }, 'by-hand'))
    const [backup] = await library.files.list('backups')
    const target = localFiles(join(test.folder, 'restored'))
    const report = await restoreBackup({ files: library.files, hashOf }, backup?.name ?? '', target)
    expect(report.missing).toEqual([])
    const restored = await openLibrary({ files: target, clock: systemClock, newId: randomId, hashOf })
    expect((await checkLibrary(restored)).problems).toEqual([])
    const { pages } = await restored.articles.readCapture(article.id, 1)
    expect(pages).toHaveLength(3)
    for (const { original } of pages)
      expect(await target.exists(assetPath(original?.sha256 ?? sha256('')))).toBe(true)
  })

  it('says of a page whose view could not be made why, and keeps the others', async () => {
    publish(byFolder)
    const { parser } = test.workspace
    const stumbling: PageParser = {
      ...parser,
      original: (page, parts, signal) =>
        page.url?.endsWith('/survey/3') === true
          ? Promise.reject(new AppError('parse-timeout', { seconds: 20 }))
          : parser.original(page, parts, signal),
    }
    const { article } = await clipAddress({ ...test.workspace, parser: stumbling }, `${site.origin}/survey`)
    const capture = await test.workspace.library.articles.readCapture(article.id, 1)
    expect(pageViews(capture).map(({ view, missing }) => [view !== null, missing])).toEqual([
      [true, null],
      [true, null],
      [false, 'parse-timeout'],
      [true, null],
    ])
    expect(await readOriginal(test.workspace, article.id, 1, 3)).toBeNull()
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
