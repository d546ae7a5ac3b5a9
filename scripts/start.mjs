// Owns `npm start`: from whatever state a checkout is in to the open app; without a display, to the guided tour.
// Leaves each step of the set-up to `setup/`, and the tour to tests/e2e/tour.spec.ts.

import './setup/node-version.mjs'
import { runInTerminal } from './setup/command.mjs'
import { hasDisplay, withOwnDisplay } from './setup/display.mjs'
import { outFolder, projectFolder } from './setup/paths.mjs'
import { ensureApp, packageScript } from './setup/project.mjs'
import { runScript, say } from './setup/report.mjs'
import { runtimeArguments, runtimeEnvironment } from './setup/runtime.mjs'

await runScript(async () => {
  const runtime = await ensureApp({ forTests: false })
  return hasDisplay() ? openApp(runtime) : takeTour(runtime)
})

/** @param {import('./setup/runtime.mjs').Runtime} runtime */
function openApp(runtime) {
  const needed = runtimeArguments()
  if (needed.includes('--no-sandbox')) say("You are root: Chromium's sandbox is off (--no-sandbox).")
  return runInTerminal(runtime.executable, [...needed, projectFolder, ...process.argv.slice(2)], {
    env: runtimeEnvironment(runtime),
  })
}

/** @param {import('./setup/runtime.mjs').Runtime} runtime */
async function takeTour(runtime) {
  say('There is no display: taking the guided tour of the app on a virtual one instead.')
  const code = await withOwnDisplay(runtimeEnvironment(runtime), (env) =>
    runInTerminal(
      process.execPath,
      [packageScript('@playwright/test', 'cli.js'), 'test', 'tests/e2e/tour.spec.ts'],
      { cwd: projectFolder, env },
    ),
  )
  if (code === 0) console.log(`The tour's dossier and screenshots are in ${outFolder}/tour/`)
  else say('The tour did not reach its end: see above.')
  return code === 0 ? 0 : 1
}
