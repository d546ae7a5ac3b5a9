// Owns opening a free note: its words with what it links to, and what links to it.
import type { FreeNoteDetail } from '../model/answers'
import type { NoteId } from '../model/ids'
import { linksOfNote, mentionsOfNote } from '../search/index-links'
import type { Workspace } from './workspace'

/** Open a free note. @throws {AppError} not-found, damaged, storage */
export async function openFreeNote({ library, showIndex }: Workspace, id: NoteId): Promise<FreeNoteDetail> {
  const note = await library.notes.read(id)
  const index = await showIndex()
  return { note, links: linksOfNote(index, 'note', id), mentions: mentionsOfNote(index, id) }
}
