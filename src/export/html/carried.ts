// Owns what a file carries of a dossier for another library: its outline as records, and what of quotes and sources is a person's. Leaves
// the words and their proof to the manifest's other members.
import { attributionFields } from '../../model/attribution'
import type { DocumentBlock, DossierDocument } from '../../model/dossier-document'
import type { WrittenCarried } from '../../model/dossier-carried'
import type { Quote } from '../../model/quote'

/** What a file carries of a document. */
export function carriedOf(document: DossierDocument): WrittenCarried {
  const { id, title, createdAt, front, citing } = document
  const quotes = new Map<string, Quote>()
  for (const block of document.blocks) if (block.kind === 'quote') quotes.set(block.quote.id, block.quote)
  return {
    dossier: {
      id,
      title,
      createdAt,
      front: { ...front },
      ...(citing?.style === undefined ? {} : { citationStyle: citing.style }),
      ...(citing?.locale === undefined ? {} : { citationLocale: citing.locale }),
    },
    blocks: document.blocks.map(carriedBlock),
    quotes: [...quotes.values()].map(carriedQuote),
    sources: document.sources.map(({ number, articleId, version, metadata }) => ({
      number,
      articleId,
      version,
      metadata,
    })),
    images: document.images.map(({ sha256, mediaType }) => ({ sha256, mediaType })),
  }
}

function carriedBlock(block: DocumentBlock): object {
  switch (block.kind) {
    case 'section':
      return { kind: block.kind, id: block.id, level: block.level, title: block.title }
    case 'text':
      return { kind: block.kind, id: block.id, text: block.text }
    case 'quote':
      return { kind: block.kind, id: block.id, quoteId: block.quote.id }
    case 'lost-quote':
      return {
        kind: block.kind,
        id: block.id,
        quoteId: block.quoteId,
        articleId: block.articleId,
        words: block.words,
      }
    case 'article':
      return { kind: block.kind, id: block.id, source: block.sourceNumber }
    case 'lost-article':
      return {
        kind: block.kind,
        id: block.id,
        articleId: block.articleId,
        version: block.version,
        title: block.title,
      }
  }
}

const carriedQuote = (quote: Quote): WrittenCarried['quotes'][number] => ({
  id: quote.id,
  colour: quote.colour,
  tags: [...quote.tags],
  note: quote.note,
  ...attributionFields(quote),
  createdAt: quote.createdAt,
  updatedAt: quote.updatedAt,
})
