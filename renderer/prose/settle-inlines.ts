// Owns what of a line's words Markdown can say: space at the edges of a block or of emphasis, and line ends that follow upon each other.
// Leaves writing it to `write-prose.ts`.
import type { Mark, MarkType, Node } from 'prosemirror-model'
import { proseSchema } from './prose-schema'

const { nodes, marks } = proseSchema
const isSpace = (sign: string): boolean => sign === ' ' || sign === '\t'

/** The words of a block as Markdown can say them. */
export function settleInlines(inlines: readonly Node[], canBreakHard: boolean): readonly Node[] {
  let settled = inlines
  for (const type of [marks.strong, marks.emphasis, marks.struck]) settled = withoutEdges(settled, type)
  return settleBreaks(trimLines(settled), canBreakHard)
}

const isWord = (node: Node): boolean => node.isText && !marks.code.isInSet(node.marks)

/** Emphasis that begins or ends with space, or a line end, is none to Markdown: what is at its edges stands outside. */
function withoutEdges(inlines: readonly Node[], type: MarkType): readonly Node[] {
  const found: Node[] = []
  for (let i = 0; i < inlines.length;) {
    let end = i
    while (end < inlines.length && type.isInSet(inlines[end]?.marks ?? []) !== undefined) end++
    const run = inlines.slice(i, Math.max(end, i + 1))
    found.push(...(end > i ? insideOf(run, type) : run))
    i += run.length
  }
  return found
}

function insideOf(run: readonly Node[], type: MarkType): readonly Node[] {
  const [before, rest] = edgeOf(run, type, 'start')
  const [after, middle] = edgeOf(rest, type, 'end')
  return [...before, ...middle, ...after]
}

/** What is at an edge, without the mark, and the rest. */
function edgeOf(
  run: readonly Node[],
  type: MarkType,
  side: 'start' | 'end',
): readonly [readonly Node[], readonly Node[]] {
  const edge: Node[] = []
  const rest = [...run]
  const take = (): Node | undefined => (side === 'start' ? rest.shift() : rest.pop())
  const keep = (list: Node[], node: Node): void => {
    if (side === 'start') list.push(node)
    else list.unshift(node)
  }
  for (let node = take(); node !== undefined; node = take()) {
    const count = node.type === nodes.line_break ? 1 : isWord(node) ? spacesAt(node.text ?? '', side) : 0
    const without = type.removeFromSet(node.marks)
    if (node.isText && count < (node.text ?? '').length) {
      const words = node.text ?? ''
      const [space, left] =
        side === 'start'
          ? [words.slice(0, count), words.slice(count)]
          : [words.slice(words.length - count), words.slice(0, words.length - count)]
      if (space !== '') keep(edge, proseSchema.text(space, without))
      if (side === 'start') rest.unshift(proseSchema.text(left, node.marks))
      else rest.push(proseSchema.text(left, node.marks))
      break
    }
    if (count === 0) {
      if (side === 'start') rest.unshift(node)
      else rest.push(node)
      break
    }
    keep(edge, node.mark(without))
  }
  return [edge, rest]
}

function spacesAt(words: string, side: 'start' | 'end'): number {
  let count = 0
  while (count < words.length && isSpace(words[side === 'start' ? count : words.length - 1 - count] ?? ''))
    count++
  return count
}

/** Space at the begin or end of a line is no part of it. */
function trimLines(inlines: readonly Node[]): readonly Node[] {
  const trimmed = [...inlines]
  for (const side of ['start', 'end'] as const) {
    const order = side === 'start' ? trimmed.keys() : [...trimmed.keys()].reverse()
    let isAtEdge = true
    for (const i of order) {
      const node = trimmed[i]
      if (node === undefined) continue
      if (isAtEdge && isWord(node)) {
        const words = node.text ?? ''
        const count = spacesAt(words, side)
        const left = side === 'start' ? words.slice(count) : words.slice(0, words.length - count)
        if (left === '') trimmed[i] = EMPTY
        else trimmed[i] = proseSchema.text(left, node.marks)
        isAtEdge = left === ''
      } else isAtEdge = node.type === nodes.line_break || (isAtEdge && node === EMPTY)
    }
  }
  return trimmed.filter((node) => node !== EMPTY)
}

/** Stands for words of which nothing is left. */
const EMPTY = nodes.paragraph.create()

/** None at the edges; those that follow upon each other are hard: two plain line ends would begin a new paragraph. */
function settleBreaks(inlines: readonly Node[], canBreakHard: boolean): readonly Node[] {
  const isBreak = (node: Node | undefined): boolean => node?.type === nodes.line_break
  const first = inlines.findIndex((node) => !isBreak(node))
  const last = inlines.findLastIndex((node) => !isBreak(node))
  const inner = first < 0 ? [] : inlines.slice(first, last + 1)
  return inner.map((node, i) => {
    if (!isBreak(node)) return node
    const isInRun = isBreak(inner[i - 1]) || isBreak(inner[i + 1])
    return lineBreak(canBreakHard && (isInRun || node.attrs['isHard'] === true), node.marks)
  })
}

const lineBreak = (isHard: boolean, held: readonly Mark[]): Node =>
  nodes.line_break.create({ isHard }, null, held)
