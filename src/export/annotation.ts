// Owns a quote as an annotation that other programs read: JSON-LD of the W3C Web Annotation Data Model. Who said it, tags and notes are
// bodies; the words, their place and the instant of the capture say what is annotated.
import { attributionOf } from '../model/attribution'
import type { DossierSource } from '../model/dossier-document'
import { quoteLink } from '../model/app-link'
import type { Quote } from '../model/quote'
import { attributionWords } from './attribution'
import { sourceAddress } from './citation'

/** The vocabulary, and what it has no words for: which version of the source, and the hash of its text. */
export const ANNOTATION_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { version: 'urn:cuttings:version', textSha256: 'urn:cuttings:textSha256' },
] as const

type Body = {
  readonly type: 'TextualBody'
  readonly purpose: 'tagging' | 'commenting' | 'describing'
  readonly format: 'text/plain' | 'text/markdown'
  readonly value: string
}

/** What of a source is annotated. */
export type AnnotatedSource = Pick<DossierSource, 'capture' | 'metadata' | 'version' | 'articleId'>

/** The annotation. @param id  a URN. Positions count UTF-16 units of the canonical text. */
export function annotationOf(id: string, quote: Quote, source: AnnotatedSource) {
  const { exact, prefix, suffix, start, end } = quote.selector
  const bodies = bodiesOf(quote)
  return {
    id,
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
function addressOf(source: AnnotatedSource): string {
  const address = sourceAddress(source)
  // Whatever reads it may follow it: what leads nowhere on the web is no name for a page.
  const url = address !== null && URL.canParse(address) ? new URL(address) : null
  return url?.protocol === 'http:' || url?.protocol === 'https:'
    ? url.href
    : `urn:cuttings:article:${source.articleId}`
}

function bodiesOf(quote: Quote): readonly Body[] {
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
