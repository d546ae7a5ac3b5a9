// Owns one machine with a library in a synced folder: the real library on real files, and its folder as a sync tool sees it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { findAllCopies } from '../../src/library/find-copies'
import { joinCopies } from '../../src/library/join-copies'
import { isTemporary } from '../../src/library/foreign-names'
import { openLibrary, type Library } from '../../src/library/library'
import type { JoinReport } from '../../src/model/joined-copies'
import { localFiles } from '../../src/node/local-files'
import { randomId, sha256 } from '../../src/node/system'

export type SyncHost = {
  readonly name: string
  readonly folder: string
  readonly library: Library
  /** Paths of all files that a sync tool would carry, in order. */
  paths(): readonly string[]
  has(path: string): boolean
  read(path: string): Buffer
  write(path: string, bytes: Uint8Array | string): void
  remove(path: string): void
  join(): Promise<JoinReport>
  delete(): void
}

/** Parts of a library that belong to one machine. */
const OWN = /^(?:staging\/|\.writer-lock)/

/** Make a machine. Its clock is its own: `startsAt` in milliseconds, some seconds a reading. */
export async function makeHost(name: string, startsAt: number, from?: SyncHost): Promise<SyncHost> {
  const folder = await mkdtemp(join(tmpdir(), 'cuttings-sync-'))
  if (from !== undefined) cpSync(from.folder, folder, { recursive: true })
  let readings = 0
  const library = await openLibrary({
    files: localFiles(folder),
    clock: () => new Date(startsAt + readings++ * 7000).toISOString(),
    newId: randomId,
    hashOf: sha256,
  })
  const at = (path: string): string => join(folder, path)
  return {
    name,
    folder,
    library,
    paths: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !isTemporary(entry.name))
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .filter((path) => !OWN.test(path))
        .sort(),
    has: (path) => existsSync(at(path)),
    read: (path) => readFileSync(at(path)),
    write(path, bytes) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), bytes)
    },
    remove(path) {
      rmSync(at(path), { force: true })
      removeEmptyFolders(folder, dirname(path))
    },
    join: async () => joinCopies(library, await findAllCopies(library.files)),
    delete: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A sync tool takes away a folder with the last file that it knows of. */
function removeEmptyFolders(root: string, path: string): void {
  if (!path.includes('/') || !existsSync(join(root, path)) || readdirSync(join(root, path)).length > 0) return
  rmSync(join(root, path), { recursive: true })
  removeEmptyFolders(root, dirname(path))
}

/** One hash over every file of the shelves, by path and bytes: equal on two machines that hold the same. */
export const shelvesHash = (host: SyncHost): string =>
  sha256(
    host
      .paths()
      .filter((path) => /^(?:articles|dossiers|notes)\//.test(path))
      .map((path) => `${path} ${sha256(host.read(path))}`)
      .join('\n'),
  )

/** Whether the quarantine holds these bytes. */
export const isInQuarantine = (host: SyncHost, bytes: Uint8Array): boolean =>
  host.paths().some((path) => path.startsWith('quarantine/') && Buffer.compare(host.read(path), bytes) === 0)
