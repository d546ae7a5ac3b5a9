// Owns what a page says of itself in JSON-LD. Source: schema.org/Article and its kinds.
import { foldText } from '../../text/fold-text'

export type StructuredData = {
  /** Names of the article's types, without addresses. */
  readonly types: readonly string[]
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** An agency that is named as source or provider. */
  readonly source: string | null
  readonly datePublished: string | null
  readonly dateModified: string | null
  readonly image: string | null
  readonly section: string | null
  readonly keywords: readonly string[]
  readonly description: string | null
  readonly language: string | null
  /** Place of writing. */
  readonly dateline: string | null
  /** `false` where the page says that its article isn't free; `null` where it says nothing. */
  readonly isFree: boolean | null
  /** Text of the article as given here. */
  readonly body: string | null
  readonly wordCount: number | null
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|SocialMediaPosting)$/
const PAGE_TYPE = /(?:WebPage|ItemPage)$/

type Json = Readonly<Record<string, unknown>>

/** Read the first article that a page's JSON-LD scripts describe; all empty where there is none. */
export function readStructuredData(scripts: readonly string[]): StructuredData {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script)))
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])),
  )
  const article = nodes.find((node) => isOfType(node, ARTICLE_TYPE)) ?? {}
  const page = nodes.find((node) => isOfType(node, PAGE_TYPE)) ?? {}
  /** A node may stand for another by its `@id`. */
  const full = (value: unknown): unknown =>
    isObject(value) && typeof value['@id'] === 'string' ? { ...byId.get(value['@id']), ...value } : value
  const named = (value: unknown): string[] => list(value).flatMap((item) => nameOf(full(item)) ?? [])
  return {
    types: list(article['@type']).flatMap((name) => text(name)?.replace(/^.*[/#:]/, '') ?? []),
    headline: text(article['headline']) ?? text(article['name']),
    authors: [
      ...new Set([...named(article['author']), ...(article['author'] ? [] : named(article['creator']))]),
    ],
    publisher: named(article['publisher'])[0] ?? named(page['publisher'])[0] ?? null,
    source:
      [...named(article['sourceOrganization']), ...named(article['provider'])][0] ??
      text(article['creditText']),
    datePublished: text(article['datePublished']) ?? text(page['datePublished']),
    dateModified: text(article['dateModified']) ?? text(page['dateModified']),
    image: addressOf(full(list(article['image'])[0])),
    section: text(list(article['articleSection'])[0]),
    keywords: keywordsOf(article['keywords']),
    description: text(article['description']),
    language: text(article['inLanguage']) ?? nameOf(article['inLanguage']),
    dateline: text(article['dateline']) ?? named(article['locationCreated'])[0] ?? null,
    isFree: isFree(article) ?? isFree(page),
    body: text(article['articleBody']),
    wordCount: numberOf(article['wordCount']),
  }
}

/** Wrappings of old that hid a script from older browsers still. */
const WRAPPING = ['<!--', '-->', '/*<![CDATA[*/', '/*]]>*/', '//<![CDATA[', '//]]>', '<![CDATA[', ']]>']

function parse(source: string): unknown {
  let bare = source.trim()
  for (const wrapping of WRAPPING) {
    if (bare.startsWith(wrapping)) bare = bare.slice(wrapping.length).trim()
    if (bare.endsWith(wrapping)) bare = bare.slice(0, -wrapping.length).trim()
  }
  try {
    return JSON.parse(bare)
  } catch {
    return parseMended(bare)
  }
}

/** Line ends within strings, and a comma too many, are the usual faults. */
function parseMended(source: string): unknown {
  try {
    return JSON.parse(source.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s?[}\]])/g, '$1'))
  } catch {
    // Broken JSON-LD is common and says nothing.
    return null
  }
}

/** Every object of a document, those of its @graph among them. */
function nodesOf(value: unknown, depth = 0): Json[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1))
  if (!isObject(value)) return []
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage']
  return [value, ...inner.flatMap((key) => nodesOf(value[key], depth + 1))]
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value]

const isOfType = (node: Json, type: RegExp): boolean =>
  list(node['@type']).some((name) => typeof name === 'string' && type.test(name))

const text = (value: unknown): string | null => (typeof value === 'string' ? foldText(value) : null)

const nameOf = (value: unknown): string | null => {
  const name = text(isObject(value) ? list(value['name'])[0] : value)
  return name === null || /^https?:\/\//i.test(name) ? null : name
}

function addressOf(value: unknown): string | null {
  return text(isObject(value) ? (value['url'] ?? value['contentUrl']) : value)
}

const keywordsOf = (value: unknown): string[] =>
  list(value).flatMap((item) => {
    const words = text(isObject(item) ? item['name'] : item)
    return words === null ? [] : words.split(/[,;]/)
  })

function isFree(node: Json): boolean | null {
  const value = node['isAccessibleForFree']
  if (typeof value === 'boolean') return value
  return typeof value === 'string' ? !/^(?:false|no|https?:\/\/schema\.org\/False)$/i.test(value) : null
}

function numberOf(value: unknown): number | null {
  const number = Number(value)
  return (typeof value === 'number' || typeof value === 'string') && Number.isInteger(number) && number > 0
    ? number
    : null
}
