// Owns reading a PDF as an article: its pages, its paragraphs, what it says of itself. Leaves the format to the port, lines to `pdf-lines`.
import { AppError } from '../../errors'
import type { FileTools, PdfDocument, PdfPage } from '../../ports/reading'
import { escapeHtml } from '../../text/html-escape'
import type { FileItem } from './file-item'
import { HTML_TYPE, makePageHtml, titleOfName } from './page-html'
import { linesOfPage, withoutRunningLines, type PdfLine } from './pdf-lines'
import { paragraphsOf, type PdfParagraph } from './pdf-paragraphs'
import { assertNoPdfBomb } from './pdf-streams'
import { refuse } from '../../ports/refusal'

/** More than any book has. */
const MOST_PAGES = 10_000
/** Fewer letters on a page, on average, and what is to be read is in pictures. */
const FEWEST_LETTERS = 4

/** The page of a PDF, or its refusal. @throws {AppError} unsafe-archive, parse-failed, cancelled */
export async function readPdfFile(name: string, bytes: Uint8Array, tools: FileTools): Promise<FileItem> {
  const subject = { name, format: 'pdf' } as const
  await assertNoPdfBomb(name, bytes, tools)
  const document = await tools.openPdf(bytes)
  if (document === 'encrypted') return refuse(subject, 'encrypted')
  try {
    if (document.pageCount > MOST_PAGES) return refuse(subject, 'damaged', `${document.pageCount} pages`)
    const pages = await linesOf(document, tools)
    const letters = pages.flat().reduce((sum, line) => sum + line.text.replace(/\s/g, '').length, 0)
    if (letters < document.pageCount * FEWEST_LETTERS) return refuse(subject, 'no-text')
    return {
      kind: 'page',
      page: {
        html: makePageHtml({
          title: titleOf(document, pages) ?? titleOfName(name),
          byline: document.author,
          publishedAt: document.createdAt,
          body: bodyOf(paragraphsOf(withoutRunningLines(pages))),
        }),
        contentType: HTML_TYPE,
        extent: 'whole',
        url: null,
        capturedAt: null,
        tags: [],
        parts: new Map(),
        source: { bytes, mediaType: 'application/pdf', name },
        recorded: null,
      },
    }
  } finally {
    await document.close()
  }
}

async function linesOf(document: PdfDocument, tools: FileTools): Promise<readonly (readonly PdfLine[])[]> {
  const pages: (readonly PdfLine[])[] = []
  for (let number = 1; number <= document.pageCount; number++) {
    if (tools.signal?.aborted === true) throw new AppError('cancelled', {})
    const page: PdfPage = await document.page(number)
    pages.push(linesOfPage(page))
  }
  return pages
}

/** Programs put file names where a title should stand: such are none. */
function titleOf(document: PdfDocument, pages: readonly (readonly PdfLine[])[]): string | null {
  const named = document.title?.trim() ?? ''
  if (
    named !== '' &&
    !/\.(?:docx?|hwpx?|pdf|indd|qxd|tex|dvi|odt|rtf)$|^(?:untitled|microsoft word)\b/i.test(named)
  )
    return named
  return headlineOf(pages[0] ?? [])
}

/** The largest letters of the first page, where they are larger than the rest and not many. */
function headlineOf(lines: readonly PdfLine[]): string | null {
  const most = Math.max(0, ...lines.map(({ size }) => size))
  const largest = lines.filter(({ size }) => size > most * 0.95)
  const words = largest.map(({ text }) => text).join(' ')
  return largest.length <= 4 && largest.length < lines.length / 2 && words.length <= 200 ? words : null
}

/**
 * A page begins with a rule that has the page's number as its title: it stays when all else is sanitised away, shows where the page
 * begins, and is no part of the words. A paragraph that goes on over the page's end is one, with its page's rule before it.
 */
function bodyOf(paragraphs: readonly PdfParagraph[]): string {
  let page = 0
  return paragraphs
    .map((paragraph) => {
      const rules = Array.from(
        { length: Math.max(0, paragraph.page - page) },
        (_, at) => `<hr title="${String(page + at + 1)}">\n`,
      )
      page = Math.max(page, paragraph.page)
      const element = paragraph.isHeading ? 'h2' : 'p'
      return `${rules.join('')}<${element}>${escapeHtml(paragraph.text)}</${element}>`
    })
    .join('\n')
}
