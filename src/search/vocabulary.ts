// Owns the library's own words: each with its stem and how many things hold it. Read from the full-text index once that is filled, kept
// up from then on; of what is deleted its words stay counted until the index is made anew, since the index doesn't keep texts.
import stem from 'wink-porter2-stemmer'
import type { Database } from '../ports'
import type { FullText } from './full-text'
import type { DocWords } from './text/doc-words'

/** A longer one is no word that anyone types. */
const LONGEST = 32
const STEP = 4000
const MOST_STEMS = 20_000
/** In fewer rows any gram is gone through in no time. */
const COMMON_FROM = 20_000
const COMMON_SHARE = 0.4

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

/** Make the list anew from the full-text index, step by step, and that of the grams that most things have. */
export async function fillVocabulary(db: Database, rest: () => Promise<void>): Promise<void> {
  db.run('DELETE FROM terms')
  for (const table of ['words', 'short_words'] as const)
    await eachTerm(db, table, rest, (term, docs) => {
      if (!isTerm(term)) return
      db.run(
        'INSERT INTO terms VALUES (?,?,?) ON CONFLICT (term) DO UPDATE SET docs = docs + excluded.docs',
        term,
        storedStem(term),
        docs,
      )
    })
  db.run('DELETE FROM common')
  for (const table of ['grams', 'short_grams'] as const) {
    const rows = Number(db.all(`SELECT count(*) AS n FROM ${table}_docsize`)[0]?.['n'] ?? 0)
    if (rows < COMMON_FROM) continue
    await eachTerm(db, table, rest, (gram, docs) => {
      if (docs > rows * COMMON_SHARE) db.run('INSERT OR IGNORE INTO common VALUES (?,?)', table, gram)
    })
  }
}

/** Go through the terms of a full-text table, a transaction for some thousands of them. */
async function eachTerm(
  db: Database,
  table: FullText,
  rest: () => Promise<void>,
  visit: (term: string, docs: number) => void,
): Promise<void> {
  db.exec(`CREATE VIRTUAL TABLE temp.terms_of_${table} USING fts5vocab('main', '${table}', 'row')`)
  try {
    for (let last = '', isMore = true; isMore;) {
      const rows = db.all(
        `SELECT term, doc FROM temp.terms_of_${table} WHERE term > ? ORDER BY term LIMIT CAST(? AS INTEGER)`,
        last,
        STEP,
      )
      db.transaction(() => {
        for (const row of rows) visit(String(row['term']), Number(row['doc']))
      })
      last = String(rows.at(-1)?.['term'] ?? '')
      isMore = rows.length === STEP
      await rest()
    }
  } finally {
    db.exec(`DROP TABLE temp.terms_of_${table}`)
  }
}

/** Grams that stand in most rows of a large table, by table: they narrow nothing down, and are long to go through. */
export type CommonGrams = Readonly<Record<GramTable, ReadonlySet<string>>>
type GramTable = 'grams' | 'short_grams'

/** Of these grams, those that are common. */
export function commonAmong(db: Database, grams: readonly string[]): CommonGrams {
  const rows = db.all(
    'SELECT place, gram FROM common WHERE gram IN (SELECT value FROM json_each(?))',
    JSON.stringify(grams),
  )
  const ofTable = (table: GramTable): ReadonlySet<string> =>
    new Set(rows.filter((row) => row['place'] === table).map((row) => String(row['gram'])))
  return { grams: ofTable('grams'), short_grams: ofTable('short_grams') }
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
