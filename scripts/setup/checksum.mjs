// Owns the check that a downloaded file is the one that was pinned.
// Leaves downloading, and what to do with a refused file, to the callers.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { SetupError } from './report.mjs'

/**
 * Refuse a file whose hash isn't the expected one.
 *
 * @param {string} file
 * @param {string} integrity In the form of a lock file: `sha512-` and base64.
 * @throws {SetupError} The file is another one.
 */
export async function checkIntegrity(file, integrity) {
  const [algorithm, expected] = splitIntegrity(integrity)
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  const found = hash.digest('base64')
  if (found !== expected) {
    throw new SetupError(
      `A download was refused: its ${algorithm} is ${found}, and ${expected} was expected. Nothing of it was kept.`,
    )
  }
}

/**
 * @param {string} integrity
 * @returns {readonly [string, string]}
 */
function splitIntegrity(integrity) {
  const dash = integrity.indexOf('-')
  return [integrity.slice(0, dash), integrity.slice(dash + 1)]
}
