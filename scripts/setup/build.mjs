// Owns whether the build in `out/` and resources/companion is the one of these sources, and making it.
// Leaves how it is built to electron.vite.config.ts and companion.vite.config.ts.

import { existsSync, readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runQuietly } from './command.mjs'
import { fingerprintContent, fingerprintState } from './fingerprint.mjs'
import { readJsonFile } from './json-file.mjs'
import { withLock } from './lock.mjs'
import { inProject, outFolder, projectFolder } from './paths.mjs'
import { SetupError, say } from './report.mjs'

/** All that the build depends on; packages are represented by the lock file. */
const inputs = [
  'src',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'companion.vite.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
]
/**
 * Those, and the resources that aren't built themselves.
 *
 * @param {string} folder Of the project.
 */
function inputsOf(folder) {
  const resources = join(folder, 'resources')
  const names = existsSync(resources) ? readdirSync(resources).sort() : []
  return [...inputs, ...names.filter((name) => name !== 'companion').map((name) => `resources/${name}`)]
}

const outputs = ['out/main', 'out/preload', 'out/renderer', 'resources/companion']

/** What is run to build: the app, then its companion for browsers. */
const builders = [
  [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
  [inProject('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', 'companion.vite.config.ts'],
]
const stampName = 'out/.build.json'

/**
 * Build unless the last build was of the same sources and nobody has touched it since.
 *
 * @returns {Promise<boolean>} Whether there was something to build.
 * @throws {SetupError} The build failed.
 */
export async function ensureBuild() {
  if (isBuildFresh(projectFolder)) return false
  return withLock(join(outFolder, '.building'), async () => {
    if (isBuildFresh(projectFolder)) return false
    say('Building …')
    await forgetBuild()
    const before = fingerprintContent(projectFolder, inputsOf(projectFolder))
    for (const builder of builders) {
      const result = await runQuietly(process.execPath, [...builder, '--logLevel', 'warn'], {
        cwd: projectFolder,
      })
      if (result.code !== 0)
        throw new SetupError(`The build failed:\n${result.stdout}${result.stderr}`.trimEnd(), 1)
    }
    await recordBuild(projectFolder, before)
    return true
  })
}

/**
 * Whether `out/` holds the build of the present sources, as it was written.
 *
 * @param {string} folder Of the project.
 */
export function isBuildFresh(folder) {
  const stamp = readStamp(join(folder, stampName))
  return (
    stamp !== null &&
    stamp.outputs === fingerprintState(folder, outputs) &&
    stamp.inputs === fingerprintContent(folder, inputsOf(folder))
  )
}

/**
 * Note that `out/` now holds the build of some sources.
 *
 * @param {string} folder Of the project.
 * @param {string} [builtFrom] Fingerprint of the sources when the build began; they may have changed since.
 */
export async function recordBuild(folder, builtFrom = fingerprintContent(folder, inputsOf(folder))) {
  const stamp = { inputs: builtFrom, outputs: fingerprintState(folder, outputs) }
  await writeFile(join(folder, stampName), JSON.stringify(stamp))
}

/** Make the next start build anew, for example because a development server is about to write to `out/`. */
export async function forgetBuild() {
  await rm(inProject(stampName), { force: true })
}

/**
 * @param {string} file
 * @returns {{ readonly inputs: string, readonly outputs: string } | null}
 */
function readStamp(file) {
  return /** @type {{ inputs: string, outputs: string } | null} */ (readJsonFile(file))
}
