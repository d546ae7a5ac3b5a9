// Owns taking in a dossier that somebody handed over: verified first, then whole or not at all. What it brings is put beside what is here,
// never into it. Leaves reading the file to `dossier`, where things go to `import-places.ts`, and keeping them to `library`.
import { readCarried, type CarriedDossier } from '../dossier/read-carried'
import type { DossierFile } from '../dossier/read-dossier-file'
import { isInertHtml } from '../export/html/snapshot'
import { AppError } from '../errors'
import { orNull } from '../library/record'
import { assetAddress } from '../model/article-html'
import type { DossierBundle } from '../model/dossier-bundle'
import type { VerifyReport } from '../model/dossier-document'
import type { ImportOutcome, ImportRefusal, KnownDossierWay } from '../model/verification'
import type { Watched } from './watched'
import { materialOf } from './import-material'
import { planImport } from './import-plan'
import { verifyBundleIn, type FileChecks } from './verify-file'
import type { Workspace } from './workspace'

export type ImportOptions = Watched & {
  /** What is done where the dossier is here already; left as it is unless given. */
  readonly known?: KnownDossierWay
}

/** Why a file that was verified can't be taken in, as far as that is known without looking into its snapshots; and whether it is here. */
export async function importRefusal(
  { library }: Pick<Workspace, 'library'>,
  file: DossierFile,
  report: Pick<VerifyReport, 'ok'>,
): Promise<{ readonly refusal: ImportRefusal | null; readonly isHere: boolean }> {
  if (!report.ok) return { refusal: 'fails', isHere: false }
  const carried = readCarried(file)
  if (typeof carried === 'string') return { refusal: carried, isHere: false }
  return {
    refusal: null,
    isHere: (await orNull(() => library.dossiers.read(carried.dossier.id))) !== null,
  }
}

/**
 * Take a dossier in: what is here already is recognised, and nothing of it is changed. One step, which can be undone.
 * @throws {AppError} refused-dossier, damaged (what isn't a dossier), cancelled; read-only, disk-full, storage (nothing was kept)
 */
export async function importDossier(
  workspace: Workspace,
  bundle: DossierBundle,
  checks: FileChecks,
  { progress, signal, known = 'leave' }: ImportOptions = {},
): Promise<ImportOutcome> {
  const refuse = (reason: ImportRefusal): AppError =>
    new AppError('refused-dossier', { name: bundle.name, reason })
  const { report, file, seal } = await verifyBundleIn(bundle, checks)
  if (!report.ok) throw refuse('fails')
  const carried = readCarried(file)
  if (typeof carried === 'string') throw refuse(carried)
  for (const [done, source] of carried.sources.entries()) {
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    progress?.({ stage: 'importing', done, total: carried.sources.length })
    const reason = await faultOf(workspace, source)
    if (reason !== null) throw refuse(reason)
  }
  const material = materialOf(bundle, file, carried, workspace.hashOf)
  const signedBy = report.signedBy ?? null
  const { plan, outcome } = await planImport(workspace, { carried, material, seal, signedBy, known })
  if (signal?.aborted === true) throw new AppError('cancelled', {})
  if (plan.articles.length > 0 || plan.joined.size > 0 || plan.dossier !== null)
    await workspace.library.imports.take(plan)
  return outcome
}

/** A snapshot is held to what a capture lets pass, and its text must be the one that a reader sees in it. */
async function faultOf(
  { parser }: Workspace,
  { contentHtml, text, capture }: CarriedDossier['sources'][number],
): Promise<ImportRefusal | null> {
  const own = capture.assets.flatMap(({ sha256 }) => (sha256 === null ? [] : [assetAddress(sha256)]))
  const sealed = await parser.seal(contentHtml, new Map(own.map((address) => [address, address])))
  if (sealed.contentHtml !== contentHtml && !isInertHtml(contentHtml)) return 'unsafe'
  return sealed.text === text ? null : 'contradicts'
}
