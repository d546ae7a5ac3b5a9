// Owns what the index knows of values that differ between merged copies: where there are some, and in which fields. Leaves the values
// to the records themselves.
import type { ArticleId, DossierId, NoteId, QuoteId } from '../model/ids'
import type { ConflictTarget, DifferingRecord } from '../model/joined-copies'
import type { Quote } from '../model/quote'
import type { Conflict } from '../model/record'
import type { Database, SqlValue } from '../ports'

type Kind = ConflictTarget['kind']
type Differing = { readonly conflicts?: readonly Conflict[] | undefined }

/** Put in the fields in which a record or quote differs; nothing where it doesn't. What was there must be out. */
export function putConflicts(
  db: Database,
  kind: Kind,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
  { conflicts = [] }: Differing,
): void {
  if (conflicts.length === 0) return
  const fields = [...new Set(conflicts.map(({ field }) => field))]
  db.run('INSERT INTO conflicts VALUES (?,?,?,?)', kind, id, ownerId, JSON.stringify(fields))
}

/** Take out the fields in which a record or quote differs. */
export const removeConflicts = (db: Database, kind: Kind, id: string): void =>
  db.run('DELETE FROM conflicts WHERE kind = ? AND id = ?', kind, id)

/** How many records and quotes differ. */
export const countConflicts = (db: Database): number =>
  Number(db.all('SELECT count(*) AS n FROM conflicts')[0]?.['n'] ?? 0)

/** Records and quotes that differ, by title, a quote after its article; up to `limit` of them. */
export const listConflicts = (db: Database, limit: number): DifferingRecord[] =>
  db
    .all(
      `SELECT c.kind, c.id, c.owner_id, c.fields, coalesce(a.title, d.title, n.title, '') AS title, q.record
         FROM conflicts c
         LEFT JOIN articles a ON a.id = c.owner_id AND c.kind IN ('article', 'quote')
         LEFT JOIN dossiers d ON d.id = c.owner_id AND c.kind = 'dossier'
         LEFT JOIN notes n ON n.id = c.owner_id AND c.kind = 'note'
         LEFT JOIN quotes q ON q.id = c.id AND c.kind = 'quote'
        ORDER BY title COLLATE NOCASE, c.owner_id, c.kind, c.id LIMIT CAST(? AS INTEGER)`,
      limit,
    )
    .map((row) => ({
      target: targetOf(row),
      title: String(row['title']),
      words: row['record'] === null ? null : (JSON.parse(String(row['record'])) as Quote).selector.exact,
      fields: JSON.parse(String(row['fields'])) as string[],
    }))

function targetOf(row: Record<string, SqlValue>): ConflictTarget {
  const id = String(row['id'])
  switch (String(row['kind']) as Kind) {
    case 'article':
      return { kind: 'article', id: id as ArticleId }
    case 'quote':
      return { kind: 'quote', id: id as QuoteId, articleId: String(row['owner_id']) as ArticleId }
    case 'dossier':
      return { kind: 'dossier', id: id as DossierId }
    case 'note':
      return { kind: 'note', id: id as NoteId }
  }
}
