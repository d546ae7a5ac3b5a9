// Owns whether Chromium can put pages into its sandbox on this machine, and what to do where it can't.
// Leaves root, for whom there is no sandbox, to `runtimeArguments`.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './command.mjs'
import { SetupError } from './report.mjs'

/**
 * Make sure that the sandbox works. Web pages are hostile until shown otherwise: we don't start without it.
 *
 * @param {string} runtimeFolder
 * @returns {Promise<void>}
 * @throws {SetupError} It needs a command that only root can give.
 */
export async function ensureSandbox(runtimeFolder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const helper = join(runtimeFolder, 'chrome-sandbox')
  if (isSetUpForRoot(helper) || (await canMakeNamespaces())) return
  throw new SetupError(
    "This system doesn't let ordinary users make the namespaces of Chromium's sandbox. Give its helper the right " +
      `to, then try again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

/** @param {string} helper */
function isSetUpForRoot(helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o7777) === 0o4755
}

async function canMakeNamespaces() {
  const { code } = await runQuietly('unshare', ['--user', '--map-root-user', 'true'])
  // Without the program to try it with, Chromium itself will tell.
  return code === 0 || code === 127
}
