// Owns putting lines together to paragraphs again, as they were before a page's width broke them.
import type { PdfLine } from './pdf-lines'

export type PdfParagraph = {
  readonly text: string
  /** 1-based number of the page that it begins on. */
  readonly page: number
  readonly isHeading: boolean
}

/** Letters that much larger than the text's make a heading, when it is short. */
const HEADING_SIZE = 1.15
const LONGEST_HEADING = 160

/** The paragraphs of all pages; one that a page's end divides is one. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): readonly PdfParagraph[] {
  const size = usual(pages.flat().flatMap((line) => Array<number>(line.text.length).fill(round(line.size))))
  const paragraphs: { lines: PdfLine[]; page: number }[] = []
  for (const [at, lines] of pages.entries()) {
    const measures = measuresOf(lines)
    for (const [index, line] of lines.entries()) {
      const open = paragraphs.at(-1)
      const last = open?.lines.at(-1)
      const goesOn =
        open !== undefined &&
        last !== undefined &&
        (index === 0 ? goesOnOverPage(last, line, measures) : !isBegin(last, line, measures))
      if (goesOn) open.lines.push(line)
      else paragraphs.push({ lines: [line], page: at + 1 })
    }
  }
  return paragraphs.map(({ lines, page }) => {
    const text = joinLines(lines.map((line) => line.text))
    const isLarge = lines.every((line) => line.size >= size * HEADING_SIZE)
    return { text, page, isHeading: isLarge && text.length <= LONGEST_HEADING }
  })
}

type Measures = {
  /** From one line to the next. */
  readonly gap: number
  /** Where the lines of a line's column begin, and where the longest of them ends. */
  readonly columnOf: (line: PdfLine) => { readonly left: number; readonly right: number }
}

/** Lines that begin within so many points of each other are of one column. */
const COLUMN = 40

function measuresOf(lines: readonly PdfLine[]): Measures {
  const gaps = lines
    .map((line, at) => (lines[at - 1]?.y ?? line.y) - line.y)
    .filter((gap) => gap > 0)
    .map(round)
  const columns = new Map<number, PdfLine[]>()
  const placeOf = (line: PdfLine): number => Math.round(line.x / COLUMN)
  for (const line of lines)
    for (const place of [-1, 0, 1].map((step) => placeOf(line) + step)) {
      const same = columns.get(place)
      if (same === undefined) columns.set(place, [line])
      else same.push(line)
    }
  const measured = new Map(
    [...columns].map(([place, same]) => [
      place,
      {
        left: usual(same.map(({ x }) => Math.round(x))),
        right: same.reduce((most, { end }) => Math.max(most, end), 0),
      },
    ]),
  )
  return {
    gap: usual(gaps),
    columnOf: (line) => measured.get(placeOf(line)) ?? { left: line.x, right: line.end },
  }
}

/** Whether a line begins a paragraph: after a gap, indented, in other letters, or where the line before ends early. */
function isBegin(last: PdfLine, line: PdfLine, { gap, columnOf }: Measures): boolean {
  const { left, right } = columnOf(last)
  const distance = last.y - line.y
  if (isOtherSize(last, line)) return true
  // A column's head stands above the foot of the one before.
  if (distance < -line.size) return endsSentence(last.text) && !/^\p{Ll}/u.test(line.text)
  if (gap > 0 && distance > gap * 1.35) return true
  if (/^(?:[•·▪◦■□○●◆-]|\(?\d{1,2}[.)])\s/.test(line.text)) return true
  if (line.x - last.x > line.size * 0.8 && Math.abs(last.x - left) < line.size) return true
  const width = right - left
  return width > 0 && last.end < left + width * 0.8 && endsSentence(last.text) && line.x <= last.x + line.size
}

/** The last line of a page and the first of the next. */
const goesOnOverPage = (last: PdfLine, line: PdfLine, { columnOf }: Measures): boolean =>
  !isOtherSize(last, line) && !endsSentence(last.text) && line.x - columnOf(line).left < line.size * 0.8

const isOtherSize = (a: PdfLine, b: PdfLine): boolean =>
  Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.12

const endsSentence = (text: string): boolean => /[.!?。！？:][”’"'»)\]]*$/.test(text)

/**
 * Lines as one text. A hyphen at a line's end goes where the next line begins in lower case; between characters that are written without
 * spaces there is none. Korean lines that break within a word get a space there: nothing in the file tells such a break from one between
 * words, since pdfjs leaves the spaces at the ends of lines out.
 */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => (text === '' ? line : joinTwo(text, line)), '')

function joinTwo(text: string, next: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
  if (text.endsWith('-')) return text + next
  return UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(next[0] ?? '') ? text + next : `${text} ${next}`
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．「」『』（）・ー]/u

const round = (value: number): number => Math.round(value * 2) / 2

/** The value that there is most of; 0 for none. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce<readonly [number, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [0, 0],
  )[0]
}
