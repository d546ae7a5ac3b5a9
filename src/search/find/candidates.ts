// Owns asking the index which things of a kind fulfil a condition, newest first, and how well each does. Leaves weighing to `rank`.
import type { Kind } from '../../query/query'
import type { Database, SqlValue } from '../../ports'
import { FULL_TEXT, fullTextOf } from '../full-text'
import { isRowOf, kindOfRow, TABLES } from '../index-docs'
import { asksItem, asSql, every, type Condition, type TextCondition } from './condition'

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
  return numbersOf(db, [kind], condition, limit)
}

function numbersOf(db: Database, kinds: readonly Kind[], condition: Condition, limit: number): number[] {
  const { sql, values } = statementOf(kinds, condition)
  return db.all(`${sql} LIMIT CAST(? AS INTEGER)`, ...values, limit).map((row) => Number(row['n']))
}

/** Of several kinds only what asks nothing of the things themselves. */
function statementOf(
  kinds: readonly Kind[],
  condition: Condition,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const [kind = 'article'] = kinds
  const driver = driverOf(condition)
  if (driver === undefined) {
    const { sql, values } = asSql(condition, 'item.n')
    return {
      sql: `SELECT item.n AS n FROM ${TABLES[kind]} AS item WHERE ${sql} ORDER BY item.n DESC`,
      values,
    }
  }
  const rest = every(partsOf(condition).filter((part) => part !== driver))
  const row = `${driver.kind}.rowid`
  // With the sign, the rows of other tables are a list to look in: without, each would be asked of this one.
  const { sql, values } = asSql(rest, `+${row}`)
  // The order of the join is ours: a row of words is looked up among the things, not the other way round.
  const join = asksItem(rest) ? ` CROSS JOIN ${TABLES[kind]} AS item ON item.n = ${row}` : ''
  // Articles are alone in their tables.
  const ofKinds = kind === 'article' ? '' : ` AND (${kinds.map((one) => isRowOf(one, row)).join(' OR ')})`
  return {
    sql: `SELECT ${row} AS n FROM ${driver.kind}${join} WHERE ${driver.kind}.${driver.kind} MATCH ?${ofKinds} AND ${sql} ORDER BY ${row} DESC`,
    values: [driver.expression, ...values],
  }
}

const partsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'and' ? condition.parts : [condition]

/** What is gone through: the words of titles, where they are asked for, are the fewest. */
const driverOf = (condition: Condition): TextCondition | undefined =>
  FULL_TEXT.flatMap((table) =>
    partsOf(condition).filter((part): part is TextCondition => part.kind === table),
  )[0]

/**
 * The same for several kinds at once, none of them articles, where one condition on words is asked of all of them: the words are then
 * gone through once.
 * @returns what was found of the kinds of which nothing more is to be asked; `null` where each has to be
 */
export function rowsOfKinds(
  db: Database,
  asked: readonly { readonly kind: Kind; readonly condition: Condition }[],
  limit: number,
): ReadonlyMap<Kind, readonly number[]> | null {
  const [first, ...others] = asked
  if (first === undefined || others.length === 0 || asksItem(first.condition)) return null
  const same = JSON.stringify(first.condition)
  if (others.some(({ condition }) => JSON.stringify(condition) !== same)) return null
  if (driverOf(first.condition) === undefined) return null
  const most = limit * asked.length
  const kinds = asked.map(({ kind }) => kind)
  const rows = numbersOf(db, kinds, first.condition, most)
  const found = kinds.map(
    (kind) => [kind, rows.filter((n) => kindOfRow(n) === kind).slice(0, limit)] as const,
  )
  // Where one kind has so many, another may not have been come to.
  return new Map(rows.length < most ? found : found.filter(([, own]) => own.length >= limit))
}

/**
 * How well rows fit: by how often the words are in them, how rare those are and how long the thing is (Okapi BM25).
 * @returns for each row that has one of the words a number above 0, more for a better fit
 */
export function weigh(
  db: Database,
  kind: Kind,
  rows: readonly number[],
  expressions: readonly string[],
): ReadonlyMap<number, number> {
  if (rows.length === 0 || expressions.length === 0) return new Map()
  const { words } = fullTextOf(kind)
  const found = db.all(
    `SELECT rowid AS n, bm25(${words}, ${WEIGHTS}) AS weight FROM ${words} WHERE ${words} MATCH ?
      AND rowid >= CAST(? AS INTEGER) AND rowid <= CAST(? AS INTEGER) AND +rowid IN (SELECT value FROM json_each(?))`,
    [...new Set(expressions)].join(' OR '),
    rows.at(-1) ?? 0,
    rows[0] ?? 0,
    JSON.stringify(rows),
  )
  return new Map(found.map((row) => [Number(row['n']), -Number(row['weight'])]))
}
