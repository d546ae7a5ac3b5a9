// Owns reading a small JSON file that may not be there.
// Leaves what it must look like to the callers.

import { readFileSync } from 'node:fs'

/**
 * The value in a JSON file.
 *
 * @param {string} file
 * @returns {unknown} Null when the file is missing or isn't JSON.
 */
export function readJsonFile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (
      error instanceof SyntaxError ||
      (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    )
      return null
    throw error
  }
}
