// Owns checking free notes: their records, and what else lies beside them.
import type { Tally } from './check-tally'
import * as layout from './layout'
import type { Library } from './library'

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
      await library.notes.readIn(folder)
      tally.count('notes')
    })
    for (const entry of await library.files.list(folder))
      if (entry.name !== 'note.json')
        tally.addForeign(`${folder}/${entry.name}`, 'record', 'not a file of a note')
  }
}
