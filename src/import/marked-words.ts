// Owns words that are marked in Markdown: between `==`, or quoted under a heading "Highlights". Leaves the facts above a text to the readers.
import { readMarkdownTree } from '../text/markdown-tree'
import type { Nodes } from 'mdast'

export type MarkedText = {
  /** The text without the signs that mark, and without a list of highlights at its end. */
  readonly text: string
  /** The marked words as they read. */
  readonly marks: readonly string[]
}

const HEADINGS = ['highlights', 'highlight', '하이라이트', '강조']

/** Take the marks out of a text. */
export function markedWords(markdown: string): MarkedText {
  const { lines, quoted } = withoutSection(markdown.split('\n'))
  const { text, marks } = withoutSigns(lines.join('\n'))
  return { text, marks: [...marks, ...quoted].map(asRead).filter((words) => words !== '') }
}

/** The lines without a section of highlights, and what stands in that: block quotes, or entries of a list. */
function withoutSection(all: readonly string[]): {
  readonly lines: readonly string[]
  readonly quoted: readonly string[]
} {
  const start = all.findIndex((line) => isHeading(line) && HEADINGS.includes(headingWords(line)))
  if (start < 0) return { lines: all, quoted: [] }
  const length = all.slice(start + 1).findIndex(isHeading)
  const end = length < 0 ? all.length : start + 1 + length
  const quoted = quotesIn(all.slice(start + 1, end))
  return quoted.length === 0
    ? { lines: all, quoted }
    : { lines: [...all.slice(0, start), ...all.slice(end)], quoted }
}

const isHeading = (line: string): boolean =>
  line.startsWith('#') && headingWords(line) !== line.trim().toLowerCase()

/** The words of a heading in lower case; the line itself where it is none. */
function headingWords(line: string): string {
  let at = 0
  while (line.charAt(at) === '#') at++
  return at > 0 && at < 7 && line.charAt(at) === ' '
    ? line.slice(at).trim().toLowerCase()
    : line.trim().toLowerCase()
}

function quotesIn(lines: readonly string[]): readonly string[] {
  const quotes: string[] = []
  let isOpen = false
  for (const line of lines) {
    const trimmed = line.trim()
    if (trimmed.startsWith('>')) {
      const words = trimmed.slice(1).trim()
      if (isOpen && words !== '') quotes.push(`${quotes.pop() ?? ''} ${words}`)
      else if (words !== '') quotes.push(words)
      isOpen = words !== ''
      continue
    }
    isOpen = false
    if (trimmed.startsWith('- ') || trimmed.startsWith('* ')) quotes.push(trimmed.slice(2).trim())
  }
  return quotes
}

/** The text without `==`, and what stood between two of them in one block. Lines of code stay as they are. */
function withoutSigns(text: string): MarkedText {
  const marks: string[] = []
  let isCode = false
  let kept: string[] = []
  const blocks: string[] = []
  const endBlock = (): void => {
    if (kept.length > 0) blocks.push(unmarked(kept.join('\n'), marks))
    kept = []
  }
  for (const line of text.split('\n')) {
    const isFence = line.trimStart().startsWith('```') || line.trimStart().startsWith('~~~')
    if (isFence || isCode || line.trim() === '') {
      endBlock()
      blocks.push(line)
      if (isFence) isCode = !isCode
    } else kept.push(line)
  }
  endBlock()
  return { text: blocks.join('\n'), marks }
}

function unmarked(block: string, marks: string[]): string {
  let text = ''
  let at = 0
  for (;;) {
    const start = signAt(block, at)
    const end = start < 0 ? -1 : signAt(block, start + 2)
    if (end < 0) return text + block.slice(at)
    const words = block.slice(start + 2, end)
    text += block.slice(at, start)
    // With a space at its begin it is a comparison, and no mark.
    if (words.trim() === '' || words.startsWith(' ')) text += `==${words}==`
    else {
      marks.push(words)
      text += words
    }
    at = end + 2
  }
}

/** Two equals signs, not three: those underline a heading. */
function signAt(block: string, from: number): number {
  for (let at = block.indexOf('==', from); at >= 0;) {
    let end = at
    while (block.charAt(end) === '=') end++
    if (end - at === 2) return at
    at = block.indexOf('==', end)
  }
  return -1
}

/** Words without the signs of Markdown, in one line. */
function asRead(markdown: string): string {
  const tree = readMarkdownTree(markdown)
  return (tree === null ? markdown : wordsIn(tree)).replace(/\s+/g, ' ').trim()
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value
  if (!('children' in node)) return ' '
  return node.children.map((child) => wordsIn(child)).join(node.type === 'root' ? ' ' : '')
}
