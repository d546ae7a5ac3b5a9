// Owns putting right what can't be read: the damaged file is set aside as it is, and the newest intact copy takes its place.
import { isErrorOfKind } from '../errors'
import type { SetAsideOutcome } from '../model/library-state'
import { findInBackups } from './backups'
import { setAside } from './quarantine'
import { decodeText, isUnreadable, parseRecord } from './record'
import { typeOfRecord } from './record-types'
import { rebuildRecord } from './rebuild'
import type { Store } from './store'
import { tellPath } from './tell-path'

/** What became of one damaged or missing record. */
export type Mended = {
  /** Path within the library. */
  readonly path: string
  readonly reason: string
  readonly outcome: SetAsideOutcome
}

/**
 * Set aside records that can't be read, and put something in their places: a copy from the newest backup that has an intact one,
 * else what can be made again from the damaged file and from sealed parts. Records that turn out to be fine are left alone.
 * @throws {AppError} read-only, in-use, disk-full, storage; what was mended before stays mended
 */
export async function mendRecords(store: Store, paths: readonly string[]): Promise<readonly Mended[]> {
  return store.change(async () => {
    const damaged = new Map<string, string>()
    for (const path of paths) {
      const reason = await damageOf(store, path)
      if (reason !== null) damaged.set(path, reason)
    }
    if (damaged.size === 0) return []
    const copies = await findInBackups(store, new Set(damaged.keys()), isIntact)
    const mended: Mended[] = []
    for (const [path, reason] of damaged) {
      const outcome = await mendOne(store, path, reason, copies.get(path) ?? null)
      if (outcome === null) continue
      mended.push({ path, reason, outcome })
      await tellPath(store, path)
    }
    return mended
  })
}

/** Gives `null` where nothing is there and nothing to be had. In this order, so that a crash in between leaves the damaged file as well: aside first, then its place is taken. */
async function mendOne(
  store: Store,
  path: string,
  reason: string,
  copy: Uint8Array | null,
): Promise<SetAsideOutcome | null> {
  const rebuilt = copy === null ? await rebuildRecord(store, path) : null
  const outcome = copy !== null ? 'repaired' : rebuilt !== null ? 'rebuilt' : 'set-aside'
  const bytes = await setAside(store, path, reason, outcome)
  const replacement = copy ?? rebuilt
  if (replacement === null && bytes === null) return null
  if (replacement !== null) await store.files.write(path, replacement)
  else if (bytes !== null) await store.files.remove(path)
  return outcome
}

/**
 * Why a record can't be read; `null` when it can, when it is from a newer program, and when the disk doesn't give it: that may pass,
 * says nothing of what is in it, and keeps no other record from being mended.
 */
async function damageOf({ files }: Store, path: string): Promise<string | null> {
  try {
    const bytes = await files.readBytes(path)
    if (bytes === null) return 'missing'
    readWhole(path, bytes)
    return null
  } catch (error) {
    if (isErrorOfKind(error, 'damaged')) return error.data.reason
    if (isErrorOfKind(error, 'newer-record') || isErrorOfKind(error, 'storage')) return null
    throw error
  }
}

function isIntact(path: string, bytes: Uint8Array): boolean {
  try {
    readWhole(path, bytes)
    return true
  } catch (error) {
    if (isUnreadable(error)) return false
    throw error
  }
}

function readWhole(path: string, bytes: Uint8Array): void {
  const text = decodeText(bytes, path)
  if (path.endsWith('.json')) parseRecord(text, typeOfRecord(path), path)
}
