// Owns what the index knows of links in notes: from a free note, or the note on an article, to quotes, articles and free notes. Leaves
// finding them in a text to `text`.
import type { NoteLink, NoteMention } from '../model/answers'
import type { Quote } from '../model/quote'
import type { Database } from '../ports'
import { linksInNote } from '../text/note-links'
import { text, textOrNull, type Row } from './index-reader'

/** Whose note it is: an article's, or a free note itself. */
type NoteKind = NoteMention['kind']

/** Put the links of a note into the index in place of those that it held of it. */
export function writeLinks(db: Database, kind: NoteKind, id: string, note: string): void {
  removeLinks(db, kind, id)
  for (const [place, target] of linksInNote(note).entries())
    db.run('INSERT INTO links VALUES (?,?,CAST(? AS INTEGER),?,?)', kind, id, place, target.kind, target.id)
}

/** Take the links of a note out of the index. */
export const removeLinks = (db: Database, kind: NoteKind, id: string): void =>
  db.run('DELETE FROM links WHERE from_kind = ? AND from_id = ?', kind, id)

/** What a note links to, in the order of its text. */
export const linksOfNote = (db: Database, kind: NoteKind, id: string): NoteLink[] =>
  db
    .all(
      `SELECT links.to_kind, links.to_id, quotes.record, coalesce(articles.title, notes.title) AS title
         FROM links
         LEFT JOIN quotes ON links.to_kind = 'quote' AND quotes.id = links.to_id
         LEFT JOIN articles ON articles.id = CASE links.to_kind WHEN 'article' THEN links.to_id ELSE quotes.article_id END
         LEFT JOIN notes ON links.to_kind = 'note' AND notes.id = links.to_id
        WHERE links.from_kind = ? AND links.from_id = ? ORDER BY links.place`,
      kind,
      id,
    )
    .map(linkOf)

function linkOf(row: Row): NoteLink {
  const [kind, id, title] = [
    text(row, 'to_kind') as NoteLink['kind'],
    text(row, 'to_id'),
    textOrNull(row, 'title'),
  ]
  if (kind !== 'quote') return { kind, id, title }
  const record = textOrNull(row, 'record')
  return { kind, id, title, words: record === null ? '' : (JSON.parse(record) as Quote).selector.exact }
}

const MENTIONS = `SELECT DISTINCT links.from_kind, links.from_id, coalesce(notes.title, articles.title) AS title, notes.words,
    coalesce(notes.updated, articles.clipped) AS at
  FROM links
  LEFT JOIN notes ON links.from_kind = 'note' AND notes.id = links.from_id
  LEFT JOIN articles ON links.from_kind = 'article' AND articles.id = links.from_id`
/** Free notes first; in each kind the latest. */
const MENTIONS_ORDER = "ORDER BY links.from_kind = 'article', at DESC, links.from_id"

const mentionOf = (row: Row): NoteMention => ({
  kind: text(row, 'from_kind') as NoteKind,
  id: text(row, 'from_id'),
  title: text(row, 'title'),
  words: text(row, 'words'),
})

/** Notes that link to an article or to one of its quotes, but for the article's own. */
export const mentionsOfArticle = (db: Database, articleId: string): NoteMention[] =>
  db
    .all(
      `${MENTIONS}
        WHERE ((links.to_kind = 'article' AND links.to_id = ?)
            OR (links.to_kind = 'quote' AND links.to_id IN (SELECT id FROM quotes WHERE article_id = ?)))
          AND NOT (links.from_kind = 'article' AND links.from_id = ?)
        ${MENTIONS_ORDER}`,
      articleId,
      articleId,
      articleId,
    )
    .map(mentionOf)

/** Notes that link to a free note, but for itself. */
export const mentionsOfNote = (db: Database, noteId: string): NoteMention[] =>
  db
    .all(
      `${MENTIONS}
        WHERE links.to_kind = 'note' AND links.to_id = ? AND NOT (links.from_kind = 'note' AND links.from_id = ?)
        ${MENTIONS_ORDER}`,
      noteId,
      noteId,
    )
    .map(mentionOf)
