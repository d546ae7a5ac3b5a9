// Owns choosing an article's metadata among all that says something of it, and remembering for each value where it came from.
// Leaves reading the places to its neighbours.
import type { ArticleMetadata } from '../../model/article'
import type { MetadataOrigin } from '../../model/metadata'
import { foldText } from '../../text/fold-text'
import { authorCandidates, bylineCandidates, joined } from './choose-authors'
import { dateInAddress, pickDate, type DateCandidate } from './dates'
import { candidate, metaCandidates, type Candidate, type DeclaredData } from './declared'
import {
  addressCandidates,
  canonicalCandidates,
  imageCandidates,
  keywordCandidates,
  sectionCandidates,
} from './details'
import type { MetadataEvidence } from './evidence'
import { isSameLanguage, languageTag } from './language'
import { sourceKindCandidates } from './source-kind'
import { chooseTitle } from './title'
import { readWire } from '../../text/wire'
import { withReadability } from './with-readability'

type Origins = Record<string, MetadataOrigin>

/** Choose: Readability first where it weighs the same evidence, then what the page declares, then what it shows. */
export function chooseMetadata(evidence: MetadataEvidence): ArticleMetadata {
  const origins: Origins = {}
  const take = <T>(field: string, candidates: readonly Candidate<T>[]): T | null => {
    const first = candidates[0]
    if (first === undefined) return null
    origins[field] = first.origin
    return first.value
  }
  const { declared, baseUrl } = evidence
  const title = take('title', chooseTitle(evidence)) ?? ''
  const siteName = take('siteName', siteCandidates(evidence))
  const publisher = take('publisher', publisherCandidates(declared))
  const bylines = bylineCandidates(evidence)
  const byline = take('byline', bylines)
  const authors = take('authors', authorCandidates(evidence, bylines, [siteName, publisher])) ?? []
  const dates = chooseDates(evidence, origins)
  const { wire, dateline } = readWire(evidence.text, authors, declared.structured.source)
  return {
    title,
    byline: byline ?? take('byline', joined(authors, origins['authors'])),
    authors: [...authors],
    siteName,
    ...dates,
    lang: take('lang', languageCandidates(evidence)),
    dir: (evidence.found.dir ?? declared.dir)?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr',
    canonicalUrl: take('canonicalUrl', addressCandidates(canonicalCandidates(declared), baseUrl)),
    excerpt: take('excerpt', excerptCandidates(evidence)),
    leadImageUrl: take('leadImageUrl', addressCandidates(imageCandidates(declared), baseUrl)),
    section: take('section', sectionCandidates(declared)),
    keywords: [...(take('keywords', keywordCandidates(declared)) ?? [])],
    publisher,
    sourceKind: take('sourceKind', sourceKindCandidates(evidence)),
    wire: take('wire', candidate(wire, 'content')),
    dateline: take('dateline', [
      ...candidate(dateline, 'content'),
      ...candidate(declared.structured.dateline, 'json-ld'),
    ]),
    origins,
  }
}

function siteCandidates({ found, declared }: MetadataEvidence): readonly Candidate[] {
  return withReadability(found.siteName, [
    ...metaCandidates(
      declared,
      'og:site_name',
      'application-name',
      'citation_journal_title',
      'apple-mobile-web-app-title',
    ),
    ...candidate(declared.structured.publisher, 'json-ld'),
    ...candidate(declared.microdata.get('publisher')?.[0], 'microdata'),
    ...metaCandidates(declared, 'dc.publisher', 'dcterms.publisher'),
  ])
}

function publisherCandidates(declared: DeclaredData): readonly Candidate[] {
  return [
    ...candidate(declared.structured.publisher, 'json-ld'),
    ...metaCandidates(
      declared,
      'citation_publisher',
      'dc.publisher',
      'dcterms.publisher',
      'article:publisher',
    ),
    ...candidate(declared.microdata.get('publisher')?.[0], 'microdata'),
  ].filter(({ value }) => !/^https?:\/\//i.test(value))
}

function excerptCandidates({ found, declared }: MetadataEvidence): readonly Candidate[] {
  const declaredOnes = [
    ...metaCandidates(declared, 'og:description', 'description', 'twitter:description', 'dc.description'),
    ...candidate(declared.structured.description, 'json-ld'),
  ]
  return [...declaredOnes, ...candidate(foldText(found.excerpt), 'readability')]
}

/** The declared language stands, unless the text is surely in another. */
function languageCandidates({ found, declared, contentLanguage }: MetadataEvidence): readonly Candidate[] {
  const declaredOnes = [
    ...candidate(languageTag(found.lang ?? declared.lang), 'document'),
    ...metaCandidates(
      declared,
      'og:locale',
      'content-language',
      'dc.language',
      'dcterms.language',
      'language',
    ),
    ...candidate(declared.structured.language, 'json-ld'),
  ].flatMap(({ value, origin }) => candidate(languageTag(value), origin))
  const [first] = declaredOnes
  if (contentLanguage === null || (first !== undefined && isSameLanguage(first.value, contentLanguage)))
    return declaredOnes
  const agreeing = declaredOnes.filter(({ value }) => isSameLanguage(value, contentLanguage))
  return [...agreeing, ...candidate(contentLanguage, 'content')]
}

function chooseDates(
  { found, declared, visible, url }: MetadataEvidence,
  origins: Origins,
): Pick<ArticleMetadata, 'publishedAt' | 'modifiedAt'> {
  const { structured, microdata } = declared
  const published: readonly DateCandidate[] = [
    ...withReadability(found.publishedTime, [
      ...candidate(structured.datePublished, 'json-ld'),
      ...metaCandidates(
        declared,
        'article:published_time',
        'og:published_time',
        'citation_publication_date',
        'citation_date',
      ),
      ...metaCandidates(
        declared,
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.created',
        'dc.date',
        'dcterms.date',
      ),
      ...metaCandidates(
        declared,
        'parsely-pub-date',
        'sailthru.date',
        'date',
        'pubdate',
        'publishdate',
        'publish-date',
      ),
    ]),
    ...candidate((microdata.get('datepublished') ?? microdata.get('datecreated'))?.[0], 'microdata'),
    ...candidate(visible.publishedAt, 'visible'),
    ...candidate(dateInAddress(url), 'address'),
  ]
  const modified: readonly DateCandidate[] = [
    ...candidate(structured.dateModified, 'json-ld'),
    ...metaCandidates(
      declared,
      'article:modified_time',
      'og:updated_time',
      'dcterms.modified',
      'dc.date.modified',
      'last-modified',
    ),
    ...candidate(microdata.get('datemodified')?.[0], 'microdata'),
    ...candidate(visible.modifiedAt, 'visible'),
  ]
  return {
    publishedAt: pickDate(published, (origin) => (origins['publishedAt'] = origin)),
    modifiedAt: pickDate(modified, (origin) => (origins['modifiedAt'] = origin)),
  }
}
