// Owns the quotes of a library as a collection of annotations, written piece by piece. Source: W3C Web Annotation Data Model, 5.
import { ANNOTATION_CONTEXT, annotationOf } from '../annotation'
import type { LibraryToExport } from './library-to-export'

/** The collection, in the order of the articles. How many there are stands at its end: nobody knows before. @throws {AppError} cancelled */
export async function* libraryToAnnotations(library: LibraryToExport): AsyncGenerator<string> {
  const id = 'urn:cuttings:library'
  const head = {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: library.title,
    generator: { id: 'urn:cuttings:app', type: 'Software', name: library.generator },
    generated: library.exportedAt,
  }
  const page = { id: `${id}:page:1`, type: 'AnnotationPage', startIndex: 0 }
  yield `${withoutEnd(JSON.stringify(head))},\n"first": ${withoutEnd(JSON.stringify(page))}, "items": [`
  let total = 0
  for await (const article of library.articles())
    for (const version of article.versions)
      for (const quote of version.quotes) {
        const source = {
          articleId: article.id,
          version: version.n,
          capture: version.capture,
          metadata: version.metadata,
        }
        const annotation = annotationOf(`urn:cuttings:quote:${quote.id}`, quote, source)
        yield `${total++ === 0 ? '\n' : ',\n'}${JSON.stringify(annotation)}`
      }
  yield `\n]},\n"total": ${String(total)}}\n`
}

/** An object that more is written into. */
const withoutEnd = (json: string): string => json.slice(0, -1)
