// Whole articles in a dossier of a real library: added, shown, cited, exported, checked, lost.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticlesToDossier } from '../../../src/actions/change-many'
import { citationsOfDossier } from '../../../src/actions/cite'
import { verifyLibraryDossier } from '../../../src/actions/verify-library-dossier'
import { addToDossier, changeInDossier, citeDossierIn } from '../../../src/actions/edit-dossier'
import { exportDossier } from '../../../src/actions/export-dossier'
import { exportDossierSources } from '../../../src/actions/export-sources'
import { openDossier } from '../../../src/actions/open-dossier'
import { sourcesToCheck } from '../../../src/actions/sources-to-check'
import { checkLibrary } from '../../../src/library/check'
import { ARTICLE_SCHEMA } from '../../../src/model/dossier'
import { EXPORT_FORMATS } from '../../../src/model/export-formats'
import type { ArticleId, DossierId } from '../../../src/model/ids'
import { unzipSync } from 'fflate'
import { dossiersOfArticle } from '../../../src/search/index-reader'
import { searchLibrary } from '../../../src/actions/search-library'
import { newVersion } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const TITLE = 'Seoul offers quicksilver help'

let test: TestWorkspace
let dossier: DossierId
let article: ArticleId

beforeEach(async () => {
  test = await makeTestWorkspace()
  const { library } = test.workspace
  article = (await library.articles.add(newVersion({ title: TITLE }))).id
  dossier = (await library.dossiers.create('Offers')).id
})
afterEach(() => test.remove())

const addWhole = () => addToDossier(test.workspace, dossier, { kind: 'article', articleId: article }, null)
const blockOf = async () => {
  const { blocks } = await test.workspace.library.dossiers.read(dossier)
  const block = blocks.find(({ kind }) => kind === 'article')
  if (block?.kind !== 'article') throw new Error('no article')
  return block
}

