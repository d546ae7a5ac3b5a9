// Owns what a page says of itself in JSON-LD. Source: schema.org/Article and its kinds.

export type StructuredData = {
  readonly headline: string | null
  /** Names, joined by commas. */
  readonly authors: string | null
  readonly publisher: string | null
  readonly datePublished: string | null
  readonly dateModified: string | null
  readonly image: string | null
  readonly section: string | null
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review)$/

type Json = Record<string, unknown>

/** Read the first article that a document's JSON-LD describes; all `null` where there is none. */
export function readStructuredData(document: Document): StructuredData {
  const article = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => nodesOf(parse(script.textContent)))
    .find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)))
  return {
    headline: text(article?.['headline']) ?? text(article?.['name']),
    authors: names(article?.['author']),
    publisher: names(article?.['publisher']),
    datePublished: text(article?.['datePublished']),
    dateModified: text(article?.['dateModified']),
    image: addressOf(article?.['image']),
    section: text(first(article?.['articleSection'])),
  }
}

function parse(source: string | null): unknown {
  try {
    return JSON.parse(
      (source ?? '').replace(
        /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g,
        '',
      ),
    )
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
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value['mainEntity'], depth + 1)]
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value)

const typesOf = (node: Json): string[] => [node['@type']].flat().filter((type) => typeof type === 'string')

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const folded = value.replace(/\s+/g, ' ').trim().normalize('NFC')
  return folded === '' ? null : folded
}

function names(value: unknown): string | null {
  const found = [value].flat().flatMap((item: unknown) => text(isObject(item) ? item['name'] : item) ?? [])
  return found.length === 0 ? null : [...new Set(found)].join(', ')
}

function addressOf(value: unknown): string | null {
  const item = first(value)
  return text(isObject(item) ? item['url'] : item)
}
