// Owns `npm run durability -- D-01`: one durability scenario of tests/durability in its full form, bundled.
// Leaves what is tried and judged to the scenarios, and their short forms to `npm test`.

import './setup/node-version.mjs'
import { join } from 'node:path'
import { bundleProgram } from './setup/bundle.mjs'
import { runInTerminal } from './setup/command.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { inProject, outFolder, projectFolder } from './setup/paths.mjs'
import { runScript } from './setup/report.mjs'

await runScript(async () => {
  await ensurePackages()
  const program = await bundleProgram(
    inProject('tests', 'durability', 'main.ts'),
    join(outFolder, 'durability'),
  )
  return runInTerminal(process.execPath, [program, ...process.argv.slice(2)], { cwd: projectFolder })
})
