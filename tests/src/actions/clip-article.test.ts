import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress, clipFile } from '../../../src/actions/clip-article'
import { openArticle } from '../../../src/actions/open-article'
import { quoteByWords } from '../../../src/actions/quote-by-words'
import { isAppError, type ErrorKind } from '../../../src/errors'
import { checkLibrary } from '../../../src/library/check'
import { articleId } from '../../../src/model/ids'
import { sha256 } from '../../../src/node/system'
import {
  changedArticlePage,
  htmlRoute,
  PHOTO,
  PLEDGE,
  startLocalSite,
  type LocalSite,
} from '../../helpers/local-site'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let site: LocalSite
let test: TestWorkspace

beforeAll(async () => {
  site = await startLocalSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

const kindOf = async (work: Promise<unknown>): Promise<ErrorKind | 'fine' | 'bug'> =>
  work.then(
    () => 'fine' as const,
    (error: unknown) => (isAppError(error) ? error.kind : 'bug'),
  )

const everyFile = async (): Promise<string[]> =>
  (await readdir(join(test.folder, 'library'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

describe('clipping an address', () => {
  it('keeps the bytes as received, the readable page, its words, its image and how it came', async () => {
    const { article, outcome } = await clipAddress(test.workspace, `${site.origin}/article?utm_source=x#part`)
    const detail = await openArticle(test.workspace, articleId.parse(article.id), null)
    const stored = join(
      test.folder,
      'library',
      await test.workspace.library.articles.folderOf(article.id),
      'versions',
      '1',
    )
    const source = await readFile(join(stored, 'source.html'))

    expect(outcome).toBe('created')
    expect(article).toMatchObject({
      title: 'Seoul offers to carry messages',
      siteName: 'Local News',
      byline: 'Web Desk',
      publishedAt: '2026-01-01T09:30:00+09:00',
      lang: 'en',
    })
    expect(source.toString()).toContain('scripts ran')
    expect(sha256(source)).toBe(detail.capture.source.sha256)
    expect(detail.text).toContain(PLEDGE)
    expect(detail.contentHtml).not.toContain('script')
    expect(detail.contentHtml).toContain(`../../../../assets/${sha256(PHOTO).slice(0, 2)}/${sha256(PHOTO)}`)
    expect(
      await readFile(join(test.folder, 'library', 'assets', sha256(PHOTO).slice(0, 2), sha256(PHOTO))),
    ).toEqual(PHOTO)
    expect(detail.capture).toMatchObject({
      status: 200,
      method: 'fetch',
      charset: 'utf-8',
      text: { sha256: sha256(detail.text) },
    })
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
  })

  it('follows a redirect and says so', async () => {
    const { article } = await clipAddress(test.workspace, `${site.origin}/moved`)
    const { capture } = await openArticle(test.workspace, articleId.parse(article.id), null)

    expect(capture).toMatchObject({
      requestedUrl: `${site.origin}/moved`,
      finalUrl: `${site.origin}/article`,
      redirects: [{ status: 302 }],
    })
  })

  it.each(['/gzip', '/br'])('reads what was sent compressed (%s)', async (path) => {
    const { article } = await clipAddress(test.workspace, site.origin + path)
    expect(article.wordCount).toBeGreaterThan(80)
  })

  it.each([
    ['/windows-1251', 'Президент сказал, что Сеул готов помочь'],
    ['/euc-kr', '대통령은 서울이 대화를 도울 준비가 되어 있다고 말했다'],
  ])('reads the character set of %s right', async (path, words) => {
    const { article } = await clipAddress(test.workspace, site.origin + path)
    expect((await openArticle(test.workspace, articleId.parse(article.id), null)).text).toContain(words)
  })

  it('says that nothing changed when nothing did, tracking parameters or not', async () => {
    const first = await clipAddress(test.workspace, `${site.origin}/article`)
    const again = await clipAddress(test.workspace, `${site.origin}/article?utm_source=mail`)
    const { capture } = await openArticle(test.workspace, first.article.id, null)
    expect(again).toMatchObject({ outcome: 'unchanged', since: capture.capturedAt })
  })

  it('follows a page that leads on by itself, and tells of the way', async () => {
    site.set(
      '/goes-on',
      htmlRoute('<meta http-equiv="refresh" content="0; url=/article"><p>This page has moved.'),
    )
    const { article } = await clipAddress(test.workspace, `${site.origin}/goes-on`)
    const { capture } = await openArticle(test.workspace, article.id, null)
    expect(capture).toMatchObject({
      requestedUrl: `${site.origin}/goes-on`,
      finalUrl: `${site.origin}/article`,
      redirects: [{ status: 200, url: `${site.origin}/article` }],
    })
  })

  it('does not go round in circles', async () => {
    site.set('/ping', htmlRoute('<meta http-equiv="refresh" content="0; url=/pong"><p>To the other.'))
    site.set('/pong', htmlRoute('<meta http-equiv="refresh" content="0; url=/ping"><p>And back.'))
    expect(await kindOf(clipAddress(test.workspace, `${site.origin}/ping`))).toBe('no-article')
  })

  it('adds a version when the words changed, keeps the old one sealed, and shows what became of its quotes', async () => {
    site.set('/changing', htmlRoute(await (await fetch(`${site.origin}/article`)).text()))
    const { article } = await clipAddress(test.workspace, `${site.origin}/changing`)
    const id = articleId.parse(article.id)
    const quote = { version: null, colour: 'yellow', tags: ['pledge'], note: '' } as const
    await quoteByWords(test.workspace, id, {
      ...quote,
      tags: [],
      exact: 'would host a first round of 3 days',
    })
    await quoteByWords(test.workspace, id, { ...quote, tags: [], exact: PLEDGE })
    site.set('/changing', htmlRoute(changedArticlePage()))
    const again = await clipAddress(test.workspace, `${site.origin}/changing`)
    const detail = await openArticle(test.workspace, id, null)

    expect(again.outcome).toBe('version-added')
    expect(detail.version).toBe(2)
    expect(detail.quotes.map(({ status }) => status)).toEqual(['identical', 'reworded'])
    expect((await openArticle(test.workspace, id, 1)).text).toContain('3 days')
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
  })

  it.each<[string, string, ErrorKind]>([
    ['no address', 'not an address', 'bad-address'],
    ['nothing', '', 'bad-address'],
    ['ftp', 'ftp://example.org/x', 'unsupported-scheme'],
    ['a script', 'javascript:alert(1)', 'unsupported-scheme'],
    ['a missing page', '/missing', 'http-status'],
    ['a broken server', '/error', 'http-status'],
    ['a server that says nothing', '/silent', 'timeout'],
    ['a page that never ends', '/stalls', 'timeout'],
    ['a page that breaks off', '/cut-off', 'no-connection'],
    ['a port where nobody listens', 'http://127.0.0.1:9/', 'no-connection'],
    ['a page of 60 MB', '/60mb', 'too-large'],
    ['60 MB behind 60 kB', '/bomb', 'too-large'],
    ['an image', '/png', 'not-a-page'],
    ['an image that says it is a page', '/png-as-html', 'not-a-page'],
    ['an empty page', '/empty', 'empty-page'],
    ['a page without an article', '/no-article', 'no-article'],
    ['a list of links', '/links', 'no-article'],
    ['a page nested without end', '/deep', 'parse-failed'],
    ['a redirect in a circle', '/loop', 'too-many-redirects'],
    ['a redirect to a file', '/to-file', 'unsupported-scheme'],
  ])('refuses %s, says why, and keeps nothing', async (_name, target, kind) => {
    const address = target.startsWith('/') ? site.origin + target : target

    expect(await kindOf(clipAddress(test.workspace, address))).toBe(kind)
    expect((await everyFile()).sort()).toEqual(['library.json', 'log.jsonl'])
  })

  it('can be cancelled while the page is on its way, and keeps nothing', async () => {
    const controller = new AbortController()
    const clip = clipAddress(test.workspace, `${site.origin}/silent`, { signal: controller.signal })
    setTimeout(() => controller.abort(), 100)

    expect(await kindOf(clip)).toBe('cancelled')
    expect((await everyFile()).sort()).toEqual(['library.json', 'log.jsonl'])
  })

  it('tells how far it is', async () => {
    const stages: string[] = []
    await clipAddress(test.workspace, `${site.origin}/article`, {
      progress: ({ stage }) => stages.push(stage),
    })
    expect([...new Set(stages)]).toEqual(['connecting', 'receiving', 'reading', 'images', 'saving'])
  })

  it('keeps an article whose image is missing, and says so', async () => {
    site.set(
      '/no-image',
      htmlRoute((await (await fetch(`${site.origin}/article`)).text()).replace('/photo.png', '/gone.png')),
    )
    const { missingImages, article } = await clipAddress(test.workspace, `${site.origin}/no-image`)
    const { capture, contentHtml } = await openArticle(test.workspace, articleId.parse(article.id), null)

    expect(missingImages).toBe(1)
    expect(capture.assets).toMatchObject([{ sha256: null, missing: 'http-status' }])
    expect(contentHtml).toContain('alt="A table with two empty chairs"')
    expect(contentHtml).not.toContain('gone.png')
  })
})

describe('clipping a file', () => {
  it('keeps a page from its bytes, with the address that a person gives for it', async () => {
    const bytes = Buffer.from(await (await fetch(`${site.origin}/article`)).text())
    const { article } = await clipFile(test.workspace, {
      name: 'saved.html',
      bytes,
      url: 'https://news.example/offer',
    })

    expect(article).toMatchObject({
      title: 'Seoul offers to carry messages',
      url: 'https://news.example/offer',
    })
  })

  it('refuses what is no page', async () => {
    expect(await kindOf(clipFile(test.workspace, { name: 'photo.html', bytes: PHOTO }))).toBe('not-a-page')
    expect(
      await kindOf(
        clipFile(test.workspace, { name: 'big.html', bytes: new Uint8Array(26 * 1024 * 1024).fill(0x61) }),
      ),
    ).toBe('too-large')
  })
})

describe('after a restart', () => {
  it('has every article, quote and image, without asking anyone', async () => {
    const { article } = await clipAddress(test.workspace, `${site.origin}/article`)
    const id = articleId.parse(article.id)
    await quoteByWords(test.workspace, id, {
      exact: PLEDGE,
      version: null,
      colour: 'green',
      tags: ['pledge'],
      note: 'n',
    })
    const asked = site.asked.length
    const detail = await openArticle(await test.reopen(), id, null)

    expect(detail.quotes).toMatchObject([
      { status: 'identical', quote: { colour: 'green', tags: ['pledge'], note: 'n' } },
    ])
    expect(site.asked.length).toBe(asked)
  })
})
