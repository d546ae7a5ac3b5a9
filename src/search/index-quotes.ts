// Owns putting an article's quotes into the index: only what differs from what it holds is written.
import { attributionOf } from '../model/attribution'
import type { Quote } from '../model/quote'
import type { QuoteStatus } from '../model/quote-kinds'
import type { Database } from '../ports'
import { putConflicts, removeConflicts } from './index-conflicts'
import type { DocWriter } from './index-docs'
import { removeTags, writeTags } from './index-tags'

/** What became of quotes in the newest version, by id; one that isn't there isn't known. */
export type QuoteStatuses = ReadonlyMap<string, QuoteStatus>

/** Bring the quotes of an article that is in the index up to its record. */
export function replaceQuotes(
  db: Database,
  docs: DocWriter,
  articleId: string,
  {
    quotes,
    statuses,
    isNew,
  }: {
    readonly quotes: readonly Quote[]
    readonly statuses: QuoteStatuses
    /** Whether the index had nothing of the article. */
    readonly isNew: boolean
  },
): void {
  // Quotes are in the index with their article only.
  const rows = isNew ? [] : db.all('SELECT id, record, status FROM quotes WHERE article_id = ?', articleId)
  const held = new Map(rows.map((row) => [String(row['id']), row] as const))
  for (const kept of new Map(quotes.map((quote) => [quote.id, quote])).values()) {
    const record = JSON.stringify(kept)
    const status = statuses.get(kept.id) ?? null
    const old = held.get(kept.id)
    held.delete(kept.id)
    if (old?.['record'] === record) {
      if (old['status'] !== status) db.run('UPDATE quotes SET status = ? WHERE id = ?', status, kept.id)
      continue
    }
    if (old !== undefined) removeQuote(db, docs, kept.id)
    const quote = { ...kept, articleId: articleId as Quote['articleId'] }
    insertQuote(db, docs, quote, { record, status })
  }
  for (const id of held.keys()) removeQuote(db, docs, id)
}

/** Take a quote out of the index. */
export function removeQuote(db: Database, docs: DocWriter, id: string): void {
  removeTags(db, docs, 'quote', id)
  removeConflicts(db, 'quote', id)
  const row = db.all('SELECT n FROM quotes WHERE id = ?', id)[0]
  if (row === undefined) return
  docs.remove(Number(row['n']))
  db.run('DELETE FROM quotes WHERE id = ?', id)
  docs.counts.add('quotes', -1)
}

function insertQuote(
  db: Database,
  docs: DocWriter,
  kept: Quote,
  { record, status }: { readonly record: string; readonly status: QuoteStatus | null },
): void {
  const { speaker, speakerRole, verb, kind, saidOn } = attributionOf(kept)
  // A copied record may bring a quote that another article has: the one that is written last is shown.
  const elsewhere = db.all('SELECT id FROM quotes WHERE id = ?', kept.id)
  if (elsewhere.length > 0) removeQuote(db, docs, kept.id)
  const n = docs.newNumber('quote')
  db.run(
    'INSERT INTO quotes VALUES (CAST(? AS INTEGER),?,?,?,?,?,?,?,?,?,?,?)',
    n,
    kept.id,
    kept.articleId,
    kept.colour,
    kept.createdAt,
    speaker,
    speakerRole,
    verb,
    saidOn,
    status,
    kept.note.trim() === '' ? 0 : 1,
    record,
  )
  writeTags(db, docs, 'quote', kept.id, kept.articleId, kept.tags)
  putConflicts(db, 'quote', { id: kept.id, ownerId: kept.articleId }, kept)
  docs.counts.add('quotes', 1)
  docs.put(
    n,
    {
      title: '',
      body: kept.selector.exact,
      note: kept.note,
      author: speaker ?? '',
      source: '',
      tags: [...kept.tags, speakerRole ?? '', verb ?? '', kind ?? ''].join('\n'),
    },
    true,
  )
}
