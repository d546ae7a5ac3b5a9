// Owns making the file of a dossier in any format that needs no window, piece by piece, so that it can be watched and stopped. Leaves
// where it is kept to whoever asked.
import { AppError } from '../errors'
import type { CitationChoice } from '../model/citation'
import type { DossierDocument } from '../model/dossier-document'
import type { ExportFormat, PaperSize } from '../model/export-formats'
import type { DossierId, DossierVersionId } from '../model/ids'
import { countQuotes, dossierDocument, signedHtml, type StampOutcome, type Watched } from './dossier-document'
import type { Workspace } from './workspace'

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

/** The file of a dossier, in pieces; making them fails with `cancelled` once it isn't wanted any more. @throws {AppError} not-found, damaged, cancelled */
export async function exportDossier(
  workspace: Workspace,
  id: DossierId,
  format: Exclude<ExportFormat, 'pdf'>,
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
  format: Exclude<ExportFormat, 'pdf'>,
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
      const { dossierToZip } = await import('../export/zip/dossier-to-zip')
      yield* (await zipped())(dossierToZip(document, await html(), workspace.hashOf), document.exportedAt)
      return
    }
    case 'csv':
      yield (await import('../export/dossier-quotes-csv')).dossierToCsv(document)
      return
    case 'annotations':
      yield (await import('../export/dossier-annotations')).dossierToAnnotations(document)
  }
}

/** Pieces as bytes; before each it is asked whether they are still wanted. */
async function* stoppable(
  pieces: AsyncIterable<Uint8Array | string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    // What comes in from elsewhere, a word to stop for one, has its turn.
    await new Promise((resolve) => setTimeout(resolve))
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
  }
}
