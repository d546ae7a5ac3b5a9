// Owns the difference of two versions of a text: paragraphs first, words within those that were changed. Leaves the words to `word-diff`.
import { diffArrays } from 'diff'
import type { Span } from '../model/quote'
import type { TextDifference, TextRow } from '../model/text-difference'
import { foldTypography } from './fold'
import { pairParagraphs, type Paragraph } from './pair-paragraphs'
import { countUnits, tokenize } from './tokens'
import { comparePieces } from './word-diff'

/** Compare two canonical texts. */
export function diffTexts(before: string, after: string): TextDifference {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)]
  const regions = regionsOf(old, fresh)
  const moved = movedKeys(regions)
  const rows: TextRow[] = []
  let words = 0
  for (const region of regions) {
    if (isReflowed(region)) {
      rows.push(row('same', cover(region.old), cover(region.fresh)))
      continue
    }
    for (const [own, other] of region.isSame ? zip(region) : pairParagraphs(region.old, region.fresh)) {
      const made = compareParagraphs(before, after, own, other, moved)
      rows.push(made.row)
      words += made.words
    }
  }
  return { rows: placeEmpty(rows), words }
}

type Region = {
  readonly isSame: boolean
  readonly old: readonly Paragraph[]
  readonly fresh: readonly Paragraph[]
}

/** The lines of a canonical text that hold something; of a very long one its sentences. */
function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    for (const { index, text: part } of partsOf(line))
      if (part.trim() !== '')
        found.push({ start: start + index, end: start + index + part.length, key: keyOf(part), text: part })
    start += line.length + 1
  }
  return found
}

/** A line that is longer is a text without paragraphs: its sentences are compared as if they were some. */
const LONGEST_LINE = 8000
const SENTENCES = /[^.!?\u3002\uff01\uff1f]+[.!?\u3002\uff01\uff1f]*\s*|[.!?\u3002\uff01\uff1f]+\s*/gu

function partsOf(line: string): readonly { readonly index: number; readonly text: string }[] {
  if (line.length <= LONGEST_LINE) return [{ index: 0, text: line }]
  return [...line.matchAll(SENTENCES)].map(({ index, 0: text }) => ({ index, text }))
}

/** Equal keys read the same. */
const keyOf = (line: string): string => foldTypography(line).replace(/\s+/gu, ' ').trim()

function regionsOf(old: readonly Paragraph[], fresh: readonly Paragraph[]): readonly Region[] {
  const regions: Region[] = []
  let [at, newAt] = [0, 0]
  const changes = diffArrays(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
  )
  for (const { removed, added, count } of changes) {
    const isSame = !removed && !added
    const own = added ? [] : old.slice(at, (at += count))
    const other = removed ? [] : fresh.slice(newAt, (newAt += count))
    const last = regions.at(-1)
    if (last?.isSame === isSame)
      regions.splice(-1, 1, { isSame, old: [...last.old, ...own], fresh: [...last.fresh, ...other] })
    else regions.push({ isSame, old: own, fresh: other })
  }
  return regions
}

const zip = ({ old, fresh }: Region): readonly (readonly [Paragraph | null, Paragraph | null])[] =>
  old.map((paragraph, i) => [paragraph, fresh[i] ?? null] as const)

/** The same words in other lines: a page that is laid out anew breaks its paragraphs elsewhere. */
function isReflowed({ isSame, old, fresh }: Region): boolean {
  if (isSame || old.length === 0 || fresh.length === 0) return false
  const joined = (all: readonly Paragraph[]): string => all.map(({ key }) => key.replace(/\s/gu, '')).join('')
  return joined(old) === joined(fresh)
}

/** Paragraphs that were taken out in one place and put in at another. */
function movedKeys(regions: readonly Region[]): ReadonlySet<string> {
  const changed = regions.filter(({ isSame }) => !isSame)
  const gone = new Set(changed.flatMap(({ old }) => old.map(({ key }) => key)))
  return new Set(changed.flatMap(({ fresh }) => fresh.map(({ key }) => key)).filter((key) => gone.has(key)))
}

function compareParagraphs(
  before: string,
  after: string,
  own: Paragraph | null,
  other: Paragraph | null,
  moved: ReadonlySet<string>,
): { readonly row: TextRow; readonly words: number } {
  if (own !== null && other !== null) {
    if (own.key === other.key) return { row: row('same', own, other), words: 0 }
    const { pieces, words } = comparePieces(
      before.slice(own.start, own.end),
      after.slice(other.start, other.end),
    )
    if (pieces.every(({ kind }) => kind === 'same')) return { row: row('same', own, other), words }
    const placed = pieces.map(({ kind, ...spans }) => ({
      kind,
      before: shift(spans.before, own.start),
      after: shift(spans.after, other.start),
    }))
    return { row: { ...row('changed', own, other), pieces: placed }, words }
  }
  const one = own ?? other
  if (one === null) return { row: row('same', NOWHERE, NOWHERE), words: 0 }
  const isMoved = moved.has(one.key)
  const kind = isMoved ? 'moved' : own === null ? 'added' : 'removed'
  return { row: row(kind, own ?? NOWHERE, other ?? NOWHERE), words: isMoved ? 0 : wordsOf(one.text) }
}

const NOWHERE: Span = { start: 0, end: 0 }

function wordsOf(text: string): number {
  const tokens = tokenize(text)
  return countUnits(tokens, 0, tokens.keys.length)
}

const row = (kind: TextRow['kind'], before: Span, after: Span): TextRow => ({
  kind,
  before: { start: before.start, end: before.end },
  after: { start: after.start, end: after.end },
  pieces: [],
})

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const cover = (paragraphs: readonly Paragraph[]): Span => ({
  start: paragraphs[0]?.start ?? 0,
  end: paragraphs.at(-1)?.end ?? 0,
})

/** What a text doesn't hold has its empty span where it would stand. */
function placeEmpty(rows: readonly TextRow[]): readonly TextRow[] {
  const ends = { before: 0, after: 0 }
  return rows.map((one) => {
    const placed = { ...one }
    for (const side of ['before', 'after'] as const) {
      if (one[side].start === one[side].end) placed[side] = { start: ends[side], end: ends[side] }
      else ends[side] = one[side].end
    }
    return placed
  })
}
