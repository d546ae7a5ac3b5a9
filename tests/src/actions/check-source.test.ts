import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSource } from '../../../src/actions/check-source'
import { clipAddress, clipFile } from '../../../src/actions/clip-article'
import { compareVersions, versionChanges } from '../../../src/actions/compare-versions'
import { addToDossier } from '../../../src/actions/edit-dossier'
import { openArticle } from '../../../src/actions/open-article'
import { openDossier } from '../../../src/actions/open-dossier'
import { quoteByWords } from '../../../src/actions/quote-by-words'
import { adoptWording, changeOfKept } from '../../../src/actions/quote-change'
import { sourcesToCheck } from '../../../src/actions/sources-to-check'
import { captureEnd } from '../../../src/model/capture-queue'
import type { ArticleId } from '../../../src/model/ids'
import type { Quote } from '../../../src/model/quote'
import { articleSummary, listDossiers } from '../../../src/search/index-reader'
import { listQuotes } from '../../../src/search/quote-reader'
import {
  articlePage,
  changedArticlePage,
  htmlRoute,
  PLEDGE,
  startLocalSite,
  type LocalSite,
} from '../../helpers/local-site'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

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

const url = (): string => `${site.origin}/article`
const ROUND = 'his government would host a first round of 3 days'
const ELSEWHERE = 'Talks broke down in 2019'

const clip = async (): Promise<ArticleId> => (await clipAddress(test.workspace, url())).article.id
const quote = (id: ArticleId, exact: string): Promise<Quote> =>
  quoteByWords(test.workspace, id, {
    ...{ exact, version: null, colour: 'blue', tags: ['talks'], note: 'The **number** matters.' },
    attribution: { speaker: 'Lee', saidOn: '2026-01' },
  })
const serve = (page: string): void => {
  site.set('/article', htmlRoute(page))
}
const check = (id: ArticleId) => checkSource(test.workspace, id, url())

