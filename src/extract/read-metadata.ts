// Owns what a page says about itself: address, dates, names. Leaves what stands in its text to Readability.
import type { ArticleMetadata } from '../model/article'
import { readStructuredData } from './structured-data'
import { normaliseDate } from './normalise-date'

/** What Readability found, as far as it is metadata. */
export type ReadabilityMetadata = {
  readonly title?: string | null | undefined
  readonly byline?: string | null | undefined
  readonly siteName?: string | null | undefined
  readonly publishedTime?: string | null | undefined
  readonly lang?: string | null | undefined
  readonly dir?: string | null | undefined
  readonly excerpt?: string | null | undefined
}

/** What a page declares in its head and its structured data; read before extraction changes the document. */
export type DeclaredMetadata = Pick<
  ArticleMetadata,
  | 'byline'
  | 'siteName'
  | 'publishedAt'
  | 'modifiedAt'
  | 'lang'
  | 'canonicalUrl'
  | 'excerpt'
  | 'leadImageUrl'
  | 'section'
> & {
  readonly title: string | null
  readonly dir: string | null
}

/** Read a document's declarations. `baseUrl` resolves relative addresses; `null` for a file without an address. */
export function readDeclared(document: Document, baseUrl: string | null): DeclaredMetadata {
  const meta = metaValues(document)
  const first = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)).find(Boolean) ?? null
  const data = readStructuredData(document)
  const canonical =
    document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href') ?? first('og:url')
  return {
    title:
      data.headline ??
      first('og:title', 'citation_title', 'dc.title', 'twitter:title') ??
      clean(document.querySelector('title')?.textContent),
    byline:
      data.authors ??
      first('citation_author', 'author', 'dc.creator', 'article:author_name', 'byl', 'parsely-author'),
    siteName: first('og:site_name', 'application-name') ?? data.publisher,
    publishedAt: normaliseDate(
      data.datePublished ??
        first(
          'article:published_time',
          'citation_publication_date',
          'dc.date.issued',
          'dc.date',
          'date',
          'pubdate',
          'parsely-pub-date',
        ) ??
        document
          .querySelector('article time[datetime], main time[datetime], time[itemprop="datePublished"]')
          ?.getAttribute('datetime') ??
        null,
    ),
    modifiedAt: normaliseDate(
      data.dateModified ?? first('article:modified_time', 'og:updated_time', 'last-modified'),
    ),
    lang: languageTag(
      document.documentElement.getAttribute('lang') ?? first('og:locale', 'content-language', 'dc.language'),
    ),
    dir: document.documentElement.getAttribute('dir'),
    canonicalUrl: absolute(canonical, baseUrl),
    excerpt: first('og:description', 'description', 'twitter:description'),
    leadImageUrl: absolute(first('og:image', 'og:image:url', 'twitter:image') ?? data.image, baseUrl),
    section: first('article:section') ?? data.section,
  }
}

/** Join what Readability found with what the page declares: Readability first where it weighs the same evidence. */
export function joinMetadata(
  found: ReadabilityMetadata,
  declared: DeclaredMetadata,
  fallbackTitle: string,
): ArticleMetadata {
  const { title, dir, ...rest } = declared
  return {
    ...rest,
    title: clean(found.title) ?? title ?? fallbackTitle,
    byline: byline(clean(found.byline) ?? declared.byline),
    siteName: clean(found.siteName) ?? declared.siteName,
    publishedAt: normaliseDate(found.publishedTime ?? null) ?? declared.publishedAt,
    lang: languageTag(found.lang ?? null) ?? declared.lang,
    dir: (found.dir ?? dir)?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr',
    excerpt: declared.excerpt ?? clean(found.excerpt),
  }
}

/** Values of meta elements by lower-case name or property; the first of several. */
function metaValues(document: Document): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv')
    const content = clean(element.getAttribute('content'))
    if (name === null || content === null) continue
    for (const part of name.toLowerCase().split(/\s+/)) if (!values.has(part)) values.set(part, content)
  }
  return values
}

/** White space folded; `null` for nothing. */
function clean(value: string | null | undefined): string | null {
  const folded = value?.replace(/\s+/g, ' ').trim().normalize('NFC') ?? ''
  return folded === '' ? null : folded
}

/** "By" and its kin, and addresses in place of names, are not part of a name. */
function byline(value: string | null): string | null {
  if (value === null || /^https?:\/\//i.test(value)) return null
  return clean(value.replace(/^(?:by|von|par|por)\s*:?\s+/i, ''))
}

function absolute(address: string | null, baseUrl: string | null): string | null {
  if (address === null) return null
  const url = baseUrl === null ? safeUrl(address) : safeUrl(address, baseUrl)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

const safeUrl = (address: string, base?: string): URL | null =>
  URL.canParse(address, base) ? new URL(address, base) : null

/** A BCP 47 tag in its canonical form, or `null` for what isn't one. */
function languageTag(value: string | null): string | null {
  if (value === null) return null
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
