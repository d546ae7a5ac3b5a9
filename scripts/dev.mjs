// Owns `npm run dev`: the app on a development server that reloads what changes.
// Leaves the server to electron-vite.

import './setup/node-version.mjs'
import { forgetBuild } from './setup/build.mjs'
import { runInTerminal } from './setup/command.mjs'
import { hasDisplay } from './setup/display.mjs'
import { projectFolder } from './setup/paths.mjs'
import { ensureTools, packageScript } from './setup/project.mjs'
import { runScript, SetupError } from './setup/report.mjs'
import { runtimeArguments, runtimeEnvironment } from './setup/runtime.mjs'

await runScript(async () => {
  if (!hasDisplay()) throw new SetupError('There is no display to develop on.')
  const runtime = await ensureTools({ forTests: false })
  // The server writes its own main and preload to `out/`.
  await forgetBuild()
  const noSandbox = runtimeArguments().includes('--no-sandbox')
  return runInTerminal(
    process.execPath,
    [packageScript('electron-vite', 'bin', 'electron-vite.js'), 'dev', ...process.argv.slice(2)],
    {
      cwd: projectFolder,
      env: { ...runtimeEnvironment(runtime), ...(noSandbox ? { NO_SANDBOX: '1' } : {}) },
    },
  )
})
