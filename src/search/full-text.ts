// Owns the full-text tables: which kind of thing stands in which, and when SQLite merges their parts. Leaves what stands in them to `index-docs`.
import type { Kind } from '../query/query'
import type { Database } from '../ports'

/** Every full-text table. What is gone through first, where several are asked, is the one with the fewest words. */
export const FULL_TEXT = ['titles', 'short_words', 'words', 'short_grams', 'grams'] as const
export type FullText = (typeof FULL_TEXT)[number]
/** Tables that SQLite keeps in parts: those, and what copies are found by. */
const IN_PARTS = [...FULL_TEXT, 'story_runs'] as const

type Tables = {
  readonly words: 'words' | 'short_words'
  readonly grams: 'grams' | 'short_grams'
  /** Titles by themselves; `null` where the column of the words is as good. */
  readonly titles: 'titles' | null
}

const OF_ARTICLES: Tables = { words: 'words', grams: 'grams', titles: 'titles' }
const OF_OTHERS: Tables = { words: 'short_words', grams: 'short_grams', titles: null }

/** Where things of a kind stand. */
export const fullTextOf = (kind: Kind): Tables => (kind === 'article' ? OF_ARTICLES : OF_OTHERS)

/**
 * Settings of SQLite's full-text index: how many parts there may be before they are merged, and how much is held back in memory
 * (bytes) before it is a part. Filling makes large parts and merges them once, at its end; there may be 2,000 at most. Later, parts are
 * merged while nobody waits: within a change it would make one in four of them several times as long.
 * Source: sqlite.org/fts5.html#configuration_options.
 */
const FILLING = { automerge: 0, crisismerge: 1000, hashsize: 33_554_432 }
const FILLED = { automerge: 0, crisismerge: 64, hashsize: 1_048_576 }

export const setFilling = (db: Database): void => {
  setMerging(db, FILLING)
}
export const setFilled = (db: Database): void => {
  setMerging(db, FILLED)
}

function setMerging(db: Database, settings: typeof FILLED): void {
  for (const table of IN_PARTS)
    for (const [name, value] of Object.entries(settings))
      db.run(`INSERT INTO ${table} (${table}, rank) VALUES (?, CAST(? AS INTEGER))`, name, value)
}

/** Merge parts of the tables, as many pages as given at a time. @returns whether there may be more to merge */
export const mergeFullText = (db: Database, pages: number): boolean =>
  IN_PARTS.some((table) => mergeSome(db, table, pages))

/** While another connection writes there is nothing to merge. Source: sqlite.org/fts5.html#the_merge_command: fewer than two changes are none. */
function mergeSome(db: Database, table: (typeof IN_PARTS)[number], pages: number): boolean {
  const before = changesOf(db)
  const isDone = db.tryTransaction(() => {
    db.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', CAST(? AS INTEGER))`, pages)
  })
  return isDone && changesOf(db) - before >= 2
}

const changesOf = (db: Database): number => Number(db.all('SELECT total_changes() AS n')[0]?.['n'] ?? 0)
