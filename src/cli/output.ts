// Owns what the command line prints and reads: lines and JSON out, files and standard input in.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { AppError } from '../errors'
import { isMissing, storageError } from '../node/storage-error'

/** Print JSON where it was asked for, else the lines. */
export function print(asJson: boolean | undefined, value: unknown, lines: () => readonly string[]): void {
  if (asJson === true) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  else for (const line of lines()) process.stdout.write(`${line}\n`)
}

/** A number of things. */
export const counted = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`

/** Print one JSON line, and wait where the reader is slower than we are. */
export async function printLine(value: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}

/** Read a file; `-` is standard input. @throws {AppError} not-found, storage */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return new Uint8Array(Buffer.concat(chunks))
  }
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (isMissing(error)) throw new AppError('not-found', { what: 'file', id: path })
    throw storageError(error, path)
  }
}

/** Each line of a file or of standard input that isn't blank, as JSON with its 1-based number; `null` for one that isn't JSON. */
export async function* jsonLines(
  path: string,
): AsyncGenerator<{ readonly number: number; readonly value: unknown }> {
  const input = path === '-' ? process.stdin : createReadStream(path)
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    yield { number, value: parseOrNull(line) }
  }
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
