// Owns asking for the statements of the whole library: lists, who speaks, what somebody pledged and what came after it. Leaves which
// there are to `statement-keeper`.
import { AppError } from '../errors'
import { statementsToCsv } from '../export/statements-csv'
import type { ArticleId } from '../model/ids'
import type { QuoteGroup } from '../model/quote-groups'
import type { LaterArticle, ListedStatement, Pledge } from '../model/statement-list'
import type { StatementFilter, StatementOrder } from '../model/statement-query'
import { MOST_SOURCES } from '../model/story-groups'
import type { Database } from '../ports'
import type { Node } from '../query/query'
import { findMatches } from '../search/find/search'
import { articleSummary } from '../search/index-reader'
import {
  articlesOfStatements,
  judgementsOf,
  listStatements,
  monthsOfStatements,
  namesOfSpeaker,
  partsOfKept,
  speakersOfStatements,
  type StatementQuery,
} from '../search/statement-reader'
import { sharedStems, topicStems } from '../text/topic-words'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

/** The index with what was just changed looked through. */
async function upToDate({ statements, showIndex }: Workspace): Promise<Database> {
  await statements.caughtUp()
  return showIndex()
}

/** The statements that fulfil conditions. */
export async function statementsOfLibrary(
  workspace: Workspace,
  query: StatementQuery,
): Promise<{ readonly rows: readonly ListedStatement[]; readonly total: number }> {
  const index = await upToDate(workspace)
  const { rows, total } = listStatements(index, query)
  return { rows: withParts(index, rows), total }
}

/** The articles that they are from: how many sources they are is another question. */
export const sourcesOfStatements = async (
  workspace: Workspace,
  filter: StatementFilter,
): Promise<readonly ArticleId[]> => articlesOfStatements(await upToDate(workspace), filter, MOST_SOURCES)

/** The months of those that fulfil conditions. */
export const monthsOf = async (
  workspace: Workspace,
  filter: StatementFilter,
  order: StatementOrder,
): Promise<readonly QuoteGroup[]> => monthsOfStatements(await upToDate(workspace), filter, order)

/** Those who speak, most first. */
export const speakersOf = async (workspace: Workspace, limit: number) =>
  speakersOfStatements(await upToDate(workspace), limit)

/** With the conditions and deadlines that were found in what a quote was made of. */
function withParts(index: Database, rows: readonly ListedStatement[]): readonly ListedStatement[] {
  const found = partsOfKept(
    index,
    rows.flatMap(({ quoteId }) => quoteId ?? []),
  )
  return rows.map((row) => {
    const parts = row.quoteId === null ? undefined : found.get(row.quoteId)
    return parts === undefined
      ? row
      : {
          ...row,
          mode: parts.mode,
          conditions: parts.conditions,
          deadlines: parts.deadlines,
        }
  })
}

const MOST_PLEDGES = 500
const MOST_LATER = 2000
/** Of what came after a commitment, so much is listed: what has most in common with it. */
const LISTED = 8
/** What has fewer words in common with it is about something else. */
const LEAST_SHARED = 2

/** What somebody committed themselves to, the newest first, each with what they said of it since and the articles that came after it. */
export async function pledgesOf(workspace: Workspace, speaker: string): Promise<readonly Pledge[]> {
  const index = await upToDate(workspace)
  const of = { speaker, order: 'date' as const, offset: 0 }
  const pledges = withParts(
    index,
    listStatements(index, { ...of, kind: 'commitment', limit: MOST_PLEDGES }).rows,
  )
  const later = listStatements(index, { ...of, reversed: true, limit: MOST_LATER }).rows
  const judged = judgementsOf(
    index,
    pledges.flatMap(({ quoteId }) => quoteId ?? []),
  )
  const names = namesOfSpeaker(index, speaker)
  const stemsOfLater = new Map(later.map((row) => [row.id, topicStems(row.words)]))
  return pledges.map((statement) => {
    const stems = topicStems(statement.words)
    const { date } = statement
    const after = later.filter((row) => date !== null && row.date !== null && row.date > date)
    const said = best(after, (row) => sharedStems(stems, stemsOfLater.get(row.id) ?? new Set()), stems.size)
    const { outcome = null, evidence = [] } = judged.get(statement.quoteId ?? '') ?? {}
    return {
      statement,
      outcome,
      evidence,
      said,
      articles: laterArticles(workspace, index, statement, { stems, names }),
    }
  })
}

