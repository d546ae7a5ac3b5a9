// Owns what the scenarios that try one case after the other answer.

export type ScenarioRun = {
  /** Cases in which everything was as promised. */
  readonly passed: number
  /** The others, each with what was wrong. */
  readonly failed: readonly string[]
}
