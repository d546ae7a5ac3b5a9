// Owns that only one process at a time installs or builds in a checkout.
// Leaves to the callers to look again, once they have the lock, whether the work is still to be done.

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endOrderlyOnSignals } from './command.mjs'

const lookAgainAfterMs = 200
/** A lock that stays empty for longer belongs to a process that died between making and writing it. */
const writtenWithinMs = 5000

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
  endOrderlyOnSignals()
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
  if (isAbandoned(file)) removeAbandoned(file)
  return false
}

/**
 * Of several processes that find the same abandoned lock, the slower ones may already see the quicker one's new lock in
 * its place: what is taken away is looked at again, and put back if someone holds it.
 *
 * @param {string} file
 */
function removeAbandoned(file) {
  const aside = `${file}.${String(process.pid)}`
  try {
    renameSync(file, aside)
    if (!isAbandoned(aside)) linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/**
 * @param {string} file
 * @returns {boolean} False also when there is no lock, or its holder hasn't written its number yet.
 */
function isAbandoned(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    if (holder === 0) return Date.now() - statSync(file).mtimeMs > writtenWithinMs
    process.kill(holder, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