describe('asking a source again', () => {
  it('says since when it is unchanged, keeps nothing, and remembers that it was asked', async () => {
    const id = await clip()
    await quote(id, ROUND)
    const { outcome, check: found } = await check(id)
    const article = await test.workspace.library.articles.read(id)
    expect(outcome.outcome).toBe('unchanged')
    expect(found).toMatchObject({
      ...{ before: 1, after: null, words: 0, since: article.versions[0]?.capturedAt },
      quotes: { total: 1, reworded: 0, removed: 0 },
    })
    expect(article.versions).toHaveLength(1)
    expect(article.checkedAt).toMatch(/^\d{4}-/)
    expect(test.workspace.library.undo.next().undo).toMatchObject({ kind: 'quote-added' })
  })

  it('keeps what changed as a version beside the first, and says which quote reads otherwise, and how', async () => {
    const id = await clip()
    await quote(id, ROUND)
    await quote(id, ELSEWHERE)
    serve(changedArticlePage())
    const { check: found } = await check(id)
    expect(found).toMatchObject({
      ...{ before: 1, after: 2, words: 1, isNear: true, isPart: false },
      quotes: { total: 2, reworded: 1, shortened: 0, moved: 0, removed: 0 },
      example: { before: '3 days', after: '5 days' },
    })
    const { articles } = test.workspace.library
    expect(await articles.readText(id, 1)).toContain('3 days')
    expect(await articles.readText(id, 2)).toContain('5 days')
  })

  it('tells a change beside the quotes from one in them', async () => {
    const id = await clip()
    await quote(id, PLEDGE)
    serve(changedArticlePage())
    const { check: found } = await check(id)
    expect(found).toMatchObject({
      ...{ words: 1, isNear: true, example: { before: '3 days', after: '5 days' } },
      quotes: { total: 1, reworded: 0, removed: 0 },
    })
  })

  it('does not take quotes for removed that a wall hides, anywhere, and compares with the last whole version after it', async () => {
    const id = await clip()
    const kept = await quote(id, ELSEWHERE)
    const dossier = await test.workspace.library.dossiers.create('Talks')
    const block = { kind: 'quote', quoteId: kept.id, articleId: id } as const
    await addToDossier(test.workspace, dossier.id, block, null)
    const [first, ...rest] = articlePage().split('<p>')
    const cut = `${first ?? ''}<p>${rest[0] ?? ''}</article></main>`
    serve(
      cut.replace(
        '</head>',
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script></head>',
      ),
    )
    const { outcome, check: found } = await check(id)
    expect(outcome.completeness?.grade).toBe('cut')
    expect(found).toMatchObject({ after: 2, isPart: true, quotes: { total: 1, removed: 1 } })
    const index = await test.workspace.askIndex()
    expect(articleSummary(index, id)).toMatchObject({ changedQuotes: 0, versionCount: 2 })
    expect(listDossiers(index)).toMatchObject([{ changedQuotes: 0 }])
    expect(listQuotes(index, { offset: 0, limit: 9 }).rows).toMatchObject([{ status: null }])
    const change = { status: 'removed', words: null, isPart: true, version: 2 }
    expect((await openArticle(test.workspace, id, null)).quotes).toMatchObject([
      { status: 'removed', change },
    ])
    expect(Object.values((await openDossier(test.workspace, dossier.id)).quotes)).toMatchObject([{ change }])
    serve(changedArticlePage())
    const { check: again } = await check(id)
    expect(again).toMatchObject({ before: 1, after: 3, isPart: false, quotes: { removed: 0 } })
    expect(articleSummary(await test.workspace.askIndex(), id)).toMatchObject({ changedQuotes: 0 })
  })

  it('keeps nothing of another page that the address leads to, and says so', async () => {
    const id = await clip()
    serve('')
    site.set('/article', (_request, response) => {
      response.writeHead(302, { location: '/elsewhere' })
      response.end()
    })
    const other = Array.from(
      { length: 30 },
      (_, i) => `Sentence ${String(i)} of a page on gardens and their care.`,
    )
    site.set('/elsewhere', htmlRoute(articlePage({ title: 'Gardens', paragraphs: other })))
    await expect(check(id)).rejects.toMatchObject({
      kind: 'leads-elsewhere',
      data: { url: `${site.origin}/elsewhere` },
    })
    // The same article at a new address is a version like any other.
    site.set('/elsewhere', htmlRoute(changedArticlePage()))
    expect((await check(id)).outcome.outcome).toBe('version-added')
    expect((await test.workspace.library.articles.read(id)).versions).toHaveLength(2)
  })

  it('fails as any capture does, and changes nothing', async () => {
    const id = await clip()
    site.set('/article', (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html' })
      response.end('gone')
    })
    await expect(check(id)).rejects.toMatchObject({ kind: 'http-status', data: { status: 404 } })
    expect((await test.workspace.library.articles.read(id)).checkedAt).toBeUndefined()
  })
})

describe('the sources that are asked', () => {
  it('are those of what is cited: articles with quotes, or in dossiers, that came from the web', async () => {
    const id = await clip()
    site.set('/unquoted', htmlRoute(articlePage({ title: 'Nobody quotes this' })))
    await clipAddress(test.workspace, `${site.origin}/unquoted`)
    const bytes = new TextEncoder().encode(articlePage({ title: 'From a file' }))
    const file = await clipFile(test.workspace, { name: 'page.html', bytes })
    await quote(file.article.id, ELSEWHERE)
    const kept = await quote(id, ELSEWHERE)
    expect(await sourcesToCheck(test.workspace, { kind: 'cited' })).toEqual({
      captures: [
        {
          target: { kind: 'address', url: url(), engine: 'auto', check: id },
          title: 'Seoul offers to carry messages',
        },
      ],
      without: 1,
    })
    const dossier = await test.workspace.library.dossiers.create('Talks')
    expect((await sourcesToCheck(test.workspace, { kind: 'dossier', id: dossier.id })).captures).toEqual([])
    const block = { kind: 'quote', quoteId: kept.id, articleId: id } as const
    await addToDossier(test.workspace, dossier.id, block, null)
    await addToDossier(test.workspace, dossier.id, block, null)
    const { captures } = await sourcesToCheck(test.workspace, { kind: 'dossier', id: dossier.id })
    expect(captures.map(({ target }) => target.check)).toEqual([id])
  })

  it('can be told of by a queue, also by one of before sources were asked', () => {
    const old = { end: 'kept', outcome: 'unchanged', article: '0123456789ab', title: 'Old' }
    expect(captureEnd.parse(old)).not.toHaveProperty('check')
  })
})

