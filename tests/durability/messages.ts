// Owns what a storage program and its parent say to each other.
import { z } from 'zod'
import type { Operation } from './state'
import type { WriterName } from './writers'

export type ProgramOptions = {
  readonly folder: string
  readonly writer: WriterName
  readonly seed: number
  /** How many changes to make before it ends. */
  readonly operations: number
  /** `write`: make changes. `read`: read everything again and again. `hold`: open, say whether it may write, and wait. */
  readonly role: 'write' | 'read' | 'hold'
  /** Make a change that failed once more. */
  readonly retries: boolean
  /** Start only when told to, on standard input. */
  readonly waits: boolean
  /** Temporary files and records get names that are the same in each run of the same seed. */
  readonly repeats: boolean
}

const operation = z.custom<Operation>((value) => typeof value === 'object' && value !== null)

/** One line of JSON each, in one write. */
export const message = z.discriminatedUnion('type', [
  /** Node is up, and nothing of the library has been touched. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('opened'), readOnly: z.boolean() }),
  z.object({ type: z.literal('refused'), kind: z.string() }),
  z.object({ type: z.literal('begun'), operation }),
  z.object({ type: z.literal('done'), made: z.string().nullable() }),
  /** A foreseen failure; `tookMs` from the change's start. */
  z.object({
    type: z.literal('failed'),
    kind: z.string(),
    message: z.string(),
    tookMs: z.number(),
  }),
  /** A reading of the whole library: what in it could not be read, or was not what it should be. */
  z.object({ type: z.literal('read'), problems: z.array(z.string()) }),
  z.object({ type: z.literal('ended') }),
])
export type Message = z.infer<typeof message>
