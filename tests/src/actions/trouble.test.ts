// A table of what each capture gives: the pages, and what is expected of them, stand in tests/helpers/trouble-site.
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress } from '../../../src/actions/clip-article'
import { openArticle } from '../../../src/actions/open-article'
import { readOriginal } from '../../../src/actions/read-original'
import { isAppError } from '../../../src/errors'
import { checkLibrary } from '../../../src/library/check'
import { assetAddress } from '../../../src/model/article-html'
import { pageViews } from '../../../src/model/page-views'
import type { ClipOutcome } from '../../../src/model/answers'
import { FETCH_LIMITS } from '../../../src/node/fetch-limits'
import { makeFetcher } from '../../../src/node/fetcher'
import { makeFileReader } from '../../../src/node/file-reader'
import { makePageParser } from '../../../src/node/page-parser'
import { sha256 } from '../../../src/node/system'
import type { PageParser } from '../../../src/ports'
import { startLocalSite, type LocalSite } from '../../helpers/local-site'
import { ALL_TROUBLES } from '../../helpers/trouble-site/all-troubles'
import { ENGLISH, storyPage } from '../../helpers/trouble-site/prose'
import { answer, plateAt, type Kept, type Refused, type Trouble } from '../../helpers/trouble-site/trouble'
import { VARIANTS } from '../../helpers/trouble-site/ways'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'
import { inWords, tellFigure } from '../../helpers/figures'

const built = (name: string): string => resolve(import.meta.dirname, '../../../out/main', name)
const workerFile = built('page-worker.cjs')
const fileReader = makeFileReader(built('file-worker.cjs'))
const patient = makeFetcher('Cuttings/test')
const hurried = makeFetcher('Cuttings/test', { ...FETCH_LIMITS, totalMs: 900, idleMs: 500 })

/** Source: requirement S-12. */
const MOST_GROWTH_BYTES = 200 * 1024 * 1024

let site: LocalSite
let parser: PageParser
let test: TestWorkspace

beforeAll(async () => {
  site = await startLocalSite()
  for (const [, troubles] of ALL_TROUBLES)
    for (const { routes } of troubles) for (const [path, route] of routes) site.set(path, route)
  for (const [path, route] of VARIANTS.routes) site.set(path, route)
  parser = makePageParser({ workerFile })
})
afterAll(async () => {
  await parser.close()
  await site.close()
})
beforeEach(async () => {
  // One parser for all: a workspace that is closed would close its own.
  test = await makeTestWorkspace({
    parser: { ...parser, close: () => Promise.resolve() },
    source: patient,
    fileReader,
  })
})
afterEach(() => test.remove())

const clip = (path: string): Promise<ClipOutcome> => clipAddress(test.workspace, site.origin + path)

const sourceFile = async (id: ClipOutcome['article']['id']): Promise<Buffer> =>
  readFile(
    join(
      test.folder,
      'library',
      await test.workspace.library.articles.folderOf(id),
      'versions/1/source.html',
    ),
  )

async function expectKept({ path }: Trouble, expected: Kept): Promise<void> {
  const { article, outcome, missingImages } = await clip(path)
  const { capture, text, contentHtml } = await openArticle(test.workspace, article.id, null)
  const { completeness, finalUrl } = capture

  expect(outcome).toBe('created')
  expect({
    grade: completeness?.grade,
    reasons: completeness?.reasons.map(({ kind }) => kind) ?? [],
  }).toEqual({ grade: expected.grade, reasons: expected.reasons ?? [] })
  for (const words of expected.says) expect(text).toContain(words)
  for (const words of expected.lacks ?? []) expect(text).not.toContain(words)
  if (expected.charset !== undefined) expect([capture.charset, capture.charsetFrom]).toEqual(expected.charset)
  expect(capture.redirects.map(({ status }) => status)).toEqual(expected.redirects ?? [])
  expect(finalUrl).toBe(site.origin + (expected.endsAt ?? path))
  for (const image of expected.images ?? [])
    expect(contentHtml).toContain(assetAddress(sha256(plateAt(image))))
  expect(contentHtml.match(/<img\b[^>]*\bsrc=/g)?.length ?? 0).toBe(expected.images?.length ?? 0)
  expect(missingImages + imagesWithoutAddress(contentHtml)).toBeGreaterThanOrEqual(
    expected.imagesMissing ?? 0,
  )
  // What was received is kept to the byte, whatever was read in it.
  const { source, document } = expected
  if (source !== undefined) {
    expect(sha256(await sourceFile(article.id))).toBe(sha256(source))
    expect(capture.source).toEqual({ sha256: sha256(source), sizeBytes: source.byteLength })
  }
  if (document !== undefined) {
    const { bytes, fileName } = document
    expect(capture).toMatchObject({ method: 'fetch', status: 200, fileName })
    expect(capture.assets.filter(({ role }) => role === 'file')).toMatchObject([
      { url: fileName, sha256: sha256(bytes) },
    ])
    expect(await test.workspace.library.articles.readAsset(sha256(bytes))).toEqual(new Uint8Array(bytes))
  }
  for (const page of pageViews(capture).keys())
    expect(await readOriginal(test.workspace, article.id, 1, page + 1)).not.toBeNull()
  expect(pageViews(capture)).toHaveLength(capture.pages.length + 1)
  expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
}

