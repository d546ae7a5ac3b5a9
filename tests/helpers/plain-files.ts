// Owns a library's files without the care that a person's work needs: nothing is synced, so that large libraries for tests are
// made in minutes.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { localFiles } from '../../src/node/local-files'
import type { Files } from '../../src/ports'

/** Files under a folder, written plainly. A crash may lose them. */
export function plainFiles(folder: string): Files {
  let lastMade = ''
  const at = (path: string): string => {
    const full = join(folder, path)
    const parent = dirname(full)
    // The files of a version come one after the other.
    if (parent !== lastMade) mkdirSync(parent, { recursive: true })
    lastMade = parent
    return full
  }
  const read = (path: string): Buffer | null => {
    const full = join(folder, path)
    return existsSync(full) ? readFileSync(full) : null
  }
  return {
    ...localFiles(folder),
    exists: (path) => Promise.resolve(existsSync(join(folder, path))),
    readBytes: (path) => Promise.resolve(read(path)),
    readText: (path) => Promise.resolve(read(path)?.toString('utf8') ?? null),
    write: (path, data) => Promise.resolve(writeFileSync(at(path), data)),
    append: (path, data) => Promise.resolve(appendFileSync(at(path), data)),
    makeFolder: (path) => Promise.resolve(void mkdirSync(join(folder, path), { recursive: true })),
    move(from, to) {
      renameSync(join(folder, from), at(to))
      lastMade = ''
      return Promise.resolve()
    },
    remove(path) {
      rmSync(join(folder, path), { recursive: true, force: true })
      lastMade = ''
      return Promise.resolve()
    },
  }
}
