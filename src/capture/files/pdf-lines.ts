// Owns the lines of a PDF's pages: runs of letters put together, and what repeats at the head or foot of most pages left out.
import type { PdfPage, PdfRun } from '../../ports/reading'

export type PdfLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Right end. */
  readonly end: number
  /** Height of its largest letters. */
  readonly size: number
  /** Of the page it stands on. */
  readonly pageHeight: number
}

/** The lines of a page in the order in which it draws them, which is the one that columns are read in. */
export function linesOfPage({ height, runs }: PdfPage): readonly PdfLine[] {
  const lines: PdfRun[][] = []
  let open: PdfRun[] = []
  for (const run of runs) {
    const last = open.at(-1)
    if (last !== undefined && !isSameLine(last, run)) {
      lines.push(open)
      open = []
    }
    if (run.text !== '') open.push(run)
    if (run.endsLine && open.length > 0) {
      lines.push(open)
      open = []
    }
  }
  if (open.length > 0) lines.push(open)
  return lines.map((line) => lineOf(line, height)).filter(({ text }) => text !== '')
}

const isSameLine = (last: PdfRun, next: PdfRun): boolean =>
  Math.abs(last.y - next.y) <= Math.max(last.size, next.size, 1) * 0.6 && next.x >= last.x - last.size

function lineOf(runs: readonly PdfRun[], pageHeight: number): PdfLine {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const run of runs) {
    const isGap = text !== '' && run.x - end > run.size * 0.2
    if (isGap && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' '
    text += run.text
    end = Math.max(end, run.x + run.width)
  }
  const words = runs.filter((run) => run.text.trim() !== '')
  const first = words[0] ?? runs[0]
  return {
    text: normalise(text),
    x: first?.x ?? 0,
    y: first?.y ?? 0,
    end,
    size: Math.max(0, ...words.map(({ size }) => size)),
    pageHeight,
  }
}

/**
 * Letters that fonts have in place of those that are written: ligatures, Kangxi radicals for the characters that look like them. Only
 * these, since NFKC as a whole would rewrite words (² becomes 2, … becomes three dots).
 */
const normalise = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()

/** How much of a page's height, at head and foot, running lines stand in. */
const MARGIN = 0.12
const FEWEST_PAGES = 3
/** On at least so many of the pages. */
const LEAST_SHARE = 0.5

/** Pages without what runs along: titles and numbers at head and foot. */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(lines.filter(isInMargin).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const runsAlong = (line: PdfLine): boolean =>
    pages.length >= FEWEST_PAGES &&
    (counts.get(keyOf(line)) ?? 0) >= Math.max(FEWEST_PAGES, pages.length * LEAST_SHARE)
  return pages.map((lines) =>
    lines.filter((line) => !(isInMargin(line) && (runsAlong(line) || isPageNumber(line.text)))),
  )
}

const isInMargin = ({ y, pageHeight }: PdfLine): boolean =>
  y < pageHeight * MARGIN || y > pageHeight * (1 - MARGIN)

/** Numbers differ from page to page; left and right pages have their lines on other sides. */
const keyOf = ({ text, y }: PdfLine): string => `${String(Math.round(y / 6))} ${text.replace(/\d+/g, '#')}`

const isPageNumber = (text: string): boolean =>
  /^(?:[-–—|]\s*)?(?:(?:page|p\.|seite)\s*)?(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:\/|of|von|쪽|페이지)\s*(?:\d{1,4}\s*)?)?[-–—|]?$/i.test(
    text,
  )
