// Owns what the window may ask of exports of other tools that main holds.
import { z } from 'zod'
import { FOREIGN_FETCHES, type ForeignCounts, type ForeignReport } from '../model/foreign-report'
import type { ForeignTool } from '../model/foreign-item'

const jobId = z.string().min(1).max(64)
const heldId = z.uuid()
/** More at once than anybody chooses. */
const MOST_AT_ONCE = 64
const LONGEST_REPORT = 2_000_000

export const foreignRequests = {
  'foreign:count': z.strictObject({ jobId, id: heldId }),
  'foreign:import': z.strictObject({
    jobId,
    ids: z.array(heldId).min(1).max(MOST_AT_ONCE),
    folders: z.boolean(),
    fetch: z.enum(FOREIGN_FETCHES),
    /** Things that they hold, as counted before; 0 while unknown. */
    total: z.number().int().nonnegative(),
  }),
  'foreign:drop': z.strictObject({ id: heldId }),
  /** Asks where to save, in main. */
  'foreign:save-report': z.strictObject({ text: z.string().max(LONGEST_REPORT) }),
} as const

/** An export that a person gave, and that waits to be taken. */
export type ReceivedExport = {
  readonly id: string
  readonly name: string
  readonly tools: readonly ForeignTool[]
}

/** What each answers. */
export type ForeignResponses = {
  /** Nothing is written yet. */
  'foreign:count': ForeignCounts
  'foreign:import': ForeignReport
  'foreign:drop': Record<string, never>
  /** `null` when the person changed their mind. */
  'foreign:save-report': { readonly path: string } | null
}
