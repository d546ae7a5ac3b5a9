// Owns putting free notes into the index. Leaves asking for them to `note-reader`, and transactions to whoever writes.
import type { FreeNote } from '../model/free-note'
import type { Database } from '../ports'
import { firstWordsOfNote } from '../text/note-words'
import { putConflicts, removeConflicts } from './index-conflicts'
import type { DocWriter } from './index-docs'
import { removeLinks, writeLinks } from './index-links'
import { removeTags, writeTags } from './index-tags'

/** Of a note's first words, in UTF-16 units: some lines of a list. */
const WORDS_KEPT = 240

/** Put a free note into the index in place of what it held of it. */
export function writeFreeNote(db: Database, docs: DocWriter, note: FreeNote): void {
  removeFreeNote(db, docs, note.id)
  const n = docs.newNumber('note')
  db.run(
    'INSERT INTO notes VALUES (CAST(? AS INTEGER),?,?,?,?,?,?)',
    n,
    note.id,
    note.title,
    firstWordsOfNote(note.note, WORDS_KEPT),
    JSON.stringify(note.tags),
    note.createdAt,
    note.updatedAt,
  )
  docs.counts.add('notes', 1)
  putConflicts(db, 'note', { id: note.id, ownerId: note.id }, note)
  writeTags(db, docs, 'note', note.id, '', note.tags)
  writeLinks(db, 'note', note.id, note.note)
  docs.put(
    n,
    { title: note.title, body: note.note, note: '', author: '', source: '', tags: note.tags.join('\n') },
    true,
  )
}

/** Take a free note out of the index. */
export function removeFreeNote(db: Database, docs: DocWriter, id: string): void {
  const row = db.all('SELECT n FROM notes WHERE id = ?', id)[0]
  if (row !== undefined) {
    docs.remove(Number(row['n']))
    docs.counts.add('notes', -1)
  }
  removeConflicts(db, 'note', id)
  removeTags(db, docs, 'note', id)
  removeLinks(db, 'note', id)
  db.run('DELETE FROM notes WHERE id = ?', id)
}
