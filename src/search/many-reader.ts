// Owns asking the index about many articles or quotes that were chosen: what they are, and what depends on them.
import type { Dependents } from '../model/answers'
import type { ArticleSummary } from '../model/article'
import type { ArticleId, QuoteId } from '../model/ids'
import type { Database } from '../ports'
import { articleSummary, number } from './index-reader'

/** The values of a list that is bound as JSON: a statement holds no more than some thousands by themselves. */
export const AMONG = '(SELECT value FROM json_each(?))'

/** Summaries of articles in the order of their ids, without those that the index doesn't have. */
export const summariesOf = (db: Database, ids: readonly ArticleId[]): ArticleSummary[] =>
  ids.flatMap((id) => articleSummary(db, id) ?? [])

/** What depends on articles. */
export function dependentsOfArticles(db: Database, ids: readonly ArticleId[]): Dependents {
  const among = JSON.stringify(ids)
  const count = (sql: string): number => number(db.all(sql, among)[0] ?? {}, 'n')
  return {
    quotes: count(`SELECT count(*) AS n FROM quotes WHERE article_id IN ${AMONG}`),
    dossiers: count(
      `SELECT count(DISTINCT dossier_id) AS n FROM dossier_articles WHERE article_id IN ${AMONG}`,
    ),
  }
}

/** What depends on quotes. */
export function dependentsOfQuotes(db: Database, ids: readonly QuoteId[]): Dependents {
  const [row] = db.all(
    `SELECT count(DISTINCT dossier_id) AS n FROM dossier_quotes WHERE quote_id IN ${AMONG}`,
    JSON.stringify(ids),
  )
  return { quotes: ids.length, dossiers: number(row ?? {}, 'n') }
}
