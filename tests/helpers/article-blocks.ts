// Owns whole articles for a dossier of tests: two that are quoted in it, and one that isn't, with a title that tries to be more than text.
import { dossier, type ArticleBlock, type Dossier } from '../../src/model/dossier'
import type { DossierDocument } from '../../src/model/dossier-document'
import { resolveForTest, SAMPLE_DOSSIER, SAMPLE_QUOTES, SAMPLE_SOURCES, testId } from './sample-dossier'
import { makePng, sealPage } from './sealed-source'

/** Nothing of it is quoted. */
export const ESSAY = sealPage({
  articleId: testId(4),
  url: 'https://essays.example/doors?a=1&b=2',
  metadata: {
    title: 'Doors that stay <open> & “why”',
    byline: 'Ines Varga',
    siteName: 'Essays',
    publishedAt: '2026-01-04',
  },
  image: makePng(40, 30, [120, 90, 160]),
  html: '<h1>Doors</h1><p>Every door that stays open was held by somebody.</p><img src="IMAGE" alt="A door">',
})

export const ARTICLE_SOURCES = [...SAMPLE_SOURCES, ESSAY]

const [harbour, , manar] = SAMPLE_SOURCES

/** References to all three. */
export const ARTICLE_BLOCKS: readonly ArticleBlock[] = dossier.shape.blocks
  .parse(
    [ESSAY, harbour, manar].map((source, i) => ({
      kind: 'article',
      id: testId(401 + i),
      articleId: source?.articleId,
      version: source?.version,
      title: source?.metadata.title,
    })),
  )
  .filter((block) => block.kind === 'article')

/** The sample dossier with them, the one that isn't quoted first. */
export const ARTICLE_DOSSIER: Dossier = {
  ...SAMPLE_DOSSIER,
  blocks: [...ARTICLE_BLOCKS.slice(0, 1), ...SAMPLE_DOSSIER.blocks, ...ARTICLE_BLOCKS.slice(1)],
}

/** It as a document. */
export const articleDocument = (): DossierDocument =>
  resolveForTest(ARTICLE_DOSSIER, SAMPLE_QUOTES, ARTICLE_SOURCES)
