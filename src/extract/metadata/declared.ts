// Owns what a page declares outside its text: meta elements, links, microdata and JSON-LD, each kept apart by where it stands.
import type { MetadataOrigin } from '../../model/metadata'
import { type PageElements } from '../page-elements'
import { foldText } from '../../text/fold-text'
import { readStructuredData, type StructuredData } from './structured-data'

type MetaKind = 'open-graph' | 'citation' | 'dublin-core' | 'meta'

export type DeclaredData = {
  readonly structured: StructuredData
  /** Values of meta elements by lower-case name, all that were given, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  /** Values of microdata by property, of the page's first article. */
  readonly microdata: ReadonlyMap<string, readonly string[]>
  /** `link` addresses by lower-case `rel`. */
  readonly links: ReadonlyMap<string, string>
  readonly title: string | null
  readonly lang: string | null
  readonly dir: string | null
}

/** A value and where it was declared. */
export type Candidate<T = string> = { readonly value: T; readonly origin: MetadataOrigin }

/** Read all declarations of a page. */
export function readDeclared(elements: PageElements, document: Document): DeclaredData {
  const scripts = elements
    .of('script')
    .filter((script) => /^application\/ld\+json/i.test(script.getAttribute('type')?.trim() ?? ''))
    .map((script) => script.textContent)
  const html = document.documentElement
  return {
    structured: readStructuredData(scripts),
    meta: metaValues(elements),
    microdata: microdataValues(elements),
    links: linkAddresses(elements),
    title: foldText(elements.of('title')[0]?.textContent),
    lang: foldText(html.getAttribute('lang') ?? html.getAttribute('xml:lang')),
    dir: html.getAttribute('dir'),
  }
}

/** Where a meta element of a name belongs. */
export function kindOfMeta(name: string): MetaKind {
  if (/^(?:og|article|book|twitter):/.test(name)) return 'open-graph'
  if (/^(?:citation_|bepress_citation_|eprints\.)/.test(name)) return 'citation'
  if (/^(?:dc|dcterms)[.:]/.test(name)) return 'dublin-core'
  return 'meta'
}

/** The first value of each of some meta elements. */
export const metaCandidates = (data: DeclaredData, ...names: string[]): Candidate[] =>
  names.flatMap((name) => {
    const value = data.meta.get(name)?.[0]
    return value === undefined ? [] : [{ value, origin: kindOfMeta(name) }]
  })

/** A value of JSON-LD or microdata as candidates; none for `null`. */
export const candidate = (value: string | null | undefined, origin: MetadataOrigin): Candidate[] =>
  value === null || value === undefined ? [] : [{ value, origin }]

function metaValues(elements: PageElements): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const element of elements.of('meta')) {
    const content = foldText(element.getAttribute('content'))
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv')
    if (name === null || content === null) continue
    for (const part of name.trim().toLowerCase().split(/\s+/)) add(values, part, content)
  }
  return values
}

function linkAddresses(elements: PageElements): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  for (const element of elements.of('link')) {
    const href = element.getAttribute('href')
    if (href === null) continue
    const media = element.getAttribute('media')?.trim().toLowerCase()
    for (const rel of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)) {
      const key = rel === 'alternate' && media === 'print' ? 'print' : rel
      if (!links.has(key)) links.set(key, href)
    }
  }
  return links
}

const ARTICLE_ITEM = /schema\.org\/(?:\w*Article|BlogPosting|Report|Review)$/i
/** Properties that are read. */
const ITEM_PROPERTIES = new Set(
  'headline name author creator publisher datepublished datemodified datecreated articlesection keywords inlanguage image'.split(
    ' ',
  ),
)

function microdataValues(elements: PageElements): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  const items = elements.all.filter((element) => element.hasAttribute('itemtype'))
  const article = items.find((element) => ARTICLE_ITEM.test(element.getAttribute('itemtype')?.trim() ?? ''))
  if (article === undefined) return values
  for (const element of elements.all) {
    const names = element.getAttribute('itemprop')
    if (names === null || scopeOf(element) !== article) continue
    const value = itemValue(element)
    if (value === null) continue
    for (const name of names.toLowerCase().split(/\s+/))
      if (ITEM_PROPERTIES.has(name)) add(values, name, value)
  }
  return values
}

/** The item that a property belongs to. */
function scopeOf(element: Element): Element | null {
  let at = element.parentElement
  while (at !== null && !at.hasAttribute('itemscope')) at = at.parentElement
  return at
}

function itemValue(element: Element): string | null {
  const content = element.getAttribute('content') ?? element.getAttribute('datetime')
  if (content !== null) return foldText(content)
  const name = element.hasAttribute('itemscope') ? element.querySelector('[itemprop~="name"]') : null
  if (name !== null) return foldText(name.getAttribute('content') ?? name.textContent)
  return foldText(element.localName === 'img' ? element.getAttribute('src') : element.textContent)
}

function add(values: Map<string, string[]>, name: string, value: string): void {
  const known = values.get(name)
  if (known === undefined) values.set(name, [value])
  else if (!known.includes(value)) known.push(value)
}
