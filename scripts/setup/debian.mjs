// Owns Debian and Ubuntu packages: which are there, what they are called in this release, installing them.
// Leaves which ones the app needs to `libraries.mjs`.

import { existsSync } from 'node:fs'
import { runQuietly } from './command.mjs'
import { SetupError, say } from './report.mjs'

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
const waitForOthers = ['-o', 'DPkg::Lock::Timeout=120']

/** Whether this machine takes its packages from apt. */
export function isDebian() {
  return existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query')
}

/**
 * Those of some packages that aren't installed.
 *
 * @param {readonly string[]} names
 * @returns {Promise<readonly string[]>}
 */
export async function findMissingPackages(names) {
  const result = await runQuietly('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names])
  const installed = new Set(
    result.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ', 1)[0]),
  )
  return names.filter((name) => !installed.has(name))
}

/**
 * Install packages, or say with which command to do so.
 *
 * @param {readonly (readonly string[])[]} wanted For each package the names that it goes by in different releases.
 * @returns {Promise<void>}
 * @throws {SetupError} We aren't root, or apt failed.
 */
export async function installPackages(wanted) {
  let names = await chooseNames(wanted)
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      'Some Debian packages are missing. Install them, then try again:\n' +
        `  sudo apt-get install -y ${bestNames(wanted, names).join(' ')}`,
    )
  }
  if (names.includes(undefined)) {
    await updateLists()
    names = await chooseNames(wanted)
  }
  say(`Installing Debian packages: ${bestNames(wanted, names).join(' ')} …`)
  const first = await aptInstall(wanted, names)
  if (first.code === 0) return
  // Old lists name files that the mirror no longer has.
  await updateLists()
  const second = await aptInstall(wanted, await chooseNames(wanted))
  if (second.code !== 0) throw new SetupError(`apt-get could not install packages:\n${second.stderr.trim()}`)
}

/**
 * For each package, the name by which apt can install it here.
 *
 * @param {readonly (readonly string[])[]} wanted
 * @returns {Promise<readonly (string | undefined)[]>} Undefined where apt knows none.
 */
async function chooseNames(wanted) {
  const { stdout } = await runQuietly('apt-cache', ['policy', ...wanted.flat()], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  const known = parseCandidates(stdout)
  return wanted.map((row) => row.find((name) => known.has(name)))
}

/**
 * The names to install by; where apt knows none, the first one, which apt then complains about.
 *
 * @param {readonly (readonly string[])[]} wanted
 * @param {readonly (string | undefined)[]} names
 */
function bestNames(wanted, names) {
  return wanted.map((row, at) => names[at] ?? row[0] ?? '')
}

/**
 * The packages that `apt-cache policy` has a candidate for.
 *
 * @param {string} output In the C locale.
 * @returns {ReadonlySet<string>}
 */
export function parseCandidates(output) {
  const known = new Set()
  let name = ''
  for (const line of output.split('\n')) {
    const heading = /^(\S+):$/.exec(line)
    if (heading !== null) name = heading[1] ?? ''
    if (/^ {2}Candidate: (?!\(none\))/.test(line)) known.add(name)
  }
  return known
}

/**
 * @param {readonly (readonly string[])[]} wanted
 * @param {readonly (string | undefined)[]} names
 */
function aptInstall(wanted, names) {
  const chosen = bestNames(wanted, names)
  return runQuietly(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...waitForOthers, ...chosen],
    {
      env: quiet,
    },
  )
}

async function updateLists() {
  const result = await runQuietly('apt-get', ['update', '-qq', ...waitForOthers], { env: quiet })
  if (result.code !== 0) throw new SetupError(`apt-get could not fetch its lists:\n${result.stderr.trim()}`)
}
