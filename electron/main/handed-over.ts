// Owns handing over what a start of the app was given when it is too much for one message between two processes: by a file, which a start
// that has little to say names. Leaves starting to `index.ts`.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { durableWrite } from '../../src/node/durable-write'
import { isGiven, type Given } from './given-arguments'

/**
 * In bytes. Chromium takes an instance that doesn't take a longer message for one that hangs: it kills it, and what was typed there a moment
 * ago is gone. Source: its `process_singleton_posix.cc`, where a message has at most 32 KiB, of which the switches need some.
 */
const LARGEST_MESSAGE = 16 * 1024
const LARGEST_FILE = 64 * 1024 * 1024
const SWITCH = '--handed-over='
/** Of a file: what `randomUUID` gives, and nothing by which a path could lead elsewhere. */
const ID_LENGTH = 36
const isId = (id: string): boolean =>
  id.length === ID_LENGTH && id.split('').every((sign) => '0123456789abcdef-'.includes(sign))

/** What one start tells another: what it was given, or which file says it. */
export type Told = Given | { readonly handedOver: string }

const fileOf = (userData: string, id: string): string => join(userData, 'given', `${id}.json`)

/** Whether a start would have more to say than fits. */
export const isTooLarge = (argv: readonly string[], given: Given): boolean =>
  Buffer.byteLength(JSON.stringify([argv, given])) > LARGEST_MESSAGE

/**
 * Write down what a start was given.
 * @returns the switch by which the next start knows where
 * @throws {AppError} what the disk says
 */
export async function handOver(userData: string, given: Given): Promise<string> {
  const id = randomUUID()
  mkdirSync(join(userData, 'given'), { recursive: true })
  await durableWrite(fileOf(userData, id), JSON.stringify(given))
  return `${SWITCH}${id}`
}

/** The file that a start names; `null` for none. */
export function handedOverIn(argv: readonly string[]): string | null {
  const end = argv.indexOf('--')
  const switches = end < 0 ? argv : argv.slice(0, end)
  const id = switches.find((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length) ?? ''
  return isId(id) ? id : null
}

/** What another start tells, read once; nothing where it isn't as ours tell it. */
export function readTold(told: unknown, userData: string): Given | null {
  if (isGiven(told)) return told
  if (typeof told !== 'object' || told === null || !('handedOver' in told)) return null
  const { handedOver: id } = told
  if (typeof id !== 'string' || !isId(id)) return null
  const file = fileOf(userData, id)
  try {
    const given: unknown = statSync(file).size > LARGEST_FILE ? null : JSON.parse(readFileSync(file, 'utf8'))
    return isGiven(given) ? given : null
  } catch {
    // It was read before, or never written whole.
    return null
  } finally {
    rmSync(file, { force: true })
  }
}
