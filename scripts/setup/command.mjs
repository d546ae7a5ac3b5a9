// Owns running other programs: to the end with their output kept, or with our terminal shared; and what signals do then.
// Leaves the meaning of exit codes and output to the callers.

import { spawn } from 'node:child_process'

/**
 * @typedef {object} Finished
 * @property {number} code Exit code; 127 when the program is not there, 124 when its time ran out, 128 + n after signal n.
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * @typedef {object} Place
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set()
let listening = false
/** @type {NodeJS.Signals | null} */
let toldToEnd = null

/** @type {Readonly<Partial<Record<NodeJS.Signals, number>>>} */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

/**
 * Run a program to its end and keep what it prints. It has no standard input. When a signal ends it, we end too:
 * it was one step of several, and the next must not begin.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Place> & { readonly timeoutMs?: number }} [options]
 * @returns {Promise<Finished>} Also for programs that fail or are missing: callers decide what that means.
 */
export function runQuietly(program, args, { cwd, env, timeoutMs } = {}) {
  const child = spawn(program, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text))
  let timedOut = false
  const timer = setTimeout(
    () => {
      timedOut = true
      child.kill('SIGKILL')
    },
    timeoutMs ?? 2 ** 31 - 1,
  )
  return untilClosed(child)
    .then((code) => ({ code: timedOut ? 124 : code, stdout, stderr }))
    .catch((/** @type {unknown} */ error) => ({ code: 127, stdout, stderr: `${stderr}${String(error)}\n` }))
    .finally(() => {
      clearTimeout(timer)
      if (toldToEnd !== null) process.exit(exitCodeAfter(toldToEnd))
    })
}

/**
 * Run a program that shares our terminal. Ctrl+C and other signals end it first, and us by its exit code.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Place>} [options]
 * @returns {Promise<number>} Its exit code, 128 + n after signal n.
 */
export function runInTerminal(program, args, { cwd, env } = {}) {
  return untilClosed(spawn(program, args, { cwd, env: env ?? process.env, stdio: 'inherit' }))
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function untilClosed(child) {
  endOrderlyOnSignals()
  living.add(child)
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      living.delete(child)
      reject(error)
    })
    child.on('close', (code, signal) => {
      living.delete(child)
      resolve(code ?? exitCodeAfter(signal))
    })
  })
}

/**
 * From now on a signal goes to the programs that run, and we end after them; when none runs, at once.
 * Either way the process ends in an orderly manner, so that what listens to its `exit` can clean up.
 */
export function endOrderlyOnSignals() {
  if (listening) return
  listening = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      toldToEnd = signal
      if (living.size === 0) process.exit(exitCodeAfter(signal))
      // A terminal sends Ctrl+C to the whole group by itself; a second one would cut an orderly end short.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      for (const child of living) child.kill(signal)
    })
  }
}

/** @param {NodeJS.Signals | null} signal */
function exitCodeAfter(signal) {
  return 128 + ((signal === null ? undefined : signalNumbers[signal]) ?? 0)
}
