// Owns putting together what reading files needs of this machine.
import type { FileTools } from '../../ports/reading'
import { inflate } from './inflate'
import { makePdfOpener, type PdfData } from './pdf-reader'
import { openZip } from './zip-reader'

/** The tools; `signal` ends the reading. */
export const makeFileTools = (pdfData: PdfData, signal?: AbortSignal): FileTools => ({
  inflate,
  openZip,
  openPdf: makePdfOpener(pdfData),
  signal,
})
