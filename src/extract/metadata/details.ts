// Owns the lesser metadata of an article: addresses, section and keywords, each with where it was declared.
import { foldText } from '../../text/fold-text'
import { resolvePageAddress } from '../resolve-address'
import { candidate, metaCandidates, type Candidate, type DeclaredData } from './declared'

const MOST_KEYWORDS = 40
const LONGEST_KEYWORD = 80

/** The address that a page gives for itself. */
export const canonicalCandidates = (declared: DeclaredData): readonly Candidate[] => [
  ...candidate(declared.links.get('canonical'), 'document'),
  ...metaCandidates(declared, 'og:url'),
]

/** The lead image. */
export const imageCandidates = (declared: DeclaredData): readonly Candidate[] => [
  ...metaCandidates(
    declared,
    'og:image',
    'og:image:url',
    'og:image:secure_url',
    'twitter:image',
    'twitter:image:src',
  ),
  ...candidate(declared.structured.image, 'json-ld'),
  ...candidate(declared.microdata.get('image')?.[0], 'microdata'),
]

/** Candidates whose value is an http(s) address, absolute. */
export const addressCandidates = (all: readonly Candidate[], baseUrl: string | null): readonly Candidate[] =>
  all.flatMap(({ value, origin }) => candidate(resolvePageAddress(value, baseUrl), origin))

/** The part of the paper that the article stands in. */
export const sectionCandidates = (declared: DeclaredData): readonly Candidate[] => [
  ...metaCandidates(declared, 'article:section'),
  ...candidate(declared.structured.section, 'json-ld'),
  ...metaCandidates(declared, 'parsely-section', 'section', 'dc.subject.section'),
  ...candidate(declared.microdata.get('articlesection')?.[0], 'microdata'),
]

/** Lists of keywords, each once. */
export function keywordCandidates(declared: DeclaredData): readonly Candidate<readonly string[]>[] {
  const meta = (...names: string[]): readonly string[] =>
    names.flatMap((name) => declared.meta.get(name) ?? []).flatMap((value) => value.split(/[,;]/))
  const lists: readonly Candidate<readonly string[]>[] = [
    { value: declared.structured.keywords, origin: 'json-ld' },
    { value: meta('news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags'), origin: 'meta' },
    { value: meta('article:tag', 'og:article:tag'), origin: 'open-graph' },
    { value: meta('citation_keywords'), origin: 'citation' },
    { value: meta('dc.subject', 'dcterms.subject'), origin: 'dublin-core' },
    {
      value: declared.microdata.get('keywords')?.flatMap((words) => words.split(',')) ?? [],
      origin: 'microdata',
    },
  ]
  return lists
    .map(({ value, origin }) => ({ value: cleanKeywords(value), origin }))
    .filter(({ value }) => value.length > 0)
}

const cleanKeywords = (words: readonly string[]): string[] =>
  [...new Set(words.flatMap((word) => foldText(word) ?? []))]
    .filter((word) => word.length <= LONGEST_KEYWORD)
    .slice(0, MOST_KEYWORDS)
