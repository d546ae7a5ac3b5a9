// Owns finding what is gone without a trace in the files themselves: the log knows every article that was captured, and the newest
// backup every record.
import { z } from 'zod'
import { isErrorOfKind } from '../errors'
import { openBackup } from './backup-file'
import { listBackups } from './backups'
import type { Tally } from './check-tally'
import * as layout from './layout'
import type { Library } from './library'
import { linesOf } from './lines'
import { describeName, isTrashName } from './trash-entry'

/** What of an id is known beside its folder. */
type Known = {
  /** Captured, and in no folder. */
  readonly lost: Set<string>
  /** Deleted by a person: in the trash, or gone from there. */
  readonly deleted: Set<string>
}

/** Check that nothing is gone that was here. */
export async function checkMissing(library: Library, tally: Tally): Promise<void> {
  const known = await readKnown(library)
  for (const id of known.lost) tally.add(`${layout.ARTICLES}/${id}`, 'missing', 'the log has its capture')
  for (const { name } of await listBackups(library.files)) {
    if (await checkAgainstBackup(library, tally, known, name)) return
  }
}

const logLine = z.looseObject({
  event: z.string(),
  article: z.string().optional(),
  id: z.string().optional(),
})

async function readKnown({ files }: Library): Promise<Known> {
  const lost = new Set<string>()
  const deleted = new Set<string>()
  for await (const text of linesOf(await files.readPieces(layout.LOG))) {
    const line = parseLine(text)
    const hasCome = line?.event === 'captured' || line?.event === 'imported'
    if (hasCome && line.article !== undefined) lost.add(line.article)
    if (line?.event === 'purged' && line.id !== undefined) deleted.add(line.id)
  }
  for await (const { name } of files.walk(layout.ARTICLES)) lost.delete(layout.idOfFolder(name) ?? '')
  for await (const { name } of files.walk(layout.TRASH))
    if (isTrashName(name)) deleted.add(describeName(name).id)
  for (const id of deleted) lost.delete(id)
  return { lost, deleted }
}

function parseLine(text: string): z.infer<typeof logLine> | null {
  try {
    return logLine.parse(JSON.parse(text))
  } catch {
    // The check of the log names it.
    return null
  }
}

const SHELVES: ReadonlySet<string> = new Set([layout.ARTICLES, layout.DOSSIERS, layout.NOTES])

/** Gives whether the backup could be read to its end. */
async function checkAgainstBackup(
  { files, hashOf }: Library,
  tally: Tally,
  { lost, deleted }: Known,
  name: string,
): Promise<boolean> {
  const missing: string[] = []
  try {
    const backup = await openBackup(files, `${layout.BACKUPS}/${name}`, hashOf)
    for await (const { path, bytes, offset } of backup.parts) {
      if (offset > 0) continue
      const [shelf = '', folder = ''] = path.split('/')
      if (!SHELVES.has(shelf)) continue
      const id = layout.idOfFolder(folder) ?? ''
      if (bytes.byteLength === 0 || lost.has(id) || deleted.has(id) || (await files.exists(path))) continue
      missing.push(path)
    }
  } catch (error) {
    if (isErrorOfKind(error, 'damaged')) return false
    throw error
  }
  for (const path of missing) tally.add(path, 'missing', `the backup ${name} has it`)
  return true
}
