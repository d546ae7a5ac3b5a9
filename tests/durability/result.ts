// Owns what a scenario answers: for each part of it numbers, what went wrong, and why it could not be tried.

export type Result = {
  /** Such as `killed at rename`. */
  readonly name: string
  /** What was counted, by name, such as `kills`. */
  readonly counts: Readonly<Record<string, number>>
  readonly problems: readonly string[]
}

/** A part that this machine can't try, and why. */
export type Skipped = { readonly name: string; readonly skipped: string }

export type Outcome = Result | Skipped

export const isSkipped = (outcome: Outcome): outcome is Skipped => 'skipped' in outcome

/** All that a scenario answers. */
export async function collectOutcomes(outcomes: AsyncIterable<Outcome>): Promise<readonly Outcome[]> {
  const collected: Outcome[] = []
  for await (const outcome of outcomes) collected.push(outcome)
  return collected
}

const SHOWN_PROBLEMS = 5

/** A result as lines for a terminal: the numbers first, and some of what went wrong below. */
export function describeOutcome(scenario: string, outcome: Outcome): string {
  if (isSkipped(outcome)) return `${scenario} ${outcome.name}: skipped (${outcome.skipped})`
  const counts = Object.entries(outcome.counts).map(([what, count]) => `${String(count)} ${what}`)
  const verdict = outcome.problems.length === 0 ? 'ok' : `FAILED: ${String(outcome.problems.length)} problems`
  const problems = outcome.problems.slice(0, SHOWN_PROBLEMS).map((problem) => `\n    ${problem}`)
  return `${scenario} ${outcome.name}: ${counts.join(', ')}: ${verdict}${problems.join('')}`
}

/** Put the numbers and problems of parts together under one name. */
export function sumResults(name: string, results: readonly Result[]): Result {
  const counts: Record<string, number> = {}
  for (const result of results)
    for (const [what, count] of Object.entries(result.counts)) counts[what] = (counts[what] ?? 0) + count
  return { name, counts, problems: results.flatMap(({ problems }) => problems) }
}

/** What a scenario answers that tries one case after the other. */
export type CasesRun = {
  /** Cases in which everything was as promised. */
  readonly passed: number
  /** The others, each with what was wrong. */
  readonly failed: readonly string[]
}

/** Such an answer as a result. */
export const resultOfCases = (name: string, what: string, { passed, failed }: CasesRun): Result => ({
  name,
  counts: { [what]: passed + failed.length },
  problems: failed,
})
