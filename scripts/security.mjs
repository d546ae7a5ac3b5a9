// Owns `npm run security -- S-14`: the full form of what docs/security.md promises, bundled.
// Leaves what is looked at to tests/security, and its short form to `npm test`.

import './setup/node-version.mjs'
import { join } from 'node:path'
import { bundleProgram } from './setup/bundle.mjs'
import { runInTerminal } from './setup/command.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { inProject, outFolder, projectFolder } from './setup/paths.mjs'
import { runScript } from './setup/report.mjs'

await runScript(async () => {
  await ensurePackages()
  const program = await bundleProgram(inProject('tests', 'security', 'main.ts'), join(outFolder, 'security'))
  return runInTerminal(process.execPath, [program, ...process.argv.slice(2)], { cwd: projectFolder })
})
