// Owns putting the tags of articles, quotes and free notes into the index, with how many carry each.
import type { Database } from '../ports'
import type { TaggedKind } from './index-counts'
import type { DocWriter } from './index-docs'

/** Put in the tags of one thing: what was there must be out. `articleId` is empty for a free note. */
export function writeTags(
  db: Database,
  { counts }: DocWriter,
  kind: TaggedKind,
  id: string,
  articleId: string,
  tags: readonly string[],
): void {
  for (const tag of new Set(tags)) {
    db.run('INSERT INTO tags VALUES (?,?,?,?)', tag, kind, id, articleId)
    counts.addTag(tag, kind, 1)
  }
}

/** Take out the tags of one thing. */
export function removeTags(db: Database, { counts }: DocWriter, kind: TaggedKind, id: string): void {
  for (const row of db.all('SELECT tag FROM tags WHERE item_id = ? AND kind = ?', id, kind))
    counts.addTag(String(row['tag']), kind, -1)
  db.run('DELETE FROM tags WHERE item_id = ? AND kind = ?', id, kind)
}
