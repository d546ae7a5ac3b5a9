// Owns whether an index can be used as it is or has to be made anew. Leaves filling it to `actions`.
import type { Database } from '../ports'
import { CREATE_TABLES, INDEX_SCHEMA } from './schema'

/**
 * Make sure that a database holds this library's index in today's form.
 * @returns whether it was kept; `false` means that it is empty and wants filling
 */
export function prepareIndex(db: Database, libraryId: string): boolean {
  const wanted = `${String(INDEX_SCHEMA)}:${libraryId}`
  if (readIdentity(db) === wanted) return true
  const names = db.all(
    "SELECT name, type FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words_%'",
  )
  for (const row of names) db.exec(`DROP TABLE IF EXISTS "${String(row['name']).replaceAll('"', '""')}"`)
  db.exec(CREATE_TABLES)
  db.run("INSERT INTO meta VALUES ('identity', ?)", wanted)
  return false
}

function readIdentity(db: Database): string | null {
  const tables = db.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'meta'")
  if (tables.length === 0) return null
  const row = db.all("SELECT value FROM meta WHERE key = 'identity'")[0]
  return row === undefined ? null : String(row['value'])
}
