import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { citationsOfDossier, citeDocument } from '../../../src/actions/cite'
import { formsOfQuote } from '../../../src/actions/copy-quote'
import { exportDossierHtml } from '../../../src/actions/dossier-document'
import { addToDossier, citeDossierIn } from '../../../src/actions/edit-dossier'
import { exportQuotes } from '../../../src/actions/export-quotes'
import { exportAllSources, exportDossierSources, exportSources } from '../../../src/actions/export-sources'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import { citationText } from '../../../src/export/citation'
import { dossierToHtml } from '../../../src/export/html/dossier-to-html'
import {
  CITATION_STYLES,
  USUAL_CITATIONS,
  type CitationChoice,
  type CitationStyle,
} from '../../../src/model/citation'
import type { DossierId } from '../../../src/model/ids'
import type { MetadataEdit } from '../../../src/model/metadata-edit'
import type { Quote } from '../../../src/model/quote'
import { hostileDocument } from '../../helpers/hostile-dossier'
import { newVersion } from '../../helpers/new-version'
import { hashOf } from '../../helpers/sealed-source'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const TEXT = 'He said: “No date, no place.”\nIt is what it says.'

let test: TestWorkspace
let setting: CitationChoice
let quotes: readonly Quote[]
let dossier: DossierId

beforeEach(async () => {
  setting = USUAL_CITATIONS
  test = await makeTestWorkspace({ citing: () => setting })
  const { articles, quotes: store, dossiers } = test.workspace.library
  const article = await articles.add(newVersion({ text: TEXT }))
  await articles.changeMetadata(article.id, { edit: { field: 'authors', value: ['Mara Lindqvist'] } })
  const add = (exact: string) => {
    const start = TEXT.indexOf(exact)
    const place = { articleId: article.id, version: 1, start, end: start + exact.length, exact }
    return store.add({ ...place, colour: 'yellow', tags: [], note: '' })
  }
  quotes = [await add('No date, no place.'), await add('what it says')]
  dossier = (await dossiers.create('Cited')).id
  for (const { id: quoteId, articleId } of quotes)
    await addToDossier(test.workspace, dossier, { kind: 'quote', quoteId, articleId }, null)
})
afterEach(() => test.remove())

const use = (style: CitationStyle): void => {
  setting = { style, locale: 'style' }
}
const citedNow = async (): Promise<readonly string[] | null> => {
  const citations = await citationsOfDossier(test.workspace, dossier)
  return citations && Object.values(citations.ofQuote).map(citationText)
}

