import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress } from '../../../src/actions/clip-article'
import { dossierDocument } from '../../../src/actions/dossier-document'
import { addToDossier } from '../../../src/actions/edit-dossier'
import { logLineOf, openArticle } from '../../../src/actions/open-article'
import { makeCaptureRun } from '../../../src/actions/run-capture'
import { searchLibrary } from '../../../src/actions/search-library'
import { citeSource } from '../../../src/export/citation'
import { captureEnd } from '../../../src/model/capture-queue'
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

const PAID = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'

describe('a capture that isn’t whole', () => {
  it('is told as such by its outcome, in lists, and by the queue', async () => {
    site.set('/paid', htmlRoute(articlePage({ head: PAID })))
    const { completeness, article } = await clipAddress(test.workspace, `${site.origin}/paid`)
    expect(completeness).toMatchObject({ grade: 'cut', reasons: [{ kind: 'paywall' }] })
    expect(article.grade).toBe('cut')
    const end = await makeCaptureRun(test.workspace)(
      {
        id: 'one',
        target: { kind: 'address', url: `${site.origin}/paid`, engine: 'fetch' },
        title: null,
        tags: [],
        addedAt: '2026-01-02T00:00:00.000Z',
      },
      { signal: new AbortController().signal, progress: () => undefined },
    )
    expect(end).toMatchObject({ outcome: 'unchanged', completeness: { grade: 'cut' } })
  })

  it('is not told of in a queue of before captures were judged', () => {
    const old = { end: 'kept', outcome: 'created', article: '0123456789ab', title: 'Old' }
    expect(captureEnd.parse(old)).toEqual({ ...old, completeness: null, sameStory: null })
  })
})

describe('an article’s metadata', () => {
  const clip = async (path: string, page: string) => {
    site.set(path, htmlRoute(page))
    return (await clipAddress(test.workspace, `${site.origin}${path}`)).article.id
  }

  it('is found and listed as a person wrote it, until it is set back', async () => {
    const { workspace } = test
    const { articles } = workspace.library
    const id = await clip('/a', articlePage())
    await articles.changeMetadata(id, { edit: { field: 'authors', value: ['Seo Yun-a'] } })
    await articles.changeMetadata(id, { edit: { field: 'publishedAt', value: '2026-01-03' } })
    expect((await searchLibrary(workspace, { text: 'Yun-a', limit: 5 })).hits.map((hit) => hit.id)).toEqual([
      id,
    ])
    const again = await clipAddress(workspace, `${site.origin}/a`)
    expect(again.article).toMatchObject({ byline: 'Seo Yun-a', publishedAt: '2026-01-03' })
    await articles.changeMetadata(id, { setBack: 'authors' })
    expect((await searchLibrary(workspace, { text: 'Yun-a', limit: 5 })).hits).toEqual([])
  })

  it('is told with what the newest capture says and with the line of the log, whichever version is open', async () => {
    const { workspace } = test
    const id = await clip('/a', articlePage())
    await clip('/a', changedArticlePage().replace(/Web Desk/g, 'Night Desk'))
    const first = await openArticle(workspace, id, 1)
    expect(first.capture.metadata.byline).toBe('Web Desk')
    expect(first.captured?.byline).toBe('Night Desk')
    expect(first.article.metadata.byline).toBe('Night Desk')
    const [one, two] = [await logLineOf(workspace, id, 1), await logLineOf(workspace, id, 2)]
    expect(two?.previous).toBe(one?.sha256)
    await expect(logLineOf(workspace, id, 3)).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('is what a dossier cites: of each version what it says, and everywhere what a person wrote', async () => {
    const { workspace } = test
    const { library } = workspace
    const id = await clip('/a', articlePage())
    const { text } = await openArticle(workspace, id, 1)
    const start = text.indexOf(PLEDGE)
    const quote = await library.quotes.add({
      articleId: id,
      version: 1,
      start,
      end: start + PLEDGE.length,
      exact: PLEDGE,
      colour: 'yellow',
      tags: [],
      note: '',
    })
    const { id: dossier } = await library.dossiers.create('Talks')
    await addToDossier(workspace, dossier, { kind: 'quote', quoteId: quote.id, articleId: id }, null)
    await clip('/a', changedArticlePage().replace(/Web Desk/g, 'Night Desk'))
    await library.articles.changeMetadata(id, { edit: { field: 'siteName', value: 'The Local News' } })
    const { sources } = await dossierDocument(workspace, dossier)
    const [source] = sources
    if (source === undefined) throw new Error('the dossier has a source')
    const citation = citeSource(source)
      .map((part) => part.text)
      .join('')
    expect(citation).toContain('Web Desk, “Seoul offers to carry messages”, The Local News, 1 January 2026')
    expect(source.capture.metadata.siteName).toBe('Local News')
  })
})
