// Owns asking the index for lists: articles, tags, dossiers, counts. Leaves quotes to `quote-reader`.
import type { TagCount } from '../model/answers'
import type { ArticleSummary } from '../model/article'
import type { ArticleOrder } from '../model/article-order'
import type { DossierSummary } from '../model/dossier'
import type { ArticleId, DossierId, NoteId } from '../model/ids'
import type { Database, SqlValue } from '../ports'

/** A row of an answer. */
export type Row = Record<string, SqlValue>

/** A column that always has a text; empty for NULL. */
export const text = (row: Row, key: string): string => String(row[key] ?? '')
/** A column that may be NULL. */
export const textOrNull = (row: Row, key: string): string | null =>
  row[key] === null || row[key] === undefined ? null : String(row[key])
/** A column that has a number. */
export const number = (row: Row, key: string): number => Number(row[key] ?? 0)

export type ArticleQuery = {
  readonly shelf: 'inbox' | 'all' | 'archive'
  readonly tag?: string | undefined
  readonly order: ArticleOrder
  readonly reversed?: boolean | undefined
  readonly offset: number
  readonly limit: number
}

/** Nothing a caller gives becomes part of a statement: it is looked up here. Each order has its index, and so has its reverse. */
const ORDERS: Record<ArticleOrder, readonly [usual: string, reversed: string]> = {
  clipped: ['clipped DESC, id', 'clipped, id DESC'],
  published: ['published IS NULL, published DESC, id', 'published IS NULL, published, id'],
  title: ['title COLLATE NOCASE, id', 'title COLLATE NOCASE DESC, id DESC'],
  source: [
    'site IS NULL, site COLLATE NOCASE, clipped DESC, id',
    'site IS NULL, site COLLATE NOCASE DESC, clipped DESC, id',
  ],
  read: ['read_at IS NULL, read_at DESC, clipped DESC, id', 'read_at IS NULL, read_at, clipped DESC, id'],
}
/** What waits to be read was never read: there the newest comes first. */
const orderOf = ({ shelf, order, reversed = false }: ArticleQuery): string =>
  shelf === 'inbox' && order === 'read' ? ORDERS.clipped[0] : ORDERS[order][reversed ? 1 : 0]

const SHELVES: Record<ArticleQuery['shelf'], string> = {
  inbox: 'archived = 0 AND read_at IS NULL',
  all: 'archived = 0',
  archive: 'archived = 1',
}
const COUNTS = { inbox: 'inbox', all: 'articles', archive: 'archived' } as const

/** Quotes that are not the same any more in the newest version. */
const CHANGED = "quotes.status NOT IN ('identical', 'cosmetic')"
const ARTICLE_ROW = `*, (SELECT count(*) FROM quotes WHERE quotes.article_id = articles.id AND ${CHANGED}) AS changed`
const DOSSIER_ROW = `dossiers.*, (SELECT count(*) FROM dossier_quotes JOIN quotes ON quotes.id = quote_id
  WHERE dossier_quotes.dossier_id = dossiers.id AND ${CHANGED}) AS changed`

/** A tag or one below it: `/` is followed by `0`. */
export const UNDER_TAG = "(tag = ? OR (tag >= ? || '/' AND tag < ? || '0'))"

/** Summaries of a shelf's articles, with how many there are in all. */
export function listArticles(db: Database, query: ArticleQuery): { rows: ArticleSummary[]; total: number } {
  const { tag } = query
  const { where, values } = conditionsOf(query)
  const total =
    tag === undefined
      ? countAll(db)[COUNTS[query.shelf]]
      : number(db.all(`SELECT count(*) AS n FROM articles ${where}`, ...values)[0] ?? {}, 'n')
  const order = orderOf(query)
  // The rows themselves are read only for what is shown: all before it is passed over in the index.
  const rows = db.all(
    `SELECT ${ARTICLE_ROW} FROM articles WHERE id IN (SELECT id FROM articles ${where} ORDER BY ${order}
       LIMIT CAST(? AS INTEGER) OFFSET CAST(? AS INTEGER)) ORDER BY ${order}`,
    ...values,
    query.limit,
    query.offset,
  )
  return { rows: rows.map(articleOf), total }
}

/** The same stretch by ids alone: for what is done to many at once. */
export function listArticleIds(db: Database, query: ArticleQuery): { id: ArticleId }[] {
  const { where, values } = conditionsOf(query)
  return db
    .all(
      `SELECT id FROM articles ${where} ORDER BY ${orderOf(query)} LIMIT CAST(? AS INTEGER) OFFSET CAST(? AS INTEGER)`,
      ...values,
      query.limit,
      query.offset,
    )
    .map((row) => ({ id: text(row, 'id') as ArticleId }))
}

function conditionsOf({ shelf, tag }: ArticleQuery): { readonly where: string; readonly values: string[] } {
  const tagged = tag === undefined ? '' : ` AND id IN (SELECT article_id FROM tags WHERE ${UNDER_TAG})`
  return { where: `WHERE ${SHELVES[shelf]}${tagged}`, values: tag === undefined ? [] : [tag, tag, tag] }
}

/** One article's summary; `null` when the index doesn't have it. */
export function articleSummary(db: Database, id: string): ArticleSummary | null {
  const row = db.all(`SELECT ${ARTICLE_ROW} FROM articles WHERE id = ?`, id)[0]
  return row === undefined ? null : articleOf(row)
}

