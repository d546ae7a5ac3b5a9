// Owns checking free notes: their records, the images that they show, and what else lies beside them.
import type { Tally } from './check-tally'
import { imagesInNote } from '../text/note-links'
import * as layout from './layout'
import type { Library } from './library'
import type { Sha256 } from '../model/ids'

/** Check every free note. `assertWanted` throws when the check is no longer wanted. */
export async function checkNotes(library: Library, tally: Tally, assertWanted: () => void): Promise<void> {
  for await (const { name, isFolder } of library.files.walk(layout.NOTES)) {
    assertWanted()
    const folder = `${layout.NOTES}/${name}`
    if (!isFolder || layout.idOfFolder(name) === null) {
      tally.addForeign(folder, 'shelf', 'not a note')
      continue
    }
    await tally.guarded(layout.noteRecord(folder), async () => {
      const { note } = await library.notes.readIn(folder)
      tally.count('notes')
      await checkNoteImages(library, tally, note)
    })
    for (const entry of await library.files.list(folder))
      if (entry.name !== 'note.json')
        tally.addForeign(`${folder}/${entry.name}`, 'record', 'not a file of a note')
  }
}

/** Check that the images are there that a note shows: each is hashed once, with all others. */
export async function checkNoteImages({ files }: Library, tally: Tally, note: string): Promise<void> {
  for (const sha256 of imagesInNote(note)) {
    const path = layout.assetPath(sha256 as Sha256)
    if (!(await files.exists(path))) tally.add(path, 'missing', 'an image of a note is gone')
  }
}
