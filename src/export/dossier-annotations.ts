// Owns the quotes of a dossier as annotations that other programs read: JSON-LD of the W3C Web Annotation Data Model. Who said it, tags and
// notes are bodies; the words, their place and the instant of the capture say what is annotated.
import { attributionOf } from '../model/attribution'
import type { DocumentQuote, DossierDocument, DossierSource } from '../model/dossier-document'
import { quoteLink } from '../model/app-link'
import { attributionWords } from './attribution'
import { sourceAddress } from './citation'

/** The vocabulary, and what it has no words for: which version of the source, and the hash of its text. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { version: 'urn:cuttings:version', textSha256: 'urn:cuttings:textSha256' },
] as const

type Body = {
  readonly type: 'TextualBody'
  readonly purpose: 'tagging' | 'commenting' | 'describing'
  readonly format: 'text/plain' | 'text/markdown'
  readonly value: string
}

/** The quotes as a collection of annotations, in the order of the dossier. Positions count UTF-16 units of the canonical text. */
export function dossierToAnnotations(document: DossierDocument): string {
  const sources = new Map(document.sources.map((source) => [source.number, source]))
  const id = `urn:cuttings:dossier:${document.id}`
  const items = document.blocks.flatMap((block) => {
    const source = block.kind === 'quote' ? sources.get(block.sourceNumber) : undefined
    return block.kind === 'quote' && source !== undefined ? [annotationOf(block, source)] : []
  })
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: document.title,
    generator: { id: 'urn:cuttings:app', type: 'Software', name: document.generator },
    generated: document.exportedAt,
    total: items.length,
    first: { id: `${id}:page:1`, type: 'AnnotationPage', startIndex: 0, items },
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function annotationOf({ id, quote }: DocumentQuote, source: DossierSource) {
  const { exact, prefix, suffix, start, end } = quote.selector
  const bodies = bodiesOf(quote)
  return {
    id: `urn:cuttings:block:${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: quote.createdAt,
    modified: quote.updatedAt,
    via: quoteLink(quote.id),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: {
      type: 'SpecificResource',
      source: {
        id: addressOf(source),
        type: 'Text',
        format: 'text/html',
        ...(source.metadata.lang === null ? {} : { language: source.metadata.lang }),
        label: source.metadata.title,
      },
      state: { type: 'TimeState', sourceDate: source.capture.capturedAt },
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
      version: source.version,
      textSha256: source.capture.text.sha256,
    },
  }
}

/** Where there is no address, what it is known by here. */
function addressOf(source: DossierSource): string {
  const address = sourceAddress(source)
  // Whatever reads it may follow it: what leads nowhere on the web is no name for a page.
  const url = address !== null && URL.canParse(address) ? new URL(address) : null
  return url?.protocol === 'http:' || url?.protocol === 'https:'
    ? url.href
    : `urn:cuttings:article:${source.articleId}`
}

function bodiesOf(quote: DocumentQuote['quote']): readonly Body[] {
  const said = attributionWords(attributionOf(quote))
  const body = (purpose: Body['purpose'], value: string, format: Body['format'] = 'text/plain'): Body => ({
    type: 'TextualBody',
    purpose,
    format,
    value,
  })
  return [
    ...(said === '' ? [] : [body('describing', said)]),
    ...quote.tags.map((tag) => body('tagging', tag)),
    ...(quote.note === '' ? [] : [body('commenting', quote.note, 'text/markdown')]),
  ]
}
