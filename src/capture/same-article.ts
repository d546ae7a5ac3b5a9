// Owns whether two pages that lead to each other are pages of one article, or two articles beside each other.
import type { ArticleMetadata } from '../model/article'

type Page = {
  readonly metadata: Pick<ArticleMetadata, 'title' | 'publishedAt'>
}

/** Shorter titles begin alike by chance. */
const LEAST_SHARED = 12

/** Articles have titles and days of their own; pages of one share them, whatever number stands beside. */
export function isSameArticle({ metadata: a }: Page, { metadata: b }: Page): boolean {
  if (a.publishedAt !== null && b.publishedAt !== null && dayOf(a.publishedAt) !== dayOf(b.publishedAt))
    return false
  const [shorter, longer] = [bareTitle(a.title), bareTitle(b.title)].sort((x, y) => x.length - y.length)
  if (shorter === undefined || longer === undefined) return false
  return shorter === longer || (shorter.length >= LEAST_SHARED && longer.startsWith(shorter))
}

/** A page that has more than this of its words from pages before it goes on with nothing. */
const MOST_KNOWN = 0.7

/** Whether a text says, line by line, what other texts have said. */
export function saysNothingNew(text: string, others: readonly string[]): boolean {
  const known = new Set(others.flatMap((other) => other.split('\n')))
  const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)
  const lines = text.split('\n')
  return lengthOf(lines.filter((line) => known.has(line))) >= lengthOf(lines) * MOST_KNOWN
}

const dayOf = (instant: string): string => instant.slice(0, 10)

const PAGE_WORDS = 'page|part|pt|p|seite|teil|página|parte|pagina|partie|페이지|쪽|ページ|页|頁'
/** A number at the end that tells the page: "(2)", "2/5", "– Page 2 of 5", "2쪽". */
const PAGE_MARK = new RegExp(
  `[\\s\\p{P}\\p{S}]{0,5}(?:(?:${PAGE_WORDS})\\.?\\s?\\d{1,3}(?:\\s?(?:of|/|von|de)\\s?\\d{1,3})?|\\(\\d{1,3}\\)|\\d{1,3}\\s?/\\s?\\d{1,3}|\\d{1,3}\\s?(?:페이지|쪽|ページ|页|頁))[\\s\\p{P}]{0,5}$`,
  'iu',
)

/** A title without the number of its page, as it is compared. */
const bareTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(PAGE_MARK, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
