// Owns asking the index which articles are alike: those around some, and what they have in common.
import type { StoryLikeness } from '../model/story-groups'
import type { Database } from '../ports'
import { number, text, textOrNull } from './index-reader'

/** An article that may be a copy, as the index knows it. */
export type KnownStory = {
  readonly id: string
  readonly title: string
  readonly site: string | null
  readonly published: string | null
  readonly clipped: string
  readonly credit: string | null
  readonly length: number
}

/** Two articles that are alike, by their ids; the first comes first. */
export type KnownLink = { readonly first: string; readonly second: string; readonly likeness: StoryLikeness }

/** The ids of articles and of all that are copies of them, or of those. */
export const storiesAround = (db: Database, ids: readonly string[]): readonly string[] =>
  db
    .all(
      `WITH RECURSIVE around (n) AS (
         SELECT n FROM stories WHERE id IN (SELECT value FROM json_each(?))
         UNION SELECT likeness.second FROM around JOIN likeness ON likeness.first = around.n WHERE grade <> 'quotes'
         UNION SELECT likeness.first FROM around JOIN likeness ON likeness.second = around.n WHERE grade <> 'quotes')
       SELECT id FROM stories WHERE n IN (SELECT n FROM around)`,
      JSON.stringify(ids),
    )
    .map((row) => text(row, 'id'))

/** What is known of articles; those that the index doesn't have are left out. */
export const knownStories = (db: Database, ids: readonly string[]): readonly KnownStory[] =>
  db
    .all(
      `SELECT stories.id, title, articles.site, articles.published, clipped, credit, length FROM stories
         JOIN articles ON articles.n = stories.n WHERE stories.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    )
    .map((row) => ({
      id: text(row, 'id'),
      title: text(row, 'title'),
      site: textOrNull(row, 'site'),
      published: textOrNull(row, 'published'),
      clipped: text(row, 'clipped'),
      credit: textOrNull(row, 'credit'),
      length: number(row, 'length'),
    }))

/** How articles are alike among themselves. */
export const linksAmong = (db: Database, ids: readonly string[]): readonly KnownLink[] =>
  db
    .all(
      `WITH asked AS (SELECT n, id FROM stories WHERE id IN (SELECT value FROM json_each(?)))
       SELECT a.id AS first, b.id AS second, record FROM asked AS a
         JOIN likeness ON likeness.first = a.n JOIN asked AS b ON b.n = likeness.second`,
      JSON.stringify(ids),
    )
    .map((row) => ({
      first: text(row, 'first'),
      second: text(row, 'second'),
      likeness: JSON.parse(text(row, 'record')) as StoryLikeness,
    }))
