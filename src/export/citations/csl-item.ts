// Owns what of a source a citation style is told: an item of CSL-JSON from its metadata as captured and as a person put it right.
// Source: CSL 1.0.2, appendices III and IV.
import { isWebAddress, sourceAddress, type CitedSource } from '../citation'
import type { ArticleMetadata } from '../../model/article'
import { isSourceKind, type SourceKind } from '../../model/source-kinds'
import { splitAuthors } from '../../text/author-names'
import { readAuthor, type CslName } from './author-name'

type CslDate = { readonly 'date-parts': readonly (readonly number[])[] }

/** What of a source a style is told. */
export type ItemSource = {
  readonly metadata: ArticleMetadata
  readonly capture: Pick<CitedSource['capture'], 'capturedAt' | 'finalUrl' | 'requestedUrl' | 'metadata'>
}

/** An item of CSL-JSON. */
export type CslItem = {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly 'title-short'?: string
  readonly author?: readonly CslName[]
  readonly interviewer?: readonly CslName[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly genre?: string
  readonly issued?: CslDate
  /** Of a speech: when it was given. */
  readonly 'event-date'?: CslDate
  readonly accessed: CslDate
  readonly URL?: string
  readonly language?: string
}

const TYPES: Readonly<Record<SourceKind, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  journal: 'article-journal',
  blog: 'post-weblog',
  webpage: 'webpage',
  report: 'report',
  'press-release': 'report',
  speech: 'speech',
  interview: 'interview',
  broadcast: 'broadcast',
}

/** Kinds that are published by somebody, and don't stand in something. */
const PUBLISHED = new Set<SourceKind>(['report', 'press-release', 'speech'])

/** CSL knows no press releases: styles print what a report is called. By the beginning of a language tag. */
const PRESS_RELEASE: readonly (readonly [string, string])[] = [
  ['ko', '보도자료'],
  ['ja', 'プレスリリース'],
  ['de', 'Pressemitteilung'],
  ['fr', 'Communiqué de presse'],
  ['zh-TW', '新聞稿'],
  ['zh', '新闻稿'],
  ['en', 'Press release'],
]

/** The kind of a source: what its page or a person says; else a newspaper's where an agency or a dateline is named. */
export function kindOf({ metadata }: Pick<ItemSource, 'metadata'>): SourceKind {
  const { sourceKind, wire, dateline } = metadata
  if (isSourceKind(sourceKind)) return sourceKind
  return wire !== null || dateline !== null ? 'newspaper' : 'webpage'
}

/** A source as an item; `locale` is the language that words of our own are in. */
export function cslItem(source: ItemSource, id: string, locale: string): CslItem {
  const { metadata, capture } = source
  const kind = kindOf(source)
  const names = authorsOf(source)
  const issued = metadata.publishedAt === null ? null : dateOf(metadata.publishedAt)
  const house = metadata.siteName ?? metadata.publisher
  const address = citedAddress(source)
  const short = shortTitle(metadata.title)
  return {
    id,
    type: TYPES[kind],
    title: metadata.title === '' ? 'Untitled' : metadata.title,
    ...(short === null ? {} : { 'title-short': short }),
    // Whoever signs an interview asked the questions; who answered is in its title.
    ...(names.length === 0 ? {} : { [kind === 'interview' ? 'interviewer' : 'author']: names }),
    ...(house === null ? {} : { [PUBLISHED.has(kind) ? 'publisher' : 'container-title']: house }),
    ...(kind === 'press-release'
      ? { genre: PRESS_RELEASE.find(([tag]) => locale.startsWith(tag))?.[1] ?? 'Press release' }
      : {}),
    ...(issued === null ? {} : { issued, ...(kind === 'speech' ? { 'event-date': issued } : {}) }),
    accessed: dateOf(capture.capturedAt) ?? { 'date-parts': [] },
    ...(address === null ? {} : { URL: address }),
    ...(metadata.lang === null ? {} : { language: metadata.lang }),
  }
}

/** The authors of a source as names; of a byline, where its names are nowhere listed. */
function authorsOf({ metadata }: ItemSource): readonly CslName[] {
  const { authors, byline, siteName, publisher, wire } = metadata
  const names = authors.length > 0 ? authors : splitAuthors(byline)
  return names.map((name) => readAuthor(name, [siteName, publisher, wire]))
}

/** The address to cite: the one that the page gives for itself, else the one that answered; `null` for none that can be opened. */
export function citedAddress(source: ItemSource): string | null {
  const { canonicalUrl } = source.metadata
  const address = canonicalUrl !== null && isWebAddress(canonicalUrl) ? canonicalUrl : sourceAddress(source)
  return address !== null && isWebAddress(address) ? address : null
}

/** A date as far as it is known, in the zone in which it was given; `null` for what is no date. */
export function dateOf(iso: string): CslDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|T)/.exec(iso) ?? []
  if (year === undefined) return null
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined).map(Number)] }
}

/** What stands before a title's colon, where that says something; `null` for a title that is short as it is. */
function shortTitle(title: string): string | null {
  const [head = '', ...rest] = title.split(/: | – | — /)
  return rest.length > 0 && head.length >= 10 ? head : null
}
