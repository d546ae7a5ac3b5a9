// Owns how the scripts speak to the person at the terminal, and the failure that they can act on.
// Leaves what is said, and when, to each script.

/** A failure that the person can do something about: its message is one sentence or a few lines, and no stack is shown. */
export class SetupError extends Error {
  /**
   * @param {string} message What is wrong and what to do about it.
   * @param {number} [exitCode] 2 unless the caller knows better.
   */
  constructor(message, exitCode = 2) {
    super(message)
    this.name = 'SetupError'
    this.exitCode = exitCode
  }
}

/**
 * Say one line on the error stream, which leaves standard output to results.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Run a script's main function, and end the process with its exit code once all output is written.
 *
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = error.exitCode
  }
}
