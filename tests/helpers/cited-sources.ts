// Owns sources to be cited in tests: of each kind, in several languages, with names that are easy to take apart wrongly.
import type { ArticleMetadata } from '../../src/model/article'
import type { CitationPart } from '../../src/model/citation'
import type { CitedSource } from '../../src/export/citation'
import { sealPage } from './sealed-source'
import { testId } from './sample-dossier'

/** A source with some metadata; its address is its own. */
export function citedSource(metadata: Partial<ArticleMetadata>, n = 1, url?: string | null): CitedSource {
  return sealPage({
    articleId: testId(n),
    url: url === undefined ? `https://news.example/${n}` : url,
    metadata,
    html: `<p>Text ${n}.</p>`,
  })
}

const address: Partial<ArticleMetadata> = {
  title: 'Seoul offers help: what it means',
  authors: ['Mara Lindqvist', 'Tomás Ortega'],
  siteName: 'The Harbour Post',
  publishedAt: '2026-01-01T08:00:00+09:00',
  lang: 'en',
}

/** Kinds and languages, each with what is looked at in it. */
export const CITED: Readonly<Record<string, Partial<ArticleMetadata>>> = {
  newspaper: { ...address, sourceKind: 'newspaper' },
  magazine: { ...address, sourceKind: 'magazine' },
  journal: { ...address, sourceKind: 'journal' },
  blog: { ...address, sourceKind: 'blog', authors: ['Michiel de Jong'] },
  webpage: { ...address, sourceKind: 'webpage', authors: [] },
  'report of an organisation, without a date': {
    ...address,
    sourceKind: 'report',
    authors: ['Institute for Peace Research'],
    siteName: 'Institute for Peace Research',
    publishedAt: null,
  },
  'press release of a month': {
    ...address,
    sourceKind: 'press-release',
    authors: ['Ministry of Unification'],
    siteName: 'Ministry of Unification',
    publishedAt: '2026-01',
  },
  speech: {
    ...address,
    sourceKind: 'speech',
    authors: ['Lee Jae-myung'],
    siteName: 'Office of the President',
  },
  interview: { ...address, sourceKind: 'interview' },
  broadcast: { ...address, sourceKind: 'broadcast' },
  'Korean newspaper': {
    title: '“대화의 문은 열려 있다” 신년사로 본 서울의 역할',
    authors: ['한서윤', '남궁민'],
    siteName: '한강일보',
    publishedAt: '2026-01-01',
    lang: 'ko',
    sourceKind: 'newspaper',
  },
  'Japanese web page of a year': {
    title: '韓国、米朝対話の仲介を表明',
    authors: ['山田太郎'],
    siteName: '港新聞',
    publishedAt: '2026',
    lang: 'ja',
    sourceKind: 'webpage',
  },
}

/** A citation as text in which what is set apart shows: /italic/, ^small capitals^. */
export const shownParts = (parts: readonly CitationPart[]): string =>
  parts
    .map(({ text, italic, smallCaps, bold }) => {
      const sign = `${italic ? '/' : ''}${smallCaps ? '^' : ''}${bold ? '*' : ''}`
      return `${sign}${text}${sign}`
    })
    .join('')
