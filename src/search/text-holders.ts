// Owns asking the index which articles may hold a quotation or a variant of it: those that have several of its rarest words. Leaves
// whether they do to whoever reads them.
import type { Database } from '../ports'
import { number, text } from './index-reader'
import { gramsOf, piecesOf } from './text/query-words'

/**
 * So many of the rarest words of either half are looked up (a part of the quotation may be all that is printed), and of scripts without
 * spaces, and of Korean, so many pairs of characters.
 */
const WORDS_OF_HALF = 6
const MOST_GRAMS = 16
/** What more articles have is no rare word. */
const MOST_ROWS = 3000
/** Beyond so many all but the best are left out. */
const MOST_HOLDERS = 20
/** Copies of one quotation have nearly all: of those more are told. */
const SURE_SHARE = 0.8
const MOST_SURE = 120
/** A word of one article in ten thousand weighs twice as much as one of a hundred. */
const ALL = 100_000

/** Numbers and ids of articles, the likeliest first; without one of them. */
export function textHolders(db: Database, words: string, without: string): readonly string[] {
  const scores = new Map<number, { hits: number; weight: number }>()
  let asked = 0
  for (const { table, term } of rareTerms(db, words)) {
    const rows = rowsWith(db, table, term)
    if (rows.length > MOST_ROWS) continue
    asked++
    const weight = Math.log(ALL / Math.max(1, rows.length))
    for (const n of rows) {
      const score = scores.get(n) ?? { hits: 0, weight: 0 }
      score.hits++
      score.weight += weight
      scores.set(n, score)
    }
  }
  const ranked = [...scores]
    .filter(([, { hits }]) => hits >= (asked < 3 ? 1 : 2))
    .sort((a, b) => b[1].weight - a[1].weight || b[0] - a[0])
  const sure = ranked.filter(([, { hits }]) => hits >= asked * SURE_SHARE).length
  const taken = ranked.slice(0, Math.min(MOST_SURE, Math.max(MOST_HOLDERS, sure + 1))).map(([n]) => n)
  const ids = new Map(
    db
      .all('SELECT n, id FROM articles WHERE n IN (SELECT value FROM json_each(?))', JSON.stringify(taken))
      .map((row) => [number(row, 'n'), text(row, 'id')]),
  )
  return taken.flatMap((n) => {
    const id = ids.get(n)
    return id === undefined || id === without ? [] : [id]
  })
}

/** In one text: thousands of rows, each an object of its own, would take most of the time. */
function rowsWith(db: Database, table: Term['table'], term: string): readonly number[] {
  const row = db.all(
    `SELECT json_group_array(n) AS found FROM
       (SELECT rowid AS n FROM ${table} WHERE ${table} MATCH ? LIMIT CAST(? AS INTEGER))`,
    table === 'words' ? `body : "${term}"` : `"${term}"`,
    MOST_ROWS + 1,
  )[0]
  return row === undefined ? [] : (JSON.parse(text(row, 'found')) as readonly number[])
}

type Term = { readonly table: 'words' | 'grams'; readonly term: string }

function rareTerms(db: Database, given: string): readonly Term[] {
  const pieces = piecesOf(given)
  const letters = [...new Set(pieces.filter(({ script }) => script === 'letters').map((piece) => piece.text))]
  const docs = new Map(
    db
      .all(
        'SELECT term, docs FROM terms WHERE term IN (SELECT value FROM json_each(?))',
        JSON.stringify(letters),
      )
      .map((row) => [text(row, 'term'), number(row, 'docs')]),
  )
  // A word that isn't listed is a number or a very long one: rare enough.
  const rarest = (half: readonly string[]): readonly string[] =>
    half
      .filter((word) => (docs.get(word) ?? 1) <= MOST_ROWS)
      .sort((a, b) => (docs.get(a) ?? 1) - (docs.get(b) ?? 1))
      .slice(0, WORDS_OF_HALF)
  const middle = Math.ceil(letters.length / 2)
  const words = [...rarest(letters.slice(0, middle)), ...rarest(letters.slice(middle))]
  const grams = [
    ...new Set(pieces.filter(({ script }) => script !== 'letters').flatMap((piece) => gramsOf(piece.text))),
  ].filter((gram) => Array.from(gram).length === 2)
  // Spread over all of it: which of them are rare isn't known.
  const step = Math.max(1, Math.floor(grams.length / MOST_GRAMS))
  return [
    ...words.map((term) => ({ table: 'words', term }) as const),
    ...grams
      .filter((_, i) => i % step === 0)
      .slice(0, MOST_GRAMS)
      .map((term) => ({ table: 'grams', term }) as const),
  ]
}
