// Owns asking the index which things of a kind fulfil a condition, newest first, and how well each does. Leaves weighing to `rank`.
import type { Kind } from '../../query/query'
import type { Database, SqlValue } from '../../ports'
import { isRowOf, TABLES } from '../index-docs'
import { asksItem, asSql, every, type Condition } from './condition'

/**
 * How many of a kind are looked at. Of a condition that more fulfil, the newest are: to weigh a hundred thousand for a word that is
 * in all of them would take a second, and tell nothing.
 */
export const MOST_CANDIDATES = 1000

/** What each column counts: title, body, note, author, source, tags. */
const WEIGHTS = '8.0, 1.0, 2.0, 2.0, 1.0, 2.0'

/** Numbers of things, newest first. */
export function rowsFulfilling(
  db: Database,
  kind: Kind,
  condition: Condition,
  limit: number,
): readonly number[] {
  if (condition.kind === 'never') return []
  const { sql, values } = statementOf(kind, condition)
  return db.all(`${sql} LIMIT CAST(? AS INTEGER)`, ...values, limit).map((row) => Number(row['n']))
}

function statementOf(
  kind: Kind,
  condition: Condition,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const parts = condition.kind === 'and' ? condition.parts : [condition]
  const driver = parts.find(isWords) ?? parts.find(isGrams)
  if (driver === undefined) {
    const { sql, values } = asSql(condition, 'item.n')
    return {
      sql: `SELECT item.n AS n FROM ${TABLES[kind]} AS item WHERE ${sql} ORDER BY item.n DESC`,
      values,
    }
  }
  const rest = every(parts.filter((part) => part !== driver))
  const row = `${driver.kind}.rowid`
  // With the sign, the rows of other tables are a list to look in: without, each would be asked of this one.
  const { sql, values } = asSql(rest, `+${row}`)
  // The order of the join is ours: a row of words is looked up among the things, not the other way round.
  const join = asksItem(rest) ? ` CROSS JOIN ${TABLES[kind]} AS item ON item.n = ${row}` : ''
  return {
    sql: `SELECT ${row} AS n FROM ${driver.kind}${join} WHERE ${driver.kind}.${driver.kind} MATCH ? AND ${isRowOf(kind, row)} AND ${sql} ORDER BY ${row} DESC`,
    values: [driver.expression, ...values],
  }
}

type Text = Condition & { readonly kind: 'words' | 'grams' }
const isWords = (part: Condition): part is Text => part.kind === 'words'
const isGrams = (part: Condition): part is Text => part.kind === 'grams'

/**
 * How well rows fit: by how often the words are in them, how rare those are and how long the thing is (Okapi BM25).
 * @returns for each row that has one of the words a number above 0, more for a better fit
 */
export function weigh(
  db: Database,
  rows: readonly number[],
  expressions: readonly string[],
): ReadonlyMap<number, number> {
  if (rows.length === 0 || expressions.length === 0) return new Map()
  const found = db.all(
    `SELECT rowid AS n, bm25(words, ${WEIGHTS}) AS weight FROM words WHERE words MATCH ?
      AND rowid >= CAST(? AS INTEGER) AND rowid <= CAST(? AS INTEGER) AND +rowid IN (SELECT value FROM json_each(?))`,
    [...new Set(expressions)].join(' OR '),
    rows.at(-1) ?? 0,
    rows[0] ?? 0,
    JSON.stringify(rows),
  )
  return new Map(found.map((row) => [Number(row['n']), -Number(row['weight'])]))
}
