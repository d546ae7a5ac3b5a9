// Owns where headings, paragraphs and pages begin in a canonical text, read from the sealed HTML that gave it.
import type { QuotePlace } from '../model/quote-place'
import { canonicalText } from './canonical-text'
import { readSealedHtml, type SealedNode } from './sealed-tree'

/** Where a text's parts begin, in the order of the text. */
export type TextOutline = {
  readonly headings: readonly { readonly end: number; readonly words: string }[]
  /** Of a document that has pages. */
  readonly pages: readonly { readonly start: number; readonly number: number }[]
  /** Where each paragraph begins. */
  readonly paragraphs: readonly number[]
}

const HEADING = /^H[1-6]$/
/** A heading that is longer is a paragraph in large letters. */
const LONGEST_HEADING = 300

/**
 * The outline of a sealed text. Headings and pages are known only where the HTML gives that very text, to the letter.
 *
 * @param hasPages  whether it was made of a document with pages: their begins are rules with the page's number
 */
export function outlineText(contentHtml: string, text: string, hasPages: boolean): TextOutline {
  const tree = readSealedHtml(contentHtml)
  const read = tree === null ? null : canonicalText<SealedNode>(tree)
  if (tree === null || read?.text !== text) return outlineParagraphs(text)
  const starts = new Map<SealedNode, { start: number; end: number }>()
  for (const { node, start, offsets } of read.segments) {
    const end = start + offsets.length - 1
    starts.set(node, { start: starts.get(node)?.start ?? start, end })
  }
  const headings: { end: number; words: string }[] = []
  const pages: { start: number; number: number }[] = []
  let reached = 0
  const visit = (node: SealedNode): { start: number; end: number } | null => {
    const own = starts.get(node) ?? null
    if (own !== null) {
      reached = own.end
      return own
    }
    const page = node.nodeName === 'HR' && hasPages ? Number(node.title) : NaN
    if (Number.isInteger(page) && page > 0) pages.push({ start: reached, number: page })
    const inner = node.childNodes.map(visit).filter((span) => span !== null)
    const [first, last] = [inner[0], inner.at(-1)]
    if (first === undefined || last === undefined) return null
    const words = text.slice(first.start, last.end).replace(/\s+/g, ' ')
    if (HEADING.test(node.nodeName) && words.length <= LONGEST_HEADING)
      headings.push({ end: last.end, words })
    return { start: first.start, end: last.end }
  }
  visit(tree)
  return { headings, pages, paragraphs: paragraphStarts(text) }
}

/** The outline of a text by itself, with neither headings nor pages: for who asks for paragraphs alone. */
export const outlineParagraphs = (text: string): TextOutline => ({
  headings: [],
  pages: [],
  paragraphs: paragraphStarts(text),
})

/** Where a stretch of the text stands that begins at an offset. */
export function placeInText({ headings, pages, paragraphs }: TextOutline, start: number): QuotePlace {
  const heading = lastWhere(headings, ({ end }) => end <= start)
  const paragraph = lastIndexWhere(paragraphs, (begin) => begin <= start) + 1
  // The page on which its paragraph begins: where one ends within a paragraph, the text doesn't say.
  const page = lastWhere(pages, (one) => one.start <= start)
  return { heading: heading?.words ?? null, paragraph: Math.max(1, paragraph), page: page?.number ?? null }
}

/** As `paragraphOf` counts them: an empty line, within `pre`, is no paragraph. */
function paragraphStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (text[at + 1] !== '\n') starts.push(at + 1)
  return starts
}

const lastWhere = <T>(ordered: readonly T[], holds: (item: T) => boolean): T | undefined =>
  ordered[lastIndexWhere(ordered, holds)]

/** The last index for which something holds, where it holds for all before it too; -1 for none. */
function lastIndexWhere<T>(ordered: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(ordered[middle] as T)) low = middle + 1
    else high = middle
  }
  return low - 1
}
