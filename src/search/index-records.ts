// Owns what the index remembers of the records' files: where they lie, how they looked when they were read, what was wrong with
// them. Leaves what stands in them to the writer.
import type { Database, SqlValue } from '../ports'

export type RecordKind = 'article' | 'dossier' | 'note'
/** A record that can't be read: its path within the library, and why. */
export type DamagedRecord = { readonly path: string; readonly reason: string }
export type IndexedRecord = {
  readonly kind: RecordKind
  readonly id: string
  readonly folder: string
  /** Sizes and times of the record's files; empty when they are to be read again in any case. */
  readonly stamp: string
  /** Hashes of the record's files. */
  readonly hash: string
  readonly damage: readonly DamagedRecord[]
}

const COLUMNS = 'kind, id, folder, stamp, hash, damage'

/** What the index remembers of one record; `null` when it doesn't know it. */
export function indexedRecord(db: Database, kind: RecordKind, id: string): IndexedRecord | null {
  const row = db.all(`SELECT ${COLUMNS} FROM records WHERE kind = ? AND id = ?`, kind, id)[0]
  return row === undefined ? null : recordOf(row)
}

/** Up to `limit` records whose ids come after one, in order. */
export const recordsAfter = (db: Database, kind: RecordKind, id: string, limit: number): IndexedRecord[] =>
  db
    .all(
      `SELECT ${COLUMNS} FROM records WHERE kind = ? AND id > ? ORDER BY id LIMIT CAST(? AS INTEGER)`,
      kind,
      id,
      limit,
    )
    .map(recordOf)

/** All damage that the index knows of. */
export const knownDamage = (db: Database): DamagedRecord[] =>
  db
    .all(`SELECT ${COLUMNS} FROM records WHERE damage <> '[]' ORDER BY folder`)
    .flatMap((row) => recordOf(row).damage)

/** Remember a record in place of what was remembered of it. */
export const rememberRecord = (db: Database, record: IndexedRecord): void =>
  db.run(
    'INSERT OR REPLACE INTO records VALUES (?,?,?,?,?,?)',
    record.kind,
    record.id,
    record.folder,
    record.stamp,
    record.hash,
    JSON.stringify(record.damage),
  )

/** Forget a record. */
export const forgetRecord = (db: Database, kind: RecordKind, id: string): void =>
  db.run('DELETE FROM records WHERE kind = ? AND id = ?', kind, id)

const recordOf = (row: Record<string, SqlValue>): IndexedRecord => ({
  kind: row['kind'] as RecordKind,
  id: String(row['id']),
  folder: String(row['folder']),
  stamp: String(row['stamp']),
  hash: String(row['hash']),
  damage: JSON.parse(String(row['damage'])) as DamagedRecord[],
})
