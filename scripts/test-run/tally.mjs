// Owns adding up what the phases of `npm test` report, and the last line that says it.
// Leaves running the phases to `phases.mjs`.

/**
 * @typedef {object} Skip
 * @property {string} name
 * @property {string | undefined} [reason]
 */

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {Skip[]} skipped
 */

/** @typedef {{ readonly title: string, readonly specs?: readonly PlaywrightSpec[], readonly suites?: readonly PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ readonly title: string, readonly tests: readonly { readonly status: string, readonly annotations: readonly { readonly type: string, readonly description?: string }[] }[] }} PlaywrightSpec */
/** @typedef {{ readonly suites: readonly PlaywrightSuite[], readonly errors: readonly unknown[] }} PlaywrightReport */

/**
 * The sum of several outcomes.
 *
 * @param {readonly Readonly<Outcome>[]} outcomes
 * @returns {Outcome}
 */
export function addOutcomes(outcomes) {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
    skipped: outcomes.flatMap((outcome) => outcome.skipped),
  }
}

/**
 * The line that a test run ends with.
 *
 * @param {Readonly<Outcome>} outcome
 */
export function summarise({ passed, failed, skipped }) {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped.length)} skipped`
}

/**
 * What a phase that is one check counts for.
 *
 * @param {boolean} passed
 * @returns {Outcome}
 */
export function outcomeOfCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] }
}

/**
 * The outcome of a phase that reported tests; a run that failed in another way than by a test counts as one failure.
 *
 * @param {Readonly<Outcome> | null} reported Null when the run ended without a report.
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function outcomeOfRun(reported, exitCode) {
  if (reported === null) return outcomeOfCheck(false)
  const { passed, failed, skipped } = reported
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: [...skipped] }
}

/**
 * Read the report of Playwright's JSON reporter. A test that passed only when tried again counts as failed.
 *
 * @param {PlaywrightReport} report
 * @returns {Outcome}
 */
export function outcomeOfPlaywright(report) {
  return addOutcomes([
    { passed: 0, failed: report.errors.length, skipped: [] },
    ...report.suites.map((suite) => outcomeOfSuite(suite, '')),
  ])
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string} above
 * @returns {Outcome}
 */
function outcomeOfSuite(suite, above) {
  const path = above === '' ? suite.title : `${above} > ${suite.title}`
  const specs = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => {
      if (test.status === 'expected') return outcomeOfCheck(true)
      if (test.status !== 'skipped') return outcomeOfCheck(false)
      const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
      return {
        passed: 0,
        failed: 0,
        skipped: [{ name: `${path} > ${spec.title}`, reason }],
      }
    }),
  )
  return addOutcomes([...specs, ...(suite.suites ?? []).map((child) => outcomeOfSuite(child, path))])
}
