// Owns `npm test`: its own set-up, then every phase even after a failure, and a last line that sums all up.
// Leaves the phases to test-run/phases.mjs and the counting to test-run/tally.mjs.

import './setup/node-version.mjs'
import { ensureTools } from './setup/project.mjs'
import { runScript } from './setup/report.mjs'
import { runtimeEnvironment } from './setup/runtime.mjs'
import { listPhases } from './test-run/phases.mjs'
import { addOutcomes, summarise } from './test-run/tally.mjs'

/**
 * Run a phase and say how it ended.
 *
 * @param {import('./test-run/phases.mjs').Phase} phase
 */
async function runPhase(phase) {
  const startedAt = performance.now()
  const { outcome, output } = await phase.run()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `${phase.name.padEnd(7)} ${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s`,
  )
  if (outcome.failed > 0) console.log(output.trimEnd())
  return outcome
}

await runScript(async () => {
  const runtime = await ensureTools({ forTests: true })
  const outcomes = []
  for (const group of listPhases(runtimeEnvironment(runtime)))
    outcomes.push(...(await Promise.all(group.map(runPhase))))
  const total = addOutcomes(outcomes)
  for (const { name, reason } of total.skipped)
    console.log(`skipped: ${name} (${reason ?? 'no reason given'})`)
  console.log(summarise(total))
  return total.failed === 0 ? 0 : 1
})
