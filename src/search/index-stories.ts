// Owns what copies of articles are found by, in the index: runs of words, paragraphs of sites, and which articles are alike. Leaves what
// runs there are, and comparing, to `copies`; when it is done to `actions`.
import type { StoryLikeness } from '../model/story-groups'
import type { Database } from '../ports'
import { number, text, textOrNull, type Row } from './index-reader'
import { isComplete } from './open-index'

/** An article's text as it is looked up. */
export type IndexedStory = {
  readonly site: string | null
  readonly published: string | null
  /** The agency that it names. */
  readonly credit: string | null
  /** How many runs of words it has. */
  readonly length: number
  readonly runs: readonly { readonly hash: number; readonly isQuoted: boolean }[]
  /** Of its site: none where that isn't known. */
  readonly paragraphs: readonly number[]
}

/** A row of it; `made` differs when the article's words, site or credit do. */
export type StoryRow = Pick<IndexedStory, 'site' | 'published' | 'credit' | 'length'> & {
  readonly n: number
  readonly id: string
  readonly made: string
}

/** Before what is no run of any words. To the tokenizer they are letters. */
const QUOTED = '¶'
const PARAGRAPH = '§'

const runTerm = (hash: number): string => hash.toString(36)
const quotedTerm = (hash: number): string => `${QUOTED}${hash.toString(36)}`
const paragraphTerm = (key: number): string => `${PARAGRAPH}${key.toString(36)}`

/** Put in what an article is found by, in place of what was there. What has the same words needn't be compared again. */
export function putStory(db: Database, n: number, id: string, story: IndexedStory): void {
  const terms = story.runs.flatMap(({ hash, isQuoted }) =>
    isQuoted ? [runTerm(hash), quotedTerm(hash)] : [runTerm(hash)],
  )
  const all = [...terms, ...story.paragraphs.map(paragraphTerm)].join(' ')
  const made = `${String(hashOf(all))} ${String(story.length)} ${story.credit ?? ''}`
  const known = db.all('SELECT made FROM stories WHERE n = CAST(? AS INTEGER)', n)[0]
  if (known !== undefined && known['made'] === made) {
    db.run(
      'UPDATE stories SET site = ?, published = ? WHERE n = CAST(? AS INTEGER)',
      story.site,
      story.published,
      n,
    )
    return
  }
  if (known !== undefined) removeStory(db, n)
  const paragraphs = JSON.stringify(story.paragraphs)
  db.run(
    'INSERT INTO stories VALUES (CAST(? AS INTEGER),?,?,?,?,CAST(? AS INTEGER),?,?,0)',
    n,
    id,
    story.site,
    story.published,
    story.credit,
    story.length,
    made,
    paragraphs,
  )
  db.run('INSERT INTO story_runs (rowid, run) VALUES (CAST(? AS INTEGER),?)', n, all)
  touch(db, paragraphs)
}

/** Take out what an article is found by, and what it is like. */
export function removeStory(db: Database, n: number): void {
  const row = db.all('SELECT paragraphs FROM stories WHERE n = CAST(? AS INTEGER)', n)[0]
  if (row === undefined) return
  touch(db, text(row, 'paragraphs'))
  db.run('DELETE FROM stories WHERE n = CAST(? AS INTEGER)', n)
  db.run('DELETE FROM story_runs WHERE rowid = CAST(? AS INTEGER)', n)
  db.run('DELETE FROM likeness WHERE first = CAST(? AS INTEGER) OR second = CAST(? AS INTEGER)', n, n)
}

/** While the index is filled, everything is compared at its end in any case. */
function touch(db: Database, paragraphs: string): void {
  if (paragraphs === '[]' || !isComplete(db)) return
  db.run('INSERT OR IGNORE INTO touched SELECT CAST(value AS TEXT) FROM json_each(?)', paragraphs)
}

/** FNV-1a, over units of UTF-16, twice: for telling two lists of terms from each other. */
function hashOf(terms: string): number {
  let [low, high] = [0x811c9dc5, 0x01234567]
  for (let i = 0; i < terms.length; i++) {
    low = Math.imul(low ^ terms.charCodeAt(i), 0x01000193)
    high = Math.imul(high ^ terms.charCodeAt(i), 0x5bd1e995)
  }
  return (low >>> 0) * 0x100000 + ((high >>> 0) & 0xfffff)
}

/** How many articles wait to be compared. */
export const countWaiting = (db: Database): number =>
  number(db.all('SELECT count(*) AS n FROM stories WHERE compared = 0')[0] ?? {}, 'n')

