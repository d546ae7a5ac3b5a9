// Owns asking the index for quotes: which fulfil conditions, in groups, and what was written of others that may be offered again.
import type { OfferedField } from '../model/attribution'
import type { ListedQuote, QuoteWithSource, UsedValue } from '../model/answers'
import type { Quote } from '../model/quote'
import { COLOURS, QUOTE_STATUSES } from '../model/quote-kinds'
import type { QuoteFilter } from '../model/quote-query'
import type { ArticleId, QuoteId } from '../model/ids'
import type { QuoteGroup, QuoteGrouping } from '../model/quote-groups'
import type { Database, SqlValue } from '../ports'
import { AMONG } from './many-reader'
import { countAll, number, text, textOrNull, UNDER_TAG, type Row } from './index-reader'
import { asSql } from './find/condition'
import { conditionOf } from './find/conditions'
import { parseQuery } from '../query/parse'

/** Conditions, the grouping that orders them, and the stretch of the list that is wanted. */
export type QuoteQuery = QuoteFilter & {
  readonly group?: QuoteGrouping | undefined
  readonly offset: number
  readonly limit: number
}

/** When a quote was said, else when its article was published: as far as it is known. */
const DATE = 'coalesce(quotes.said, substr(articles.published, 1, 10))'
const UNDER = UNDER_TAG.replaceAll('tag ', 'tags.tag ')

/** A part of a statement with the values that it binds. */
type Sql = { readonly sql: string; readonly values: readonly SqlValue[] }

/** How a grouping finds its key. Nothing a caller gives becomes part of a statement. */
type Grouping = {
  readonly join: Sql
  readonly key: string
  readonly label: string
  readonly order: string
}

const NOTHING: Sql = { sql: '', values: [] }
const inOrderOf = (column: string, values: readonly string[]): string =>
  `CASE ${column} ${values.map((value, i) => `WHEN '${value}' THEN ${String(i)}`).join(' ')} ELSE ${String(values.length)} END`
const byName = (column: string): string => `${column} IS NULL, ${column} COLLATE NOCASE, ${column}`

function groupingOf(group: QuoteGrouping, filter: QuoteFilter): Grouping {
  const column = (key: string, order = byName(key)): Grouping => ({
    join: NOTHING,
    key,
    label: 'NULL',
    order,
  })
  switch (group) {
    case 'none':
      return column('NULL', '1')
    case 'colour':
      return column('quotes.colour', inOrderOf('quotes.colour', COLOURS))
    case 'speaker':
      return column('quotes.speaker')
    case 'source':
      return column('articles.site')
    case 'status':
      return column('quotes.status', inOrderOf('quotes.status', QUOTE_STATUSES))
    case 'date': {
      const month = `substr(${DATE}, 1, 7)`
      return column(month, `${month} IS NULL, ${month} DESC`)
    }
    case 'tag': {
      const { tag } = filter
      const wanted = typeof tag === 'string' ? { sql: ` AND ${UNDER}`, values: [tag, tag, tag] } : NOTHING
      const sql = `LEFT JOIN tags ON tags.item_id = quotes.id AND tags.kind = 'quote'${wanted.sql}`
      return { ...column('tags.tag'), join: { sql, values: wanted.values } }
    }
    case 'dossier': {
      const { dossier } = filter
      const wanted =
        typeof dossier === 'string'
          ? { sql: ' AND dossier_quotes.dossier_id = ?', values: [dossier] }
          : NOTHING
      const sql = `LEFT JOIN dossier_quotes ON dossier_quotes.quote_id = quotes.id${wanted.sql}
        LEFT JOIN dossiers ON dossiers.id = dossier_quotes.dossier_id`
      const order = `${byName('dossiers.title')}, dossiers.id`
      return { join: { sql, values: wanted.values }, key: 'dossiers.id', label: 'dossiers.title', order }
    }
  }
}

/** What a name has to be; `null` asks for none. */
const isName = (column: string, value: string | null | undefined): Sql[] =>
  value === undefined
    ? []
    : [value === null ? { sql: `${column} IS NULL`, values: [] } : { sql: `${column} = ?`, values: [value] }]

