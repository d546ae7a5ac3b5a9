// Owns checking an exported file in full: what it says of itself, its signature and its time stamp.
import { checkDossierFile } from '../dossier/verify-dossier-file'
import type { VerifyReport } from '../model/dossier-document'
import type { TimeStampCheck } from '../model/dossier-signature'
import type { HashOf, IsSignedBy } from '../ports'

export type FileChecks = {
  readonly hashOf: HashOf
  readonly isSignedBy: IsSignedBy
  /** What an authority's reply (DER) says of a text, and whether that holds. */
  readonly checkTimeStamp: (reply: Uint8Array, text: Uint8Array) => Promise<TimeStampCheck>
}

/**
 * Check an exported dossier. A time stamp of an authority that nobody here knows is told, and is no reason against the file.
 * @throws {AppError} damaged, for what isn't a dossier of ours or whose manifest can't be read
 */
export async function verifyFile(html: string, checks: FileChecks): Promise<VerifyReport> {
  const { report, timeStampReply, manifestJson } = checkDossierFile(html, checks.hashOf, checks.isSignedBy)
  if (timeStampReply === null) return report
  const timeStamp = await checks.checkTimeStamp(timeStampReply, new TextEncoder().encode(manifestJson))
  if (timeStamp.problem === null || timeStamp.problem === 'unknown-authority') return { ...report, timeStamp }
  return { ...report, ok: false, problems: [...report.problems, 'time-stamp-changed'], timeStamp }
}
