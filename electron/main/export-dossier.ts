// Owns exporting a dossier to a file that a person chooses in the system's dialog. Leaves making the file to
// `actions`, and the PDF to a page that is laid out and never shown.
import { app, type BrowserWindow } from 'electron'
import { keepVersion } from '../../src/actions/dossier-versions'
import {
  dossierFiles,
  dossierToPrint,
  exportDossier,
  type ExportOptions,
} from '../../src/actions/export-dossier'
import type { Workspace } from '../../src/actions/workspace'
import type { ParsedRequestOf, ResponseOf } from '../../src/contract'
import type { StampOutcome } from '../../src/actions/dossier-document'
import { AppError, type ErrorInfo } from '../../src/errors'
import {
  EXPORT_ENDINGS,
  paperSizeOf,
  type ExportFormat,
  type PaperSize,
} from '../../src/model/export-formats'
import type { DossierId, DossierVersionId } from '../../src/model/ids'
import { savePieces } from '../../src/node/save-file'
import { freePlace, saveFolder } from '../../src/node/save-folder'
import { fileName } from '../../src/text/file-name'
import { escapeHtml } from '../../src/text/html-escape'
import { plainLine } from '../../src/text/plain-text'
import { askForFile } from './ask-for-file'
import { rememberExported } from './exported-files'
import type { JobTools } from './jobs'
import type { MainMessages } from './messages'
import { withLaidOut } from './print-article'

/**
 * Ask where, then write whole: what fails or is stopped leaves no half file. `null` when the person changed their mind.
 * @throws {AppError} not-found, damaged, cancelled, print-failed, and what the disk says
 */
export async function saveDossier(
  workspace: Workspace,
  request: Omit<ParsedRequestOf<'dossier:export'>, 'jobId'>,
  window: BrowserWindow,
  words: MainMessages,
  job: JobTools,
): Promise<ResponseOf<'dossier:export'>> {
  const { id, format } = request
  const { title } = await workspace.library.dossiers.read(id)
  const filePath = await askForFile(window, {
    title: words.exportTitle,
    name: fileName(title),
    kind: words.exportFiles[format],
    ending: EXPORT_ENDINGS[format],
  })
  if (filePath === null) return null
  const paperSize = paperSizeOf(`${app.getLocale()}-${app.getLocaleCountryCode()}`)
  let stamp: StampOutcome = { state: 'none' }
  const onStamp = (outcome: StampOutcome): void => {
    stamp = outcome
  }
  const { path, quotes, sizeBytes } = await keptAs(workspace, request, (version) => {
    const options: SaveOptions = { ...job, paperSize, onStamp, version }
    return format === 'folder'
      ? saveAsFolder(workspace, id, filePath, options)
      : saveAsFile(workspace, { id, format }, filePath, options)
  })
  rememberExported(path)
  const why = (state: StampOutcome['state']): ErrorInfo | null =>
    stamp.state === state && 'error' in stamp ? stamp.error : null
  return {
    path,
    format,
    quotes,
    sizeBytes,
    noStamp: why('failed'),
    noSignature: why('unsigned'),
  }
}

type SavedExport = { readonly path: string; readonly quotes: number; readonly sizeBytes: number }
type SaveOptions = JobTools & Pick<ExportOptions, 'paperSize' | 'onStamp' | 'version'>

async function saveAsFile(
  workspace: Workspace,
  { id, format }: { readonly id: DossierId; readonly format: Exclude<ExportFormat, 'folder'> },
  path: string,
  options: SaveOptions,
): Promise<SavedExport> {
  const { quotes, content } =
    format === 'pdf'
      ? await dossierAsPdf(workspace, id, options.paperSize, { ...options, version: options.version })
      : await exportDossier(workspace, id, format, options)
  return { path, quotes, sizeBytes: await savePieces(path, content) }
}

/** The system asks before a file is written over; a folder is never: another name is taken, and told. */
async function saveAsFolder(
  workspace: Workspace,
  id: DossierId,
  chosen: string,
  options: SaveOptions,
): Promise<SavedExport> {
  const path = await freePlace(chosen)
  const { quotes, content } = await dossierFiles(workspace, id, options)
  return { path, quotes, sizeBytes: await saveFolder(path, content) }
}

/**
 * Keep what is exported as a version first, where that is wanted, and export that: whatever is written meanwhile, both are the same. A
 * file that didn't come about leaves no version.
 */
async function keptAs<T>(
  workspace: Workspace,
  { id, version, keepAs }: Omit<ParsedRequestOf<'dossier:export'>, 'jobId'>,
  write: (version: DossierVersionId | undefined) => Promise<T>,
): Promise<T> {
  if (keepAs === undefined) return write(version)
  const kept = await keepVersion(workspace, id, keepAs)
  try {
    return await write(kept.version)
  } catch (error) {
    await workspace.library.dossiers.deleteVersion(id, kept.version)
    throw error
  }
}

async function dossierAsPdf(
  workspace: Workspace,
  id: DossierId,
  paperSize: PaperSize,
  job: JobTools & { readonly version: DossierVersionId | undefined },
) {
  const { title, quotes, content } = await dossierToPrint(workspace, id, {
    ...job,
    version: job.version ?? null,
  })
  const bytes = await withLaidOut(content, (page) => printPage(page, title, paperSize), job.signal)
  return { quotes, content: [new Uint8Array(bytes)] }
}

/** Margins stand in the page's own style, in whose room these are drawn. */
async function printPage(
  { webContents }: BrowserWindow,
  title: string,
  pageSize: PaperSize,
): Promise<Buffer> {
  try {
    return await webContents.printToPDF({
      printBackground: true,
      pageSize,
      margins: { top: 0.95, bottom: 0.9, left: 1, right: 1 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: running('right', escapeHtml(plainLine(title))),
      footerTemplate: running('center', '<span class="pageNumber"></span>'),
    })
  } catch (error) {
    throw new AppError('print-failed', { reason: error instanceof Error ? error.message : 'unknown' })
  }
}

/** A running line: the page's own style doesn't reach it. */
const running = (side: 'right' | 'center', html: string): string =>
  `<div style="width:100%;margin:0 25.4mm;font:8pt 'Times New Roman','Liberation Serif','Noto Serif CJK KR',serif;color:#444;text-align:${side};overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${html}</div>`
