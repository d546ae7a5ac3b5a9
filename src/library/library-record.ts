// Owns a library's own record: which form it has and which library it is. Leaves what is in it to the modules beside it.
import { z } from 'zod'
import { isErrorOfKind } from '../errors'
import { instant } from '../model/ids'
import { LIBRARY_SCHEMA } from '../model/record'
import type { Clock, Files, NewId } from '../ports'
import * as layout from './layout'
import { readRecord, type RecordType } from './record'

const libraryRecord = z.looseObject({
  schema: z.number().int().positive(),
  id: z.string().min(1),
  createdAt: instant,
})
export type LibraryRecord = Readonly<z.infer<typeof libraryRecord>>
export const LIBRARY: RecordType<LibraryRecord> = { schema: libraryRecord, kind: null }

/** The record as it was found: `damaged` stands in for one that can't be read, until that is mended. */
export type FoundLibraryRecord =
  | { readonly state: 'there'; readonly record: LibraryRecord }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged'; readonly reason: string; readonly record: LibraryRecord }

/** Read a library's own record. One that is damaged is no reason not to open: the log's first line knows which library it is. */
export async function readLibraryRecord(
  files: Files,
  clock: Clock,
  newId: NewId,
): Promise<FoundLibraryRecord> {
  try {
    const record = await readRecord(files, layout.LIBRARY_RECORD, LIBRARY)
    if (record !== null) return { state: 'there', record }
    // Articles without a library's record: it was deleted, and the rest must not be taken for nothing.
    const madeBy = await fromLog(files)
    if (madeBy === null && (await files.list(layout.ARTICLES)).length === 0) return { state: 'missing' }
    return { state: 'damaged', reason: 'missing', record: madeBy ?? madeUp(clock, newId) }
  } catch (error) {
    if (!isErrorOfKind(error, 'damaged')) throw error
    const record = (await fromLog(files)) ?? madeUp(clock, newId)
    return { state: 'damaged', reason: error.data.reason, record }
  }
}

const firstLine = z.looseObject({ event: z.literal('library-made'), library: z.string().min(1), at: instant })

/** Its form isn't in the log: records say theirs themselves, so today's is safe to take. */
async function fromLog(files: Files): Promise<LibraryRecord | null> {
  const bytes = await files.readBytes(layout.LOG)
  const text = new TextDecoder().decode(bytes ?? new Uint8Array())
  try {
    const { library, at } = firstLine.parse(JSON.parse(text.slice(0, Math.max(0, text.indexOf('\n')))))
    return { schema: LIBRARY_SCHEMA, id: library, createdAt: at }
  } catch {
    return null
  }
}

const madeUp = (clock: Clock, newId: NewId): LibraryRecord => ({
  schema: LIBRARY_SCHEMA,
  id: newId(),
  createdAt: clock(),
})