/** Those that wait, at most so many. */
export const waitingStories = (db: Database, limit: number): readonly StoryRow[] =>
  db.all('SELECT * FROM stories WHERE compared = 0 ORDER BY n LIMIT CAST(? AS INTEGER)', limit).map(rowOf)

/** All, in the order of their numbers. */
export const allStories = (db: Database): readonly StoryRow[] =>
  db.all('SELECT n, id, site, published, credit, length, made FROM stories ORDER BY n').map(rowOf)

export const storyRows = (db: Database, numbers: readonly number[]): readonly StoryRow[] =>
  db
    .all(
      'SELECT * FROM stories WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n',
      JSON.stringify(numbers),
    )
    .map(rowOf)

const rowOf = (row: Row): StoryRow => ({
  n: number(row, 'n'),
  id: text(row, 'id'),
  site: textOrNull(row, 'site'),
  published: textOrNull(row, 'published'),
  credit: textOrNull(row, 'credit'),
  length: number(row, 'length'),
  made: text(row, 'made'),
})

const rowsOfTerm = (db: Database, term: string, limit: number): readonly number[] =>
  db
    .all(
      'SELECT rowid AS n FROM story_runs WHERE story_runs MATCH ? LIMIT CAST(? AS INTEGER)',
      `"${term}"`,
      limit,
    )
    .map((row) => number(row, 'n'))

/** The articles that have a run of words, at most so many; or that quote it. */
export const storiesWithRun = (
  db: Database,
  hash: number,
  isQuoted: boolean,
  limit: number,
): readonly number[] => rowsOfTerm(db, isQuoted ? quotedTerm(hash) : runTerm(hash), limit)

/** The articles that have a paragraph of their site, at most so many. */
export const storiesWithParagraph = (db: Database, key: number, limit: number): readonly number[] =>
  rowsOfTerm(db, paragraphTerm(key), limit)

/** Whether paragraphs came or went since `takeTouched`. */
export const hasTouched = (db: Database): boolean => db.all('SELECT 1 FROM touched LIMIT 1').length > 0

/** Paragraphs that came or went since the last time; none is given twice. */
export function takeTouched(db: Database): readonly number[] {
  const keys = db.all('SELECT paragraph FROM touched').map((row) => number(row, 'paragraph'))
  if (keys.length > 0) db.run('DELETE FROM touched')
  return keys
}

/** Have articles compared again. */
export const compareAgain = (db: Database, numbers: readonly number[]): void =>
  db.run(
    'UPDATE stories SET compared = 0 WHERE n IN (SELECT value FROM json_each(?))',
    JSON.stringify(numbers),
  )

/** Two articles by their numbers, in the order of their ids, and how they are alike. */
export type NumberedLink = {
  readonly first: number
  readonly second: number
  readonly likeness: StoryLikeness
}

/**
 * Put in what an article is like, in place of what was known, and say that it was compared.
 * @returns whether that was so; nothing is written where the article has other words by now
 */
export function putLinks(
  db: Database,
  story: Pick<StoryRow, 'n' | 'made'>,
  links: readonly NumberedLink[],
): boolean {
  const row = db.all('SELECT made FROM stories WHERE n = CAST(? AS INTEGER)', story.n)[0]
  if (row?.['made'] !== story.made) return false
  db.run(
    'DELETE FROM likeness WHERE first = CAST(? AS INTEGER) OR second = CAST(? AS INTEGER)',
    story.n,
    story.n,
  )
  for (const link of links) addLink(db, link)
  db.run('UPDATE stories SET compared = 1 WHERE n = CAST(? AS INTEGER)', story.n)
  return true
}

/** Forget what all articles are like: all wait to be compared. */
export const clearLinks = (db: Database): void => {
  db.run('UPDATE stories SET compared = 0')
  db.run('DELETE FROM likeness')
  db.run('DELETE FROM touched')
}

/** Put in that two articles are alike, if both are still there. */
export const addLink = (db: Database, { first, second, likeness }: NumberedLink): void =>
  db.run(
    `INSERT OR REPLACE INTO likeness SELECT a.n, b.n, ?, ? FROM stories AS a, stories AS b
      WHERE a.n = CAST(? AS INTEGER) AND b.n = CAST(? AS INTEGER)`,
    likeness.grade,
    JSON.stringify(likeness),
    first,
    second,
  )

/** Say that articles were compared whose words are the same as then. */
export function markCompared(db: Database, stories: readonly Pick<StoryRow, 'n' | 'made'>[]): void {
  for (const { n, made } of stories)
    db.run('UPDATE stories SET compared = 1 WHERE n = CAST(? AS INTEGER) AND made = ?', n, made)
}
