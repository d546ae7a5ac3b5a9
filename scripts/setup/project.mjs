// Owns the set-up that several scripts share: packages, an Electron with its libraries, a build.
// Leaves each of these steps to its own module, and what is run afterwards to the scripts.

import { ensureBuild } from './build.mjs'
import { hasDisplay } from './display.mjs'
import { ensureLibraries } from './libraries.mjs'
import { ensurePackages } from './packages.mjs'
import { inProject } from './paths.mjs'
import { ensureRuntime } from './runtime.mjs'
import { ensureSandbox } from './sandbox.mjs'

/**
 * Packages and an Electron that runs here, with no build yet.
 *
 * @param {{ readonly forTests: boolean }} purpose Tests use a display of their own, and need fonts.
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function ensureTools({ forTests }) {
  await ensurePackages()
  const runtime = await ensureRuntime()
  const ownDisplay = forTests || !hasDisplay()
  await ensureLibraries(runtime.executable, { needsDisplay: ownDisplay, needsFonts: ownDisplay })
  await ensureSandbox(runtime.folder)
  return runtime
}

/**
 * All that is needed to open the app or to test it.
 *
 * @param {{ readonly forTests: boolean }} purpose
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function ensureApp({ forTests }) {
  const runtime = await ensureTools({ forTests })
  await ensureBuild()
  return runtime
}

/**
 * Path of the script behind a package's command, to be run by Node without a shell.
 *
 * @param {string} packageName
 * @param {...string} parts
 */
export function packageScript(packageName, ...parts) {
  return inProject('node_modules', packageName, ...parts)
}
