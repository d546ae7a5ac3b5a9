// Owns answering a query over everything: which articles, quotes, dossiers and notes, in which order. Leaves snippets to `snippet`.
import type { Database } from '../ports'
import { isQuoteRow } from './index-docs'
import { ftsExpression, parseQuery, type SearchTerm } from './query'

export type Match = {
  readonly kind: 'article' | 'quote' | 'dossier' | 'note'
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

/** Each row is ranked once, and counted as it is; what orders equal ranks is looked up for those alone that may be shown. */
const BEST = `
WITH found AS MATERIALIZED (
  SELECT rowid AS id, bm25(words, ${WEIGHTS}) * CASE WHEN ${isQuoteRow('rowid')} THEN 1.5 ELSE 1.0 END AS weight
  FROM words WHERE words MATCH ?)
SELECT docs.kind, docs.id, docs.article_id, (SELECT count(*) FROM found) AS total
FROM found JOIN docs ON docs.rowid = found.id
WHERE weight <= coalesce((SELECT weight FROM found ORDER BY weight LIMIT 1 OFFSET CAST(? AS INTEGER)), 1)
ORDER BY weight, docs.date DESC, docs.kind, docs.id LIMIT CAST(? AS INTEGER)`

/** Find what matches all of a query's words, best first. */
export function findMatches(db: Database, query: string, limit: number): Matches {
  const terms = parseQuery(query)
  const expression = ftsExpression(terms)
  if (expression === null) return { terms, matches: [], total: 0 }
  const rows = db.all(BEST, expression, Math.max(0, limit - 1), limit)
  return {
    terms,
    total: Number(rows[0]?.['total'] ?? 0),
    matches: rows.map((row) => ({
      kind: row['kind'] as Match['kind'],
      id: String(row['id']),
      articleId:
        row['article_id'] === null || row['article_id'] === undefined ? null : String(row['article_id']),
    })),
  }
}
