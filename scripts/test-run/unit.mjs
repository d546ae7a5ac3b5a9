// Owns running vitest with a reporter that keeps what `npm test` must tell: counts, and why tests were skipped.
// Leaves which tests there are to vitest.config.ts. Run as a program: the argument is the file to write the outcome to.

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { startVitest } from 'vitest/node'

const outcomeFile = process.argv[2]
if (outcomeFile === undefined) throw new Error('Name the file for the outcome')

/** @type {import('vitest/reporters').Reporter} */
const keepOutcome = {
  async onTestRunEnd(modules, unhandledErrors) {
    /** @type {import('./tally.mjs').Outcome} */
    const outcome = { passed: 0, failed: unhandledErrors.length, skipped: [] }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') outcome.passed += 1
        else if (result.state === 'failed') outcome.failed += 1
        else
          outcome.skipped.push({
            name: test.fullName,
            reason: result.state === 'skipped' ? result.note : undefined,
          })
      }
      // A file that can't even be loaded has no tests to count.
      outcome.failed += module.errors().length
    }
    await mkdir(dirname(outcomeFile), { recursive: true })
    await writeFile(outcomeFile, JSON.stringify(outcome))
  },
}

const vitest = await startVitest('test', [], { watch: false, reporters: ['dot', keepOutcome] })
await vitest.close()
