// Owns putting articles into the index: only what differs from what it holds is written. Leaves their quotes to `index-quotes`, asking
// to the readers beside it, and transactions to whoever writes.
import type { Article } from '../model/article'
import type { Quote } from '../model/quote'
import type { Database, SqlValue } from '../ports'
import { putConflicts, removeConflicts } from './index-conflicts'
import { countsOfArticle } from './index-counts'
import type { DocWriter } from './index-docs'
import { removeLinks, writeLinks } from './index-links'
import { removeQuote, replaceQuotes, type QuoteStatuses } from './index-quotes'
import { removeTags, writeTags } from './index-tags'

export type IndexedArticle = {
  readonly article: Article
  /** Canonical text of the newest version. */
  readonly text: string
  readonly note: string
  readonly quotes: readonly Quote[]
  readonly statuses: QuoteStatuses
  /** Addresses under which the article is known, as keys. */
  readonly addressKeys: readonly string[]
}

const ARTICLE_COLUMNS =
  'id, title, site, byline, published, excerpt, lang, url, clipped, read_at, words, grade, quotes, versions, archived, sample, tags'

/** Put an article and its quotes into the index in place of what it held of them. */
export function writeArticle(db: Database, docs: DocWriter, entry: IndexedArticle): void {
  const { article, quotes, statuses } = entry
  const { metadata } = article
  const old = db.all('SELECT title FROM articles WHERE id = ?', article.id)[0]
  if (old !== undefined) removeRows(db, docs, article.id)
  insertRow(db, article, quotes.length)
  putConflicts(db, 'article', { id: article.id, ownerId: article.id }, article)
  countArticle(docs, article.archived, article.readAt !== null, 1)
  for (const key of new Set(entry.addressKeys)) db.run('INSERT INTO addresses VALUES (?,?)', key, article.id)
  writeTags(db, docs, 'article', article.id, article.id, article.tags)
  writeLinks(db, 'article', article.id, entry.note)
  docs.put(
    {
      kind: 'article',
      id: article.id,
      articleId: article.id,
      date: article.createdAt,
      title: metadata.title,
      body: entry.text,
      extra: [article.tags.join(' '), entry.note, metadata.byline ?? '', metadata.siteName ?? ''].join('\n'),
    },
    old === undefined,
  )
  const isRenamed = old !== undefined && old['title'] !== metadata.title
  replaceQuotes(db, docs, article.id, metadata.title, {
    quotes,
    statuses,
    isNew: old === undefined,
    isRenamed,
  })
}

/**
 * Bring an article's row up to a record that differs in nothing that is searched for: read, archived, its conflicts.
 * @returns whether that was so; nothing is written where it was not
 */
export function writeArticleState(db: Database, docs: DocWriter, article: Article): boolean {
  const row = db.all(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE id = ?`, article.id)[0]
  if (row === undefined) return false
  const same = valuesOf(article, Number(row['quotes'])).every(
    (value, i) => STATE.has(COLUMN_NAMES[i] ?? '') || row[COLUMN_NAMES[i] ?? ''] === value,
  )
  if (!same) return false
  countArticle(docs, row['archived'] === 1, row['read_at'] !== null, -1)
  countArticle(docs, article.archived, article.readAt !== null, 1)
  db.run(
    'UPDATE articles SET archived = ?, read_at = ? WHERE id = ?',
    article.archived ? 1 : 0,
    article.readAt,
    article.id,
  )
  removeConflicts(db, 'article', article.id)
  putConflicts(db, 'article', { id: article.id, ownerId: article.id }, article)
  return true
}

const COLUMN_NAMES = ARTICLE_COLUMNS.split(', ')
const STATE: ReadonlySet<string> = new Set(['archived', 'read_at'])

const valuesOf = ({ metadata, ...article }: Article, quoteCount: number): SqlValue[] => [
  article.id,
  metadata.title,
  metadata.siteName,
  metadata.byline,
  metadata.publishedAt,
  metadata.excerpt,
  metadata.lang,
  article.url,
  article.createdAt,
  article.readAt,
  article.versions.at(-1)?.wordCount ?? 0,
  article.versions.at(-1)?.grade ?? null,
  quoteCount,
  article.versions.length,
  article.archived ? 1 : 0,
  article.sample ? 1 : 0,
  JSON.stringify(article.tags),
]

const insertRow = (db: Database, article: Article, quoteCount: number): void =>
  db.run(
    `INSERT INTO articles (${ARTICLE_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    ...valuesOf(article, quoteCount),
  )

function removeRows(db: Database, docs: DocWriter, id: string): void {
  const row = db.all('SELECT archived, read_at FROM articles WHERE id = ?', id)[0]
  if (row !== undefined) countArticle(docs, row['archived'] === 1, row['read_at'] !== null, -1)
  db.run('DELETE FROM addresses WHERE article_id = ?', id)
  removeTags(db, docs, 'article', id)
  removeConflicts(db, 'article', id)
  db.run('DELETE FROM articles WHERE id = ?', id)
}

function countArticle({ counts }: DocWriter, isArchived: boolean, isRead: boolean, by: 1 | -1): void {
  for (const name of countsOfArticle(isArchived, isRead)) counts.add(name, by)
}

/**
 * Bring an article's quotes up to its record.
 * @returns whether the article is in the index; nothing is written where it is not
 */
export function writeQuotes(
  db: Database,
  docs: DocWriter,
  articleId: string,
  quotes: readonly Quote[],
  statuses: QuoteStatuses,
): boolean {
  const row = db.all('SELECT title FROM articles WHERE id = ?', articleId)[0]
  if (row === undefined) return false
  replaceQuotes(db, docs, articleId, String(row['title']), {
    quotes,
    statuses,
    isNew: false,
    isRenamed: false,
  })
  db.run('UPDATE articles SET quotes = ? WHERE id = ?', quotes.length, articleId)
  return true
}

/** Take an article and its quotes out of the index. */
export function removeArticle(db: Database, docs: DocWriter, id: string): void {
  for (const row of db.all('SELECT id FROM quotes WHERE article_id = ?', id))
    removeQuote(db, docs, String(row['id']))
  removeRows(db, docs, id)
  removeLinks(db, 'article', id)
  docs.remove('article', id)
}
