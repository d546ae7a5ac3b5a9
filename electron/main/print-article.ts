// Owns putting an article on paper, or into a PDF: the window gives the page as it is to be printed, and a window that is never shown lays
// it out, without scripts and without a network. Leaves serving that page to `protocol`.
import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import type { ResponseOf } from '../../src/contract'
import { AppError } from '../../src/errors'
import type { PageToPrint } from '../../src/model/page-to-print'
import { saveFile } from '../../src/node/save-file'
import { fileName } from '../../src/text/file-name'
import { askForFile } from './ask-for-file'
import type { MainMessages } from './messages'
import { UI_ORIGIN } from './policy'
import { CONFINED } from './web-preferences'

/** Pages that are being printed, by their path. */
const pages = new Map<string, string>()

/** The page of a path while it is being printed; `null` for any other. */
export const pageToPrint = (path: string): string | null => pages.get(path) ?? null

/**
 * Print, or write a PDF where the person says. `null` when they changed their mind.
 *
 * @throws {AppError} print-failed, or storage where the file can't be written
 */
export async function printArticle(
  page: PageToPrint,
  window: BrowserWindow,
  words: MainMessages,
): Promise<ResponseOf<'article:print'>> {
  if (page.onto === 'paper') return withLaidOut(page.html, onPaper)
  const filePath = await askForFile(window, {
    title: words.savePdfTitle,
    name: fileName(page.title),
    kind: 'PDF',
    ending: 'pdf',
  })
  if (filePath === null) return null
  const bytes = await withLaidOut(page.html, ({ webContents }) =>
    webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: 'A4',
      generateTaggedPDF: true,
    }),
  )
  await saveFile(filePath, bytes)
  return { path: filePath }
}

/** The system's dialog; a person who closes it has changed their mind. */
const onPaper = ({ webContents }: BrowserWindow): Promise<ResponseOf<'article:print'>> =>
  new Promise((done, fail) => {
    webContents.print({ printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) done({ path: null })
      else if (/cancell?ed/i.test(reason)) done(null)
      else fail(new AppError('print-failed', { reason }))
    })
  })

/**
 * Lay a page out, without scripts and without a network, and use it while it stands.
 * @throws {AppError} cancelled, at once and whatever the page is doing
 */
export async function withLaidOut<T>(
  html: string,
  use: (laidOut: BrowserWindow) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const path = `print/${randomUUID()}.html`
  pages.set(path, html)
  const laidOut = new BrowserWindow({ show: false, webPreferences: { ...CONFINED, javascript: false } })
  try {
    const work = laidOut.loadURL(`${UI_ORIGIN}/${path}`).then(() => use(laidOut))
    return await (signal === undefined ? work : Promise.race([work, whenAborted(signal)]))
  } finally {
    pages.delete(path)
    laidOut.destroy()
  }
}

/** Fails when it is no longer wanted, and never ends before. */
const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => {
    const stop = (): void => {
      fail(new AppError('cancelled', {}))
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