/** The article that is known under an address. */
export function articleAtAddress(db: Database, key: string): string | null {
  const row = db.all(
    'SELECT article_id FROM addresses JOIN articles ON articles.id = article_id WHERE key = ? ORDER BY clipped DESC, id LIMIT 1',
    key,
  )[0]
  return row === undefined ? null : text(row, 'article_id')
}

const articleOf = (row: Row): ArticleSummary => ({
  id: text(row, 'id') as ArticleId,
  title: text(row, 'title'),
  siteName: textOrNull(row, 'site'),
  byline: textOrNull(row, 'byline'),
  publishedAt: textOrNull(row, 'published'),
  excerpt: textOrNull(row, 'excerpt'),
  lang: textOrNull(row, 'lang'),
  url: textOrNull(row, 'url'),
  clippedAt: text(row, 'clipped'),
  readAt: textOrNull(row, 'read_at'),
  wordCount: number(row, 'words'),
  grade: textOrNull(row, 'grade') as ArticleSummary['grade'],
  quoteCount: number(row, 'quotes'),
  changedQuotes: number(row, 'changed'),
  versionCount: number(row, 'versions'),
  tags: JSON.parse(text(row, 'tags')) as string[],
  archived: row['archived'] === 1,
  sample: row['sample'] === 1,
})

/** Articles that have quotes, or stand in a dossier. */
export const citedArticles = (db: Database): ArticleId[] =>
  db
    .all(
      `SELECT id FROM articles WHERE id IN (SELECT article_id FROM quotes UNION SELECT article_id FROM dossier_articles)
        ORDER BY clipped DESC, id`,
    )
    .map((row) => text(row, 'id') as ArticleId)

/** How often a tag is used. */
export type TagUse = Pick<TagCount, 'tag' | 'articles' | 'quotes' | 'notes'>

/** Every tag in use with how many articles, quotes and free notes carry it, by name. */
export const countTags = (db: Database): TagUse[] =>
  db
    .all('SELECT tag, articles, quotes, notes FROM tag_counts ORDER BY tag COLLATE NOCASE, tag')
    .map((row) => ({
      tag: text(row, 'tag'),
      articles: number(row, 'articles'),
      quotes: number(row, 'quotes'),
      notes: number(row, 'notes'),
    }))

/** The articles that carry a tag, or one below it, by themselves or by a quote. */
export const placesOfTag = (
  db: Database,
  tag: string,
): { readonly articleId: ArticleId; readonly onArticle: boolean; readonly onQuotes: boolean }[] =>
  db
    .all(
      `SELECT article_id, max(kind = 'article') AS on_article, max(kind = 'quote') AS on_quotes FROM tags
       WHERE kind <> 'note' AND ${UNDER_TAG} GROUP BY article_id ORDER BY article_id`,
      tag,
      tag,
      tag,
    )
    .map((row) => ({
      articleId: text(row, 'article_id') as ArticleId,
      onArticle: row['on_article'] === 1,
      onQuotes: row['on_quotes'] === 1,
    }))

/** The free notes that carry a tag, or one below it. */
export const notesOfTag = (db: Database, tag: string): NoteId[] =>
  db
    .all(
      `SELECT DISTINCT item_id FROM tags WHERE kind = 'note' AND ${UNDER_TAG} ORDER BY item_id`,
      tag,
      tag,
      tag,
    )
    .map((row) => text(row, 'item_id') as NoteId)

const dossierOf = (row: Row): DossierSummary => ({
  id: text(row, 'id') as DossierId,
  title: text(row, 'title'),
  quoteCount: number(row, 'quotes'),
  changedQuotes: number(row, 'changed'),
  updatedAt: text(row, 'updated'),
  sample: row['sample'] === 1,
})

/** All dossiers, latest change first. */
export const listDossiers = (db: Database): DossierSummary[] =>
  db.all(`SELECT ${DOSSIER_ROW} FROM dossiers ORDER BY updated DESC, id`).map(dossierOf)

/** One dossier's summary; `null` when the index doesn't have it. */
export function dossierSummary(db: Database, id: string): DossierSummary | null {
  const row = db.all(`SELECT ${DOSSIER_ROW} FROM dossiers WHERE id = ?`, id)[0]
  return row === undefined ? null : dossierOf(row)
}

/** Dossiers that quote an article. */
export const dossiersOfArticle = (db: Database, articleId: string): DossierSummary[] =>
  db
    .all(
      `SELECT ${DOSSIER_ROW} FROM dossiers JOIN dossier_articles ON dossier_articles.dossier_id = dossiers.id
        WHERE article_id = ? ORDER BY updated DESC, id`,
      articleId,
    )
    .map(dossierOf)

export type IndexCounts = {
  readonly inbox: number
  readonly articles: number
  readonly archived: number
  readonly quotes: number
  readonly dossiers: number
  readonly notes: number
}

/** How many there are of everything. */
export function countAll(db: Database): IndexCounts {
  const counts = new Map(
    db.all('SELECT name, n FROM counts').map((row) => [text(row, 'name'), number(row, 'n')] as const),
  )
  return {
    inbox: counts.get('inbox') ?? 0,
    articles: counts.get('articles') ?? 0,
    archived: counts.get('archived') ?? 0,
    quotes: counts.get('quotes') ?? 0,
    dossiers: counts.get('dossiers') ?? 0,
    notes: counts.get('notes') ?? 0,
  }
}
