// Owns the answers to what the window asks of verifying, of keeping reports, and of dossiers that somebody handed over. Leaves checking and
// taking in to actions.
import { randomUUID } from 'node:crypto'
import { dialog, type BrowserWindow } from 'electron'
import { importDossier, importRefusal } from '../../src/actions/import-dossier'
import { reportFile } from '../../src/actions/report-verification'
import { signerOf } from '../../src/actions/signer'
import { verifyBundleIn, type FileChecks } from '../../src/actions/verify-file'
import { verifyLibraryDossier } from '../../src/actions/verify-library-dossier'
import type { GivenFile, Workspace } from '../../src/actions/workspace'
import type { ResponseOf } from '../../src/contract'
import { AppError, isErrorOfKind } from '../../src/errors'
import type { DossierBundle } from '../../src/model/dossier-bundle'
import type { VerifyReport } from '../../src/model/dossier-document'
import { REPORT_ENDINGS } from '../../src/model/report-formats'
import type { ReceivedVerification, Verification } from '../../src/model/verification'
import { readDossierBundle } from '../../src/node/dossier-bundle'
import { isSignedBy } from '../../src/node/ed25519'
import { saveFile } from '../../src/node/save-file'
import { sha256, systemClock } from '../../src/node/system'
import { fileName } from '../../src/text/file-name'
import { askForFile } from './ask-for-file'
import type { CaptureDesk } from './capture-desk'
import type { Handlers } from './ipc'
import type { Jobs, JobTools } from './jobs'
import type { LibraryHolder } from './library-holder'
import type { Locale, MainMessages } from './messages'
import type { ReceivedDossiers } from './received-dossiers'
import { takeFiles } from './take-files'

type VerifyCalls =
  'dossier:verify' | 'report:save' | `received:${'choose' | 'verify' | 'import' | 'clip' | 'drop'}`

export type VerifyHandlerTools = {
  readonly holder: LibraryHolder
  readonly jobs: Jobs
  readonly desk: CaptureDesk
  readonly received: ReceivedDossiers
  readonly window: () => BrowserWindow
  readonly words: () => MainMessages
  readonly locale: () => Locale
  readonly version: string
}

/** Reports that can still be kept: those of the last verifications. */
const MOST_REPORTS = 8

type KeptReport = Pick<Verification, 'report' | 'checkedAt' | 'signer'>

/** Give the answers. */
export function makeVerifyHandlers(tools: VerifyHandlerTools): Pick<Handlers, VerifyCalls> {
  const { holder, jobs, desk, received, window, words, locale } = tools
  const { workspace } = holder
  const reports = new Map<string, KeptReport>()
  const keep = async (report: VerifyReport): Promise<Verification> => {
    const signer = await signerOf(await workspace(), report)
    const kept: KeptReport = { report, checkedAt: systemClock(), signer }
    const reportId = randomUUID()
    reports.set(reportId, kept)
    for (const id of [...reports.keys()].slice(0, -MOST_REPORTS)) reports.delete(id)
    return { reportId, ...kept }
  }
  return {
    'dossier:verify': ({ jobId, id }) =>
      jobs.run(jobId, async (job) => keep(await verifyLibraryDossier(await workspace(), id, job))),
    'report:save': async ({ reportId, format }) => {
      const kept = reports.get(reportId)
      if (kept === undefined) throw new AppError('bad-request', { reason: 'no such report is held' })
      const { report, checkedAt, signer } = kept
      const filePath = await askForFile(window(), {
        title: words().saveReportTitle,
        name: fileName(`${words().reportName} ${report.title}`),
        kind: words().reportFiles[format],
        ending: REPORT_ENDINGS[format],
      })
      if (filePath === null) return null
      const facts = {
        report,
        checkedAt,
        generator: `Cuttings ${tools.version}`,
        language: locale(),
        ...(signer === null ? {} : { fingerprint: signer.fingerprint }),
      }
      await saveFile(filePath, await reportFile(facts, format, sha256))
      return { path: filePath }
    },
    'received:choose': async () => {
      const path = await choosePath(window(), words())
      return path === null ? null : received.add({ kind: 'path', path })
    },
    'received:verify': ({ jobId, id }) =>
      jobs.run(jobId, async (job) => verifyReceived(await workspace(), received.get(id), job, keep)),
    'received:import': ({ jobId, id, known }) =>
      jobs.run(jobId, async (job) => {
        const bundle = await readReceived(received.get(id), job)
        const outcome = await importDossier(await workspace(), bundle, await checks(), { ...job, known })
        received.drop(id)
        return outcome
      }),
    'received:clip': ({ jobId, id }) =>
      jobs.run(jobId, async (job) => takeAsPage(await workspace(), desk, received.get(id), job)),
    'received:drop': ({ id }) => {
      received.drop(id)
      return {}
    },
  }
}

/** Reading time stamps takes a library that the start shouldn't wait for. */
const checks = async (): Promise<FileChecks> => {
  const { checkTimeStamp } = await import('../../src/node/time-stamp')
  return { hashOf: sha256, isSignedBy, checkTimeStamp }
}

async function verifyReceived(
  workspace: Workspace,
  given: GivenFile,
  job: JobTools,
  keep: (report: VerifyReport) => Promise<Verification>,
): Promise<ReceivedVerification> {
  job.progress({ stage: 'verifying', done: 0, total: 0 })
  const bundle = await readReceived(given, job)
  const { report, file } = await verified(bundle)
  const { refusal, isHere } = await importRefusal(workspace, file, report)
  return { ...(await keep(report)), name: bundle.name, kind: bundle.kind, refusal, isHere }
}

/** What has no manifest, or one that can't be read, is no damage of the library. */
async function asDossier<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isErrorOfKind(error, 'damaged')) throw error
    throw new AppError('refused-dossier', { name, reason: 'not-one' }, { cause: error })
  }
}

const verified = async (bundle: DossierBundle) =>
  asDossier(bundle.name, async () => verifyBundleIn(bundle, await checks()))

const readReceived = (given: GivenFile, job: JobTools): Promise<DossierBundle> =>
  asDossier(given.kind === 'path' ? given.path : given.name, () => readDossierBundle(given, job.signal))

const takeAsPage = (
  workspace: Workspace,
  desk: CaptureDesk,
  given: GivenFile,
  job: JobTools,
): Promise<ResponseOf<'received:clip'>> => takeFiles(workspace, desk, [given], job)

async function choosePath(window: BrowserWindow, words: MainMessages): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.chooseDossierTitle,
    buttonLabel: words.verifyHere,
    properties: ['openFile'],
    filters: [{ name: words.dossierFiles, extensions: ['html', 'htm', 'zip'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
