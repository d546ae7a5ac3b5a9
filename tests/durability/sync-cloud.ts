// Owns a sync tool that is simulated: what it carries between machines, late and in no order, and what it makes of files that both
// changed. Its machines are real folders.
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../src/node/system'
import type { Random } from '../helpers/random'
import type { SyncHost } from './sync-host'
import { copyPath, SYNC_TOOLS } from './sync-names'

export type SyncCloud = {
  /** Carry changes to and from a machine: some of them, or all. Gives how many were carried. */
  sync(host: SyncHost, isComplete: boolean): number
  /** How many conflict copies it has made. */
  conflicts(): number
  /** Copies as they were made, by path: what each machine must keep of those that it joins. */
  readonly madeCopies: ReadonlyMap<string, Buffer>
}

/** Make a cloud that is empty. */
export function makeCloud(random: Random): SyncCloud {
  const cloud = new Map<string, Buffer>()
  const known = new Map<SyncHost, Map<string, string>>()
  const madeCopies = new Map<string, Buffer>()
  let conflicts = 0

  const hashIn = (host: SyncHost, path: string): string | null =>
    host.has(path) ? sha256(host.read(path)) : null
  const hashOf = (bytes: Buffer | undefined): string | null => (bytes === undefined ? null : sha256(bytes))

  const carry = (host: SyncHost, base: Map<string, string>, path: string): boolean => {
    const [local, remote] = [hashIn(host, path), hashOf(cloud.get(path))]
    const before = base.get(path) ?? null
    const remember = (hash: string | null): void => {
      if (hash === null) base.delete(path)
      else base.set(path, hash)
    }
    const download = (): void => {
      const bytes = cloud.get(path)
      if (bytes === undefined) host.remove(path)
      else host.write(path, bytes)
      remember(remote)
    }
    const upload = (): void => {
      if (local === null) cloud.delete(path)
      else cloud.set(path, host.read(path))
      remember(local)
    }
    if (local === remote) {
      remember(local)
      return false
    }
    if (local === before) download()
    else if (remote === before) upload()
    else if (local === null) download()
    else if (remote === null) upload()
    else {
      const bytes = host.read(path)
      const copy = copyPath(random.pick(SYNC_TOOLS), path, (one) => host.has(one) || cloud.has(one))
      host.write(copy, bytes)
      madeCopies.set(copy, bytes)
      conflicts++
      download()
    }
    return true
  }

  return {
    madeCopies,
    conflicts: () => conflicts,
    sync(host, isComplete) {
      const base = known.get(host) ?? new Map<string, string>()
      known.set(host, base)
      const paths = [...new Set([...host.paths(), ...cloud.keys(), ...base.keys()])].sort()
      let carried = 0
      while (paths.length > 0) {
        const [path = ''] = paths.splice(random.below(paths.length), 1)
        // What is late comes with a later round.
        if (!isComplete && random.below(3) === 0) continue
        if (carry(host, base, path)) carried++
      }
      return carried
    },
  }
}

/** What a tool leaves while it writes. */
export function leaveTemporaryFile(host: SyncHost, random: Random): string | null {
  const paths = host.paths().filter((path) => /^(?:articles|dossiers|notes)\//.test(path))
  if (paths.length === 0) return null
  const path = random.pick(paths)
  const slash = path.lastIndexOf('/') + 1
  const temporary = `${path.slice(0, slash)}${random.pick(SYNC_TOOLS).temporaryName(path.slice(slash))}`
  if (!host.has(temporary)) host.write(temporary, 'half of a fi')
  return temporary
}

/** Give a file of a record a name of another case. */
export async function renameCase(host: SyncHost, random: Random): Promise<void> {
  const paths = host.paths().filter((path) => /\/(?:quotes\.json|note\.md|dossier\.json)$/.test(path))
  if (paths.length === 0) return
  const path = random.pick(paths)
  const shouted = path.replace(/[^/]+$/, (name) => name.slice(0, 1).toUpperCase() + name.slice(1))
  if (!host.has(shouted)) await rename(join(host.folder, path), join(host.folder, shouted))
}
