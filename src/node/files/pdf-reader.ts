// Owns the text of PDFs, over pdfjs: where each run of letters stands. Nothing is drawn, nothing in a PDF runs, no font is loaded from anywhere
// but the folders given; this version of pdfjs has no way left to make code of what a PDF says (`isEvalSupported` is gone). Leaves lines and paragraphs to `capture`.
import { AppError } from '../../errors'
import type { OpenPdf, PdfDocument, PdfPage, PdfRun } from '../../ports/reading'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type * as PdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Folders of pdfjs's data, with a separator at their end: character maps of East Asian fonts, and metrics of the standard ones. */
export type PdfData = { readonly cMapUrl: string; readonly standardFontDataUrl: string }

type Pdfjs = typeof PdfjsModule

let loaded: Promise<Pdfjs> | null = null

/** Loaded when the first PDF is opened: it is two megabytes. */
function loadPdfjs(): Promise<Pdfjs> {
  return (loaded ??= (async () => {
    lendToNode()
    // Having its worker at hand, pdfjs looks for no file and starts no thread: what reads files is in a worker already.
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
    return import('pdfjs-dist/legacy/build/pdf.mjs')
  })())
}

/** What pdfjs expects of a browser when it is loaded, and never uses for text: Node has it not at all, or only in later versions. */
function lendToNode(): void {
  const host = globalThis as { DOMMatrix?: unknown }
  host.DOMMatrix ??= class {
    constructor(readonly values: readonly number[] = [1, 0, 0, 1, 0, 0]) {}
  }
  const promise = Promise as { withResolvers?: unknown }
  promise.withResolvers ??= <T>() => {
    let resolve: (value: T) => void = () => undefined
    let reject: (reason: unknown) => void = () => undefined
    const made = new Promise<T>((yes, no) => {
      resolve = yes
      reject = no
    })
    return { promise: made, resolve, reject }
  }
}

/** A reader of PDFs. */
export function makePdfOpener(data: PdfData): OpenPdf {
  return async (bytes) => {
    const pdfjs = await loadPdfjs()
    const task = pdfjs.getDocument({
      // A copy: pdfjs takes the bytes away from whoever has them, and takes no `Buffer`.
      data: new Uint8Array(bytes),
      ...data,
      cMapPacked: true,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    })
    try {
      return await describe(await task.promise)
    } catch (error) {
      await task.destroy()
      if (error instanceof Error && error.name === 'PasswordException') return 'encrypted'
      throw failed(error)
    }
  }
}

const failed = (error: unknown): AppError =>
  new AppError(
    'parse-failed',
    { reason: error instanceof Error ? error.message : 'unknown' },
    { cause: error },
  )

async function describe(document: PDFDocumentProxy): Promise<PdfDocument> {
  const info = await infoOf(document)
  return {
    pageCount: document.numPages,
    title: wordsOf(info['Title']),
    author: wordsOf(info['Author']),
    createdAt: instantOf(info['CreationDate']),
    page: async (number) => {
      try {
        return await readPage(document, number)
      } catch (error) {
        throw failed(error)
      }
    },
    close: () => document.loadingTask.destroy(),
  }
}

async function infoOf(document: PDFDocumentProxy): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await document.getMetadata()).info as Record<string, unknown>
  } catch (error) {
    // A PDF whose facts are damaged has words all the same.
    return { error }
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { height, transform } = page.getViewport({ scale: 1 })
  const [, , , , offsetX = 0] = transform as readonly number[]
  const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
  const runs = content.items.flatMap((item): PdfRun[] => {
    if (!('str' in item)) return []
    const [, , skew = 0, rise = 0, x = 0, y = 0] = item.transform as readonly number[]
    return [
      {
        text: item.str,
        x: x + offsetX,
        y,
        width: item.width,
        size: Math.hypot(skew, rise),
        endsLine: item.hasEOL,
      },
    ]
  })
  page.cleanup()
  return { height, runs }
}

const wordsOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : null

/** `D:20240131101500+09'00'`. Source: ISO 32000-1, 7.9.4. */
function instantOf(value: unknown): string | null {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(
    typeof value === 'string' ? value : '',
  )
  if (match === null) return null
  const [, year = '', month = '01', day = '01', hour, minute = '00', second = '00', zone, zoneMinute = '00'] =
    match
  const date = `${year}-${month}-${day}`
  if (Number.isNaN(Date.parse(date))) return null
  // Without a zone only the day is certain.
  if (hour === undefined || (zone === undefined && !String(value).endsWith('Z'))) return date
  const time = Date.parse(
    `${date}T${hour}:${minute}:${second}${zone === undefined ? 'Z' : `${zone}:${zoneMinute}`}`,
  )
  return Number.isNaN(time) ? date : new Date(time).toISOString()
}