/** That it is one of a list. */
const isOneOf = (column: string, values: readonly string[] | undefined): Sql[] =>
  values === undefined ? [] : [{ sql: `${column} IN ${AMONG}`, values: [JSON.stringify(values)] }]

/** That a quote is among those that `ids` gives, where the list is narrowed by `narrow`; `null` asks for those in none of it. */
function isAmong(ids: string, narrow: string, value: string | null | undefined): Sql[] {
  if (value === undefined) return []
  if (value === null) return [{ sql: `quotes.id NOT IN (${ids})`, values: [] }]
  const values = Array.from(narrow.matchAll(/\?/g), () => value)
  return [{ sql: `quotes.id IN (${ids} AND ${narrow})`, values }]
}

/** Words, and whatever else may be asked of a quote in the search box. */
function searched(db: Database, text: string): Sql[] {
  const { node } = parseQuery(text, { isTyping: true })
  if (node === null) return []
  const condition = conditionOf(
    { db, today: new Date().toISOString().slice(0, 10), isExact: false, leaves: new Map() },
    'quote',
    node,
  )
  const found = asSql(condition, 'item.n')
  return [{ sql: `quotes.n IN (SELECT item.n FROM quotes AS item WHERE ${found.sql})`, values: found.values }]
}

function conditionsOf(db: Database, filter: QuoteFilter): Sql | null {
  const { tag, dossier, from, to, status } = filter
  const conditions: Sql[] = [
    ...isName('quotes.article_id', filter.articleId),
    ...isOneOf('quotes.article_id', filter.articles),
    ...isOneOf('quotes.id', filter.quotes),
    ...isName('quotes.colour', filter.colour),
    ...isName('quotes.speaker', filter.speaker),
    ...isName('articles.site', filter.source),
    ...isAmong("SELECT item_id FROM tags WHERE kind = 'quote'", UNDER_TAG, tag),
    ...isAmong("SELECT quote_id FROM dossier_quotes WHERE quote_id <> ''", 'dossier_id = ?', dossier),
    // A month that was said lies within a year that is asked for, and the other way round: `~` comes after every sign of a date.
    ...(from === undefined ? [] : [{ sql: `${DATE} || '~' >= ?`, values: [from] }]),
    ...(to === undefined ? [] : [{ sql: `${DATE} <= ? || '~'`, values: [to] }]),
    ...(status === 'changed'
      ? [{ sql: "quotes.status NOT IN ('identical', 'cosmetic')", values: [] }]
      : isName('quotes.status', status)),
  ]
  conditions.push(...searched(db, filter.text ?? ''))
  if (conditions.length === 0) return null
  return {
    sql: `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    values: conditions.flatMap(({ values }) => values),
  }
}

const FROM = 'FROM quotes JOIN articles ON articles.id = quotes.article_id'
const ONE = `SELECT quotes.record, quotes.status, articles.title, articles.site, articles.byline, articles.published, articles.url
  ${FROM} WHERE quotes.id = ?`

/**
 * Quotes that fulfil all conditions, group by group, in each latest first.
 * @returns a stretch of them, with how many rows there are in all, and how many quotes
 */
export function listQuotes(
  db: Database,
  { group = 'none', offset, limit, ...filter }: QuoteQuery,
): { rows: ListedQuote[]; total: number; quotes: number } {
  const { join } = groupingOf(group, filter)
  const where = conditionsOf(db, filter) ?? NOTHING
  const quotes =
    where.sql === ''
      ? countAll(db).quotes
      : countOf(db, `SELECT count(*) AS n ${FROM} ${where.sql}`, where.values)
  const values = [...join.values, ...where.values]
  const total =
    join.sql === '' ? quotes : countOf(db, `SELECT count(*) AS n ${FROM} ${join.sql} ${where.sql}`, values)
  const rows = pageOf(db, { group, offset, limit, ...filter }).flatMap((found) => {
    const row = db.all(ONE, text(found, 'id'))[0]
    return row === undefined ? [] : [listedOf(row, textOrNull(found, 'group_key'))]
  })
  return { rows, total, quotes }
}

/** The same stretch by ids alone: for what is done to many at once. A quote stands once, whatever groups it is in. */
export function listQuoteIds(db: Database, query: QuoteQuery): { articleId: ArticleId; id: QuoteId }[] {
  const ids = new Map<string, { articleId: ArticleId; id: QuoteId }>()
  for (const row of pageOf(db, query)) {
    const id = text(row, 'id') as QuoteId
    ids.set(id, { articleId: text(row, 'article_id') as ArticleId, id })
  }
  return [...ids.values()]
}

/** Only what orders them is sorted: the records themselves are read for what is shown. */
function pageOf(db: Database, { group = 'none', offset, limit, ...filter }: QuoteQuery): readonly Row[] {
  const { join, key, order } = groupingOf(group, filter)
  const where = conditionsOf(db, filter) ?? NOTHING
  return db.all(
    `SELECT quotes.id, quotes.article_id, ${key} AS group_key ${FROM} ${join.sql} ${where.sql}
      ORDER BY ${group === 'none' ? '' : `${order}, `}quotes.created DESC, quotes.id
      LIMIT CAST(? AS INTEGER) OFFSET CAST(? AS INTEGER)`,
    ...join.values,
    ...where.values,
    limit,
    offset,
  )
}

const countOf = (db: Database, sql: string, values: readonly SqlValue[]): number =>
  number(db.all(sql, ...values)[0] ?? {}, 'n')

/** The groups of quotes that fulfil conditions, in the order in which `listQuotes` gives their quotes. */
export function groupQuotes(db: Database, group: QuoteGrouping, filter: QuoteFilter): QuoteGroup[] {
  const { join, key, label, order } = groupingOf(group, filter)
  const where = conditionsOf(db, filter) ?? NOTHING
  return db
    .all(
      `SELECT ${key} AS group_key, ${label} AS label, count(*) AS n ${FROM} ${join.sql} ${where.sql}
        GROUP BY ${key} ORDER BY ${order}`,
      ...join.values,
      ...where.values,
    )
    .map((row) => ({
      key: textOrNull(row, 'group_key'),
      label: textOrNull(row, 'label'),
      count: number(row, 'n'),
    }))
}

/** One quote with its source; `null` when the index doesn't have it. */
export function quoteRow(db: Database, id: string): QuoteWithSource | null {
  const row = db.all(ONE, id)[0]
  return row === undefined ? null : sourceOf(row)
}

const sourceOf = (row: Row): QuoteWithSource => ({
  quote: JSON.parse(text(row, 'record')) as Quote,
  articleTitle: text(row, 'title'),
  siteName: textOrNull(row, 'site'),
  byline: textOrNull(row, 'byline'),
  publishedAt: textOrNull(row, 'published'),
  url: textOrNull(row, 'url'),
})

const listedOf = (row: Row, group: string | null): ListedQuote => ({
  ...sourceOf(row),
  status: textOrNull(row, 'status') as ListedQuote['status'],
  group,
})

const OFFERED: Record<OfferedField, string> = { speaker: 'speaker', speakerRole: 'role', verb: 'verb' }

/**
 * What is written in a field of quotes of the library, most used first.
 * @param speaker  whose values come before all others
 */
export function usedValues(
  db: Database,
  field: OfferedField,
  speaker: string | null,
  limit: number,
): UsedValue[] {
  const column = OFFERED[field]
  return db
    .all(
      `SELECT ${column} AS value, count(*) AS n, sum(speaker IS ?) AS own FROM quotes WHERE ${column} IS NOT NULL
        GROUP BY ${column} ORDER BY own > 0 DESC, n DESC, ${column} COLLATE NOCASE, ${column} LIMIT CAST(? AS INTEGER)`,
      speaker ?? '',
      limit,
    )
    .map((row) => ({ value: text(row, 'value'), count: number(row, 'n') }))
}

/** The sources of quotes, by name. */
export const sourcesOfQuotes = (db: Database): UsedValue[] =>
  db
    .all(
      `SELECT site AS value, count(*) AS n ${FROM} WHERE site IS NOT NULL GROUP BY site ORDER BY site COLLATE NOCASE, site`,
    )
    .map((row) => ({ value: text(row, 'value'), count: number(row, 'n') }))
