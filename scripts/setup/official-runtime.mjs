// Owns the Electron that the project pins: whether it is installed, and asking its own installer for it.
// Leaves other runtimes, and the order of preference, to `runtime.mjs`.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runQuietly } from './command.mjs'
import { readJsonFile } from './json-file.mjs'
import { cacheFolder, inProject } from './paths.mjs'
import { say } from './report.mjs'

const installTimeoutMs = 120_000
/** How long we don't ask again after the download server couldn't be reached. */
const failureCountsForMs = 24 * 60 * 60 * 1000

/**
 * The folder of the official Electron.
 *
 * @param {string} [packageFolder] Of the npm package `electron`.
 * @returns {string | null} Null when it isn't installed, or is another version than the package's.
 */
export function findOfficialRuntime(packageFolder = inProject('node_modules', 'electron')) {
  const dist = join(packageFolder, 'dist')
  try {
    const executable = readFileSync(join(packageFolder, 'path.txt'), 'utf8')
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    return version === packageVersion(packageFolder) && existsSync(join(dist, executable)) ? dist : null
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Ask Electron's own installer for the official runtime, unless it failed within the last day.
 *
 * @returns {Promise<string | null>} Its folder, or null when it can't be had.
 */
export async function installOfficialRuntime() {
  const packageFolder = inProject('node_modules', 'electron')
  const version = packageVersion(packageFolder)
  const failure = join(cacheFolder(), 'runtime', `electron-${version}-unreachable`)
  if (failedLately(failure)) return null
  say(`Fetching Electron ${version} …`)
  const result = await runQuietly(process.execPath, [join(packageFolder, 'install.js')], {
    timeoutMs: installTimeoutMs,
  })
  const folder = findOfficialRuntime(packageFolder)
  if (result.code === 0 && folder !== null) {
    await rm(failure, { force: true })
    return folder
  }
  await mkdir(dirname(failure), { recursive: true })
  await writeFile(failure, result.stderr)
  return null
}

/** @param {string} packageFolder */
function packageVersion(packageFolder) {
  const description = readJsonFile(join(packageFolder, 'package.json'))
  return /** @type {{ version: string }} */ (description).version
}

/** @param {string} stamp */
function failedLately(stamp) {
  const found = statSync(stamp, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs < failureCountsForMs
}
