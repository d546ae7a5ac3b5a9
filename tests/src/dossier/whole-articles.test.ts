import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../scripts/verify-dossier-file.mjs'
import { addBlock, changeBlock, moveBlock } from '../../../src/dossier/outline'
import { verifyDossier } from '../../../src/dossier/verify-dossier'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import { dossierToCsv } from '../../../src/export/dossier-quotes-csv'
import { dossierToHtml } from '../../../src/export/html/dossier-to-html'
import { parseRecord, recordText } from '../../../src/library/record'
import { DOSSIER } from '../../../src/library/record-types'
import { ARTICLE_SCHEMA, schemaOfDossier } from '../../../src/model/dossier'
import { ARTICLE_BLOCKS, ARTICLE_DOSSIER, articleDocument, ESSAY } from '../../helpers/article-blocks'
import { reseal } from '../../helpers/resealed'
import { resolveForTest, SAMPLE_DOSSIER, SAMPLE_QUOTES, SAMPLE_SOURCES } from '../../helpers/sample-dossier'
import { hashOf } from '../../helpers/sealed-source'
import { withManifest } from '../../helpers/tampering'

const [first] = ARTICLE_BLOCKS
if (first === undefined) throw new Error('no article')

describe('an article that a dossier refers to as a whole', () => {
  it('has its source numbered where it stands, among those that are quoted', () => {
    const document = articleDocument()
    expect(document.sources.map(({ articleId }) => articleId)).toEqual(
      [ESSAY, ...SAMPLE_SOURCES].map(({ articleId }) => articleId),
    )
    expect(
      document.blocks.flatMap((block) => (block.kind === 'article' ? [block.sourceNumber] : [])),
    ).toEqual([1, 2, 4])
  })

  it('is shown by its remembered title where it is gone, and doesn’t verify', () => {
    const document = resolveForTest(ARTICLE_DOSSIER, SAMPLE_QUOTES, SAMPLE_SOURCES)
    expect(document.blocks[0]).toMatchObject({
      kind: 'lost-article',
      id: first.id,
      title: ESSAY.metadata.title,
    })
    const { ok, articles } = verifyDossier(document, hashOf)
    expect(ok).toBe(false)
    expect(articles.map(({ problem }) => problem)).toEqual(['source-missing', null, null])
  })

  it('is proved by the hashes of its source alone', () => {
    const document = articleDocument()
    expect(verifyDossier(document, hashOf)).toMatchObject({ ok: true, articles: [{}, {}, {}] })
    const changed = {
      ...document,
      sources: document.sources.map((one) => (one.number === 1 ? { ...one, text: `${one.text}!` } : one)),
    }
    const { ok, sources } = verifyDossier(changed, hashOf)
    expect({ ok, problems: sources[0]?.problems }).toEqual({ ok: false, problems: ['text-changed'] })
  })

  it('is moved and changed like any other part, and asks for a version only', () => {
    const added = addBlock(SAMPLE_DOSSIER, first, null)
    const moved = moveBlock(added, first.id, SAMPLE_DOSSIER.blocks[0]?.id ?? null)
    expect(moved.blocks[0]).toBe(first)
    expect(changeBlock(moved, first.id, { version: 3, title: 'Other' }).blocks[0]).toEqual({
      ...first,
      version: 3,
    })
  })
})

describe('a dossier with such an article', () => {
  it('is of a form that programs of before leave as it is, and never of an earlier one again', () => {
    const kept = { ...ARTICLE_DOSSIER, schema: schemaOfDossier(ARTICLE_DOSSIER) }
    expect(kept.schema).toBe(ARTICLE_SCHEMA)
    expect(parseRecord(recordText(kept), DOSSIER, 'dossier.json')).toEqual(kept)
    expect(schemaOfDossier({ schema: ARTICLE_SCHEMA, blocks: [] })).toBe(ARTICLE_SCHEMA)
    expect(schemaOfDossier(SAMPLE_DOSSIER)).toBe(SAMPLE_DOSSIER.schema)
    const before = { schema: DOSSIER.schema, kind: DOSSIER.kind }
    expect(() => parseRecord(recordText(kept), before, 'dossier.json')).toThrow(
      expect.objectContaining({ kind: 'newer-record' }) as Error,
    )
  })

  it('whose blocks are of a kind that nobody knows is damaged, and not read without them', () => {
    const blocks = [...SAMPLE_DOSSIER.blocks, { kind: 'chart', id: first.id }]
    expect(() => parseRecord(recordText({ ...SAMPLE_DOSSIER, blocks }), DOSSIER, 'x.json')).toThrow(
      expect.objectContaining({ kind: 'damaged' }) as Error,
    )
  })

  it('is exported as a file that carries its source, and that two verifiers pass', () => {
    const html = dossierToHtml(articleDocument(), hashOf)
    const report = verifyDossierFile(html, hashOf)
    expect(report).toMatchObject({ ok: true, problems: [] })
    expect(report.articles.map(({ title, sourceNumber }) => [title, sourceNumber])).toEqual([
      [ESSAY.metadata.title, 1],
      [SAMPLE_SOURCES[0]?.metadata.title, 2],
      [SAMPLE_SOURCES[2]?.metadata.title, 4],
    ])
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain('Doors that stay &lt;open&gt; &amp; “why”')
    expect(html).toContain('6 quotes and 3 whole articles from 4 sealed sources')
    expect(html).not.toContain('Quoted in this dossier: </p>')
  })

  it('has a file of the form of before where it has none any more', () => {
    const html = dossierToHtml(resolveForTest(SAMPLE_DOSSIER, SAMPLE_QUOTES, SAMPLE_SOURCES), hashOf)
    expect(html).not.toContain('"articles":')
  })

  it('shows lies about an article, whatever was sealed anew', () => {
    const html = dossierToHtml(articleDocument(), hashOf)
    const name = '<p class="name" data-title=""><bdi lang="en" dir="ltr">'
    const lies: Readonly<Record<string, string>> = {
      'another name shown': reseal(html.replace(`${name}Doors`, `${name}Floors`)),
      'another author shown': reseal(html.replace('[1] Ines Varga', '[1] Ines Vargas')),
      'no source': reseal(
        withManifest(html, ({ articles = [], ...manifest }) => ({
          ...manifest,
          articles: articles.map((one) => ({ ...one, source: one.source + 10 })),
        })),
      ),
      'another part': reseal(
        withManifest(html, ({ articles = [], ...manifest }) => ({
          ...manifest,
          articles: articles.map((one, i) => ({ ...one, part: articles[(i + 1) % articles.length]?.part })),
        })),
      ),
    }
    expect(verifyDossierFile(reseal(html), hashOf).ok).toBe(true)
    for (const [lie, file] of Object.entries(lies)) {
      expect(file, lie).not.toBe(html)
      expect({ lie, ok: verifyDossierFile(file, hashOf).ok }).toEqual({ lie, ok: false })
      expect({ lie, isFound: faultsOf(file).length > 0 }).toEqual({ lie, isFound: true })
    }
  })

  it('has a table of quotes as it was without them', () => {
    const rows = dossierToCsv(articleDocument()).split('\r\n')
    expect(rows.filter((row) => row.includes('Doors that stay'))).toEqual([])
  })
})
