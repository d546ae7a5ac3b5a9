// A dossier that quotes copies of one story says so to whoever is handed it, in every format, and still verifies.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clipPaste } from '../../../src/actions/clip-paste'
import { exportDossier } from '../../../src/actions/export-dossier'
import { splitStory } from '../../../src/actions/source-groups'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import type { DossierId } from '../../../src/model/ids'
import { blockId, type ArticleId } from '../../../src/model/ids'
import { randomId, sha256 } from '../../../src/node/system'
import { INDEPENDENT, SHORTENED, WIRE } from '../../helpers/wire-story'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let dossier: DossierId
let articles: readonly ArticleId[]

beforeEach(async () => {
  test = await makeTestWorkspace()
  await test.workspace.reconcile()
  const { workspace } = test
  const { library } = workspace
  const kept: ArticleId[] = []
  for (const [title, text] of [
    ['The wire <b>', WIRE],
    ['A paper', SHORTENED],
    ['Another paper', INDEPENDENT],
  ] as const) {
    const { article } = await clipPaste(workspace, { html: null, text }, { title, url: null })
    kept.push(article.id)
  }
  articles = kept
  dossier = (await library.dossiers.create('Talks')).id
  const quotes = await Promise.all(
    kept.map(async (articleId) => {
      const text = await library.articles.readText(articleId, 1)
      const span = { start: 0, end: text.indexOf('\n') }
      const exact = text.slice(span.start, span.end)
      const draft = { articleId, version: 1, ...span, exact, tags: [], note: '' }
      return library.quotes.add({ ...draft, colour: 'yellow' })
    }),
  )
  await library.dossiers.edit(dossier, (before) => ({
    ...before,
    blocks: quotes.map(({ id, articleId, selector }) => ({
      kind: 'quote',
      id: blockId.parse(randomId()),
      quoteId: id,
      articleId,
      words: selector.exact,
    })),
  }))
  await workspace.reconcile()
  await workspace.askIndex()
})
afterEach(() => test.remove())

async function exported(format: 'html' | 'markdown' | 'text'): Promise<string> {
  const { content } = await exportDossier(test.workspace, dossier, format, { paperSize: 'A4' })
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

describe('a dossier with copies', () => {
  it('counts them once and names what each is a copy of', async () => {
    const html = await exported('html')
    expect(html).toContain('3 quotes from 3 sealed sources, 2 independent<br>')
    expect(html).toContain('<a href="#source-1">1 <bdi>The wire &lt;b&gt;</bdi></a> (shortened)')
    expect(html.match(/Same story as/g)).toHaveLength(1)
    expect(verifyDossierFile(html, sha256).ok).toBe(true)
    for (const format of ['markdown', 'text'] as const) {
      const words = (await exported(format)).replace(/\s+/g, ' ')
      expect(words).toContain('3 quotes from 3 sealed sources, 2 independent')
      expect(words).toContain('Same story as source 1 (shortened).')
    }
  })

  it('follows what a person decided', async () => {
    await splitStory(test.workspace, articles[1] as ArticleId)
    const html = await exported('html')
    expect(html).toContain('from 3 sealed sources, all independent<br>')
    expect(html).not.toContain('Same story as')
  })
})
