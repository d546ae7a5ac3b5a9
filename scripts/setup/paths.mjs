// Owns where things lie: the project, its dependencies, its build, and the user's cache folder.
// Leaves making and filling those folders to the modules that need them.

import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Absolute path of the project's folder. */
export const projectFolder = resolve(import.meta.dirname, '../..')

/** Absolute path of the folder that the build writes, and of what tests and tours leave behind. */
export const outFolder = join(projectFolder, 'out')

/**
 * Absolute path of a file or folder inside the project.
 *
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(projectFolder, ...parts)
}

/**
 * The folder where this user keeps what can be fetched again: shared by all checkouts, never inside one.
 *
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string} Absolute path; it may not exist yet.
 */
export function cacheFolder(env = process.env) {
  const base = env['XDG_CACHE_HOME']
  return join(base !== undefined && base.startsWith('/') ? base : join(homedir(), '.cache'), 'cuttings')
}
