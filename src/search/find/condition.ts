// Owns conditions on things of the index: putting them together, so that what one table of words can answer is asked in one, and writing
// them as SQL. Leaves what is asked to `conditions`.
import type { SqlValue } from '../../ports'
import { FULL_TEXT, type FullText } from '../full-text'

/** Asked of a full-text table. */
export type TextCondition = {
  readonly kind: FullText
  readonly expression: string
  /** Holds of most things: where another one leads to them, it is left to their texts to bear it out. */
  readonly isCommon?: boolean
}

/** `sql` speaks of the thing's row as `item`. */
export type Condition =
  | TextCondition
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
    default:
      return {
        sql: `${row} IN (SELECT rowid FROM ${condition.kind} WHERE ${condition.kind} MATCH ?)`,
        values: [condition.expression],
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

const isText = (part: Condition, kind: FullText): part is TextCondition => part.kind === kind
const isCommon = (part: Condition): boolean => 'isCommon' in part && (part.isCommon ?? false)

/** All of them; what one table of words can answer is asked in one, and what holds of most things of nothing that another leads to. */
export function every(parts: readonly Condition[]): Condition {
  const flat = parts
    .flatMap((part) => (part.kind === 'and' ? part.parts : [part]))
    .filter(({ kind }) => kind !== 'always')
  if (flat.some(({ kind }) => kind === 'never')) return NEVER
  const isLed = flat.some((part) => 'expression' in part && !isCommon(part))
  const asked = isLed ? flat.filter((part) => !isCommon(part)) : flat
  const merged = FULL_TEXT.reduce<readonly Condition[]>((all, table) => mergedIn(all, table), asked)
  return merged.length <= 1 ? (merged[0] ?? ALWAYS) : { kind: 'and', parts: merged }
}

function mergedIn(parts: readonly Condition[], table: FullText): readonly Condition[] {
  const texts = parts.filter((part) => isText(part, table))
  if (texts.length === 0) return parts
  const wanted = texts.map((part) => part.expression)
  const unwanted = parts.flatMap((part) =>
    part.kind === 'not' && isText(part.part, table) ? [part.part.expression] : [],
  )
  const all = [...new Set(wanted)].map((expression) => `(${expression})`).join(' AND ')
  const expression =
    unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map((one) => `(${one})`).join(' OR ')})`
  return [
    { kind: table, expression, isCommon: texts.every(isCommon) },
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
