import { describe, expect, it } from 'vitest'
import { verifyDossier } from '../../../src/dossier/verify-dossier'
import type { DossierDocument, DossierSource } from '../../../src/model/dossier-document'
import {
  resolveForTest,
  SAMPLE_DOSSIER,
  SAMPLE_QUOTES,
  SAMPLE_SOURCES,
  sampleDocument,
} from '../../helpers/sample-dossier'
import { hashOf } from '../../helpers/sealed-source'

const document = sampleDocument()

const withSource = (number: number, change: Partial<DossierSource>): DossierDocument => ({
  ...document,
  sources: document.sources.map((source) => (source.number === number ? { ...source, ...change } : source)),
})

describe('resolveDossier', () => {
  it('numbers sources in the order in which they are first quoted', () => {
    expect(document.sources.map((source) => source.articleId)).toEqual(
      SAMPLE_SOURCES.map((source) => source.articleId),
    )
    expect(document.blocks.flatMap((block) => (block.kind === 'quote' ? [block.sourceNumber] : []))).toEqual([
      1, 2, 1, 2, 3, 1,
    ])
  })

  it('shows a quote that is gone by its remembered words, as lost', () => {
    const { blocks } = resolveForTest(SAMPLE_DOSSIER, SAMPLE_QUOTES.slice(1), SAMPLE_SOURCES)

    expect(blocks.find((block) => block.kind === 'lost-quote')).toMatchObject({
      words: SAMPLE_QUOTES[0]?.selector.exact,
    })
  })
})

describe('verifyDossier', () => {
  it('proves every quote of an untouched library', () => {
    const report = verifyDossier(document, hashOf)

    expect(report.ok).toBe(true)
    expect(report.quotes).toHaveLength(6)
  })

  it('says which source and which quotes fail when a text was changed', () => {
    const text = (document.sources[1]?.text ?? '').replace('대화', '회담')
    const report = verifyDossier(withSource(2, { text }), hashOf)

    expect(report.ok).toBe(false)
    expect(report.sources[1]?.problems).toEqual(['text-changed'])
    expect(report.quotes.filter((quote) => quote.problem !== null)).toMatchObject([
      { problem: 'words-differ', sourceNumber: 2 },
    ])
  })

  it('notices changed snapshots and images', () => {
    const source = document.sources[0]
    if (source === undefined) throw new Error('no source')
    const content = withSource(1, { contentHtml: source.contentHtml.replace('help', 'hulp') })
    const image = withSource(1, {
      assets: source.assets.map((asset) => ({ ...asset, bytes: asset.bytes.slice(1) })),
    })

    expect(verifyDossier(content, hashOf).sources[0]?.problems).toEqual(['content-changed'])
    expect(verifyDossier(image, hashOf).sources[0]?.problems).toEqual(['asset-changed'])
  })

  it('counts a lost quote as unproved', () => {
    const lost = resolveForTest(SAMPLE_DOSSIER, SAMPLE_QUOTES.slice(1), SAMPLE_SOURCES)

    expect(verifyDossier(lost, hashOf)).toMatchObject({ ok: false })
  })
})
