// Owns turning an outline into a document that holds all it refers to. Leaves reading the library to `actions`.
import type { ArticleBlock, Dossier, DossierBlock, QuoteBlock } from '../model/dossier'
import type { DocumentBlock, DocumentImage, DossierDocument, DossierSource } from '../model/dossier-document'
import type { Quote } from '../model/quote'
import { frontMatterOf } from '../model/front-matter'
import { numberSections } from '../model/section-numbers'
import { hasPages } from '../model/quote-place'
import { showQuote } from '../text/quoting/shown-words'
import { outlineParagraphs, outlineText, placeInText, type TextOutline } from '../text/text-outline'

/** A sealed version as the library holds it. */
export type SealedSource = Omit<DossierSource, 'number'>

/** What a dossier's blocks refer to. What is missing here is shown as lost. */
export type DossierMaterial = {
  /** By quote id. */
  readonly quotes: ReadonlyMap<string, Quote>
  /** By `sourceKey`. */
  readonly sources: ReadonlyMap<string, SealedSource>
  /** What commentary and notes show; none unless given. */
  readonly images?: readonly DocumentImage[]
  /** Whether places tell paragraphs alone: nobody reads the headings and the pages of a proof. */
  readonly isParagraphsOnly?: boolean
  readonly exportedAt: string
  /** Name and version of the program. */
  readonly generator: string
}

/** The key of one version of an article in `DossierMaterial`. */
export const sourceKey = (articleId: string, version: number): string => `${articleId}@${version}`

/**
 * Resolve a dossier: number sections and, in order of first use, sources; put quotes and articles in place of references. Citations in a style are
 * put in by whoever asks for them.
 */
export function resolveDossier(dossier: Dossier, material: DossierMaterial): DossierDocument {
  const numbers = numberSections(dossier.blocks)
  const sources = new Map<string, OutlinedSource>()
  const resolve = (block: DossierBlock): DocumentBlock => {
    switch (block.kind) {
      case 'section':
        return {
          kind: 'section',
          id: block.id,
          level: block.level,
          title: block.title,
          number: numbers.get(block.id) ?? '',
        }
      case 'text':
        return { kind: 'text', id: block.id, text: block.text }
      case 'quote':
        return resolveQuote(block, material, sources)
      case 'article':
        return resolveArticle(block, material, sources)
    }
  }
  return {
    id: dossier.id,
    title: dossier.title,
    front: frontMatterOf(dossier),
    createdAt: dossier.createdAt,
    exportedAt: material.exportedAt,
    generator: material.generator,
    blocks: dossier.blocks.map(resolve),
    sources: [...sources.values()].map(({ source }) => source),
    images: material.images ?? [],
    citations: null,
    citing: { style: dossier.citationStyle, locale: dossier.citationLocale },
  }
}

type OutlinedSource = { readonly source: DossierSource; readonly outline: TextOutline }

/** A source with its number: the next one where it is met first. `null` where the material has none. */
function useSource(
  key: string,
  material: DossierMaterial,
  sources: Map<string, OutlinedSource>,
): OutlinedSource | null {
  const sealed = material.sources.get(key)
  if (sealed === undefined) return null
  const known = sources.get(key) ?? {
    source: { ...sealed, number: sources.size + 1 },
    outline:
      material.isParagraphsOnly === true
        ? outlineParagraphs(sealed.text)
        : outlineText(sealed.contentHtml, sealed.text, hasPages(sealed.capture)),
  }
  sources.set(key, known)
  return known
}

function resolveArticle(
  { id, articleId, version, title }: ArticleBlock,
  material: DossierMaterial,
  sources: Map<string, OutlinedSource>,
): DocumentBlock {
  const known = useSource(sourceKey(articleId, version), material, sources)
  return known === null
    ? { kind: 'lost-article', id, articleId, version, title }
    : { kind: 'article', id, sourceNumber: known.source.number }
}

function resolveQuote(
  block: QuoteBlock,
  material: DossierMaterial,
  sources: Map<string, OutlinedSource>,
): DocumentBlock {
  const { id, quoteId, articleId, words } = block
  const lost: DocumentBlock = { kind: 'lost-quote', id, quoteId, articleId, words }
  const quote = material.quotes.get(block.quoteId)
  if (quote === undefined) return lost
  const known = useSource(sourceKey(quote.articleId, quote.version), material, sources)
  if (known === null) return lost
  const { state, shown, edits } = showQuote(quote.selector.exact, block.edits)
  return {
    kind: 'quote',
    id: block.id,
    quote,
    shown,
    edits,
    wording: state,
    sourceNumber: known.source.number,
    place: placeInText(known.outline, quote.selector.start),
  }
}
