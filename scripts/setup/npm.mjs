// Owns which npm is called, and how: the user's own client with the user's own settings.
// Leaves what is asked of it to the callers.

import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runQuietly } from './command.mjs'

/**
 * Run npm to its end, keeping what it prints.
 *
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv }} [options]
 */
export function runNpm(args, options = {}) {
  const script = npmScript()
  return script === null
    ? runQuietly('npm', args, options)
    : runQuietly(process.execPath, [script, ...args], options)
}

/**
 * npm's own script where it can be named, because a `.cmd` file cannot be started without a shell on Windows.
 *
 * @returns {string | null}
 */
function npmScript() {
  const calling = process.env['npm_execpath']
  if (calling !== undefined && basename(calling) === 'npm-cli.js' && existsSync(calling)) return calling
  const besideNode = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(besideNode) ? besideNode : null
}
