// Owns what the window may ask of files that a person gives: to take them, and what is done with exports of other tools among them.
import { z } from 'zod'
import { FILE_LIMIT_BYTES } from '../model/dropped-file'
import { foreignRequests } from './foreign-requests'

const jobId = z.string().min(1).max(64)

export const fileRequests = {
  'file:choose': z.strictObject({ jobId, what: z.enum(['files', 'folder']) }),
  'file:import': z.strictObject({
    jobId,
    fileName: z.string().min(1).max(1024),
    bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= FILE_LIMIT_BYTES),
  }),
  ...foreignRequests,
} as const
