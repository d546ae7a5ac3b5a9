import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeIndexTidier, type IndexTidier } from '../../../src/actions/tidy-index'
import type { Database } from '../../../src/ports'
import { openDatabase } from '../../../src/node/sqlite'
import { FULL_TEXT, setFilled } from '../../../src/search/full-text'
import { prepareIndex } from '../../../src/search/open-index'

let db: Database
let tidier: IndexTidier
let isBusy: boolean
const reports: unknown[] = []

beforeEach(() => {
  vi.useFakeTimers()
  db = openDatabase(':memory:')
  prepareIndex(db, 'library')
  setFilled(db)
  isBusy = false
  tidier = makeIndexTidier({ index: db, isBusy: () => isBusy, report: (error) => reports.push(error) })
})
afterEach(() => {
  tidier.stop()
  db.close()
  vi.useRealTimers()
  expect(reports.splice(0)).toEqual([])
})

/** How many parts a full-text table consists of. */
const partsOf = (table: string): number =>
  Number(db.all(`SELECT count(DISTINCT segid) AS n FROM ${table}_idx`)[0]?.['n'])

const PARTS = 24

function putInOneByOne(): void {
  for (let n = 0; n < PARTS; n++)
    db.transaction(() => {
      for (const table of FULL_TEXT)
        db.run(
          `INSERT INTO ${table} (rowid, ${table === 'titles' ? 'words' : table.endsWith('grams') ? 'gram' : 'body'}) VALUES (CAST(? AS INTEGER),?)`,
          n,
          `word ${String(n)} of some text`,
        )
    })
}

describe('tidying the index', () => {
  it('puts together, while nothing is written, what each change made a part of', () => {
    putInOneByOne()
    expect(FULL_TEXT.map(partsOf)).toEqual(FULL_TEXT.map(() => PARTS))
    tidier.wake()
    vi.advanceTimersByTime(60_000)
    for (const table of FULL_TEXT) {
      expect(partsOf(table), table).toBeLessThan(4)
      expect(db.all(`SELECT rowid FROM ${table} WHERE ${table} MATCH 'word'`), table).toHaveLength(PARTS)
    }
  })

  it('waits while changes do, and does nothing once it is stopped', () => {
    putInOneByOne()
    isBusy = true
    tidier.wake()
    vi.advanceTimersByTime(5000)
    expect(partsOf('words')).toBe(PARTS)
    tidier.stop()
    isBusy = false
    vi.advanceTimersByTime(60_000)
    expect(partsOf('words')).toBe(PARTS)
    tidier.wake()
    vi.advanceTimersByTime(60_000)
    expect(partsOf('words')).toBeLessThan(4)
  })

  it('goes on between changes that never end', () => {
    putInOneByOne()
    isBusy = true
    for (let second = 0; second < 20; second++) {
      tidier.wake()
      vi.advanceTimersByTime(1000)
    }
    expect(partsOf('words')).toBeLessThan(4)
  })
})
