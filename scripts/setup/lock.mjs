// Owns that only one process at a time installs or builds in a checkout.
// Leaves to the callers to look again, once they have the lock, whether the work is still to be done.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const lookAgainAfterMs = 200

/**
 * Do some work while no other process holds the same lock file. The lock of a process that has died counts for nothing.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  while (!tryToTake(file)) await sleep(lookAgainAfterMs)
  const release = () => {
    rmSync(file, { force: true })
  }
  process.on('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} file */
function tryToTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  if (!isHeld(file)) rmSync(file, { force: true })
  return false
}

/** @param {string} file */
function isHeld(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    if (holder === 0) return true
    process.kill(holder, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code
}
