// Owns putting the tags of articles and quotes into the index, with how many carry each.
import type { Database } from '../ports'
import type { DocWriter } from './index-docs'

/** Put in the tags of an article or a quote: what was there must be out. */
export function writeTags(
  db: Database,
  { counts }: DocWriter,
  kind: 'article' | 'quote',
  id: string,
  articleId: string,
  tags: readonly string[],
): void {
  for (const tag of new Set(tags)) {
    db.run('INSERT INTO tags VALUES (?,?,?,?)', tag, kind, id, articleId)
    counts.addTag(tag, kind, 1)
  }
}

/** Take out the tags of an article or a quote. */
export function removeTags(db: Database, { counts }: DocWriter, kind: 'article' | 'quote', id: string): void {
  for (const row of db.all('SELECT tag FROM tags WHERE item_id = ? AND kind = ?', id, kind))
    counts.addTag(String(row['tag']), kind, -1)
  db.run('DELETE FROM tags WHERE item_id = ? AND kind = ?', id, kind)
}
