// Owns what a session program and its parent say to each other: a step for each line in, its answers in one line out.
import { z } from 'zod'

export type SessionOptions = {
  readonly library: string
  /** For the index and for what can be undone. */
  readonly cache: string
  readonly seed: number
}

/**
 * `open`: as the app does. `settle`: what the app does after that. `read`: all that a reader may ask. `note`: write a note, which
 * can be undone then. `change`: every kind of change, and undo the last. `close`: let go, and end.
 */
export const SESSION_STEPS = ['open', 'settle', 'read', 'note', 'change', 'close'] as const
export type SessionStep = (typeof SESSION_STEPS)[number]

const answer = z.object({
  /** What was asked, such as `search` or `write-note`. */
  what: z.string(),
  /** What was said of it that a parent may look at; empty for nothing. */
  detail: z.string(),
  /** A failure that was foreseen, with the path that it names, empty where it names none. */
  error: z.object({ kind: z.string(), message: z.string(), path: z.string() }).nullable(),
  tookMs: z.number(),
})
export type Answer = z.infer<typeof answer>

export const sessionMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('answers'), answers: z.array(answer) }),
  /** An error that nobody foresaw and that stopped nothing. */
  z.object({ type: z.literal('reported'), error: z.string() }),
])
export type SessionMessage = z.infer<typeof sessionMessage>
