// Owns what the window may ask of verifying, of reports, and of dossiers that somebody handed over.
import { z } from 'zod'
import type { FileOutcome } from './file-outcome'
import { dossierId } from '../model/ids'
import { REPORT_FORMATS } from '../model/report-formats'
import {
  KNOWN_DOSSIER_WAYS,
  type ImportOutcome,
  type ReceivedDossier,
  type ReceivedVerification,
  type Verification,
} from '../model/verification'

const jobId = z.string().min(1).max(64)
/** Of what main holds: a report, or a dossier that was handed over. */
const heldId = z.uuid()

export const verifyRequests = {
  'dossier:verify': z.strictObject({ jobId, id: dossierId }),
  /** Asks where to save, in main. */
  'report:save': z.strictObject({ reportId: heldId, format: z.enum(REPORT_FORMATS) }),
  /** Asks for a file, in main. */
  'received:choose': z.strictObject({}),
  'received:verify': z.strictObject({ jobId, id: heldId }),
  'received:import': z.strictObject({ jobId, id: heldId, known: z.enum(KNOWN_DOSSIER_WAYS) }),
  /** Takes it as any other page after all. */
  'received:clip': z.strictObject({ jobId, id: heldId }),
  'received:drop': z.strictObject({ id: heldId }),
} as const

/** What each answers. */
export type VerifyResponses = {
  'dossier:verify': Verification
  /** `null` when the person changed their mind. */
  'report:save': { readonly path: string } | null
  /** `null` when the person changed their mind. */
  'received:choose': ReceivedDossier | null
  'received:verify': ReceivedVerification
  'received:import': ImportOutcome
  'received:clip': FileOutcome
  'received:drop': Record<string, never>
}
