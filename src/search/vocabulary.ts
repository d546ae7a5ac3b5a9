// Owns the library's own words: each with its stem and how many things hold it. Read from the full-text index once that is filled, kept
// up from then on; of what is deleted its words stay counted until the index is made anew, since the index doesn't keep texts.
import stem from 'wink-porter2-stemmer'
import type { Database } from '../ports'
import type { DocWords } from './text/doc-words'

/** A longer one is no word that anyone types. */
const LONGEST = 32
const STEP = 4000
const MOST_STEMS = 20_000

export type Term = { readonly term: string; readonly docs: number }

const IS_ENGLISH = /^[a-z]{3,}$/
const isTerm = (word: string): boolean => word.length > 1 && word.length <= LONGEST && !/^\d+$/.test(word)

const stems = new Map<string, string>()

/** What English inflections of a word have in common; the word itself for other letters. */
export function stemOf(word: string): string {
  if (!IS_ENGLISH.test(word)) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= MOST_STEMS) stems.clear()
  const found = stem(word)
  stems.set(word, found)
  return found
}

const storedStem = (word: string): string | null => {
  const found = stemOf(word)
  return found === word ? null : found
}

/** Make the list anew from the full-text index, step by step. */
export async function fillVocabulary(db: Database, rest: () => Promise<void>): Promise<void> {
  db.run('DELETE FROM terms')
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_rows USING fts5vocab('main', 'words', 'row')")
  for (let last = '', isMore = true; isMore;) {
    const rows = db.all(
      'SELECT term, doc FROM temp.word_rows WHERE term > ? ORDER BY term LIMIT CAST(? AS INTEGER)',
      last,
      STEP,
    )
    db.transaction(() => {
      for (const row of rows) {
        const term = String(row['term'])
        if (isTerm(term))
          db.run('INSERT OR REPLACE INTO terms VALUES (?,?,?)', term, storedStem(term), Number(row['doc']))
      }
    })
    last = String(rows.at(-1)?.['term'] ?? '')
    isMore = rows.length === STEP
    await rest()
  }
  db.exec('DROP TABLE temp.word_rows')
}

const decoder = new TextDecoder()

/** Count the words of a thing that was put in; of one that was there before, only words that nothing had yet. */
export function countWordsOf(db: Database, { words }: DocWords, isNew: boolean): void {
  const again = isNew ? 'DO UPDATE SET docs = docs + 1' : 'DO NOTHING'
  const found = new Set(words.flatMap((bytes) => decoder.decode(bytes).toLowerCase().split(' ')))
  for (const term of found)
    if (isTerm(term))
      db.run(`INSERT INTO terms VALUES (?,?,1) ON CONFLICT (term) ${again}`, term, storedStem(term))
}

const termOf = (row: Readonly<Record<string, unknown>>): Term => ({
  term: String(row['term']),
  docs: Number(row['docs'] ?? 0),
})

/** Words that begin so, those in most things first. */
export const termsFrom = (db: Database, begin: string, limit: number): readonly Term[] =>
  db
    .all(
      `SELECT term, docs FROM terms WHERE term >= ? AND term < ? || char(1114111) ORDER BY docs DESC, term LIMIT CAST(? AS INTEGER)`,
      begin,
      begin,
      limit,
    )
    .map(termOf)

/** Inflections of an English word, itself among them where the library has it. */
export const termsOfStem = (db: Database, word: string, limit: number): readonly Term[] =>
  db
    .all(
      'SELECT term, docs FROM terms WHERE stem = ? UNION ALL SELECT term, docs FROM terms WHERE term = ? AND stem IS NULL ORDER BY docs DESC, term LIMIT CAST(? AS INTEGER)',
      stemOf(word),
      stemOf(word),
      limit,
    )
    .map(termOf)

/** How many things hold a word; 0 for one that the library doesn't have. */
export const docsWith = (db: Database, term: string): number =>
  Number(db.all('SELECT docs FROM terms WHERE term = ?', term)[0]?.['docs'] ?? 0)

/** Words of about a length that begin so, for finding what was meant. */
export const termsLike = (db: Database, begin: string, length: number, limit: number): readonly Term[] =>
  db
    .all(
      `SELECT term, docs FROM terms WHERE term >= ? AND term < ? || char(1114111) AND length(term) BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
        ORDER BY docs DESC LIMIT CAST(? AS INTEGER)`,
      begin,
      begin,
      length - 2,
      length + 2,
      limit,
    )
    .map(termOf)
