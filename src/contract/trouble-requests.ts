// Owns what the window may tell and ask of failures that nobody foresaw. Leaves the answers to `../contract`.
import { z } from 'zod'
import { LONGEST_FRAME, LONGEST_KIND, MOST_FRAMES } from '../model/failure'

export const troubleRequests = {
  /** What of an error thrown in the window may be told. */
  'trouble:note': z.strictObject({
    kind: z.string().max(LONGEST_KIND),
    frames: z.array(z.string().max(LONGEST_FRAME)).max(MOST_FRAMES).readonly(),
  }),
  'trouble:take': z.strictObject({}),
  'trouble:report': z.strictObject({}),
  'trouble:restart': z.strictObject({}),
} as const