/** Those with most in common, in their order. */
function best<T>(things: readonly T[], shared: (thing: T) => number, all: number): readonly T[] {
  const least = Math.min(LEAST_SHARED, Math.max(1, all))
  const scored = things.map((thing, at) => ({ thing, at, score: shared(thing) }))
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, LISTED)
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}

/** So many stems are looked for two by two: the longest tell most. */
const MOST_STEMS = 5

/** Articles that came later, name the speaker, and have two of the words that a commitment is about. */
function laterArticles(
  { clock }: Workspace,
  index: Database,
  { date, articleId }: ListedStatement,
  { stems, names }: { readonly stems: ReadonlySet<string>; readonly names: readonly string[] },
): readonly LaterArticle[] {
  if (date === null || stems.size === 0) return []
  const words = [...stems].sort((a, b) => b.length - a.length).slice(0, MOST_STEMS)
  const begin = (text: string): Node => ({ kind: 'words', field: null, text, match: 'prefix' })
  const pairs = words.flatMap((a, i) =>
    words.slice(i + 1).map((b): Node => ({ kind: 'and', nodes: [begin(a), begin(b)] })),
  )
  const [only = ''] = words
  const about: Node = pairs.length === 0 ? begin(only) : { kind: 'or', nodes: pairs }
  const named: Node = {
    kind: 'or',
    nodes: names.map((text): Node => ({ kind: 'words', field: null, text, match: 'phrase' })),
  }
  const node: Node = { kind: 'and', nodes: names.length === 0 ? [about] : [named, about] }
  const today = clock().slice(0, 'YYYY-MM-DD'.length)
  const [found] = findMatches(index, node, {
    kinds: ['article'],
    limit: MOST_FOUND,
    today,
    isExact: false,
  }).kinds
  return (found?.matches ?? [])
    .flatMap(({ id }) => articleSummary(index, id) ?? [])
    .filter((article) => article.id !== articleId && (article.publishedAt ?? '').slice(0, date.length) > date)
    .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))
    .slice(0, LISTED)
    .map(({ id, title, siteName, publishedAt }) => ({ articleId: id, title, siteName, publishedAt }))
}

const MOST_FOUND = 60
const MOST_ROWS = 1_000_000
const PAGE = 500

/** The statements of a list as a table in CSV, in its order, with how many there are. @throws {AppError} cancelled */
export async function exportStatements(
  workspace: Workspace,
  filter: StatementFilter,
  order: StatementOrder,
  { progress, signal }: Watched = {},
): Promise<{ readonly text: string; readonly statements: number }> {
  const index = await upToDate(workspace)
  const rows: ListedStatement[] = []
  for (let offset = 0; offset < MOST_ROWS; offset += PAGE) {
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    const page = listStatements(index, { ...filter, ...order, offset, limit: PAGE })
    rows.push(...withParts(index, page.rows))
    progress?.({ stage: 'exporting', done: rows.length, total: page.total })
    if (page.rows.length < PAGE) break
  }
  const judged = judgementsOf(
    index,
    rows.flatMap(({ quoteId }) => quoteId ?? []),
  )
  const entries = rows.map((statement) => ({
    statement,
    outcome: judged.get(statement.quoteId ?? '')?.outcome ?? null,
    evidence: judged.get(statement.quoteId ?? '')?.evidence ?? [],
    published: articleSummary(index, statement.articleId)?.publishedAt ?? null,
    address: articleSummary(index, statement.articleId)?.url ?? null,
  }))
  return { text: statementsToCsv(entries), statements: rows.length }
}
