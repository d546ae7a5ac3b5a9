// Owns answering a query: which things of each kind, in which order. Leaves texts, and what stands in them, to whoever can read them.
import type { Kind, Node } from '../../query/query'
import type { Database } from '../../ports'
import { TABLES } from '../index-docs'
import { MOST_CANDIDATES, rowsFulfilling, rowsOfKinds, weigh } from './candidates'
import { conditionOf, type Question } from './conditions'
import { isRough, wishOf, wordsOf, type Wish } from './matcher'
import { inOrder, type Merits } from './rank'

export type Match = Merits & {
  readonly kind: Kind
  readonly id: string
  /** The article that it is or stands in. */
  readonly articleId: string | null
}

/** What was found of one kind, best first. */
export type KindMatches = {
  readonly kind: Kind
  readonly matches: readonly Match[]
  readonly total: number
  /** Whether there are more than were looked at. */
  readonly isMore: boolean
}

export type SearchOptions = {
  readonly kinds: readonly Kind[]
  /** Results of each kind that are named. */
  readonly limit: number
  /** The same where texts have to bear them out, and some may not. */
  readonly roughLimit?: number
  /** ISO 8601 date. */
  readonly today: string
  readonly isExact: boolean
}

export type Matches = { readonly wish: Wish; readonly kinds: readonly KindMatches[] }

/** Kinds whose title stands above their text. */
const TITLED: ReadonlySet<Kind> = new Set<Kind>(['article', 'dossier', 'note'])
/** Titles that are looked for beyond the newest results. */
const MOST_TITLES = 200

/** Find what fulfils a query; nothing for an empty one. */
export function findMatches(db: Database, node: Node | null, options: SearchOptions): Matches {
  const question: Question = { db, today: options.today, isExact: options.isExact, leaves: new Map() }
  const wish = wishOf(question, node)
  const wanted = wordsOf(wish)
  if (node === null) return { wish, kinds: [] }
  const rank = wanted.flatMap(({ leaf }) => leaf.rank)
  // Quotes come first: an article of which one is found stands higher.
  const kinds = [...options.kinds].sort((a, b) => Number(b === 'quote') - Number(a === 'quote'))
  let quoted: ReadonlySet<string> = new Set()
  const newest = newestOf(question, kinds, node)
  const found = kinds.map((kind) => {
    const result = findOfKind(question, kind, node, {
      newest: newest.get(kind) ?? [],
      rank,
      quoted,
      isWorded: wanted.length > 0,
      limit: isRough(wish) ? (options.roughLimit ?? options.limit) : options.limit,
    })
    if (kind === 'quote') quoted = new Set(result.matches.map(({ articleId }) => articleId ?? ''))
    return result
  })
  return { wish, kinds: options.kinds.flatMap((kind) => found.filter((result) => result.kind === kind)) }
}

/** What fulfils the query of each kind. Articles are many and their words stand in most rows: all others are asked for together. */
function newestOf(
  question: Question,
  kinds: readonly Kind[],
  node: Node,
): ReadonlyMap<Kind, readonly number[]> {
  const { db } = question
  const asked = kinds
    .filter((kind) => db.all(`SELECT 1 FROM ${TABLES[kind]} LIMIT 1`).length > 0)
    .map((kind) => ({ kind, condition: conditionOf(question, kind, node) }))
  const others = rowsOfKinds(
    db,
    asked.filter(({ kind }) => kind !== 'article'),
    MOST_CANDIDATES,
  )
  return new Map(
    asked.map(({ kind, condition }) => [
      kind,
      others?.get(kind) ?? rowsFulfilling(db, kind, condition, MOST_CANDIDATES),
    ]),
  )
}

type Guide = {
  readonly newest: readonly number[]
  readonly rank: readonly string[]
  /** Articles of which a quote was found. */
  readonly quoted: ReadonlySet<string>
  readonly isWorded: boolean
  readonly limit: number
}

function findOfKind(
  question: Question,
  kind: Kind,
  node: Node,
  { newest, rank, quoted, isWorded, limit }: Guide,
): KindMatches {
  const { db } = question
  if (newest.length === 0) return { kind, matches: [], total: 0, isMore: false }
  const titled =
    isWorded && TITLED.has(kind)
      ? rowsFulfilling(db, kind, conditionOf({ ...question, only: 'title' }, kind, node), MOST_TITLES)
      : []
  const inTitle = new Set(titled)
  const rows = [...new Set([...newest, ...titled])].sort((a, b) => b - a)
  const weights = weigh(db, kind, rows, rank)
  const quotedRows = kind === 'article' ? rowsOfIds(db, quoted) : new Set<number>()
  const meritsOf = (n: number): Omit<Merits, 'recency'> => ({
    isInTitle: inTitle.has(n),
    isQuoted: quotedRows.has(n),
    weight: weights.get(n) ?? 0,
    closeness: 0,
  })
  // What can't be among those that are named is not looked up.
  const best = inOrder(rows.map((n, i) => ({ n, ...meritsOf(n), recency: 1 - i / rows.length }))).slice(
    0,
    limit,
  )
  const numbers = best.map(({ n }) => n)
  const things = thingsOf(db, kind, numbers)
  const matches = things.map(({ n, id, articleId }, i): Match => ({
    kind,
    id,
    articleId,
    ...meritsOf(n),
    recency: 1 - i / things.length,
  }))
  return { kind, matches: inOrder(matches), total: rows.length, isMore: newest.length >= MOST_CANDIDATES }
}

function rowsOfIds(db: Database, ids: ReadonlySet<string>): ReadonlySet<number> {
  if (ids.size === 0) return new Set()
  const rows = db.all(
    'SELECT n FROM articles WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...ids]),
  )
  return new Set(rows.map((row) => Number(row['n'])))
}

type Thing = { readonly n: number; readonly id: string; readonly articleId: string | null }

/** By which of two things is the newer one: never by when they came into the index. */
const NEWEST: Readonly<Record<Kind, string>> = {
  article: 'clipped',
  quote: 'created',
  dossier: 'updated',
  note: 'updated',
}

/** The things with these numbers, newest first. */
function thingsOf(db: Database, kind: Kind, rows: readonly number[]): readonly Thing[] {
  if (rows.length === 0) return []
  const article = kind === 'article' ? 'id' : kind === 'quote' ? 'article_id' : 'NULL'
  return db
    .all(
      `SELECT n, id, ${article} AS article_id FROM ${TABLES[kind]} WHERE n IN (SELECT value FROM json_each(?))
        ORDER BY ${NEWEST[kind]} DESC, id`,
      JSON.stringify(rows),
    )
    .map((row) => ({
      n: Number(row['n']),
      id: String(row['id']),
      articleId: row['article_id'] === null ? null : String(row['article_id']),
    }))
}
