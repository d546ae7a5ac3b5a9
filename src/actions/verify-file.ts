// Owns checking an exported file in full: what it says of itself, its signature and its time stamp.
import type { DossierFile } from '../dossier/read-dossier-file'
import { verifyBundle } from '../dossier/verify-bundle'
import { checkDossierFile } from '../dossier/verify-dossier-file'
import type { DossierBundle } from '../model/dossier-bundle'
import type { VerifyReport } from '../model/dossier-document'
import type { TimeStampCheck } from '../model/dossier-signature'
import type { Sha256 } from '../model/ids'
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
export const verifyFile = async (html: string, checks: FileChecks): Promise<VerifyReport> =>
  (await verifyBundleIn({ kind: 'html', name: '', html, files: new Map() }, checks)).report

/** The same with what lies beside it in a ZIP or folder, and with the file taken apart. @throws {AppError} damaged */
export async function verifyBundleIn(
  bundle: DossierBundle,
  checks: FileChecks,
): Promise<{ readonly report: VerifyReport; readonly file: DossierFile; readonly seal: Sha256 }> {
  const { hashOf, isSignedBy } = checks
  const checked = checkDossierFile(bundle.html, hashOf, isSignedBy)
  const { file, manifestJson, timeStampReply } = checked
  const findings = verifyBundle(bundle, file, hashOf)
  const report: VerifyReport =
    bundle.kind === 'html'
      ? checked.report
      : {
          ...checked.report,
          ok: checked.report.ok && findings.length === 0,
          problems: [...checked.report.problems, ...(findings.length === 0 ? [] : [FILES_CHANGED])],
          files: findings,
        }
  const told = { file, seal: hashOf(manifestJson) }
  if (timeStampReply === null) return { ...told, report }
  const timeStamp = await checks.checkTimeStamp(timeStampReply, new TextEncoder().encode(manifestJson))
  if (timeStamp.problem === null || timeStamp.problem === 'unknown-authority')
    return { ...told, report: { ...report, timeStamp } }
  const problems = [...report.problems, 'time-stamp-changed' as const]
  return { ...told, report: { ...report, ok: false, problems, timeStamp } }
}

const FILES_CHANGED = 'files-changed' as const
