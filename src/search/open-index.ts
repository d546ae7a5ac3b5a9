// Owns whether an index can be used as it is or has to be made anew, and whether it was ever filled to the end. Leaves filling it
// to `actions`.
import { AppError } from '../errors'
import type { Database } from '../ports'
import { mergeFullText, setFilled, setFilling } from './full-text'
import { CREATE_TABLES, INDEX_SCHEMA } from './schema'
import { fillVocabulary } from './vocabulary'

/**
 * Make sure that a database holds this library's index in today's form.
 * @returns whether it was kept; `false` means that it is empty and wants filling
 */
export function prepareIndex(db: Database, libraryId: string): boolean {
  const wanted = `${String(INDEX_SCHEMA)}:${libraryId}`
  if (readMeta(db, 'identity') === wanted) return true
  // Full-text tables come first, and take with them those that they consist of.
  const names = db.all(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC",
  )
  db.transaction(() => {
    for (const row of names) db.exec(`DROP TABLE IF EXISTS "${String(row['name']).replaceAll('"', '""')}"`)
    db.exec(CREATE_TABLES)
    db.run("INSERT INTO meta VALUES ('identity', ?)", wanted)
  })
  return false
}

/** Whether all of the library has been in the index once. Until then what it doesn't have may only be not yet in it. */
export const isComplete = (db: Database): boolean => readMeta(db, 'complete') === 'yes'

/** Pages that one step of the last merge writes: some tens of milliseconds. */
const MERGE_PAGES = 500

/**
 * Look through an index for damage that no question has met: pages of another file, or of nothing. What was put in wrongly it
 * doesn't see.
 * @throws {AppError} damaged
 */
export async function assertSound(db: Database, path: string, rest: () => Promise<void>): Promise<void> {
  const tables = db.all(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  )
  for (const { name } of tables) {
    // One table after the other: of the whole file, SQLite would also count every word.
    const rows = db.all(`PRAGMA quick_check("${String(name).replaceAll('"', '""')}")`)
    const found = String(Object.values(rows[0] ?? {})[0] ?? '')
    if (found !== 'ok') throw new AppError('damaged', { path, reason: found })
    await rest()
  }
}

/** What the connection that fills keeps in memory (KiB), and pages that it writes before they go from the log to the file. */
const FILLING_PRAGMAS = 'PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384;'

/** Get an index ready to be filled from the beginning, or from where it was left. */
export function beginFilling(db: Database): void {
  db.exec(FILLING_PRAGMAS)
  setFilling(db)
}

/** Merge what was filled in, step by step, and say that all of the library is in the index. */
export async function finishFilling(db: Database, rest: () => Promise<void>): Promise<void> {
  while (mergeFullText(db, MERGE_PAGES)) await rest()
  await fillVocabulary(db, rest)
  db.transaction(() => {
    setFilled(db)
    db.run("INSERT OR REPLACE INTO meta VALUES ('complete', 'yes')")
  })
}

function readMeta(db: Database, key: string): string | null {
  const tables = db.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'meta'")
  if (tables.length === 0) return null
  const row = db.all('SELECT value FROM meta WHERE key = ?', key)[0]
  return row === undefined ? null : String(row['value'])
}
