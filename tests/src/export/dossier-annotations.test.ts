// Read by a processor of JSON-LD that fails for every term and address that it can't make sense of.
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { dossierToAnnotations } from '../../../src/export/dossier-annotations'
import type { DossierDocument } from '../../../src/model/dossier-document'
import { ANNOTATION_CONTEXT, ANNOTATION_CONTEXT_ADDRESS } from '../../helpers/annotation-context'
import { hostileDocument } from '../../helpers/hostile-dossier'
import { sampleDocument } from '../../helpers/sample-dossier'

const OA = 'http://www.w3.org/ns/oa#'
const XSD_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

/** No network, no guess: only the one context is known. Types of the package don't know the safe mode of today. */
const options = {
  safe: true,
  documentLoader: (url: string) =>
    url === ANNOTATION_CONTEXT_ADDRESS
      ? Promise.resolve({ documentUrl: url, document: ANNOTATION_CONTEXT })
      : Promise.reject(new Error(`asked for ${url}`)),
} as jsonld.Options.Expand

const expand = (text: string) => jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, options)
const statements = async (document: DossierDocument) => {
  const quads = await jsonld.toRDF(
    JSON.parse(dossierToAnnotations(document)) as jsonld.JsonLdDocument,
    options as jsonld.Options.ToRdf,
  )
  return (quads as readonly Quad[]).map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value.replace(OA, 'oa:'),
    object: object.value.replace(OA, 'oa:'),
    isLiteral: object.termType === 'Literal',
  }))
}
type Term = { readonly termType: string; readonly value: string }
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term }

describe('dossierToAnnotations', () => {
  it('is JSON-LD in which every term and address means something', async () => {
    await expect(expand(dossierToAnnotations(sampleDocument()))).resolves.toHaveLength(1)
    await expect(expand(dossierToAnnotations(hostileDocument()))).resolves.toHaveLength(1)
  })

  it('is read by a processor that would not let a slip pass', async () => {
    const sound = dossierToAnnotations(sampleDocument())
    await expect(expand(sound.replace('"TextQuoteSelector"', '"TextQuoteSelektor"'))).rejects.toThrow()
    await expect(expand(sound.replace('"sourceDate"', '"sourceData"'))).rejects.toThrow()
  })

  it('says of each quote its words, its place, the instant of the capture and the page', async () => {
    const document = sampleDocument()
    const said = await statements(document)
    const values = (predicate: string): readonly string[] =>
      said.filter((one) => one.predicate === predicate).map(({ object }) => object)
    const quotes = document.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : []))
    expect(quotes.length).toBeGreaterThan(1)
    expect(values('oa:exact').toSorted()).toEqual(quotes.map(({ selector }) => selector.exact).toSorted())
    expect(values('oa:start').map(Number).toSorted()).toEqual(
      quotes.map(({ selector }) => selector.start).toSorted(),
    )
    expect(new Set(values('oa:motivatedBy'))).toEqual(new Set(['oa:highlighting']))
    const captured = document.sources.map(({ capture }) => capture.capturedAt)
    expect(new Set(values('oa:sourceDate'))).toEqual(new Set(captured))
    for (const instant of values('oa:sourceDate')) expect(instant).toMatch(XSD_INSTANT)
    for (const { object, isLiteral } of said.filter((one) => one.predicate === 'oa:hasSource'))
      expect([isLiteral, URL.canParse(object)]).toEqual([false, true])
    const annotations = said.filter((one) => one.object === 'oa:Annotation')
    expect(new Set(annotations.map(({ subject }) => subject)).size).toBe(quotes.length)
  })
})
