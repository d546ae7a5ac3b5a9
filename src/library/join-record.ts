// Owns joining the copies of one record file: reading them, what may be merged, and setting them aside afterwards. Leaves how two
// records are merged to `merge-records`.
import { isErrorOfKind } from '../errors'
import type { CopyOutcome, JoinedCopy } from '../model/joined-copies'
import type { FoundCopy } from './find-copies'
import { isEqual } from './merge-order'
import { setAside } from './quarantine'
import { readRecord, writeRecord, type RecordType } from './record'
import type { Store } from './store'

/** How records of one kind are joined. */
export type JoinRules<T> = {
  readonly type: RecordType<T>
  readonly merge: (a: T, b: T) => T
  /** Whether a record is of the thing that the folder is of: names deceive. */
  readonly belongs: (record: T) => boolean
}

/** A record with its copies merged into it, not written yet. */
export type JoinedRecord<T> = {
  readonly path: string
  /** As it stands in its file; `null` when there is none that can be read. */
  readonly before: T | null
  /** `null` when neither it nor a copy can be read. */
  readonly after: T | null
  readonly copies: readonly JoinedCopy[]
  /** Why the file itself can't be read; `null` when it can, or isn't there. */
  readonly damage: string | null
}

type Read<T> =
  | { readonly state: 'read'; readonly record: T }
  | { readonly state: 'missing' | 'newer' }
  | { readonly state: 'damaged'; readonly reason: string }

/** Merge the copies of a record. Writes nothing. */
export async function joinRecord<T extends object>(
  store: Store,
  path: string,
  found: readonly FoundCopy[],
  rules: JoinRules<T>,
): Promise<JoinedRecord<T>> {
  const main = await read(store, path, rules.type)
  const before = main.state === 'read' ? main.record : null
  let after = before
  const copies: JoinedCopy[] = []
  for (const copy of found.filter(({ of }) => of === path)) {
    const one = await read(store, copy.path, rules.type)
    const outcome = main.state === 'newer' ? 'left' : outcomeOf(one, rules)
    if (outcome === 'merged' && one.state === 'read')
      after = after === null ? one.record : rules.merge(after, one.record)
    if (one.state !== 'missing') copies.push({ ...copy, outcome })
  }
  return { path, before, after, copies, damage: main.state === 'damaged' ? main.reason : null }
}

function outcomeOf<T>(one: Read<T>, { belongs }: JoinRules<T>): CopyOutcome {
  if (one.state === 'damaged') return 'damaged'
  return one.state === 'read' && belongs(one.record) ? 'merged' : 'left'
}

async function read<T extends object>(store: Store, path: string, type: RecordType<T>): Promise<Read<T>> {
  try {
    const record = await readRecord(store.files, path, type)
    return record === null ? { state: 'missing' } : { state: 'read', record }
  } catch (error) {
    if (isErrorOfKind(error, 'damaged')) return { state: 'damaged', reason: error.data.reason }
    if (isErrorOfKind(error, 'newer-record')) return { state: 'newer' }
    throw error
  }
}

/** Write a joined record, where it is another than before. Gives whether it is. What couldn't be read is kept first. */
export async function writeJoined<T extends object>(
  store: Store,
  { path, before, after, damage }: JoinedRecord<T>,
  type: RecordType<T>,
): Promise<boolean> {
  if (after === null || isEqual(before, after)) return false
  if (damage !== null) await setAside(store, path, damage, 'repaired')
  await writeRecord(store.files, path, type, after)
  return true
}

/** Take copies away whose content is safe: each goes into the quarantine, byte for byte, before it goes from its place. */
export async function putCopiesAside(store: Store, copies: readonly JoinedCopy[]): Promise<void> {
  for (const { path, of, outcome } of copies) {
    if (outcome === 'left') continue
    await setAside(store, path, `copy of ${of}`, outcome === 'merged' ? 'merged' : 'set-aside')
    await store.files.remove(path)
  }
}
