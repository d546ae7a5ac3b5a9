// Owns what is searched for in each article, quote, note and dossier: one row of words and one of grams for each, under its number.
import { KINDS, type Kind } from '../query/query'
import type { Database } from '../ports'
import { makeCounts, type Counts } from './index-counts'
import { fullTextOf } from './full-text'
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
  const gone = { words: [] as RowSizes[number][], short_words: [] as RowSizes[number][] }
  const counts = makeCounts(db)
  const keepsVocabulary = isComplete(db)
  // Not asked of each insertion: a statement that answers makes the full-text index write what it holds back.
  let nextSerial: number | null = null
  const remove = (n: number): void => {
    const { words, grams, titles } = fullTextOf(kindOfRow(n))
    gone[words].push(...sizesOfRows(db, words, [n]))
    for (const table of [words, grams, ...(titles === null ? [] : [titles])])
      db.run(`DELETE FROM ${table} WHERE rowid = CAST(? AS INTEGER)`, n)
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
      const { words, grams, titles } = fullTextOf(kindOfRow(n))
      db.run(
        `INSERT INTO ${words} (rowid, title, body, note, author, source, tags) VALUES (CAST(? AS INTEGER),?,?,?,?,?,?)`,
        n,
        ...made.words,
      )
      const [title] = made.words
      if (titles !== null && title !== undefined && text.title !== '')
        db.run(`INSERT INTO ${titles} (rowid, words) VALUES (CAST(? AS INTEGER),?)`, n, title)
      db.run(`INSERT INTO ${grams} (rowid, gram) VALUES (CAST(? AS INTEGER),?)`, n, made.grams)
      if (keepsVocabulary) countWordsOf(db, made, isNew)
    },
    finish() {
      counts.finish()
      for (const table of ['words', 'short_words'] as const) {
        if (gone[table].length === 0) continue
        // One row for each thing that is counted; those of the inbox are among the articles.
        const names = table === 'words' ? ['articles', 'archived'] : ['quotes', 'dossiers', 'notes']
        const [count] = db.all(
          'SELECT sum(n) AS n FROM counts WHERE name IN (SELECT value FROM json_each(?))',
          JSON.stringify(names),
        )
        subtractFromTotals(db, table, gone[table], Number(count?.['n'] ?? 0))
        gone[table].length = 0
      }
    },
  }
}

function highestNumber(db: Database): number {
  const highest = Object.values(TABLES)
    .map((table) => `SELECT max(n) AS n FROM ${table}`)
    .join(' UNION ALL ')
  return Number(db.all(`SELECT max(n) AS n FROM (${highest})`)[0]?.['n'] ?? 0)
}
