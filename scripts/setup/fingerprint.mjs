// Owns telling whether files have changed: by their content, or by what the file system says of them.
// Leaves which files matter to the callers.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash over names and bytes of files and folders. What doesn't exist counts as such.
 *
 * @param {string} root
 * @param {readonly string[]} parts Files and folders inside `root`.
 */
export function fingerprintContent(root, parts) {
  return fingerprint(root, parts, (hash, path) => hash.update(readFileSync(path)))
}

/**
 * One hash over names, sizes and times of files: cheap, and enough to see that someone else has written them.
 *
 * @param {string} root
 * @param {readonly string[]} parts Files and folders inside `root`.
 */
export function fingerprintState(root, parts) {
  return fingerprint(root, parts, (hash, path) => {
    const { size, mtimeNs } = statSync(path, { bigint: true })
    return hash.update(`${String(size)} ${String(mtimeNs)}`)
  })
}

/**
 * @param {string} root
 * @param {readonly string[]} parts
 * @param {(hash: import('node:crypto').Hash, path: string) => unknown} add
 */
function fingerprint(root, parts, add) {
  const hash = createHash('sha256')
  for (const part of parts) {
    for (const name of listFiles(root, part)) {
      hash.update(`\0${name}\0`)
      add(hash, join(root, name))
    }
    hash.update(`\0end of ${part}\0`)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {readonly string[]} In a fixed order, relative to `root`.
 */
function listFiles(root, name) {
  const found = statSync(join(root, name), { throwIfNoEntry: false })
  if (found === undefined) return []
  return found.isDirectory() ? listFolder(root, name) : [name]
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {readonly string[]}
 */
function listFolder(root, name) {
  return readdirSync(join(root, name), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${name}/${entry.name}`
      return entry.isDirectory() ? listFolder(root, child) : [child]
    })
}
