// Owns whether the packages of the lock file are installed, and installing them.
// Leaves what is not an npm package (Electron's binary, Debian's libraries) to other modules.

import { lstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonFile } from './json-file.mjs'
import { withLock } from './lock.mjs'
import { runNpm } from './npm.mjs'
import { inProject, projectFolder } from './paths.mjs'
import { SetupError, say } from './report.mjs'

/** @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean, readonly link?: boolean }} LockedPackage */
/** @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lock */

/**
 * Install the packages of the lock file unless they are there.
 *
 * @returns {Promise<void>}
 * @throws {SetupError} npm failed.
 */
export async function ensurePackages() {
  if (arePackagesFresh(projectFolder)) return
  await withLock(inProject('out', '.installing'), async () => {
    if (arePackagesFresh(projectFolder)) return
    say('Installing packages …')
    const result = await runNpm(
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
      { cwd: projectFolder },
    )
    if (result.code !== 0) {
      throw new SetupError(`npm could not install the packages:\n${tail(result.stderr || result.stdout)}`)
    }
  })
}

/**
 * Whether a project's `node_modules` holds what its lock file asks for, as npm itself recorded when it finished.
 *
 * A `node_modules` that is a symbolic link belongs to someone else: it is taken as it is.
 *
 * @param {string} folder Of the project.
 */
export function arePackagesFresh(folder) {
  const modules = join(folder, 'node_modules')
  if (statSync(modules, { throwIfNoEntry: false }) === undefined) return false
  if (lstatSync(modules).isSymbolicLink()) return true
  const installed = readLock(join(modules, '.package-lock.json'))
  const wanted = readLock(join(folder, 'package-lock.json'))
  if (wanted === null)
    throw new SetupError('package-lock.json is missing or damaged: this is not a whole checkout.')
  return installed !== null && holdsAll(installed, wanted)
}

/**
 * @param {Lock} installed
 * @param {Lock} wanted
 */
function holdsAll(installed, wanted) {
  const extra = Object.keys(installed.packages).some((name) => wanted.packages[name] === undefined)
  if (extra) return false
  return Object.entries(wanted.packages).every(([name, locked]) => {
    if (name === '') return true
    const found = installed.packages[name]
    // Packages for other platforms are in the lock file and not on the disk.
    if (found === undefined) return locked.optional === true
    return found.version === locked.version && found.integrity === locked.integrity
  })
}

/**
 * @param {string} file
 * @returns {Lock | null} Null when it is missing or damaged.
 */
function readLock(file) {
  return /** @type {Lock | null} */ (readJsonFile(file))
}

/** @param {string} text */
function tail(text) {
  return text.trim().split('\n').slice(-15).join('\n')
}
