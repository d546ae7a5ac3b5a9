// Owns what a power loss may leave of what a process did: all that was synced, and any part of the rest, in any order.
//
// The disk is taken to be as forgetful as POSIX allows. Bytes are safe once their file was synced, a name once its folder was;
// until then each may be there or not, whatever came after it. Only a rename is one step, as in every journaling file system.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../helpers/random'
import type { FileEvent, NodeId } from './recording'

const BLOCK_BYTES = 4096

/** What becomes of bytes: kept, lost, cut within the last block, or their room taken and the bytes never written. */
export type Fate = 'kept' | 'lost' | 'torn' | 'zeros'

/** A point in the recording, and what becomes of each event before it that no sync made safe. */
export type CrashPoint = { readonly prefix: number; readonly fates: ReadonlyMap<number, Fate> }

/** Files by their paths in the watched folder; `null` is a folder. */
export type Disk = ReadonlyMap<string, Uint8Array | null>

/** For each event the index of the sync that makes it safe: beyond the end where there is none. */
function syncsOf(events: readonly FileEvent[]): readonly number[] {
  const nextSync = new Map<NodeId, number>()
  const safeAt = Array.from(events, () => 0)
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    const next = (node: NodeId): number => nextSync.get(node) ?? events.length
    if (event?.kind === 'sync') nextSync.set(event.node, index)
    if (event?.kind === 'write' || event?.kind === 'truncate') safeAt[index] = next(event.node)
    if (event?.kind === 'unname') safeAt[index] = next(event.folder)
    if (event?.kind === 'name')
      safeAt[index] = Math.min(next(event.folder), event.from === null ? Infinity : next(event.from.folder))
  }
  return safeAt
}

/** Crash points of a recording: for each moment nothing kept, all kept, each thing alone kept or lost, and mixtures. */
export function listCrashPoints(events: readonly FileEvent[], random: Random): CrashPoint[] {
  const safeAt = syncsOf(events)
  return events.flatMap((event, index) => {
    // What a process says changes nothing on the disk, but it changes what must be there.
    if (event.kind === 'sync') return []
    const prefix = index + 1
    const pending = [...events.keys()].filter((at) => at < prefix && (safeAt[at] ?? 0) >= prefix)
    const points: CrashPoint[] = []
    const add = (fateOf: (index: number) => Fate): void =>
      void points.push({ prefix, fates: new Map(pending.map((at) => [at, fateOf(at)])) })
    add(() => 'lost')
    if (pending.length === 0) return points
    add(() => 'kept')
    for (const one of pending) {
      if (pending.length > 1) {
        add((at) => (at === one ? 'lost' : 'kept'))
        add((at) => (at === one ? 'kept' : 'lost'))
      }
      if (events[one]?.kind !== 'write') continue
      add((at) => (at === one ? 'torn' : 'kept'))
      add((at) => (at === one ? 'zeros' : 'kept'))
    }
    for (let mixture = 0; mixture < 2; mixture++)
      add((at) => random.pick(events[at]?.kind === 'write' ? WRITE_FATES : NAME_FATES))
    return points
  })
}

const NAME_FATES: readonly Fate[] = ['kept', 'lost']
const WRITE_FATES: readonly Fate[] = ['kept', 'lost', 'torn', 'zeros']

/** Give the disk after a crash. */
export function diskAfter(events: readonly FileEvent[], { prefix, fates }: CrashPoint): Disk {
  const folders = new Map<NodeId, Map<string, NodeId>>([[0, new Map()]])
  const contents = new Map<NodeId, Uint8Array>()
  const entriesOf = (folder: NodeId): Map<string, NodeId> => {
    const entries = folders.get(folder) ?? new Map<string, NodeId>()
    folders.set(folder, entries)
    return entries
  }
  for (const [index, event] of events.slice(0, prefix).entries()) {
    const fate = fates.get(index) ?? 'kept'
    if (event.kind === 'name' && event.isFolder) entriesOf(event.node)
    if (fate === 'lost') continue
    switch (event.kind) {
      case 'name':
        if (event.from !== null && entriesOf(event.from.folder).get(event.from.name) === event.node)
          entriesOf(event.from.folder).delete(event.from.name)
        entriesOf(event.folder).set(event.name, event.node)
        break
      case 'unname':
        entriesOf(event.folder).delete(event.name)
        break
      case 'write':
        contents.set(event.node, afterWrite(contents.get(event.node), event.at, event.bytes, fate))
        break
      case 'truncate':
        contents.set(event.node, resized(contents.get(event.node), event.size))
        break
      case 'sync':
      case 'message':
    }
  }
  const disk = new Map<string, Uint8Array | null>()
  collect(0, '', folders, contents, disk)
  return disk
}

function collect(
  folder: NodeId,
  path: string,
  folders: ReadonlyMap<NodeId, ReadonlyMap<string, NodeId>>,
  contents: ReadonlyMap<NodeId, Uint8Array>,
  disk: Map<string, Uint8Array | null>,
): void {
  for (const [name, node] of folders.get(folder) ?? []) {
    const place = path === '' ? name : `${path}/${name}`
    const isFolder = folders.has(node)
    disk.set(place, isFolder ? null : (contents.get(node) ?? new Uint8Array()))
    if (isFolder) collect(node, place, folders, contents, disk)
  }
}

function resized(old: Uint8Array | undefined, size: number): Uint8Array {
  const next = new Uint8Array(size)
  next.set((old ?? new Uint8Array()).subarray(0, size))
  return next
}

function afterWrite(old: Uint8Array | undefined, at: number, bytes: Uint8Array, fate: Fate): Uint8Array {
  const size = Math.max(old?.byteLength ?? 0, at + bytes.byteLength)
  if (fate === 'zeros') return resized(old, size)
  if (fate === 'kept') {
    const next = resized(old, size)
    next.set(bytes, at)
    return next
  }
  // The blocks before the last are there, and half of that.
  const lastBlock = Math.floor((bytes.byteLength - 1) / BLOCK_BYTES) * BLOCK_BYTES
  const kept = lastBlock + Math.floor((bytes.byteLength - lastBlock) / 2)
  const next = resized(old, Math.max(old?.byteLength ?? 0, at + kept))
  next.set(bytes.subarray(0, kept), at)
  return next
}

/** Put a disk into an empty folder. */
export async function writeDisk(disk: Disk, folder: string): Promise<void> {
  for (const [path, content] of disk) {
    if (content === null) await mkdir(join(folder, path))
    else await writeFile(join(folder, path), content)
  }
}
