// Owns putting statements into the index, those of one article at a time, and what speakers are called there. Leaves finding them to
// others, and asking to `statement-reader`.
import { attributionOf } from '../model/attribution'
import type { Quote } from '../model/quote'
import type { SpeakerBook } from '../model/speaker-names'
import type { ChosenStatement, FoundStatement } from '../model/statement-list'
import type { Database, SqlValue } from '../ports'
import type { IndexedRecord } from './index-records'

/** An article's statements as they are put into the index. */
export type IndexedStatements = {
  readonly articleId: string
  /** The version that they were found in. */
  readonly version: number
  /** How the article's files were when they were read. */
  readonly stamp: string
  /** What was read: where it is the same, nothing need be found anew. */
  readonly source: string
  /** ISO 8601; `null` where it isn't known. */
  readonly published: string | null
  readonly statements: readonly ChosenStatement[]
  readonly quotes: readonly Quote[]
}

/** Put an article's statements in place of what the index held of them. */
export function putStatements(db: Database, entry: IndexedStatements, book: SpeakerBook): void {
  db.run('DELETE FROM statements WHERE article_id = ?', entry.articleId)
  for (const quote of entry.quotes) if (isStatement(quote)) insert(db, rowOfQuote(entry, quote, book))
  for (const statement of entry.statements) insert(db, rowOfFound(entry, statement, book))
  db.run(
    'INSERT OR REPLACE INTO statement_articles VALUES (?,?,?)',
    entry.articleId,
    entry.stamp,
    entry.source,
  )
}

/** Take an article's statements out of the index. */
export function dropStatements(db: Database, articleId: string): void {
  db.run('DELETE FROM statements WHERE article_id = ?', articleId)
  db.run('DELETE FROM statement_articles WHERE article_id = ?', articleId)
}

/** A quote that says who speaks, or what it does. */
const isStatement = (quote: Quote): boolean => {
  const { speaker, kind } = attributionOf(quote)
  return speaker !== null || kind !== null
}

const COLUMNS = 16

const insert = (db: Database, values: readonly SqlValue[]): void => {
  const places = Array.from({ length: COLUMNS }, (_, i) =>
    WHOLE_NUMBERS.has(i) ? 'CAST(? AS INTEGER)' : '?',
  )
  // A copied record may bring a quote that another article has: the one that is written last is shown.
  db.run(`INSERT OR REPLACE INTO statements VALUES (${places.join(',')})`, ...values)
}
/** Version, place, whether it is shown, whether the day is that of its saying. */
const WHOLE_NUMBERS: ReadonlySet<number> = new Set([2, 3, 6, 13])

const DAY_LENGTH = '2026-01-01'.length
const dayOf = (published: string | null): string | null => published?.slice(0, DAY_LENGTH) ?? null

function rowOfQuote(
  { articleId, published }: IndexedStatements,
  quote: Quote,
  book: SpeakerBook,
): readonly SqlValue[] {
  const { speaker, speakerRole, kind, speech, saidOn } = attributionOf(quote)
  return [
    ...[quote.id, articleId, quote.version, quote.selector.start, quote.id, 'kept', 1],
    ...[speaker, speaker === null ? null : book.nameOf(speaker), speakerRole, kind, speech],
    ...[saidOn ?? dayOf(published), saidOn === null ? 0 : 1, quote.selector.exact, '{}'],
  ]
}

function rowOfFound(
  { articleId, version, published }: IndexedStatements,
  { state, quoteId, ...found }: ChosenStatement,
  book: SpeakerBook,
): readonly SqlValue[] {
  const { id, speaker, role, kind, mode, saidOn, words } = found
  const date = saidOn ?? dayOf(published)
  return [
    ...[`${articleId}:${id}`, articleId, version, found.span.start],
    ...[quoteId, state, state === 'suggested' ? 1 : 0],
    ...[speaker, speaker === null ? null : book.nameOf(speaker), role, kind, mode],
    ...[date, saidOn === null ? 0 : 1, words, JSON.stringify(found)],
  ]
}

/** What was found in an article when it was looked through last; `null` where that isn't what is read now. */
export function heldStatements(
  db: Database,
  articleId: string,
  source: string,
): readonly FoundStatement[] | null {
  const held = db.all('SELECT source FROM statement_articles WHERE article_id = ?', articleId)[0]
  if (held?.['source'] !== source) return null
  return db
    .all("SELECT record FROM statements WHERE article_id = ? AND record <> '{}' ORDER BY rowid", articleId)
    .map((row) => JSON.parse(String(row['record'])) as FoundStatement)
}

/** Whether an article was looked through as its files are. */
export const isLookedThrough = (db: Database, { id, hash }: Pick<IndexedRecord, 'id' | 'hash'>): boolean =>
  hash !== '' &&
  db.all('SELECT stamp FROM statement_articles WHERE article_id = ?', id)[0]?.['stamp'] === hash

/** Up to `limit` articles after one, by id, that weren't looked through as their files are now. */
export const articlesToLookThrough = (db: Database, after: string, limit: number): readonly string[] =>
  db
    .all(
      `SELECT records.id FROM records LEFT JOIN statement_articles AS seen ON seen.article_id = records.id
        WHERE records.kind = 'article' AND records.id > ? AND (seen.stamp IS NULL OR seen.stamp <> records.hash)
        ORDER BY records.id LIMIT CAST(? AS INTEGER)`,
      after,
      limit,
    )
    .map((row) => String(row['id']))

/** Articles that were looked through and are there no more. */
export const articlesThatAreGone = (db: Database): readonly string[] =>
  db
    .all('SELECT article_id AS id FROM statement_articles WHERE article_id NOT IN (SELECT id FROM articles)')
    .map((row) => String(row['id']))

/** Call speakers as the person does now. */
export function renameSpeakers(db: Database, book: SpeakerBook): void {
  const names = db.all('SELECT DISTINCT named FROM statements WHERE named IS NOT NULL')
  for (const { named } of names) {
    const name = String(named)
    db.run(
      'UPDATE statements SET speaker = ? WHERE named = ? AND speaker <> ?',
      book.nameOf(name),
      name,
      book.nameOf(name),
    )
  }
}
