// Owns the adapter of the SQLite binding: only what the `Database` port says, with its traps closed.
import { mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type * as Sqlite from '@photostructure/sqlite'
import type { Database, SqlValue } from '../ports'

const nodeRequire = createRequire(import.meta.url)

/**
 * Open a database file. One that is damaged is removed and begun anew, since all it holds can be made again; where nothing can
 * be written at all, the database lives in memory.
 */
export function openDatabase(path: string): Database {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return openOrRenew(path)
  } catch {
    return open(':memory:')
  }
}

function openOrRenew(path: string): Database {
  try {
    return open(path)
  } catch {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
    return open(path)
  }
}

function open(path: string): Database {
  const { DatabaseSync } = nodeRequire('@photostructure/sqlite') as typeof Sqlite
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;')
  // A damaged file can open well and fail at the first read.
  db.prepare('SELECT count(*) FROM sqlite_master').all()
  const statements = new Map<string, Sqlite.StatementSyncInstance>()
  const prepared = (sql: string): Sqlite.StatementSyncInstance => {
    const known = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, known)
    return known
  }
  let depth = 0
  return {
    exec(sql) {
      statements.clear()
      db.exec(sql)
    },
    run(sql, ...values) {
      const statement = prepared(sql)
      // Each run answers with the row number it wrote last, and those within a full-text index pass what a number can hold.
      statement.setReadBigInts(true)
      statement.run(...values.map(bound))
    },
    all: (sql, ...values) => prepared(sql).all(...values.map(bound)) as Record<string, SqlValue>[],
    transaction(work) {
      if (depth > 0) {
        work()
        return
      }
      depth++
      db.exec('BEGIN IMMEDIATE')
      try {
        work()
        db.exec('COMMIT')
      } catch (error) {
        db.exec('ROLLBACK')
        throw error
      } finally {
        depth--
      }
    },
    close() {
      statements.clear()
      db.close()
    },
  }
}

/** A text with NUL would be cut off there without a word. */
const bound = (value: SqlValue): SqlValue =>
  typeof value === 'string' ? value.replaceAll('\u0000', '\ufffd') : value
