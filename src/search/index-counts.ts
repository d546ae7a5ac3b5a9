// Owns how many there are of everything: kept beside the rows, so that nobody counts a hundred thousand of them to show a number.
// Not by triggers: a statement that has one makes the full-text index write what it holds back, for each row that is filled in.
import type { Database } from '../ports'

export type CountName = 'inbox' | 'articles' | 'archived' | 'quotes' | 'dossiers' | 'notes'

/** What can carry tags. */
export type TaggedKind = 'article' | 'quote' | 'note'

/** Sums up what changes within one transaction; `finish` writes it. */
export type Counts = {
  add(name: CountName, by: number): void
  addTag(tag: string, kind: TaggedKind, by: number): void
  finish(): void
}

/** Make counts for one transaction. */
export function makeCounts(db: Database): Counts {
  const sums = new Map<CountName, number>()
  const tags = new Map<string, Record<TaggedKind, number>>()
  return {
    add: (name, by) => void sums.set(name, (sums.get(name) ?? 0) + by),
    addTag(tag, kind, by) {
      const sum = tags.get(tag) ?? { article: 0, quote: 0, note: 0 }
      sum[kind] += by
      tags.set(tag, sum)
    },
    finish() {
      for (const [name, by] of sums)
        if (by !== 0) db.run('UPDATE counts SET n = n + ? WHERE name = ?', by, name)
      for (const [tag, { article, quote, note }] of tags) {
        if (article === 0 && quote === 0 && note === 0) continue
        db.run(
          `INSERT INTO tag_counts VALUES (?,?,?,?) ON CONFLICT DO UPDATE
           SET articles = articles + excluded.articles, quotes = quotes + excluded.quotes, notes = notes + excluded.notes`,
          tag,
          article,
          quote,
          note,
        )
        db.run('DELETE FROM tag_counts WHERE tag = ? AND articles <= 0 AND quotes <= 0 AND notes <= 0', tag)
      }
      sums.clear()
      tags.clear()
    },
  }
}

/** Which counts an article is in. */
export const countsOfArticle = (isArchived: boolean, isRead: boolean): readonly CountName[] =>
  isArchived ? ['archived'] : isRead ? ['articles'] : ['articles', 'inbox']
