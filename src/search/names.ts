// Owns asking the index what records are called: which of some are still there, and which dossiers quotes stand in.
import type { ArticleId, DossierId } from '../model/ids'
import type { Database } from '../ports'
import { text } from './index-reader'

/** So many values are bound at a time. */
const BOUND = 200

/** The titles of those articles that the index has, in any order. */
export function articleTitles(
  db: Database,
  ids: readonly string[],
): { readonly id: ArticleId; readonly title: string }[] {
  const parts = Array.from({ length: Math.ceil(ids.length / BOUND) }, (_, i) =>
    ids.slice(i * BOUND, (i + 1) * BOUND),
  )
  return parts.flatMap((part) =>
    db
      .all(`SELECT id, title FROM articles WHERE id IN (${part.map(() => '?').join(',')})`, ...part)
      .map((row) => ({ id: text(row, 'id') as ArticleId, title: text(row, 'title') })),
  )
}

/** Those articles that the index doesn't have. */
export function goneArticles(db: Database, ids: readonly ArticleId[]): ArticleId[] {
  const known = new Set(articleTitles(db, ids).map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

/** The dossiers that quotes of an article stand in, by quote: latest change first. */
export function dossiersOfQuotes(
  db: Database,
  articleId: string,
): Record<string, { readonly id: DossierId; readonly title: string }[]> {
  const rows = db.all(
    `SELECT quote_id, dossiers.id AS id, dossiers.title AS title FROM quotes
       JOIN dossier_quotes ON dossier_quotes.quote_id = quotes.id
       JOIN dossiers ON dossiers.id = dossier_quotes.dossier_id
       WHERE quotes.article_id = ? ORDER BY dossiers.updated DESC, dossiers.id`,
    articleId,
  )
  const found: Record<string, { readonly id: DossierId; readonly title: string }[]> = {}
  for (const row of rows)
    (found[text(row, 'quote_id')] ??= []).push({
      id: text(row, 'id') as DossierId,
      title: text(row, 'title'),
    })
  return found
}
