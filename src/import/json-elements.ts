// Owns reading a list of JSON one element at a time: an export of articles with their content is larger than memory should hold, and one
// that is cut off has all that stands before the cut. Leaves what an element is to the readers.
import type { InputFile } from '../ports/reading'
import { charsetOfBom } from '../text/charsets'
import { unreadable } from './entries'
import { MOST_ITEMS } from './export-text'
import { MOST_WHOLE_BYTES } from '../ports/limits'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN = new Set([0x5b, 0x7b])
const CLOSE = new Set([0x5d, 0x7d])
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d])
const LIST = 0x5b

/** Where the reading is: within a text, how deep, and the bytes of the element so far. */
type State = {
  depth: number
  inText: boolean
  isFreed: boolean
  hasBegun: boolean
  hasEnded: boolean
  isEmpty: boolean
  sizeBytes: number
  readonly kept: Uint8Array[]
}

/**
 * The elements of a list that a file holds, in order.
 * @throws {AppError} unreadable-file where it is no list, isn't UTF-8, or ends too early; what stands before is given first
 */
export async function* elementsOf(file: InputFile, name: string): AsyncGenerator {
  const state: State = {
    depth: 0,
    inText: false,
    isFreed: false,
    hasBegun: false,
    hasEnded: false,
    isEmpty: true,
    sizeBytes: 0,
    kept: [],
  }
  let count = 0
  let isFirst = true
  for await (const piece of file.pieces()) {
    for (const bytes of elementsIn(isFirst ? withoutMark(piece, name) : piece, state, name)) {
      if (++count > MOST_ITEMS) throw unreadable(name, 'damaged', 'too many entries')
      yield parseElement(bytes, name)
    }
    isFirst = false
  }
  if (!state.hasBegun) throw unreadable(name, 'empty')
  if (!state.hasEnded) throw unreadable(name, 'truncated')
}

function withoutMark(piece: Uint8Array, name: string): Uint8Array {
  const charset = charsetOfBom(piece)
  if (charset !== null && charset !== 'utf-8') throw unreadable(name, 'damaged', 'not UTF-8')
  return charset === null ? piece : piece.subarray(3)
}

function* elementsIn(piece: Uint8Array, state: State, name: string): Generator<Uint8Array> {
  let from = 0
  for (let at = 0; at < piece.length; at++) {
    const byte = piece[at] ?? 0
    if (state.inText) {
      if (state.isFreed) state.isFreed = false
      else if (byte === BACKSLASH) state.isFreed = true
      else if (byte === QUOTE) state.inText = false
      continue
    }
    if (SPACE.has(byte)) continue
    if (!state.hasBegun) {
      if (byte !== LIST) throw unreadable(name, 'damaged', 'no list')
      state.hasBegun = true
      state.depth = 1
      from = at + 1
      continue
    }
    if (state.hasEnded) throw unreadable(name, 'damaged', 'something follows the list')
    if (byte === QUOTE) state.inText = true
    else if (OPEN.has(byte)) state.depth++
    else if (CLOSE.has(byte)) state.depth--
    const isEnd = state.depth === 0
    if (isEnd || (state.depth === 1 && byte === COMMA)) {
      state.hasEnded = isEnd
      const whole = taken(state, piece.subarray(from, at), name)
      if (!(isEnd && state.isEmpty)) yield whole
      state.isEmpty = true
      from = at + 1
    } else state.isEmpty = false
  }
  if (state.hasBegun && !state.hasEnded) keep(state, piece.slice(from), name)
}

function keep(state: State, part: Uint8Array, name: string): void {
  state.sizeBytes += part.byteLength
  if (state.sizeBytes > MOST_WHOLE_BYTES) throw unreadable(name, 'damaged', 'an entry is too large')
  state.kept.push(part)
}

function taken(state: State, last: Uint8Array, name: string): Uint8Array {
  keep(state, last, name)
  const whole = new Uint8Array(state.sizeBytes)
  let at = 0
  for (const part of state.kept) {
    whole.set(part, at)
    at += part.byteLength
  }
  state.kept.length = 0
  state.sizeBytes = 0
  return whole
}

function parseElement(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (error) {
    throw unreadable(name, 'damaged', error instanceof Error ? error.message : '')
  }
}
