// Owns what the terms of the W3C Web Annotation vocabulary mean that an exported collection may use: a processor of JSON-LD asks for them by
// their address, and tests have no network. Source: the vocabulary's context, https://www.w3.org/ns/anno.jsonld.

export const ANNOTATION_CONTEXT_ADDRESS = 'http://www.w3.org/ns/anno.jsonld'

const OA = 'http://www.w3.org/ns/oa#'
const DC = 'http://purl.org/dc/elements/1.1/'
const DCTERMS = 'http://purl.org/dc/terms/'
const AS = 'http://www.w3.org/ns/activitystreams#'

const link = (id: string) => ({ '@id': id, '@type': '@id' })
const of = (vocabulary: string, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${vocabulary}${name}`]))

export const ANNOTATION_CONTEXT = {
  '@context': {
    id: '@id',
    type: '@type',
    ...of(OA, 'Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'),
    ...of(OA, 'TimeState', 'highlighting', 'tagging', 'commenting', 'describing'),
    ...of(OA, 'exact', 'prefix', 'suffix', 'start', 'end', 'sourceDate'),
    Text: 'http://purl.org/dc/dcmitype/Text',
    Software: `${AS}Application`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    body: link(`${OA}hasBody`),
    target: link(`${OA}hasTarget`),
    source: link(`${OA}hasSource`),
    selector: link(`${OA}hasSelector`),
    state: link(`${OA}hasState`),
    via: link(`${OA}via`),
    generator: link(`${AS}generator`),
    first: link(`${AS}first`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    format: `${DC}format`,
    language: `${DC}language`,
    created: `${DCTERMS}created`,
    modified: `${DCTERMS}modified`,
    generated: `${DCTERMS}issued`,
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    name: 'http://xmlns.com/foaf/0.1/name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    total: `${AS}totalItems`,
    startIndex: `${AS}startIndex`,
  },
} as const
