// Owns the totals by which a full-text index weighs its ranks: how many rows and words it has. SQLite adds to them when a row
// comes and, for a table without content, leaves them when it goes; a ranking would then depend on what was deleted before.
// Source: the averages record and %_docsize of SQLite's fts5_storage.c; their form is part of the file format.
import type { Database } from '../ports'

/** The tables by which results are weighed. */
type Weighed = 'words' | 'short_words'

/** The row of a table's data that holds the totals: number of rows, then words of each column, as variable-length integers. */
const TOTALS_ROW = 1

/** Words of each column of rows that go, in the order of the columns. */
export type RowSizes = readonly (readonly number[])[]

/** What the rows hold, to be asked before they are deleted. */
export const sizesOfRows = (db: Database, table: Weighed, rowids: readonly number[]): RowSizes =>
  rowids.map((rowid) =>
    integersOf(db, `SELECT hex(sz) AS hex FROM ${table}_docsize WHERE id = CAST(? AS INTEGER)`, rowid),
  )

/**
 * Take rows that were deleted in this transaction out of the totals.
 * @param rows  number of rows that the index now has
 */
export function subtractFromTotals(db: Database, table: Weighed, gone: RowSizes, rows: number): void {
  if (gone.length === 0) return
  // A savepoint makes the full-text index write what it holds back; released, it reads the totals again before it uses them.
  db.run('SAVEPOINT totals')
  const [total, ...columns] = integersOf(
    db,
    `SELECT hex(block) AS hex FROM ${table}_data WHERE id = ?`,
    TOTALS_ROW,
  )
  // An SQLite that did it by itself has nothing left to correct.
  if (total !== undefined && total !== rows) {
    const words = columns.map((column, i) => column - gone.reduce((sum, sizes) => sum + (sizes[i] ?? 0), 0))
    const block = hexOf([total - gone.length, ...words])
    db.run(`UPDATE ${table}_data SET block = unhex(?) WHERE id = ?`, block, TOTALS_ROW)
  }
  db.run('RELEASE totals')
}

const integersOf = (db: Database, sql: string, id: number): number[] => {
  const hex = String(db.all(sql, id)[0]?.['hex'] ?? '')
  const values: number[] = []
  let value = 0
  for (let at = 0; at < hex.length; at += 2) {
    const byte = Number.parseInt(hex.slice(at, at + 2), 16)
    value = value * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    values.push(value)
    value = 0
  }
  return values
}

/** Big-endian groups of seven bits, the last without its high bit. Source: "Varint", SQLite's file format. */
function hexOf(values: readonly number[]): string {
  return values
    .map((value) => {
      const groups = [value % 128]
      for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
        groups.unshift((rest % 128) | 0x80)
      return groups.map((group) => group.toString(16).padStart(2, '0')).join('')
    })
    .join('')
}
