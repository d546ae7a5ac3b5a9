// Owns starting the app once more beside one that runs, as the system does when it is given something to open.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureRuntime, runtimeArguments } from '../../scripts/setup/runtime.mjs'
import type { TestFolders } from './electron-app'

/** Start it with something to open, and wait until that start has ended: the one that runs was given all of it. */
export async function startAgain(folders: TestFolders, things: readonly string[]): Promise<void> {
  const second = spawn(
    process.env['ELECTRON_EXEC_PATH'] ?? (await ensureRuntime()).executable,
    [...runtimeArguments(), resolve(import.meta.dirname, '../..'), ...things],
    {
      cwd: folders.root,
      stdio: 'ignore',
      env: {
        ...process.env,
        CUTTINGS_LIBRARY: folders.library,
        CUTTINGS_USER_DATA: folders.userData,
        CUTTINGS_CACHE: folders.cache,
        CUTTINGS_KEYS: join(folders.userData, 'keys'),
      },
    },
  )
  await new Promise((done, failed) => second.on('exit', done).on('error', failed))
}
