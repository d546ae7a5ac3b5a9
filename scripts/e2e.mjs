// Owns `npm run test:e2e`: Playwright on the built app, on a display of its own. Arguments go to Playwright.
// Leaves the tests to tests/e2e and their settings to playwright.config.ts.

import './setup/node-version.mjs'
import { runInTerminal } from './setup/command.mjs'
import { withOwnDisplay } from './setup/display.mjs'
import { projectFolder } from './setup/paths.mjs'
import { ensureApp, packageScript } from './setup/project.mjs'
import { runScript } from './setup/report.mjs'
import { runtimeEnvironment } from './setup/runtime.mjs'

await runScript(async () => {
  const runtime = await ensureApp({ forTests: true })
  return withOwnDisplay(runtimeEnvironment(runtime), (env) =>
    runInTerminal(
      process.execPath,
      [packageScript('@playwright/test', 'cli.js'), 'test', ...process.argv.slice(2)],
      { cwd: projectFolder, env },
    ),
  )
})
