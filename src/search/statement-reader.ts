// Owns asking the index for statements: which fulfil conditions, in which order, who makes them. Leaves putting them there to
// `index-statements`.
import type { ArticleId, QuoteId } from '../model/ids'
import type { Outcome, StatementKind } from '../model/quote-kinds'
import type { Quote } from '../model/quote'
import type { QuoteGroup } from '../model/quote-groups'
import type {
  FoundStatement,
  ListedStatement,
  StatementMode,
  StatementProgress,
} from '../model/statement-list'
import type { StatementOrderName } from '../model/statement-orders'
import type { StatementFilter, StatementOrder } from '../model/statement-query'
import type { Database, SqlValue } from '../ports'
import { number, text, textOrNull, UNDER_TAG, type Row } from './index-reader'

/** Conditions, the order, and the stretch of the list that is wanted. */
export type StatementQuery = StatementFilter &
  StatementOrder & { readonly offset: number; readonly limit: number }

type Sql = { readonly sql: string; readonly values: readonly SqlValue[] }

const FROM = 'FROM statements JOIN articles ON articles.id = statements.article_id'
const ROW = `statements.id, statements.article_id, statements.version, statements.quote_id, statements.state, statements.speaker,
  statements.role, statements.kind, statements.mode, statements.date, statements.said, statements.words, statements.record,
  articles.title, articles.site`

const lastFirst = 'statements.date IS NULL, statements.date'
const named = (column: string): string => `${column} IS NULL, ${column} COLLATE NOCASE`

/** Nothing that a caller gives becomes part of a statement. The newest come first; turned round, all but what lacks a value. */
const ORDERS: Readonly<Record<StatementOrderName, readonly [column: string, isDownward: boolean]>> = {
  date: [lastFirst, true],
  speaker: [named('statements.speaker'), false],
  kind: [named('statements.kind'), false],
  mode: [named('statements.mode'), false],
  source: [named('articles.site'), false],
  words: [named('statements.words'), false],
  state: [named('statements.state'), false],
}

function orderOf({ order, reversed = false }: StatementOrder): string {
  const [column, isDownward] = ORDERS[order]
  const way = isDownward === reversed ? 'ASC' : 'DESC'
  return `${column} ${way}, ${order === 'date' ? '' : `${lastFirst} DESC, `}statements.article_id, statements.start, statements.id`
}

const under = (kind: 'quote' | 'article'): string =>
  `SELECT item_id FROM tags WHERE kind = '${kind}' AND ${UNDER_TAG}`

/** What has to hold, in SQL. */
function conditionsOf(filter: StatementFilter): Sql {
  const { speaker, kind, state, from, to, tag, text: typed, articleId } = filter
  const all: Sql[] = [{ sql: 'statements.shown = 1', values: [] }]
  if (speaker === null) all.push({ sql: 'statements.speaker IS NULL', values: [] })
  else if (speaker !== undefined) all.push({ sql: 'statements.speaker = ?', values: [speaker] })
  if (kind !== undefined) all.push({ sql: 'statements.kind = ?', values: [kind] })
  if (state !== undefined) all.push({ sql: 'statements.state = ?', values: [state] })
  if (articleId !== undefined) all.push({ sql: 'statements.article_id = ?', values: [articleId] })
  if (from !== undefined) all.push({ sql: 'statements.date >= ?', values: [from] })
  if (to !== undefined) all.push({ sql: 'substr(statements.date, 1, length(?)) <= ?', values: [to, to] })
  if (tag !== undefined)
    all.push({
      sql: `(statements.quote_id IN (${under('quote')}) OR statements.article_id IN (${under('article')}))`,
      values: [tag, tag, tag, tag, tag, tag],
    })
  for (const word of (typed ?? '').split(' ').filter((one) => one !== ''))
    all.push({
      sql: "(statements.words LIKE ? ESCAPE '!' OR statements.speaker LIKE ? ESCAPE '!')",
      values: [likely(word), likely(word)],
    })
  return {
    sql: `WHERE ${all.map(({ sql }) => sql).join(' AND ')}`,
    values: all.flatMap(({ values }) => values),
  }
}

const likely = (word: string): string =>
  `%${word.replaceAll('!', '!!').replaceAll('%', '!%').replaceAll('_', '!_')}%`

/** The statements that fulfil conditions, with how many there are in all. */
export function listStatements(
  db: Database,
  { offset, limit, ...query }: StatementQuery,
): { readonly rows: readonly ListedStatement[]; readonly total: number } {
  const { sql, values } = conditionsOf(query)
  const total = number(db.all(`SELECT count(*) AS n ${FROM} ${sql}`, ...values)[0] ?? {}, 'n')
  const rows = db.all(
    `SELECT ${ROW} ${FROM} ${sql} ORDER BY ${orderOf(query)} LIMIT CAST(? AS INTEGER) OFFSET CAST(? AS INTEGER)`,
    ...values,
    limit,
    offset,
  )
  return { rows: rows.map(listedOf), total }
}

