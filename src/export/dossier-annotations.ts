// Owns the quotes of a dossier as annotations that other programs read. Leaves a quote as an annotation to its neighbour.
import type { DossierDocument } from '../model/dossier-document'
import { ANNOTATION_CONTEXT, annotationOf } from './annotation'

/** The quotes as a collection of annotations, in the order of the dossier. Positions count UTF-16 units of the canonical text. */
export function dossierToAnnotations(document: DossierDocument): string {
  const sources = new Map(document.sources.map((source) => [source.number, source]))
  const id = `urn:cuttings:dossier:${document.id}`
  const items = document.blocks.flatMap((block) => {
    const source = block.kind === 'quote' ? sources.get(block.sourceNumber) : undefined
    return block.kind === 'quote' && source !== undefined
      ? [annotationOf(`urn:cuttings:block:${block.id}`, block.quote, source)]
      : []
  })
  const collection = {
    '@context': ANNOTATION_CONTEXT,
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