const imagesWithoutAddress = (html: string): number => html.match(/<img\b(?![^>]*\bsrc=)/g)?.length ?? 0

async function expectRefused({ path, isHurried }: Trouble, expected: Refused): Promise<void> {
  const workspace = isHurried === true ? { ...test.workspace, source: hurried } : test.workspace
  const before = process.memoryUsage().rss
  const failure = await clipAddress(workspace, site.origin + path).catch((error: unknown) => error)
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH_BYTES)

  expect(isAppError(failure) ? failure.kind : failure).toBe(expected.error)
  expect(isAppError(failure) && failure.data).toMatchObject(expected.data ?? {})
  const files = await readdir(join(test.folder, 'library'), { recursive: true, withFileTypes: true })
  expect(files.flatMap((entry) => (entry.isFile() ? entry.name : [])).sort()).toEqual([
    'library.json',
    'log.jsonl',
  ])
}

let tried = 0
afterAll(() => {
  tellFigure(
    'S-12',
    `${inWords(tried)} troublesome answers of a site: each kept with its grade, or refused with its error`,
  )
})

describe.each(ALL_TROUBLES)('a capture of what troubles: %s', (_group, troubles) => {
  it.each(troubles.map((trouble) => [trouble.about, trouble] as const))('%s', async (_about, trouble) => {
    const { expected } = trouble
    await ('error' in expected ? expectRefused(trouble, expected) : expectKept(trouble, expected))
    tried++
  })
})

describe('a page that is captured again', () => {
  it('is the same article under each of its addresses', async () => {
    const first = await clip(VARIANTS.first)
    for (const path of VARIANTS.others) {
      const again = await clip(path)
      expect(again.article.id, path).toBe(first.article.id)
      expect(again.outcome, path).toBe('unchanged')
    }
  })

  it('gains a version when its words changed', async () => {
    site.set('/again', answer(storyPage()))
    const first = await clip('/again')
    site.set('/again', answer(storyPage().replace('four cows', 'five cows')))
    const again = await clip('/again')
    expect(again).toMatchObject({ outcome: 'version-added', article: { id: first.article.id } })
    expect((await openArticle(test.workspace, first.article.id, 1)).text).toContain('four cows')
    expect((await openArticle(test.workspace, first.article.id, 2)).text).toContain('five cows')
  })

  it('gains a version when only its picture changed', async () => {
    const picture =
      '<figure><img src="/plate/again.png" alt="A ledger"><figcaption>Open at March</figcaption></figure>'
    site.set('/again', answer(storyPage({ inArticle: picture })))
    site.set('/plate/again.png', answer(plateAt('before'), 'image/png'))
    const first = await clip('/again')
    expect((await clip('/again')).outcome).toBe('unchanged')
    site.set('/plate/again.png', answer(plateAt('after'), 'image/png'))
    const again = await clip('/again')
    const [before, after] = await Promise.all(
      [1, 2].map((version) => openArticle(test.workspace, first.article.id, version)),
    )
    expect(again.outcome).toBe('version-added')
    expect(before?.text).toBe(after?.text)
    expect(before?.contentHtml).toContain(assetAddress(sha256(plateAt('before'))))
    expect(after?.contentHtml).toContain(assetAddress(sha256(plateAt('after'))))
  })

  it('is unchanged when only what stands around the article changed', async () => {
    site.set('/again', answer(storyPage()))
    await clip('/again')
    site.set(
      '/again',
      answer(storyPage({ inBody: '<aside>Today: rain</aside>' }).replace('Tides', 'Tides at noon')),
    )
    expect((await clip('/again')).outcome).toBe('unchanged')
  })

  it('is offered as the same story where it stands at another address', async () => {
    const first = await clip(VARIANTS.first)
    const elsewhere = await clip('/variants/elsewhere')
    expect(elsewhere.outcome).toBe('created')
    expect(elsewhere.sameStory?.id).toBe(first.article.id)
  })

  it('is another article where only its subject is the same', async () => {
    await clip(VARIANTS.first)
    site.set(
      '/again',
      answer(
        storyPage({
          title: 'Salt',
          paragraphs: ENGLISH.map((words) => words.split(' ').reverse().join(' ')),
        }),
      ),
    )
    expect((await clip('/again')).sameStory).toBeNull()
  })
})