describe('versions', () => {
  it('are compared word by word, with every quote in both', async () => {
    const id = await clip()
    await quote(id, ROUND)
    serve(changedArticlePage())
    await check(id)
    const compared = await compareVersions(test.workspace, id, 1, 2)
    const { text } = compared.after
    const fresh = compared.rows.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'new'))
    expect(fresh.map(({ after }) => text.slice(after.start, after.end))).toEqual(['5 '])
    expect(compared.quotes).toMatchObject([
      { before: { status: 'identical' }, after: { status: 'reworded' }, isAffected: true },
    ])
    // The other way round what was new is old.
    const back = await compareVersions(test.workspace, id, 2, 1)
    expect(back.words).toBe(compared.words)
    await expect(compareVersions(test.workspace, id, 1, 7)).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('say what each changed of the one before', async () => {
    const id = await clip()
    await quote(id, ROUND)
    serve(changedArticlePage())
    await check(id)
    await quote(id, 'would host a first round of 5 days')
    serve(changedArticlePage().replace('He gave no date.', 'He gave a date.'))
    await check(id)
    expect(await versionChanges(test.workspace, id)).toEqual([
      { n: 3, before: 2, words: 1, quotes: 0, isPart: false },
      { n: 2, before: 1, words: 1, quotes: 1, isPart: false },
    ])
  })
})

describe('a new wording', () => {
  it('is kept as a quote of its own, with all that was said of the old one, and can be taken back', async () => {
    const { workspace } = test
    const id = await clip()
    const old = await quote(id, ROUND)
    serve(changedArticlePage())
    await check(id)
    const words = ROUND.replace('3', '5')
    const now = { status: 'reworded', words, version: 2, isPart: false }
    expect(await changeOfKept(workspace, id, old.id)).toEqual({ ...now, isAdopted: false })
    const { quote: made, isNew } = await adoptWording(workspace, id, old.id)
    expect(isNew).toBe(true)
    expect(made).toMatchObject({
      ...{ version: 2, colour: 'blue', tags: ['talks'], note: 'The **number** matters.' },
      ...{ speaker: 'Lee', saidOn: '2026-01', selector: { exact: words } },
    })
    expect(made.id).not.toBe(old.id)
    const text = await workspace.library.articles.readText(id, 2)
    expect(text.slice(made.selector.start, made.selector.end)).toBe(words)
    expect((await workspace.library.quotes.list(id)).find((one) => one.id === old.id)).toEqual(old)
    expect(await changeOfKept(workspace, id, old.id)).toEqual({ ...now, isAdopted: true })
    // Asked for twice, it is the same quote.
    expect(await adoptWording(workspace, id, old.id)).toMatchObject({ quote: { id: made.id }, isNew: false })
    await workspace.library.undo.undo()
    expect((await workspace.library.quotes.list(id)).map((one) => one.id)).toEqual([old.id])
  })

  it('is refused where there is none', async () => {
    const id = await clip()
    const old = await quote(id, ELSEWHERE)
    const without = articlePage()
      .split('<p>')
      .filter((part) => !part.startsWith(ELSEWHERE))
    serve(`${without.join('<p>')}</article></main></body></html>`)
    await check(id)
    expect(await changeOfKept(test.workspace, id, old.id)).toMatchObject({ status: 'removed', words: null })
    await expect(adoptWording(test.workspace, id, old.id)).rejects.toMatchObject({ kind: 'bad-quote' })
  })
})
