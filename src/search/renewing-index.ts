// Owns an index that renews itself: wherever its file is found damaged it is removed and begun anew. Leaves filling it to others.
import { isErrorOfKind } from '../errors'
import type { Database, IndexFile } from '../ports'

export type RenewingIndex = Database & {
  /** Goes up each time it is begun anew. */
  generation(): number
  /** Begin anew. */
  renew(): void
}

export type RenewingIndexOptions = {
  readonly file: IndexFile
  /** Make the tables where they are missing. */
  readonly prepare: (db: Database) => void
  /**
   * Whether a question that met the damage is asked again at once, of an index that is still empty: right for a window, which is
   * told to ask again while the index fills, and wrong for whoever asks once. They get the error.
   */
  readonly asksAgain: boolean
  /** Before the file is removed: others let go of it. */
  readonly letGo: () => void
  /** After it was begun anew: time to fill it. */
  readonly renewed: () => void
  /** Before it is closed for good. */
  readonly closing?: () => void
}

/** Open an index. @throws {AppError} damaged from any question, unless it asks again */
export function openRenewingIndex(options: RenewingIndexOptions): RenewingIndex {
  const { file } = options
  let generation = 0
  let db = openPrepared()
  let isInTransaction = false

  /** A file whose tables can't be made is as damaged as one that can't be read. */
  function openPrepared(): Database {
    const opened = file.open()
    try {
      options.prepare(opened)
      return opened
    } catch (error) {
      opened.close()
      if (!isDamageOf(file, error)) throw error
      file.remove()
      const renewed = file.open()
      options.prepare(renewed)
      return renewed
    }
  }
  const renew = (): void => {
    options.letGo()
    db.close()
    file.remove()
    db = openPrepared()
    generation++
    options.renewed()
  }
  const ask = <T>(question: () => T): T => {
    // What fails within a transaction fails it as a whole.
    if (isInTransaction) return question()
    try {
      return question()
    } catch (error) {
      if (!isDamageOf(file, error)) throw error
      renew()
      if (!options.asksAgain) throw error
      return question()
    }
  }
  const inTransaction = (work: () => void) => (): void => {
    isInTransaction = true
    try {
      work()
    } finally {
      isInTransaction = false
    }
  }
  return {
    get path() {
      return db.path
    },
    exec: (sql) => ask(() => db.exec(sql)),
    run: (sql, ...values) => ask(() => db.run(sql, ...values)),
    all: (sql, ...values) => ask(() => db.all(sql, ...values)),
    transaction(work) {
      if (isInTransaction) work()
      else ask(() => db.transaction(inTransaction(work)))
    },
    tryTransaction: (work) => ask(() => db.tryTransaction(inTransaction(work))),
    close() {
      options.closing?.()
      db.close()
    },
    generation: () => generation,
    renew,
  }
}

/** Whether an error tells of damage to this file. */
export const isDamageOf = (file: IndexFile, error: unknown): boolean =>
  isErrorOfKind(error, 'damaged') && error.data.path === file.path