describe('the citations of a dossier', () => {
  it('are in our own form until a style is chosen, then in the style of the settings', async () => {
    expect(await citedNow()).toBeNull()
    use('apa')
    expect(await citedNow()).toEqual([
      expect.stringMatching(/^\(Lindqvist, .*para\. 1\)$/),
      expect.stringMatching(/^\(Lindqvist, .*para\. 2\)$/),
    ])
  })

  it('are in a style of the dossier’s own, which can be undone, and goes back to the settings', async () => {
    const { library } = test.workspace
    use('apa')
    await citeDossierIn(test.workspace, { id: dossier, style: 'oscola', locale: null })
    expect((await citedNow())?.[1]).toBe('ibid ¶ 2.')
    expect((await citationsOfDossier(test.workspace, dossier))?.noteNumbers).not.toBeNull()
    await library.undo.undo()
    expect((await citedNow())?.[1]).toMatch(/^\(Lindqvist/)
    await library.undo.redo()
    expect((await citedNow())?.[1]).toBe('ibid ¶ 2.')
    await citeDossierIn(test.workspace, { id: dossier, style: null, locale: null })
    expect((await citedNow())?.[1]).toMatch(/^\(Lindqvist/)
  })

  it('follow what a person writes of a source', async () => {
    use('chicago-author-date')
    const [first] = quotes
    if (first === undefined) throw new Error('no quote')
    await citedNow()
    const edit: MetadataEdit = { field: 'authors', value: ['Tomás Ortega'] }
    await test.workspace.library.articles.changeMetadata(first.articleId, { edit })
    expect((await citedNow())?.[0]).toMatch(/^\(Ortega/)
  })

  it('keep a style that this version doesn’t know, and go by the settings meanwhile', async () => {
    use('apa')
    const { dossiers } = test.workspace.library
    await dossiers.edit(dossier, (record) => ({ ...record, citationStyle: 'of-tomorrow' }))
    expect((await citedNow())?.[0]).toMatch(/^\(Lindqvist/)
    expect((await dossiers.read(dossier)).citationStyle).toBe('of-tomorrow')
  })
})

describe('an exported dossier', () => {
  it.each(CITATION_STYLES)('is proved with its citations in the style %s', async (style) => {
    use(style)
    const { html } = await exportDossierHtml(test.workspace, dossier)
    expect(verifyDossierFile(html, hashOf)).toMatchObject({ ok: true, problems: [] })
    expect(html.includes('id="bibliography"')).toBe(style !== 'cuttings')
    // What is printed under a quote is what is sealed.
    const forged = html.replace(/(data-citation="">(?:<[^>]*>)*)/, '$1x')
    expect(verifyDossierFile(forged, hashOf).ok).toBe(false)
  })

  it('is cited as the command line says, whatever the dossier says', async () => {
    await citeDossierIn(test.workspace, { id: dossier, style: 'oscola', locale: null })
    const { html } = await exportDossierHtml(test.workspace, dossier, undefined, { style: 'ieee' })
    expect(html).toContain('Cited by IEEE.')
  })
})

describe('hostile metadata', () => {
  it.each(['apa', 'bluebook-law-review'] as const)(
    'stay words in a file whose style is %s',
    async (style) => {
      const document = await citeDocument(hostileDocument(), { style, locale: 'style' })
      const html = dossierToHtml(document, hashOf)
      const page = new JSDOM(html).window.document
      const cited = [...page.querySelectorAll('.citation *, .archived *')]
      expect(cited.length).toBeGreaterThan(100)
      expect(new Set(cited.map(({ tagName }) => tagName))).toEqual(
        new Set(['BDI', 'A', 'I', ...(style === 'apa' ? [] : ['SPAN'])]),
      )
      for (const link of page.querySelectorAll('.citation a'))
        expect(link.getAttribute('href')).toMatch(/^https?:/)
      expect(page.querySelectorAll('script:not([type="application/json"])')).toHaveLength(1)
      const { problems, sources } = verifyDossierFile(html, hashOf)
      expect([problems, sources.flatMap((source) => source.problems)]).toEqual([[], []])
    },
  )
})

describe('a quote by itself', () => {
  it('is copied with its reference and what that leads to, or with a whole note', async () => {
    const [quote] = quotes
    if (quote === undefined) throw new Error('no quote')
    use('apa')
    const apa = await formsOfQuote(test.workspace, quote.articleId, quote.id)
    expect(apa.cited).toMatch(
      /^“No date, no place\.”\n— \(Lindqvist, .*para\. 1\)\nLindqvist, M\. .*Seoul offers to help/,
    )
    expect(apa.markdown).toMatch(/\n> — \(Lindqvist, .*para\\?\. 1\)\n>\n> Lindqvist, M\. /)
    use('oscola')
    const oscola = await formsOfQuote(test.workspace, quote.articleId, quote.id)
    expect(oscola.cited).toMatch(
      /^“No date, no place\.”\n— Mara Lindqvist, ‘Seoul Offers to Help’.*accessed [^\n]*$/,
    )
  })

  it('is exported with the others in the style, and each source once', async () => {
    use('apa')
    const markdown = await exportQuotes(test.workspace, { format: 'markdown', group: 'none', filter: {} })
    expect(markdown.text.match(/^> — \(Lindqvist, /gm)).toHaveLength(2)
    expect(markdown.text.split('## References')[1]?.match(/Lindqvist, M\./g)).toHaveLength(1)
    const csv = await exportQuotes(test.workspace, { format: 'csv', group: 'none', filter: {} })
    expect(csv.text).toContain('citation,reference')
    expect(csv.text).toMatch(/"\(Lindqvist, [^"]*para\. 2\)","Lindqvist, M\. /)
  })
})

describe('sources', () => {
  it('of a dossier, of chosen articles and of the whole library are exported for reference managers', async () => {
    const ids = [...new Set(quotes.map(({ articleId }) => articleId))]
    const { workspace } = test
    for (const format of ['bibtex', 'ris', 'csl-json', 'csv'] as const) {
      const all = await exportAllSources(workspace, format)
      expect(all.articles).toBe(1)
      expect(all.text).toContain('Seoul offers to help')
      expect(await exportSources(workspace, ids, format)).toEqual(all)
      expect(await exportDossierSources(workspace, dossier, format)).toEqual(all)
    }
  })

  it('are not written when it is cancelled', async () => {
    const signal = AbortSignal.abort()
    await expect(exportAllSources(test.workspace, 'ris', { signal })).rejects.toThrow('cancelled')
  })
})
