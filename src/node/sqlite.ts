// Owns the adapter of the SQLite binding: only what the `Database` port says, with its traps closed.
import { mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type * as Sqlite from '@photostructure/sqlite'
import { AppError } from '../errors'
import type { Database, IndexFile, SqlGiven, SqlValue } from '../ports'

const nodeRequire = createRequire(import.meta.url)

const MEMORY = ':memory:'

/**
 * Of a file that is made anew. As large as a disk's block: of a larger page half may be lost, and its head would not tell of it.
 */
const PAGE_BYTES = 4096

/** How long a transaction waits for another connection's. */
const WAIT_MS = 5000

/** Source: SQLite's result codes. A file that was cut short shows as a failed read. */
const BUSY = 5
const DAMAGE: ReadonlySet<number> = new Set([11 /* CORRUPT */, 26 /* NOTADB */])
const SHORT_READ = 522

/** Give the file of an index. */
export const indexFileAt = (path: string): IndexFile => ({
  path,
  open: () => openDatabase(path),
  remove: () => removeDatabase(path),
})

/**
 * Open a database file. One that is damaged is removed and begun anew, since all it holds can be made again; where nothing can
 * be written at all, the database lives in memory.
 */
export function openDatabase(path: string): Database {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return openOrRenew(path)
  } catch {
    return open(MEMORY)
  }
}

/** Open a database that is there, together with whoever has it open. @throws {AppError} damaged */
export const openShared = (path: string): Database => open(path)

function openOrRenew(path: string): Database {
  try {
    return open(path)
  } catch {
    removeDatabase(path)
    return open(path)
  }
}

function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}

function open(path: string): Database {
  const { DatabaseSync } = nodeRequire('@photostructure/sqlite') as typeof Sqlite
  const db = new DatabaseSync(path)
  try {
    return adapt(db, path)
  } catch (error) {
    db.close()
    throw error
  }
}

function adapt(db: Sqlite.DatabaseSyncInstance, path: string): Database {
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw isDamage(error) ? damaged(path, error) : error
    }
  }
  // The totals of the full-text index are kept right in a table of its own.
  db.enableDefensive(false)
  guarded(() => {
    db.exec(
      `PRAGMA page_size = ${PAGE_BYTES}; PRAGMA busy_timeout = ${WAIT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = ON;`,
    )
    // A damaged file can open well and fail at the first read.
    db.prepare('SELECT count(*) FROM sqlite_master').all()
  })
  const statements = new Map<string, Sqlite.StatementSyncInstance>()
  const prepared = (sql: string): Sqlite.StatementSyncInstance => {
    const known = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, known)
    return known
  }
  let depth = 0
  const inside = (work: () => void): void => {
    depth++
    try {
      work()
      guarded(() => db.exec('COMMIT'))
    } catch (error) {
      // Some failures have ended the transaction already.
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    } finally {
      depth--
    }
  }
  return {
    path: path === MEMORY ? null : path,
    exec: (sql) =>
      guarded(() => {
        statements.clear()
        db.exec(sql)
      }),
    run: (sql, ...values) =>
      guarded(() => {
        const statement = prepared(sql)
        // Each run answers with the row number it wrote last, and those within a full-text index pass what a number can hold.
        statement.setReadBigInts(true)
        statement.run(...values.map(bound))
      }),
    all: (sql, ...values) =>
      guarded(() => prepared(sql).all(...values.map(bound)) as Record<string, SqlValue>[]),
    transaction(work) {
      if (depth > 0) {
        work()
        return
      }
      guarded(() => db.exec('BEGIN IMMEDIATE'))
      inside(work)
    },
    tryTransaction(work) {
      if (!guarded(() => tryToBegin(db))) return false
      inside(work)
      return true
    },
    close() {
      statements.clear()
      db.close()
    },
  }
}

function tryToBegin(db: Sqlite.DatabaseSyncInstance): boolean {
  db.exec('PRAGMA busy_timeout = 0')
  try {
    db.exec('BEGIN IMMEDIATE')
    return true
  } catch (error) {
    if (codeOf(error) % 256 !== BUSY) throw error
    return false
  } finally {
    db.exec(`PRAGMA busy_timeout = ${WAIT_MS}`)
  }
}

const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0

/** What SQLite says, without a code of its own, when a table's own record has gone. */
const LOST_TABLE = /^(?:no such table|vtable constructor failed|.*malformed)/

/** The lower eight bits are the kind of failure, those above say more about it. */
const isDamage = (error: unknown): boolean => {
  const code = codeOf(error)
  return (
    DAMAGE.has(code % 256) ||
    code === SHORT_READ ||
    (code === 1 && error instanceof Error && LOST_TABLE.test(error.message))
  )
}

const damaged = (path: string, error: unknown): AppError =>
  new AppError(
    'damaged',
    { path, reason: error instanceof Error ? error.message : 'unknown' },
    { cause: error },
  )

/** A text with NUL would be cut off there without a word. */
const bound = (value: SqlGiven): SqlGiven =>
  typeof value === 'string' && value.includes('\u0000') ? value.replaceAll('\u0000', '\ufffd') : value
