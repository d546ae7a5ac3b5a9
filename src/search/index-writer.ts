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
import { putStory, removeStory, type IndexedStory } from './index-stories'
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
  /** What copies of it are found by. */
  readonly story: IndexedStory
  /** Whether its newest version was read from a PDF. */
  readonly isPdf: boolean
}

const ARTICLE_COLUMNS =
  'id, title, site, byline, published, excerpt, lang, url, clipped, read_at, words, grade, quotes, versions, archived, sample, noted, pdf, tags'

/** Put an article and its quotes into the index in place of what it held of them. */
export function writeArticle(db: Database, docs: DocWriter, entry: IndexedArticle): void {
  const { article, quotes, statuses } = entry
  const { metadata } = article
  const old = db.all('SELECT n, title FROM articles WHERE id = ?', article.id)[0]
  if (old !== undefined) removeRows(db, docs, article.id)
  const n = old === undefined ? docs.newNumber('article') : Number(old['n'])
  db.run(
    `INSERT INTO articles (n, ${ARTICLE_COLUMNS}) VALUES (CAST(? AS INTEGER),?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    n,
    ...valuesOf(article, { quotes: quotes.length, isNoted: entry.note.trim() !== '', isPdf: entry.isPdf }),
  )
  putConflicts(db, 'article', { id: article.id, ownerId: article.id }, article)
  countArticle(docs, article.archived, article.readAt !== null, 1)
  for (const key of new Set(entry.addressKeys)) db.run('INSERT INTO addresses VALUES (?,?)', key, article.id)
  writeTags(db, docs, 'article', article.id, article.id, article.tags)
  writeLinks(db, 'article', article.id, entry.note)
  docs.put(
    n,
    {
      title: metadata.title,
      body: entry.text,
      note: entry.note,
      author: [metadata.byline ?? '', ...metadata.authors].join('\n'),
      source: [metadata.siteName ?? '', metadata.publisher ?? '', metadata.wire ?? ''].join('\n'),
      tags: article.tags.join('\n'),
    },
    old === undefined,
  )
  putStory(db, n, article.id, entry.story)
  replaceQuotes(db, docs, article.id, { quotes, statuses, isNew: old === undefined })
}

/**
 * Bring an article's row up to a record that differs in nothing that is searched for: read, archived, its conflicts.
 * @returns whether that was so; nothing is written where it was not
 */
export function writeArticleState(
  db: Database,
  docs: DocWriter,
  article: Article,
  addressKeys: readonly string[],
): boolean {
  const row = db.all(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE id = ?`, article.id)[0]
  if (row === undefined) return false
  const held = { quotes: Number(row['quotes']), isNoted: row['noted'] === 1, isPdf: row['pdf'] === 1 }
  const same = valuesOf(article, held).every(
    (value, i) => STATE.has(COLUMN_NAMES[i] ?? '') || row[COLUMN_NAMES[i] ?? ''] === value,
  )
  if (!same || !hasKeys(db, article.id, addressKeys)) return false
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

/** Whether an article is asked for by these and no others. */
function hasKeys(db: Database, id: string, keys: readonly string[]): boolean {
  const held = db.all('SELECT key FROM addresses WHERE article_id = ?', id).map((row) => row['key'])
  return held.length === new Set(keys).size && keys.every((key) => held.includes(key))
}

const COLUMN_NAMES = ARTICLE_COLUMNS.split(', ')
const STATE: ReadonlySet<string> = new Set(['archived', 'read_at'])

/** What a row says of an article that its record doesn't. */
type Beside = { readonly quotes: number; readonly isNoted: boolean; readonly isPdf: boolean }

const valuesOf = ({ metadata, ...article }: Article, beside: Beside): SqlValue[] => [
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
  beside.quotes,
  article.versions.length,
  article.archived ? 1 : 0,
  article.sample ? 1 : 0,
  beside.isNoted ? 1 : 0,
  beside.isPdf ? 1 : 0,
  JSON.stringify(article.tags),
]

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
  if (db.all('SELECT n FROM articles WHERE id = ?', articleId).length === 0) return false
  replaceQuotes(db, docs, articleId, { quotes, statuses, isNew: false })
  db.run('UPDATE articles SET quotes = ? WHERE id = ?', quotes.length, articleId)
  return true
}

/** Take an article and its quotes out of the index. */
export function removeArticle(db: Database, docs: DocWriter, id: string): void {
  for (const row of db.all('SELECT id FROM quotes WHERE article_id = ?', id))
    removeQuote(db, docs, String(row['id']))
  const row = db.all('SELECT n FROM articles WHERE id = ?', id)[0]
  if (row !== undefined) {
    docs.remove(Number(row['n']))
    removeStory(db, Number(row['n']))
  }
  removeRows(db, docs, id)
  removeLinks(db, 'article', id)
}
