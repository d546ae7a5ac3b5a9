// Owns answering a query over everything: which articles, quotes and dossiers, in which order. Leaves snippets to `snippet`.
import type { Database } from '../ports'
import { ftsExpression, parseQuery, type SearchTerm } from './query'

export type Match = {
  readonly kind: 'article' | 'quote' | 'dossier'
  readonly id: string
  readonly articleId: string | null
}
export type Matches = {
  readonly terms: readonly SearchTerm[]
  readonly matches: readonly Match[]
  readonly total: number
}

/** A hit in a title counts four times one in a text; in tags, notes and names twice. */
const WEIGHTS = '4.0, 1.0, 2.0'

/** Find what matches all of a query's words, best first. */
export function findMatches(db: Database, query: string, limit: number): Matches {
  const terms = parseQuery(query)
  const expression = ftsExpression(terms)
  if (expression === null) return { terms, matches: [], total: 0 }
  const total = Number(
    db.all('SELECT count(*) AS n FROM words WHERE words MATCH ?', expression)[0]?.['n'] ?? 0,
  )
  const rows = db.all(
    `SELECT docs.kind, docs.id, docs.article_id FROM words JOIN docs ON docs.rowid = words.rowid
     WHERE words MATCH ? ORDER BY bm25(words, ${WEIGHTS}) * CASE docs.kind WHEN 'quote' THEN 1.5 ELSE 1.0 END,
       docs.date DESC, docs.kind, docs.id
     LIMIT CAST(? AS INTEGER)`,
    expression,
    limit,
  )
  return {
    terms,
    total,
    matches: rows.map((row) => ({
      kind: row['kind'] as Match['kind'],
      id: String(row['id']),
      articleId:
        row['article_id'] === null || row['article_id'] === undefined ? null : String(row['article_id']),
    })),
  }
}
