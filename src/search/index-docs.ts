// Owns the words of the index: one row for each article, quote, dossier and free note, found by kind and id.
import type { Database } from '../ports'
import { makeCounts, type Counts } from './index-counts'
import { sizesOfRows, subtractFromTotals, type RowSizes } from './row-totals'
import { indexableText } from './tokens'

export type DocKind = 'article' | 'quote' | 'dossier' | 'note'
export type Doc = {
  readonly kind: DocKind
  readonly id: string
  readonly articleId: string | null
  /** By which equal ranks are ordered, latest first. */
  readonly date: string
  readonly title: string
  readonly body: string
  readonly extra: string
}

/** A row's number tells its kind, so that ranking need not look it up for each of a hundred thousand rows. */
const KINDS: Readonly<Record<DocKind, number>> = { article: 0, quote: 1, dossier: 2, note: 3 }
const NUMBERS_OF_KINDS = 4

/** In SQL: whether the row of that number is a quote's. */
export const isQuoteRow = (rowid: string): string =>
  `${rowid} % ${String(NUMBERS_OF_KINDS)} = ${String(KINDS.quote)}`

/** Writes words within one transaction; `finish` comes last, and puts right the counts and by what ranks are weighed. */
export type DocWriter = {
  readonly counts: Counts
  /** Put a doc in; `isNew` when the index surely has none of its kind and id. */
  put(doc: Doc, isNew: boolean): void
  remove(kind: DocKind, id: string): void
  finish(): void
}

/** Make a writer for one transaction. */
export function makeDocWriter(db: Database): DocWriter {
  const gone: RowSizes[] = []
  const counts = makeCounts(db)
  // Not asked of each insertion: a statement that answers makes the full-text index write what it holds back.
  let nextSerial: number | null = null
  const remove = (kind: DocKind, id: string): void => {
    const rowids = db
      .all('SELECT rowid AS n FROM docs WHERE kind = ? AND id = ?', kind, id)
      .map((row) => Number(row['n']))
    gone.push(sizesOfRows(db, rowids))
    for (const rowid of rowids) {
      db.run('DELETE FROM words WHERE rowid = CAST(? AS INTEGER)', rowid)
      db.run('DELETE FROM docs WHERE rowid = CAST(? AS INTEGER)', rowid)
    }
  }
  return {
    counts,
    remove,
    put(doc, isNew) {
      if (!isNew) remove(doc.kind, doc.id)
      nextSerial ??=
        Math.floor(Number(db.all('SELECT max(rowid) AS n FROM docs')[0]?.['n'] ?? 0) / NUMBERS_OF_KINDS) + 1
      const row = nextSerial++ * NUMBERS_OF_KINDS + KINDS[doc.kind]
      db.run(
        'INSERT INTO docs (rowid, kind, id, article_id, date) VALUES (CAST(? AS INTEGER),?,?,?,?)',
        row,
        doc.kind,
        doc.id,
        doc.articleId,
        doc.date,
      )
      db.run(
        'INSERT INTO words (rowid, title, body, extra) VALUES (CAST(? AS INTEGER),?,?,?)',
        row,
        indexableText(doc.title),
        indexableText(doc.body),
        indexableText(doc.extra),
      )
    },
    finish() {
      counts.finish()
      const rows = gone.flat()
      if (rows.length === 0) return
      // One doc for each thing that is counted; those of the inbox are among the articles.
      const [count] = db.all("SELECT sum(n) AS n FROM counts WHERE name <> 'inbox'")
      subtractFromTotals(db, rows, Number(count?.['n'] ?? 0))
      gone.length = 0
    },
  }
}
