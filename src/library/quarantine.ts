// Owns setting aside what can't be read: byte for byte, with a note of where it lay and why. Nothing leaves it by itself.
import { z } from 'zod'
import { AppError, isAppError } from '../errors'
import { instant } from '../model/ids'
import { SET_ASIDE_OUTCOMES, type SetAside, type SetAsideOutcome } from '../model/library-state'
import * as layout from './layout'
import { readRecord, writeRecord, type RecordType } from './record'
import type { FileEntry } from '../ports'
import type { Store } from './store'

const noteSchema = z.looseObject({
  path: z.string(),
  reason: z.string(),
  at: instant,
  sizeBytes: z.number().int().nonnegative(),
  outcome: z.enum(SET_ASIDE_OUTCOMES),
})
const NOTE: RecordType<z.infer<typeof noteSchema>> = { schema: noteSchema, kind: null }
const NOTE_FILE = 'set-aside.json'

type Tools = Pick<Store, 'files' | 'hashOf' | 'clock'>

/** Keep the bytes of a file of the library; the file itself stays. Gives the bytes, or `null` when the file is gone. */
export async function setAside(
  tools: Tools,
  path: string,
  reason: string,
  outcome: SetAsideOutcome = 'set-aside',
): Promise<Uint8Array | null> {
  const bytes = await tools.files.readBytes(path)
  if (bytes === null) return null
  await setAsideBytes(tools, { path, name: path.slice(path.lastIndexOf('/') + 1), bytes, reason, outcome })
  return bytes
}

/** Keep bytes that lay at `path`, or were a part of what lies there, as a file of this name. */
export async function setAsideBytes(
  { files, hashOf, clock }: Tools,
  {
    path,
    name,
    bytes,
    reason,
    outcome = 'set-aside',
  }: Pick<SetAside, 'path' | 'name' | 'reason'> & {
    readonly bytes: Uint8Array
    readonly outcome?: SetAsideOutcome
  },
): Promise<void> {
  // Of the place too: the same bytes may be amiss in two places.
  const folder = `${layout.QUARANTINE}/${hashOf(`${path}\n${hashOf(bytes)}`).slice(0, 16)}`
  await files.write(`${folder}/${name}`, bytes)
  const note = { path, reason, at: clock(), sizeBytes: bytes.byteLength, outcome }
  await writeRecord(files, `${folder}/${NOTE_FILE}`, NOTE, note)
}

export type Quarantine = {
  /** Everything that was set aside, latest first. */
  list(): Promise<readonly SetAside[]>
  /** How much there is, without looking into it. */
  count(): Promise<number>
  /** Remove what was set aside, for ever: whoever calls this has asked. */
  empty(names: readonly string[]): Promise<void>
}

/** Give the quarantine of a library. */
export function makeQuarantine(store: Store): Quarantine {
  const { files } = store
  return {
    list: () => listSetAside(files),
    count: async () => (await foldersIn(files)).length,
    empty: (names) =>
      store.change(async () => {
        for (const name of names) {
          if (!/^[0-9a-f]{16}$/.test(name))
            throw new AppError('bad-request', { reason: 'nothing of the quarantine' })
          const doomed = `${layout.STAGING}/quarantine-${name}`
          await files.move(`${layout.QUARANTINE}/${name}`, doomed)
          await files.remove(doomed)
        }
      }),
  }
}

const foldersIn = async (files: Store['files']): Promise<readonly FileEntry[]> =>
  (await files.list(layout.QUARANTINE)).filter(({ isFolder }) => isFolder)

/** Everything that was set aside, latest first. */
export async function listSetAside(files: Store['files']): Promise<readonly SetAside[]> {
  const found = await Promise.all((await foldersIn(files)).map(({ name }) => describe(files, name)))
  return found.flat().sort((a, b) => b.at.localeCompare(a.at) || a.name.localeCompare(b.name))
}

async function describe(files: Store['files'], name: string): Promise<SetAside[]> {
  const folder = `${layout.QUARANTINE}/${name}`
  try {
    const note = await readRecord(files, `${folder}/${NOTE_FILE}`, NOTE)
    if (note !== null) return [{ name, ...note }]
  } catch (error) {
    if (!isAppError(error)) throw error
  }
  // Its note is gone or damaged; what was set aside counts all the same.
  const [kept] = (await files.list(folder)).filter((entry) => entry.name !== NOTE_FILE)
  if (kept === undefined) return []
  const sizeBytes = (await files.sizeOf(`${folder}/${kept.name}`)) ?? 0
  const at = '1970-01-01T00:00:00.000Z'
  return [{ name, path: kept.name, reason: '', at, sizeBytes, outcome: 'set-aside' }]
}
