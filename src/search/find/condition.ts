// Owns conditions on things of the index: putting them together, so that what one table of words can answer is asked in one, and writing
// them as SQL. Leaves what is asked to `conditions`.
import type { SqlValue } from '../../ports'

/** The full-text tables. */
export const WORD_TABLES = ['titles', 'words', 'grams'] as const
export type WordTable = (typeof WORD_TABLES)[number]

/** `sql` speaks of the thing's row as `item`. */
export type Condition =
  | { readonly kind: WordTable; readonly expression: string }
  | { readonly kind: 'sql'; readonly sql: string; readonly values: readonly SqlValue[] }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'always' | 'never' }

export const ALWAYS: Condition = { kind: 'always' }
export const NEVER: Condition = { kind: 'never' }

/** A condition on the thing's own row. */
export const sql = (text: string, ...values: readonly SqlValue[]): Condition => ({
  kind: 'sql',
  sql: text,
  values,
})

/** As an expression of SQL. @param row  what gives the thing's number there */
export function asSql(
  condition: Condition,
  row: string,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  switch (condition.kind) {
    case 'always':
      return { sql: '1', values: [] }
    case 'never':
      return { sql: '0', values: [] }
    case 'titles':
    case 'words':
    case 'grams':
      return {
        sql: `${row} IN (SELECT rowid FROM ${condition.kind} WHERE ${condition.kind} MATCH ?)`,
        values: [condition.expression],
      }
    case 'sql':
      return condition
    case 'not': {
      const part = asSql(condition.part, row)
      // What isn't known is not what was asked for.
      return { sql: `coalesce(NOT (${part.sql}), 1)`, values: part.values }
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => asSql(part, row))
      return {
        sql: `(${parts.map((part) => part.sql).join(condition.kind === 'and' ? ' AND ' : ' OR ')})`,
        values: parts.flatMap((part) => part.values),
      }
    }
  }
}

/** Whether it speaks of the thing's own row, not only of its words. */
export function asksItem(condition: Condition): boolean {
  switch (condition.kind) {
    case 'sql':
      return true
    case 'not':
      return asksItem(condition.part)
    case 'and':
    case 'or':
      return condition.parts.some(asksItem)
    default:
      return false
  }
}

const isText = (part: Condition, kind: WordTable): part is Condition & { readonly expression: string } =>
  part.kind === kind

/** All of them; what one table of words can answer is asked in one. */
export function every(parts: readonly Condition[]): Condition {
  const flat = parts
    .flatMap((part) => (part.kind === 'and' ? part.parts : [part]))
    .filter(({ kind }) => kind !== 'always')
  if (flat.some(({ kind }) => kind === 'never')) return NEVER
  const merged = WORD_TABLES.reduce<readonly Condition[]>((all, table) => mergedIn(all, table), flat)
  return merged.length <= 1 ? (merged[0] ?? ALWAYS) : { kind: 'and', parts: merged }
}

function mergedIn(parts: readonly Condition[], table: WordTable): readonly Condition[] {
  const wanted = parts.flatMap((part) => (isText(part, table) ? [part.expression] : []))
  if (wanted.length === 0) return parts
  const unwanted = parts.flatMap((part) =>
    part.kind === 'not' && isText(part.part, table) ? [part.part.expression] : [],
  )
  const all = [...new Set(wanted)].map((expression) => `(${expression})`).join(' AND ')
  const expression =
    unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map((one) => `(${one})`).join(' OR ')})`
  return [
    { kind: table, expression },
    ...parts.filter((part) => !isText(part, table) && !(part.kind === 'not' && isText(part.part, table))),
  ]
}

/** Any of them. */
export function some(parts: readonly Condition[]): Condition {
  const flat = parts
    .flatMap((part) => (part.kind === 'or' ? part.parts : [part]))
    .filter(({ kind }) => kind !== 'never')
  if (flat.some(({ kind }) => kind === 'always')) return ALWAYS
  const [first] = flat
  if (first !== undefined && flat.length > 1 && 'expression' in first) {
    const { kind } = first
    if (flat.every((part) => part.kind === kind))
      return {
        kind,
        expression: flat.map((part) => (isText(part, kind) ? `(${part.expression})` : '')).join(' OR '),
      }
  }
  return flat.length <= 1 ? (first ?? NEVER) : { kind: 'or', parts: flat }
}

/** What it is not. */
export function negated(part: Condition): Condition {
  switch (part.kind) {
    case 'always':
      return NEVER
    case 'never':
      return ALWAYS
    case 'not':
      return part.part
    default:
      return { kind: 'not', part }
  }
}
