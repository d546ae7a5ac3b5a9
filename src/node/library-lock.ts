// Owns the right to write a library, as a lock of the system on a file in it: it ends with its process, and nothing has to guess
// whether that still lives. SQLite knows how to lock a file on every system.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as Sqlite from '@photostructure/sqlite'
import type { WriterLock } from '../ports'

const nodeRequire = createRequire(import.meta.url)

/** An empty file: it is locked, and never written. */
const LOCK_FILE = '.writer-lock'
/** For another process that tries at the same moment to give up: without a wait each of the two would keep the other from it. */
const OTHERS_TRY_MS = 100

/** Give the lock of the library in a folder. Where no file can be made nobody can write, either: it is then not to be had. */
export function libraryLock(folder: string): WriterLock {
  let held: Sqlite.DatabaseSyncInstance | null = null
  return {
    take() {
      held ??= tryToHold(join(folder, LOCK_FILE))
      return held !== null
    },
    release() {
      held?.close()
      held = null
    },
  }
}

function tryToHold(path: string): Sqlite.DatabaseSyncInstance | null {
  const { DatabaseSync } = nodeRequire('@photostructure/sqlite') as typeof Sqlite
  let db: Sqlite.DatabaseSyncInstance | null = null
  try {
    db = new DatabaseSync(path)
    db.exec(`PRAGMA busy_timeout = ${String(OTHERS_TRY_MS)}; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE`)
    return db
  } catch {
    db?.close()
    return null
  }
}
