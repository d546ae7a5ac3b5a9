// Owns what is searched for in each article, quote, note and dossier: one row of words and one of grams for each, under its number.
import { KINDS, type Kind } from '../query/query'
import type { Database } from '../ports'
import { makeCounts, type Counts } from './index-counts'
import { isComplete } from './open-index'
import { sizesOfRows, subtractFromTotals, type RowSizes } from './row-totals'
import { docWords, type DocText } from './text/doc-words'
import { countWordsOf } from './vocabulary'

/** A number tells its kind, so that nothing need be looked up for each of a hundred thousand rows. */
const REMAINDERS: Readonly<Record<Kind, number>> = { article: 0, quote: 1, dossier: 2, note: 3 }
const NUMBERS_OF_KINDS = 4

/** The tables of what is numbered. */
export const TABLES: Readonly<Record<Kind, string>> = {
  article: 'articles',
  quote: 'quotes',
  dossier: 'dossiers',
  note: 'notes',
}

/** In SQL: whether a row of words or grams is one of a kind. */
export const isRowOf = (kind: Kind, rowid: string): string =>
  `${rowid} % ${String(NUMBERS_OF_KINDS)} = ${String(REMAINDERS[kind])}`

/** The kind that a number is of. */
export const kindOfRow = (n: number): Kind =>
  KINDS.find((kind) => REMAINDERS[kind] === n % NUMBERS_OF_KINDS) ?? 'article'

/** Writes words within one transaction; `finish` comes last, and puts right the counts and by what ranks are weighed. */
export type DocWriter = {
  readonly counts: Counts
  /** A number for something that has none yet. */
  newNumber(kind: Kind): number
  /** Put words in under a number; `isNew` when the index surely has none there. */
  put(n: number, text: DocText, isNew: boolean): void
  remove(n: number): void
  finish(): void
}

/** Make a writer for one transaction. */
export function makeDocWriter(db: Database): DocWriter {
  const gone: RowSizes[] = []
  const counts = makeCounts(db)
  const keepsVocabulary = isComplete(db)
  // Not asked of each insertion: a statement that answers makes the full-text index write what it holds back.
  let nextSerial: number | null = null
  const remove = (n: number): void => {
    gone.push(sizesOfRows(db, [n]))
    db.run('DELETE FROM words WHERE rowid = CAST(? AS INTEGER)', n)
    db.run('DELETE FROM titles WHERE rowid = CAST(? AS INTEGER)', n)
    db.run('DELETE FROM grams WHERE rowid = CAST(? AS INTEGER)', n)
  }
  return {
    counts,
    remove,
    newNumber(kind) {
      nextSerial ??= Math.floor(highestNumber(db) / NUMBERS_OF_KINDS) + 1
      return nextSerial++ * NUMBERS_OF_KINDS + REMAINDERS[kind]
    },
    put(n, text, isNew) {
      if (!isNew) remove(n)
      const made = docWords(text)
      db.run(
        'INSERT INTO words (rowid, title, body, note, author, source, tags) VALUES (CAST(? AS INTEGER),?,?,?,?,?,?)',
        n,
        ...made.words,
      )
      const [title] = made.words
      if (title !== undefined && text.title !== '')
        db.run('INSERT INTO titles (rowid, words) VALUES (CAST(? AS INTEGER),?)', n, title)
      db.run('INSERT INTO grams (rowid, gram) VALUES (CAST(? AS INTEGER),?)', n, made.grams)
      if (keepsVocabulary) countWordsOf(db, made, isNew)
    },
    finish() {
      counts.finish()
      const rows = gone.flat()
      if (rows.length === 0) return
      // One row for each thing that is counted; those of the inbox are among the articles.
      const [count] = db.all("SELECT sum(n) AS n FROM counts WHERE name <> 'inbox'")
      subtractFromTotals(db, rows, Number(count?.['n'] ?? 0))
      gone.length = 0
    },
  }
}

function highestNumber(db: Database): number {
  const highest = Object.values(TABLES)
    .map((table) => `SELECT max(n) AS n FROM ${table}`)
    .join(' UNION ALL ')
  return Number(db.all(`SELECT max(n) AS n FROM (${highest})`)[0]?.['n'] ?? 0)
}