describe('an article in a dossier as a whole', () => {
  it('is its newest version, in a record of a form that says so, and goes and comes by undo', async () => {
    const { library } = test.workspace
    await library.articles.addVersion(article, newVersion({ title: TITLE, text: 'Something else now.' }))
    const { blocks, schema } = await addWhole()
    expect(blocks).toMatchObject([{ kind: 'article', articleId: article, version: 2, title: TITLE }])
    expect(schema).toBe(ARTICLE_SCHEMA)
    await library.undo.undo()
    expect((await library.dossiers.read(dossier)).blocks).toEqual([])
    await library.undo.redo()
    expect((await library.dossiers.read(dossier)).blocks).toHaveLength(1)
  })

  it('is shown with what it is, told to be changed, and refers to the later version when asked', async () => {
    const { library } = test.workspace
    await addWhole()
    const { id } = await blockOf()
    const before = await openDossier(test.workspace, dossier)
    expect(before.sourceCount).toBe(1)
    expect(before.articles[id]).toMatchObject({
      proof: 'sealed',
      source: { title: TITLE, byline: 'Web Desk', siteName: 'Local News', wordCount: 20, quotes: 0 },
      later: null,
    })
    await library.articles.addVersion(article, newVersion({ title: TITLE, text: 'Something else now.' }))
    expect((await openDossier(test.workspace, dossier)).articles[id]?.later).toMatchObject({ version: 2 })
    await changeInDossier(test.workspace, { id: dossier, blockId: id, change: { version: 2 } })
    expect(await blockOf()).toMatchObject({ id, version: 2 })
    expect((await openDossier(test.workspace, dossier)).articles[id]?.later).toBeNull()
    await expect(
      changeInDossier(test.workspace, { id: dossier, blockId: id, change: { version: 9 } }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('makes the dossier one of its article, found by its title, and its source one to be checked', async () => {
    await addWhole()
    const index = await test.workspace.askIndex()
    expect(dossiersOfArticle(index, article).map(({ id }) => id)).toEqual([dossier])
    const { captures } = await sourcesToCheck(test.workspace, { kind: 'dossier', id: dossier })
    expect(captures).toMatchObject([{ target: { check: article } }])
    const found = await searchLibrary(test.workspace, { text: 'quicksilver', limit: 10, kinds: ['dossier'] })
    expect(found.hits.map(({ id }) => id)).toEqual([dossier])
  })

  it('stands in every format with its title and citation, its sealed text in those that prove themselves', async () => {
    await addWhole()
    const words = new Map<string, string>()
    for (const format of EXPORT_FORMATS) {
      if (format === 'pdf' || format === 'folder') continue
      const { content } = await exportDossier(test.workspace, dossier, format, { paperSize: 'A4' })
      const pieces: Uint8Array[] = []
      for await (const piece of content) pieces.push(piece)
      const bytes = Buffer.concat(pieces)
      const parts = bytes.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(bytes)) : [bytes]
      words.set(format, parts.map((part) => Buffer.from(part).toString('utf8')).join('\n'))
    }
    for (const [format, text] of words) {
      const isOfQuotes = format === 'csv' || format === 'annotations'
      expect([format, text.replace(/\s+/g, ' ').split(TITLE).length > 2]).toEqual([format, !isOfQuotes])
      if (!isOfQuotes) expect(text).toContain('Web Desk')
    }
    for (const format of ['html', 'zip'])
      expect(words.get(format)).toContain('Seoul was ready to act as a facilitator')
    expect((await verifyLibraryDossier(test.workspace, dossier)).ok).toBe(true)
  })

  it('is a source for reference managers, and an entry in a style that no quote of it asks for', async () => {
    await addWhole()
    for (const format of ['bibtex', 'ris', 'csl-json'] as const) {
      const { text, articles } = await exportDossierSources(test.workspace, dossier, format)
      expect({ format, articles }).toEqual({ format, articles: 1 })
      expect(text).toContain('quicksilver')
    }
    await citeDossierIn(test.workspace, { id: dossier, style: 'apa', locale: 'en-US' })
    const { id } = await blockOf()
    const cited = await citationsOfDossier(test.workspace, dossier)
    expect(cited?.ofArticle[id]?.map(({ text }) => text).join('')).toContain('quicksilver')
    expect(cited?.bibliography).toHaveLength(1)
  })

  it('is lost where it was deleted, by its remembered title, and a check of the library says so', async () => {
    await addWhole()
    const { id } = await blockOf()
    await test.workspace.library.trash.deleteArticle(article)
    expect((await openDossier(test.workspace, dossier)).articles[id]).toEqual({
      proof: 'lost',
      source: null,
      later: null,
    })
    expect(await verifyLibraryDossier(test.workspace, dossier)).toMatchObject({
      ok: false,
      articles: [{ title: TITLE, problem: 'source-missing' }],
    })
    const { problems } = await checkLibrary(test.workspace.library)
    expect(problems.map(({ problem }) => problem)).toEqual(['article-lost'])
    expect(problems[0]?.detail).toContain(TITLE)
    await test.workspace.library.undo.undo()
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
  })
})

describe('many whole articles', () => {
  it('go into a dossier in one step, each once', async () => {
    const { library } = test.workspace
    const other = (await library.articles.add(newVersion({ title: 'Another' }))).id
    await addWhole()
    const gone = 'zzzzzzzzzzzz' as ArticleId
    const added = await addArticlesToDossier(test.workspace, dossier, [other, article, gone, other])
    expect(added).toEqual({ added: 1, present: 1 })
    expect(await addArticlesToDossier(test.workspace, dossier, [other])).toEqual({ added: 0, present: 1 })
    const titles = (await library.dossiers.read(dossier)).blocks.map((block) =>
      block.kind === 'article' ? block.title : '',
    )
    expect(titles).toEqual([TITLE, 'Another'])
    await library.undo.undo()
    expect((await library.dossiers.read(dossier)).blocks).toHaveLength(1)
  })
})
