// Owns running other programs: to the end with their output kept, or beside us with the terminal shared.
// Leaves the meaning of exit codes and output to the callers.

import { spawn } from 'node:child_process'

/**
 * @typedef {object} Finished
 * @property {number} code Exit code; 127 when the program is not there, 124 when its time ran out, 128 + n after signal n.
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Run a program to its end and keep what it prints. It has no standard input.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv, readonly timeoutMs?: number }} [options]
 * @returns {Promise<Finished>} Also for programs that fail or are missing: callers decide what that means.
 */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    let timedOut = false
    const timer =
      options.timeoutMs === undefined
        ? null
        : setTimeout(() => {
            timedOut = true
            child.kill('SIGKILL')
          }, options.timeoutMs)
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text))
    child.on('error', (error) => {
      if (timer !== null) clearTimeout(timer)
      resolve({ code: 127, stdout, stderr: `${stderr}${error.message}\n` })
    })
    child.on('close', (code, signal) => {
      if (timer !== null) clearTimeout(timer)
      resolve({ code: timedOut ? 124 : exitCodeOf(code, signal), stdout, stderr })
    })
  })
}

/**
 * Run a program that shares our terminal, and hand signals on to it, so that Ctrl+C ends it and then us.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} Its exit code, 128 + n after signal n.
 */
export function runInTerminal(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: 'inherit',
    })
    const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    for (const signal of handedOn) process.on(signal, handOn)
    const stopListening = () => {
      for (const signal of handedOn) process.off(signal, handOn)
    }
    child.on('error', (error) => {
      stopListening()
      reject(error)
    })
    child.on('close', (code, signal) => {
      stopListening()
      resolve(exitCodeOf(code, signal))
    })
  })
}

/** @type {readonly NodeJS.Signals[]} */
const handedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** @type {Readonly<Partial<Record<NodeJS.Signals, number>>>} */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCodeOf(code, signal) {
  if (code !== null) return code
  return 128 + ((signal === null ? undefined : signalNumbers[signal]) ?? 0)
}