/** The articles of those that fulfil conditions, at most so many. */
export function articlesOfStatements(
  db: Database,
  filter: StatementFilter,
  limit: number,
): readonly ArticleId[] {
  const { sql, values } = conditionsOf(filter)
  return db
    .all(
      `SELECT DISTINCT statements.article_id AS id ${FROM} ${sql} LIMIT CAST(? AS INTEGER)`,
      ...values,
      limit,
    )
    .map((row) => text(row, 'id') as ArticleId)
}

/** The months of those that fulfil conditions, in their order by date; `null` for those without one. */
export function monthsOfStatements(
  db: Database,
  filter: StatementFilter,
  order: StatementOrder,
): readonly QuoteGroup[] {
  const { sql, values } = conditionsOf(filter)
  const way = order.reversed === true ? 'ASC' : 'DESC'
  return db
    .all(
      `SELECT substr(statements.date, 1, 7) AS month, count(*) AS n ${FROM} ${sql}
        GROUP BY month ORDER BY month IS NULL, month ${way}`,
      ...values,
    )
    .map((row) => ({ key: textOrNull(row, 'month'), label: null, count: number(row, 'n') }))
}

/** Those who speak, with how many statements and commitments, most first. */
export const speakersOfStatements = (
  db: Database,
  limit: number,
): readonly { readonly name: string; readonly statements: number; readonly commitments: number }[] =>
  db
    .all(
      `SELECT speaker, count(*) AS n, sum(kind = 'commitment') AS commitments FROM statements
        WHERE shown = 1 AND speaker IS NOT NULL GROUP BY speaker
        ORDER BY n DESC, speaker COLLATE NOCASE, speaker LIMIT CAST(? AS INTEGER)`,
      limit,
    )
    .map((row) => ({
      name: text(row, 'speaker'),
      statements: number(row, 'n'),
      commitments: number(row, 'commitments'),
    }))

/** By what names a speaker goes in the library's texts and quotes. */
export const namesOfSpeaker = (db: Database, speaker: string): readonly string[] =>
  db
    .all(
      'SELECT DISTINCT named FROM statements WHERE speaker = ? AND named IS NOT NULL ORDER BY named',
      speaker,
    )
    .map((row) => text(row, 'named'))

/** How many articles were looked through, of all. */
export const statementProgress = (db: Database): StatementProgress => ({
  done: number(db.all('SELECT count(*) AS n FROM statement_articles')[0] ?? {}, 'n'),
  total: number(db.all('SELECT count(*) AS n FROM articles')[0] ?? {}, 'n'),
})

/** What a person judged of quotes, by id: those that say something. */
export function judgementsOf(
  db: Database,
  ids: readonly string[],
): ReadonlyMap<string, { readonly outcome: Outcome | null; readonly evidence: readonly string[] }> {
  const rows = db.all(
    'SELECT id, record FROM quotes WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(
    rows.map((row) => {
      const { outcome, evidence } = JSON.parse(text(row, 'record')) as Quote
      return [text(row, 'id'), { outcome: outcome || null, evidence: evidence ?? [] }]
    }),
  )
}

/** What a suggestion said of conditions and deadlines stays with the quote that it became. */
export function partsOfKept(db: Database, quoteIds: readonly string[]): ReadonlyMap<string, FoundStatement> {
  const rows = db.all(
    "SELECT quote_id, record FROM statements WHERE shown = 0 AND quote_id IN (SELECT value FROM json_each(?)) AND record <> '{}'",
    JSON.stringify(quoteIds),
  )
  return new Map(
    rows.map((row) => [text(row, 'quote_id'), JSON.parse(text(row, 'record')) as FoundStatement]),
  )
}

function listedOf(row: Row): ListedStatement {
  const found = JSON.parse(text(row, 'record')) as Partial<FoundStatement>
  return {
    id: text(row, 'id'),
    articleId: text(row, 'article_id') as ArticleId,
    version: number(row, 'version'),
    state: text(row, 'state') as ListedStatement['state'],
    quoteId: textOrNull(row, 'quote_id') as QuoteId | null,
    place: found.id ?? null,
    speaker: textOrNull(row, 'speaker'),
    role: textOrNull(row, 'role'),
    words: text(row, 'words'),
    kind: textOrNull(row, 'kind') as StatementKind | null,
    mode: textOrNull(row, 'mode') as StatementMode | null,
    date: textOrNull(row, 'date'),
    isDateSaid: number(row, 'said') === 1,
    conditions: found.conditions ?? [],
    deadlines: found.deadlines ?? [],
    articleTitle: text(row, 'title'),
    siteName: textOrNull(row, 'site'),
  }
}
