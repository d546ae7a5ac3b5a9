import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress, clipFile } from '../../../src/actions/clip-article'
import { openArticle } from '../../../src/actions/open-article'
import { quoteByWords } from '../../../src/actions/quote-by-words'
import { readOriginal } from '../../../src/actions/read-original'
import { AppError, isAppError, type ErrorKind } from '../../../src/errors'
import { checkLibrary } from '../../../src/library/check'
import { articleId } from '../../../src/model/ids'
import { sha256 } from '../../../src/node/system'
import {
  articlePage,
  changedArticlePage,
  htmlRoute,
  PHOTO,
  PLEDGE,
  startLocalSite,
  type LocalSite,
} from '../../helpers/local-site'
import { addStyledPage, PLATES, STYLED } from '../../helpers/styled-site'
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

describe('the original view of a clipped page', () => {
  const originalOf = async (
    id: string,
  ): Promise<{
    readonly html: string
    readonly capture: Awaited<ReturnType<typeof openArticle>>['capture']
  }> => {
    const article = articleId.parse(id)
    const { capture } = await openArticle(test.workspace, article, null)
    const bytes = await readOriginal(test.workspace, article, 1)
    return { html: new TextDecoder().decode(bytes ?? new Uint8Array()), capture }
  }

  it('is sealed with every part that it shows, each fetched once', async () => {
    addStyledPage(site)
    const before = site.asked.length
    const { article, missingImages } = await clipAddress(test.workspace, `${site.origin}${STYLED}`)
    const { html, capture } = await originalOf(article.id)
    const asked = site.asked.slice(before)

    expect(new Set(asked).size).toBe(asked.length)
    expect(asked).toEqual(expect.arrayContaining([...PLATES, '/css/nested/deep.css', '/css/plate.woff2']))
    expect(asked).not.toEqual(expect.arrayContaining(['/preloaded.js']))
    for (const path of [
      '/preloaded.js',
      '/css/other.css',
      '/css/cyrillic.woff2',
      '/css/plate.eot',
      '/frame',
      '/small.png',
    ])
      expect(asked).not.toContain(path)
    const files = [...html.matchAll(/\.\.\/\.\.\/\.\.\/\.\.\/assets\/[0-9a-f]{2}\/([0-9a-f]{64})/g)].map(
      ([, hash]) => hash,
    )
    const kept = new Set(capture.assets.flatMap((asset) => asset.sha256 ?? []))
    expect(files.length).toBeGreaterThanOrEqual(PLATES.length + 3)
    expect(files.filter((hash) => !kept.has(hash as never))).toEqual([])
    // Links lead on when they are clicked, and a frame's address stands as text; nothing else names the site.
    const silent = html.replaceAll(/<a href="[^"]*"/g, '<a').replaceAll(/>http[^<]*<\/span>/g, '>')
    expect(silent).not.toContain(site.origin)
    expect(new Set(capture.assets.map(({ role }) => role))).toEqual(
      new Set(['image', 'icon', 'style', 'font']),
    )
    expect(capture.original?.sha256).toBe(sha256(html))
    expect(capture.original?.changes).toContain('a consent banner: site-consent')
    expect(capture.assets.find(({ url }) => url.endsWith('/gone.png'))).toMatchObject({
      missing: 'http-status',
    })
    expect(missingImages).toBeLessThanOrEqual(1)
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
  })

  it('never leads to a private address from a page that didn’t come from there', async () => {
    const leak = (path: string): string => `${site.origin}/private/${path}`
    const html = articlePage({
      head: `<link rel="stylesheet" href="${leak('a.css')}"><style>@import "${leak('b.css')}";@font-face{font-family:X;src:url(${leak('x.woff2')})}p{background:url(${leak('c.png')})}</style><link rel="icon" href="${leak('i.png')}">`,
    })
    const before = site.asked.length
    const { article } = await clipFile(test.workspace, {
      name: 'page.html',
      bytes: Buffer.from(html),
      url: 'https://news.example/a',
    })
    const { html: view, capture } = await originalOf(article.id)

    expect(site.asked.slice(before).filter((path) => path.startsWith('/private'))).toEqual([])
    expect(view).toContain(PLEDGE)
    const reasons = capture.assets
      .filter(({ url }) => url.includes('/private/'))
      .map(({ role, missing }) => `${role} ${missing ?? ''}`)
    expect(reasons.sort()).toEqual([
      'font blocked-address',
      'icon blocked-address',
      'image blocked-address',
      'style blocked-address',
      'style blocked-address',
    ])
  })

  it('is told as missing where it can’t be made, and the article is kept all the same', async () => {
    const broken = {
      ...test.workspace,
      parser: {
        ...test.workspace.parser,
        original: () => Promise.reject(new AppError('parse-timeout', { seconds: 20 })),
      },
    }
    const { article, outcome } = await clipAddress(broken, `${site.origin}/article`)
    const { capture } = await originalOf(article.id)

    expect(outcome).toBe('created')
    expect(capture.original).toBeNull()
    expect(capture.originalMissing).toBe('parse-timeout')
    expect(await readOriginal(test.workspace, articleId.parse(article.id), 1)).toBeNull()
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
  })

  it('is shown only as it was sealed', async () => {
    const { article } = await clipAddress(test.workspace, `${site.origin}/article`)
    const id = articleId.parse(article.id)
    const folder = await test.workspace.library.articles.folderOf(id)
    const path = join(test.folder, 'library', folder, 'versions', '1', 'original.html')
    expect(await readOriginal(test.workspace, id, 1)).not.toBeNull()
    expect(await readOriginal(test.workspace, id, 2)).toBeNull()
    await writeFile(path, `${await readFile(path, 'utf8')}<script>1</script>`)

    expect(await readOriginal(test.workspace, id, 1)).toBeNull()
    expect((await checkLibrary(test.workspace.library)).problems).toMatchObject([
      { problem: 'original-changed' },
    ])
  })
})
