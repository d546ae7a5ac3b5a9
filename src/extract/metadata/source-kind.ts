// Owns what kind of thing a page says that it is, for styles of citation. Nothing is guessed: what says nothing has no candidate.
import type { SourceKind } from '../../model/source-kinds'
import type { Candidate } from './declared'
import type { MetadataEvidence } from './evidence'

/** Types of schema.org. The first that fits counts. */
const TYPES: readonly (readonly [RegExp, SourceKind])[] = [
  [/^(?:\w*NewsArticle|Reportage\w*|LiveBlogPosting)$/, 'newspaper'],
  [/ScholarlyArticle$/, 'journal'],
  [/^(?:BlogPosting|SocialMediaPosting)$/, 'blog'],
  [/^(?:Report|TechArticle)$/, 'report'],
]

/** Sections of sites that stand for a kind of text, and folders of addresses. */
const WORDS: readonly (readonly [RegExp, SourceKind])[] = [
  [
    /^(?:press[ -]?releases?|news[ -]releases?|pressemitteilung(?:en)?|communiqu[ée]s?(?:[ -]de[ -]presse)?|보도자료|プレスリリース|新闻稿|新聞稿)$/iu,
    'press-release',
  ],
  [
    /^(?:speech(?:es)?|remarks|statements[ -]and[ -]speeches|discours|reden|연설(?:문)?|演説|演讲|演講)$/iu,
    'speech',
  ],
  [/^(?:interviews?|entretiens?|인터뷰|インタビュー|访谈|訪談)$/iu, 'interview'],
  [/^(?:blogs?|블로그|ブログ)$/iu, 'blog'],
]

/** Kinds that a page names, the surest first. */
export function sourceKindCandidates({ declared, url }: MetadataEvidence): readonly Candidate<SourceKind>[] {
  const { meta, structured, microdata } = declared
  const has = (...names: string[]): boolean => names.some((name) => meta.has(name))
  const sections = [
    ...(meta.get('article:section') ?? []),
    structured.section ?? '',
    ...(microdata.get('articlesection') ?? []),
  ]
  return [
    ...(has('citation_journal_title') ? [{ value: 'journal', origin: 'citation' } as const] : []),
    ...(has('citation_technical_report_institution', 'citation_technical_report_number')
      ? [{ value: 'report', origin: 'citation' } as const]
      : []),
    ...sections
      .flatMap((section) => kindsOf(section.trim(), WORDS))
      .map((value) => ({ value, origin: 'meta' }) as const),
    ...foldersOf(url)
      .flatMap((folder) => kindsOf(folder, WORDS))
      .map((value) => ({ value, origin: 'address' }) as const),
    ...structured.types
      .flatMap((type) => kindsOf(type, TYPES))
      .map((value) => ({ value, origin: 'json-ld' }) as const),
  ]
}

const kindsOf = (word: string, table: readonly (readonly [RegExp, SourceKind])[]): readonly SourceKind[] =>
  table.filter(([pattern]) => pattern.test(word)).map(([, kind]) => kind)

/** The folders of an address, without its last part: that is the page's own name. */
function foldersOf(url: string | null): readonly string[] {
  if (url === null || !URL.canParse(url)) return []
  return new URL(url).pathname.split('/').slice(1, -1)
}
