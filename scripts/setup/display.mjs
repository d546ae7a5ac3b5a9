// Owns the display that windows appear on: the person's, or an Xvfb of our own for as long as it is needed.
// Leaves installing Xvfb to `libraries.mjs`.

import { spawn } from 'node:child_process'
import { endOrderlyOnSignals } from './command.mjs'
import { findInPath } from './libraries.mjs'
import { SetupError } from './report.mjs'

const screen = '1600x1000x24'
const startTimeoutMs = 20_000

/** Whether windows can be shown to someone. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

/**
 * Do some work with a display of our own, which goes away afterwards, whatever happens.
 *
 * On systems other than Linux there is always a display, and the work gets the environment as it is.
 *
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withOwnDisplay(env, work) {
  if (process.platform !== 'linux') return work(env)
  endOrderlyOnSignals()
  const display = await startXvfb()
  process.on('exit', display.stop)
  try {
    // A Wayland display that is named too would win over ours.
    return await work({ ...env, DISPLAY: display.name, WAYLAND_DISPLAY: '' })
  } finally {
    process.off('exit', display.stop)
    display.stop()
  }
}

/**
 * Start an Xvfb that chooses a free display number by itself.
 *
 * @returns {Promise<{ readonly name: string, readonly stop: () => void }>}
 */
function startXvfb() {
  const program = findInPath('Xvfb')
  if (program === null) throw new SetupError('Xvfb is not installed.')
  // In a group of its own: Ctrl+C must not take the display away from an app that is still closing.
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const stop = () => {
    server.kill('SIGTERM')
  }
  return new Promise((resolve, reject) => {
    let number = ''
    let complaint = ''
    const giveUp = (/** @type {string} */ reason) => {
      clearTimeout(timer)
      stop()
      reject(new SetupError(`Xvfb did not start: ${reason}`))
    }
    const timer = setTimeout(() => {
      giveUp('no answer in time')
    }, startTimeoutMs)
    server.stderr?.on('data', (/** @type {Buffer} */ data) => (complaint += data.toString()))
    server.on('error', (error) => {
      giveUp(error.message)
    })
    server.on('exit', () => {
      giveUp(complaint.trim())
    })
    server.stdio[3]?.on('data', (/** @type {Buffer} */ data) => {
      number += data.toString()
      if (!number.endsWith('\n')) return
      clearTimeout(timer)
      resolve({ name: `:${number.trim()}`, stop })
    })
  })
}
