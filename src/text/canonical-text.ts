// Owns the canonical text of an article: what quotes are measured in, and how it maps to the nodes it came from.
// Works on any DOM (jsdom, linkedom, Chromium), so that main and the window agree to the letter. Leaves parsing to others.

/** The part of a DOM node that the walk needs. */
export type TextNode = { readonly nodeType: number; readonly nodeName: string; readonly data?: string }
export type TreeNode = TextNode & { readonly childNodes: ArrayLike<TreeNode> }

/** A stretch of the canonical text that one text node gave. */
export type TextSegment<N> = {
  readonly node: N
  /** Offset in the canonical text of the segment's first unit. */
  readonly start: number
  /** Offsets in `node.data`, one for each unit of the segment and one past the last. */
  readonly offsets: readonly number[]
}

export type CanonicalText<N> = { readonly text: string; readonly segments: readonly TextSegment<N>[] }

/** Elements that begin and end a line. All others stand within one. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
)
const CELLS = new Set(['TD', 'TH'])
/** Nothing in these is read. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'RP'])

/** White space that HTML folds; no-break spaces are words' own and stay. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c

const ELEMENT = 1
const TEXT = 3
const FRAGMENT = 11

/**
 * Give the canonical text of a DOM tree with the map back to its nodes.
 *
 * Definition: text nodes in document order. White space (space, tab, LF, FF, CR) folds to one space and none stands at the
 * begin or end of a line, except in `pre`, where lines and spaces stay. Block elements stand on lines of their own, `br` ends
 * a line, table cells of a row are set apart by a tab. No line is empty except within `pre`; lines end in LF; the last has
 * no LF. Each text node is NFC.
 */
export function canonicalText<N extends TreeNode>(root: N): CanonicalText<N> {
  const walk = new Walk<N>()
  walk.visit(root, false)
  return walk.finish()
}

class Walk<N extends TreeNode> {
  private readonly parts: string[] = []
  private readonly segments: TextSegment<N>[] = []
  private length = 0
  /** What must come before the next visible unit. */
  private pending: '' | ' ' | '\t' | '\n' = ''
  private lineIsEmpty = true

  visit(node: N, inPre: boolean): void {
    if (node.nodeType === TEXT) {
      if (inPre) this.addPreformatted(node)
      else this.addFolded(node)
      return
    }
    if (node.nodeType !== ELEMENT && node.nodeType !== FRAGMENT) return
    const name = node.nodeName.toUpperCase()
    if (SILENT.has(name)) return
    if (name === 'BR') {
      this.breakLine()
      return
    }
    const isBlock = BLOCKS.has(name)
    if (isBlock) this.breakLine()
    if (CELLS.has(name) && !this.lineIsEmpty && this.pending !== '\n') this.pending = '\t'
    const children = node.childNodes as ArrayLike<N>
    for (let i = 0; i < children.length; i++) this.visit(children[i] as N, inPre || name === 'PRE')
    if (isBlock) this.breakLine()
  }

  finish(): CanonicalText<N> {
    return { text: this.parts.join(''), segments: this.segments }
  }

  private breakLine(): void {
    if (this.length > 0) this.pending = '\n'
    this.lineIsEmpty = true
  }

  private push(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  private flush(): void {
    if (this.pending === '') return
    this.push(this.pending)
    this.pending = ''
  }

  private addFolded(node: N): void {
    const data = node.data ?? ''
    // Asked once of all words: nearly every text is in this form already.
    const isNormal = data.normalize('NFC') === data
    let at = 0
    while (at < data.length) {
      if (isSpace(data.charCodeAt(at))) {
        if (!this.lineIsEmpty && this.pending === '') this.pending = ' '
        at++
        continue
      }
      let end = at + 1
      while (end < data.length && !isSpace(data.charCodeAt(end))) end++
      this.addWord(node, data, { start: at, end, isNormal })
      at = end
    }
  }

  private addPreformatted(node: N): void {
    const data = (node.data ?? '').replace(/\r\n?/g, '\n')
    const lines = data.split('\n')
    let at = 0
    lines.forEach((line, index) => {
      if (index > 0) this.breakPreformattedLine()
      if (line !== '') this.addWord(node, data, { start: at, end: at + line.length, isNormal: false })
      at += line.length + 1
    })
  }

  private breakPreformattedLine(): void {
    if (this.length === 0) return
    // A second line end in a row is an empty line of the text, which `pre` keeps.
    if (this.pending === '\n') this.push('\n')
    this.pending = '\n'
    this.lineIsEmpty = true
  }

  private addWord(node: N, data: string, { start, end, isNormal }: WordPlace): void {
    this.flush()
    const word = data.slice(start, end)
    const isAsItStands = isNormal || word.normalize('NFC') === word
    const offsets = isAsItStands ? countUp(start, end) : normalisedOffsets(word, start)
    this.segments.push({ node, start: this.length, offsets })
    this.push(isAsItStands ? word : normalisedWord(word))
    this.lineIsEmpty = false
  }
}

/** Where a word stands in its node; whether all of the node is known to be NFC, and with it the word. */
type WordPlace = { readonly start: number; readonly end: number; readonly isNormal: boolean }

function countUp(start: number, end: number): number[] {
  const offsets: number[] = []
  for (let at = start; at <= end; at++) offsets.push(at)
  return offsets
}

/** Units that normalisation may join: a letter with its marks, a syllable of Hangul letters. */
const clusters = (word: string): string[] =>
  word.match(/[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}\p{M}*|\p{M}+/gu) ?? []

const normalisedWord = (word: string): string =>
  clusters(word)
    .map((cluster) => cluster.normalize('NFC'))
    .join('')

function normalisedOffsets(word: string, start: number): number[] {
  const offsets: number[] = []
  let at = start
  for (const cluster of clusters(word)) {
    const normal = cluster.normalize('NFC')
    // Unchanged clusters map unit by unit; within a changed one every unit stands for its begin.
    for (let i = 0; i < normal.length; i++) offsets.push(normal === cluster ? at + i : at)
    at += cluster.length
  }
  offsets.push(at)
  return offsets
}
