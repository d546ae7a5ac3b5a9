// Owns making the file of a dossier in any format that needs no window, piece by piece, so that it can be watched and stopped. Leaves
// where it is kept to whoever asked.
import { AppError } from '../errors'
import type { CitationChoice } from '../model/citation'
import { orNull } from '../library/record'
import type { ZipEntry } from '../export/zip/zip-pieces'
import type { DossierDocument, DossierSource } from '../model/dossier-document'
import type { ExportFormat, PaperSize } from '../model/export-formats'
import { articleId, type DossierId, type DossierVersionId } from '../model/ids'
import { countQuotes, dossierDocument, signedHtml, type StampOutcome } from './dossier-document'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

export type DossierExport<T> = {
  readonly title: string
  /** How many quotes it holds that are there. */
  readonly quotes: number
  readonly content: T
}

/** How much of the file there is, nobody knows before it is there. */
const WRITING = { stage: 'writing', done: 0, total: 0 } as const

/** What the sheet of a printed file is. */
export type ExportOptions = Watched & {
  readonly paperSize: PaperSize
  /** What stands before the dossier's own choice of style and locale. */
  readonly cited?: Partial<CitationChoice>
  /** One of its named versions; it as it is now unless given. */
  readonly version?: DossierVersionId | undefined
  /** Hears, while the file is made, what became of its time stamp. */
  readonly onStamp?: (outcome: StampOutcome) => void
}

/** Formats that are one file, and need no window. */
type FileFormat = Exclude<ExportFormat, 'pdf' | 'folder'>

/** The file of a dossier, in pieces; making them fails with `cancelled` once it isn't wanted any more. @throws {AppError} not-found, damaged, cancelled */
export async function exportDossier(
  workspace: Workspace,
  id: DossierId,
  format: FileFormat,
  options: ExportOptions,
): Promise<DossierExport<AsyncIterable<Uint8Array>>> {
  const document = await dossierDocument(workspace, id, options, options.cited, options.version ?? null)
  options.progress?.(WRITING)
  return {
    title: document.title,
    quotes: countQuotes(document),
    content: stoppable(piecesOf(workspace, document, format, options), options.signal),
  }
}

/** The files of a dossier and its sources, for a folder: the same as in a ZIP file. @throws {AppError} not-found, damaged, cancelled */
export async function dossierFiles(
  workspace: Workspace,
  id: DossierId,
  options: Omit<ExportOptions, 'paperSize'>,
): Promise<DossierExport<AsyncIterable<ZipEntry>>> {
  const document = await dossierDocument(workspace, id, options, options.cited)
  options.progress?.(WRITING)
  const { html, stamp } = await signedHtml(workspace, document, options.signal)
  options.onStamp?.(stamp)
  return {
    title: document.title,
    quotes: countQuotes(document),
    content: wanted(await filesOf(workspace, document, html), options.signal),
  }
}

async function filesOf(
  workspace: Workspace,
  document: DossierDocument,
  html: string,
): Promise<AsyncIterable<ZipEntry>> {
  const { dossierToZip } = await import('../export/zip/dossier-to-zip')
  return dossierToZip(document, html, workspace.hashOf, pageReader(workspace))
}

/** The page that a dossier is printed from. @throws {AppError} not-found, damaged, cancelled */
export async function dossierToPrint(
  workspace: Workspace,
  id: DossierId,
  { version = null, ...options }: Watched & { readonly version?: DossierVersionId | null },
): Promise<DossierExport<string>> {
  const document = await dossierDocument(workspace, id, options, {}, version)
  options.progress?.(WRITING)
  const { makePaper } = await import('../export/paper/make-paper')
  const { paperToPrintPage } = await import('../export/markup/print-page')
  return {
    title: document.title,
    quotes: countQuotes(document),
    content: paperToPrintPage(makePaper(document)),
  }
}

/** Each format's program is loaded when there is something to draw in it: no start waits for it. */
async function* piecesOf(
  workspace: Workspace,
  document: DossierDocument,
  format: FileFormat,
  { paperSize, signal, onStamp }: ExportOptions,
): AsyncGenerator<Uint8Array | string> {
  const paper = async () => (await import('../export/paper/make-paper')).makePaper(document)
  const html = async (): Promise<string> => {
    const signed = await signedHtml(workspace, document, signal)
    onStamp?.(signed.stamp)
    return signed.html
  }
  const zipped = async () => (await import('../export/zip/zip-pieces')).zipPieces
  switch (format) {
    case 'html':
      yield await html()
      return
    case 'docx': {
      const { paperToDocx } = await import('../export/docx/paper-to-docx')
      yield await paperToDocx(await paper(), paperSize)
      return
    }
    case 'epub': {
      const { paperToEpub } = await import('../export/epub/paper-to-epub')
      yield* (await zipped())(paperToEpub(await paper()), document.exportedAt)
      return
    }
    case 'markdown':
      yield (await import('../export/text/paper-to-markdown')).paperToMarkdown(await paper())
      return
    case 'text':
      yield (await import('../export/text/paper-to-text')).paperToText(await paper())
      return
    case 'zip': {
      yield* (await zipped())(await filesOf(workspace, document, await html()), document.exportedAt)
      return
    }
    case 'csv':
      yield (await import('../export/dossier-quotes-csv')).dossierToCsv(document)
      return
    case 'annotations':
      yield (await import('../export/dossier-annotations')).dossierToAnnotations(document)
  }
}

/** Pages as received, read when their turn comes: together they may be large. */
const pageReader =
  ({ library }: Workspace) =>
  ({ articleId: id, version }: DossierSource): Promise<Uint8Array | null> =>
    orNull(() => library.articles.readSource(articleId.parse(id), version))

/** Pieces as bytes; before each it is asked whether they are still wanted. */
async function* stoppable(
  pieces: AsyncIterable<Uint8Array | string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of wanted(pieces, signal))
    yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
}

async function* wanted<T>(pieces: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const piece of pieces) {
    // What comes in from elsewhere, a word to stop for one, has its turn.
    await new Promise((resolve) => setTimeout(resolve))
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    yield piece
  }
}
