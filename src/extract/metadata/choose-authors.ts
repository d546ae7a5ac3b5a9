// Owns choosing who wrote an article: the line that says so, and the list of names.
import type { MetadataOrigin } from '../../model/metadata'
import { cleanAuthor, cleanByline, cleanCatalogueAuthor, splitAuthors } from '../../text/author-names'
import { candidate, metaCandidates, type Candidate } from './declared'
import type { MetadataEvidence } from './evidence'
import { withReadability } from './with-readability'

/** What says who wrote, in the words of each place. */
export function bylineCandidates({ found, declared, visible }: MetadataEvidence): readonly Candidate[] {
  const { authors } = declared.structured
  const all = withReadability(found.byline, [
    ...candidate(authors.length === 0 ? null : authors.join(', '), 'json-ld'),
    ...metaCandidates(declared, 'citation_author', 'author', 'article:author', 'article:author_name'),
    ...metaCandidates(declared, 'dc.creator', 'dcterms.creator', 'byl', 'parsely-author', 'sailthru.author'),
    ...candidate((declared.microdata.get('author') ?? declared.microdata.get('creator'))?.[0], 'microdata'),
    ...candidate(visible.byline, 'visible'),
  ])
  return all.flatMap(({ value, origin }) => candidate(cleanByline(value), origin))
}

/**
 * Names: lists of names before lines that must be taken apart. A list that shares no word with the byline names somebody else, as an
 * account's name does, and comes after it; unless the line names only one of `publishers`, whose people a list may well give.
 */
export function authorCandidates(
  { declared }: MetadataEvidence,
  bylines: readonly Candidate[],
  publishers: readonly (string | null)[],
): readonly Candidate<readonly string[]>[] {
  const meta = (name: string): readonly string[] => declared.meta.get(name) ?? []
  const catalogue = (names: readonly string[]): readonly string[] => [
    ...new Set(names.flatMap((name) => cleanCatalogueAuthor(name) ?? [])),
  ]
  const lists: readonly Candidate<readonly string[]>[] = [
    { value: cleanList(declared.structured.authors), origin: 'json-ld' },
    {
      value: catalogue([...meta('citation_author'), ...meta('bepress_citation_author')]),
      origin: 'citation',
    },
    { value: catalogue([...meta('dc.creator'), ...meta('dcterms.creator')]), origin: 'dublin-core' },
  ]
  const lines = bylines.map(({ value, origin }) => ({ value: splitAuthors(value), origin }))
  const shown = lines[0]?.value ?? []
  const isSomebody = shown.length > 0 && !shown.every((name) => publishers.some((one) => isSame(name, one)))
  const named = wordsOf(shown)
  const isOther = ({ value }: Candidate<readonly string[]>): boolean =>
    isSomebody && ![...wordsOf(value)].some((word) => named.has(word))
  const others = lists.filter(isOther)
  return [...lists.filter((list) => !isOther(list)), ...lines, ...others].filter(
    ({ value }) => value.length > 0,
  )
}

const isSame = (a: string, b: string | null): boolean => a.toLowerCase() === b?.toLowerCase()

const wordsOf = (names: readonly string[]): Set<string> =>
  new Set(
    names
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}]{2,}/gu),
  )

/** A list's entry is mostly one name, but may hold a whole byline. */
const cleanList = (names: readonly string[]): readonly string[] =>
  names.length === 1
    ? splitAuthors(names[0] ?? null)
    : [...new Set(names.flatMap((name) => cleanAuthor(name) ?? []))]

/** The names as a line, where no byline was found. */
export const joined = (names: readonly string[], origin: MetadataOrigin | undefined): readonly Candidate[] =>
  names.length === 0 || origin === undefined ? [] : [{ value: names.join(', '), origin }]
