// Owns whether an index can be used as it is or has to be made anew, and whether it was ever filled to the end. Leaves filling it
// to `actions`.
import { AppError } from '../errors'
import type { Database } from '../ports'
import { CREATE_TABLES, INDEX_SCHEMA } from './schema'
import { fillVocabulary } from './vocabulary'

/**
 * Make sure that a database holds this library's index in today's form.
 * @returns whether it was kept; `false` means that it is empty and wants filling
 */
export function prepareIndex(db: Database, libraryId: string): boolean {
  const wanted = `${String(INDEX_SCHEMA)}:${libraryId}`
  if (readMeta(db, 'identity') === wanted) return true
  const names = db.all(
    "SELECT name, type FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words_%' AND name NOT LIKE 'titles_%' AND name NOT LIKE 'grams_%'",
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

const FULL_TEXT = ['words', 'titles', 'grams'] as const

/**
 * Settings of SQLite's full-text index: how many parts there may be before they are merged, and how much is held back in memory
 * (bytes) before it is a part. Filling makes large parts and merges them once, at its end; there may be 2,000 at most.
 * Source: sqlite.org/fts5.html#configuration_options.
 */
const FILLING = { automerge: 0, crisismerge: 1000, hashsize: 33_554_432 }
const FILLED = { automerge: 4, crisismerge: 16, hashsize: 1_048_576 }
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
  setMerging(db, FILLING)
}

/** Merge what was filled in, step by step, and say that all of the library is in the index. */
export async function finishFilling(db: Database, rest: () => Promise<void>): Promise<void> {
  for (const table of FULL_TEXT) while (mergeSome(db, table)) await rest()
  await fillVocabulary(db, rest)
  db.transaction(() => {
    setMerging(db, FILLED)
    db.run("INSERT OR REPLACE INTO meta VALUES ('complete', 'yes')")
  })
}

/** @returns whether there is more to merge. Source: sqlite.org/fts5.html#the_merge_command: fewer than two changes are none. */
function mergeSome(db: Database, table: string): boolean {
  const before = changesOf(db)
  db.transaction(() =>
    db.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', CAST(? AS INTEGER))`, MERGE_PAGES),
  )
  return changesOf(db) - before >= 2
}

const changesOf = (db: Database): number => Number(db.all('SELECT total_changes() AS n')[0]?.['n'] ?? 0)

function setMerging(db: Database, settings: typeof FILLED): void {
  for (const table of FULL_TEXT)
    for (const [name, value] of Object.entries(settings))
      db.run(`INSERT INTO ${table} (${table}, rank) VALUES (?, CAST(? AS INTEGER))`, name, value)
}

function readMeta(db: Database, key: string): string | null {
  const tables = db.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'meta'")
  if (tables.length === 0) return null
  const row = db.all('SELECT value FROM meta WHERE key = ?', key)[0]
  return row === undefined ? null : String(row['value'])
}
