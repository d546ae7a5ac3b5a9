// Owns how a scenario runs in `npm test`: its parts are judged together, and what can't be tried here is skipped with the reason.
import { expect, it } from 'vitest'
import { collectOutcomes, describeOutcome, isSkipped, type Outcome } from './result'
import { prepareProgram, type Program } from './storage-process'

/** Several times as long as any short form takes on a busy machine: that it is slow says nothing of what it promises. */
const LIMIT_MS = 900_000

/** Make a test of a scenario's short form. */
export function testScenario(about: string, run: (program: Program) => AsyncIterable<Outcome>): void {
  it(
    `keeps every promise: ${about}`,
    async (context) => {
      const program = await prepareProgram()
      try {
        const outcomes = await collectOutcomes(run(program))
        const failed = outcomes.filter((outcome) => !isSkipped(outcome) && outcome.problems.length > 0)
        expect(failed.map((outcome) => describeOutcome('', outcome))).toEqual([])
        const skipped = outcomes.filter(isSkipped)
        if (skipped.length > 0)
          context.skip(skipped.map(({ name, skipped: why }) => `${name}: ${why}`).join('; '))
      } finally {
        await program.remove()
      }
    },
    LIMIT_MS,
  )
}
