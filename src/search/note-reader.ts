// Owns asking the index for free notes. Leaves what they link to to `index-links`.
import type { FreeNoteSummary } from '../model/free-note'
import type { NoteId } from '../model/ids'
import type { NoteOrder } from '../model/note-order'
import type { Database } from '../ports'
import { countAll, number, text, UNDER_TAG, type Row } from './index-reader'

export type NoteQuery = {
  readonly tag?: string | undefined
  readonly order: NoteOrder
  readonly limit: number
}

/** Nothing a caller gives becomes part of a statement: it is looked up here. A note without a title goes by its first words. */
const ORDERS: Readonly<Record<NoteOrder, string>> = {
  updated: 'updated DESC, id',
  created: 'created DESC, id',
  title: "CASE title WHEN '' THEN words ELSE title END COLLATE NOCASE, id",
}

/** The first free notes in an order, with how many there are in all. */
export function listFreeNotes(
  db: Database,
  { tag, order, limit }: NoteQuery,
): { rows: FreeNoteSummary[]; total: number } {
  const where =
    tag === undefined ? '' : `WHERE id IN (SELECT item_id FROM tags WHERE kind = 'note' AND ${UNDER_TAG})`
  const values = tag === undefined ? [] : [tag, tag, tag]
  const rows = db.all(
    `SELECT * FROM notes ${where} ORDER BY ${ORDERS[order]} LIMIT CAST(? AS INTEGER)`,
    ...values,
    limit,
  )
  const total =
    tag === undefined
      ? countAll(db).notes
      : number(db.all(`SELECT count(*) AS n FROM notes ${where}`, ...values)[0] ?? {}, 'n')
  return { rows: rows.map(summaryOf), total }
}

/** Those free notes that the index doesn't have. */
export const goneNotes = (db: Database, ids: readonly NoteId[]): NoteId[] =>
  ids.filter((id) => db.all('SELECT n FROM notes WHERE id = ?', id).length === 0)

/** One free note's summary; `null` when the index doesn't have it. */
export function freeNoteSummary(db: Database, id: string): FreeNoteSummary | null {
  const row = db.all('SELECT * FROM notes WHERE id = ?', id)[0]
  return row === undefined ? null : summaryOf(row)
}

const summaryOf = (row: Row): FreeNoteSummary => ({
  id: text(row, 'id') as NoteId,
  title: text(row, 'title'),
  words: text(row, 'words'),
  tags: JSON.parse(text(row, 'tags')) as string[],
  createdAt: text(row, 'created'),
  updatedAt: text(row, 'updated'),
})
