// Owns what Electron needs from the operating system on Linux: shared libraries, a display server; for tests fonts, and a browser.
// Leaves installing packages to `debian.mjs` and running the display server to `display.mjs`.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './command.mjs'
import { findMissingPackages, installPackages, isDebian } from './debian.mjs'
import { SetupError, say } from './report.mjs'

/** Each by its names in Debian 12 and in releases after the 64-bit time transition. */
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['libxss1'],
  ['libnotify4'],
]
const displayPackages = [['xvfb'], ['xauth']]
/** Latin and Korean: without them text in screenshots is boxes, and line breaks differ from machine to machine. */
const fontPackages = ['fonts-liberation', 'fonts-noto-cjk']

/**
 * Make sure that an Electron can run here.
 *
 * @param {string} executable
 * @param {{ readonly needsDisplay: boolean, readonly needsFonts: boolean }} needs A display server to start; fonts for tests.
 * @returns {Promise<void>}
 * @throws {SetupError} Something is missing that we can't install.
 */
export async function ensureLibraries(executable, { needsDisplay, needsFonts }) {
  if (process.platform !== 'linux') return
  const missing = await findMissingLibraries(executable)
  const display = needsDisplay && findInPath('Xvfb') === null ? displayPackages : []
  const fonts =
    needsFonts && isDebian() ? (await findMissingPackages(fontPackages)).map((name) => [name]) : []
  const required = [...(missing.length > 0 ? libraryPackages : []), ...display]
  if (required.length > 0 && !isDebian()) throw new SetupError(askForHelp(missing, display.length > 0))
  if (required.length === 0 && fonts.length > 0 && process.getuid?.() !== 0) {
    say(`For tests, install the fonts too: sudo apt-get install -y ${fonts.join(' ')}`)
    return
  }
  if (required.length + fonts.length > 0) await installPackages([...required, ...fonts])
  const still = missing.length > 0 ? await findMissingLibraries(executable) : []
  if (still.length > 0) throw new SetupError(askForHelp(still, false))
  if (needsFonts) await ensureBrowser()
}

/**
 * The browser that the companion is tried in. Its tests are skipped where there is none: nothing else fails for that.
 *
 * @returns {Promise<void>}
 */
async function ensureBrowser() {
  if (!isDebian() || process.getuid?.() !== 0 || findInPath('chromium') !== null) return
  try {
    await installPackages([['chromium']])
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say('Chromium could not be installed: what is tried in it is skipped.')
  }
}

/**
 * The shared libraries that a program asks for and that aren't here.
 *
 * @param {string} executable
 * @returns {Promise<readonly string[]>} Their sonames.
 */
async function findMissingLibraries(executable) {
  const result = await runQuietly('ldd', [executable])
  return parseMissingLibraries(result.stdout)
}

/**
 * The sonames that `ldd` did not find.
 *
 * @param {string} output
 * @returns {readonly string[]} Each once.
 */
export function parseMissingLibraries(output) {
  const found = output.matchAll(/^\s*(\S+) => not found$/gm)
  return [...new Set([...found].map((match) => match[1] ?? ''))]
}

/**
 * Where a program lies.
 *
 * @param {string} program
 * @returns {string | null} Null when PATH doesn't lead to it.
 */
export function findInPath(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null
}

/**
 * @param {readonly string[]} libraries
 * @param {boolean} display
 */
function askForHelp(libraries, display) {
  const lines = [
    ...(libraries.length > 0
      ? [`Electron needs shared libraries that are missing: ${libraries.join(', ')}.`]
      : []),
    ...(display ? ['There is no display, and no Xvfb to stand in for one.'] : []),
  ]
  return [...lines, 'Install them with the package manager of this system, then try again.'].join('\n')
}
