// Owns the words of the index: one row for each article, quote and dossier, found by kind and id.
import type { Database } from '../ports'
import { sizesOfRows, subtractFromTotals, type RowSizes } from './row-totals'
import { indexableText } from './tokens'

export type DocKind = 'article' | 'quote' | 'dossier'
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

/** Writes words within one transaction; `finish` comes last, and puts right by what ranks are weighed. */
export type DocWriter = {
  /** Put a doc in; `isNew` when the index surely has none of its kind and id. */
  put(doc: Doc, isNew: boolean): void
  remove(kind: DocKind, id: string): void
  finish(): void
}

/** Make a writer for one transaction. */
export function makeDocWriter(db: Database): DocWriter {
  const gone: RowSizes[] = []
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
    remove,
    put(doc, isNew) {
      if (!isNew) remove(doc.kind, doc.id)
      const [row] = db.all(
        'INSERT INTO docs (kind, id, article_id, date) VALUES (?,?,?,?) RETURNING rowid AS n',
        doc.kind,
        doc.id,
        doc.articleId,
        doc.date,
      )
      db.run(
        'INSERT INTO words (rowid, title, body, extra) VALUES (CAST(? AS INTEGER),?,?,?)',
        row?.['n'] ?? null,
        indexableText(doc.title),
        indexableText(doc.body),
        indexableText(doc.extra),
      )
    },
    finish() {
      const rows = gone.flat()
      if (rows.length === 0) return
      // One doc for each thing that is counted; those of the inbox are among the articles.
      const [count] = db.all("SELECT sum(n) AS n FROM counts WHERE name <> 'inbox'")
      subtractFromTotals(db, rows, Number(count?.['n'] ?? 0))
      gone.length = 0
    },
  }
}
