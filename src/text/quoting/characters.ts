// Owns a text as the characters that a reader tells apart, each with its place: what typed words are laid beside sealed ones by.
// Leaves which characters are alike to `fold.ts`, and laying them to `align.ts`.
import { foldTypography } from '../fold'

/** The arrays run in parallel. Characters that aren't seen stand in none. */
export type Characters = {
  /** Equal keys are the same but for typography; a run of white space is one ` `, or one `\n` where it holds a line end. */
  readonly keys: readonly string[]
  /** Half-open spans in the text, UTF-16 code units: whole graphemes. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

type Made = { keys: string[]; starts: number[]; ends: number[] }

/** Stand by themselves, whatever stands beside them: no marks, joiners, or halves of anything. */
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code < 0x300 && code !== 0xad) ||
  code === 0x0a ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7a3)
const isDash = (key: string): boolean => /^[-\u2010-\u2015\u2212]$/.test(key)
const DOTS = ['.', '.', '.']

let segmenter: Intl.Segmenter | null = null

/** Cut a text into characters. */
export function charactersOf(text: string): Characters {
  const made: Made = { keys: [], starts: [], ends: [] }
  for (let at = 0; at < text.length;) {
    const plain = endOfPlain(text, at)
    for (let i = at; i < plain; i++) add(made, text, i, i + 1)
    const end = endOfOther(text, plain)
    if (end > plain) {
      segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
      for (const { index, segment } of segmenter.segment(text.slice(plain, end)))
        add(made, text, plain + index, plain + index + segment.length)
    }
    at = end
  }
  return made
}

/** Plain characters up to the last that is followed by a plain one: what follows it could belong to it. */
function endOfPlain(text: string, from: number): number {
  let at = from
  while (
    at < text.length &&
    isPlain(text.charCodeAt(at)) &&
    (at + 1 === text.length || isPlain(text.charCodeAt(at + 1)))
  )
    at += 1
  return at
}

/** All up to where two plain characters stand beside each other. */
function endOfOther(text: string, from: number): number {
  let at = from
  while (
    at < text.length &&
    (at === from || !isPlain(text.charCodeAt(at - 1)) || !isPlain(text.charCodeAt(at)))
  )
    at += 1
  return at
}

function add(made: Made, text: string, start: number, end: number): void {
  const raw = text.slice(start, end)
  const { keys, ends } = made
  const last = keys.length - 1
  if (raw.trim() === '' && raw !== '\ufeff') {
    const key = /[\n\r\u2028\u2029]/.test(raw) ? '\n' : ' '
    const before = keys[last]
    if (before !== ' ' && before !== '\n') push(made, key, start, end)
    else {
      keys[last] = key === '\n' ? key : before
      ends[last] = end
    }
    return
  }
  const folded = foldTypography(raw)
  const key = folded === '...' ? '\u2026' : isDash(folded) ? '-' : folded
  if (key === '') return
  push(made, key, start, end)
  if (key === '.' && DOTS.every((dot, i) => keys[keys.length - 3 + i] === dot)) {
    const first = made.starts[keys.length - 3] ?? start
    for (const list of [keys, made.starts, ends]) list.length -= 3
    push(made, '\u2026', first, end)
  }
}

function push({ keys, starts, ends }: Made, key: string, start: number, end: number): void {
  keys.push(key)
  starts.push(start)
  ends.push(end)
}

/** Whether a key is of white space. */
export const isSpace = (key: string | undefined): boolean => key === ' ' || key === '\n'
