// Owns the entries of a tar: their names and where their bytes lie, so that each can be read by itself. Links and names that lead out are
// refused. Source: POSIX.1-2001 pax, ustar, and GNU's long names.
import type { InputFile } from '../../ports/reading'
import { AppError } from '../../errors'
import { unreadable } from '../entries'
import { MOST_ITEMS } from '../export-text'

const BLOCK = 512
/** Of a name that is written as an entry of its own. */
const MOST_NAME_BYTES = 64 * 1024

export type TarEntry = {
  readonly name: string
  readonly sizeBytes: number
  /** Offset of its first byte in the file. */
  readonly start: number
}

/** Entries of a tar that are files, in order. @throws {AppError} unreadable-file, unsafe-archive */
export async function* tarEntries(file: InputFile): AsyncGenerator<TarEntry> {
  let at = 0
  let count = 0
  let long: string | null = null
  while (at + BLOCK <= file.sizeBytes) {
    const header = await bytesAt(file, at, at + BLOCK)
    if (header.every((byte) => byte === 0)) return
    const entry = readHeader(header, file.name)
    const start = at + BLOCK
    if (start + entry.sizeBytes > file.sizeBytes) throw unreadable(file.name, 'truncated')
    if (++count > MOST_ITEMS * 2)
      throw new AppError('unsafe-archive', { name: file.name, reason: 'too-many-entries', entry: null })
    if (entry.type === 'L' || entry.type === 'x')
      long =
        longName(
          await bytesAt(file, start, start + Math.min(entry.sizeBytes, MOST_NAME_BYTES)),
          entry.type,
        ) ?? long
    else {
      if (entry.type === '0')
        yield { name: safeName(long ?? entry.name, file.name), sizeBytes: entry.sizeBytes, start }
      else if ('1234'.includes(entry.type))
        throw new AppError('unsafe-archive', {
          name: file.name,
          reason: 'link',
          entry: entry.name.slice(0, 200),
        })
      long = null
    }
    at = start + Math.ceil(entry.sizeBytes / BLOCK) * BLOCK
  }
  // Its writers end it with empty blocks.
  throw unreadable(file.name, 'truncated')
}

/** Bytes of a stretch of a file. @throws {AppError} unreadable-file */
export async function bytesAt(file: InputFile, start: number, end: number): Promise<Uint8Array> {
  const whole = new Uint8Array(end - start)
  let at = 0
  for await (const piece of file.pieces(start, end)) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

/** Whether a file's begin is that of a tar. */
export const isTar = (begin: Uint8Array): boolean =>
  begin.length >= BLOCK && textIn(begin, 257, 262) === 'ustar' && hasSum(begin)

function readHeader(header: Uint8Array, name: string) {
  if (!hasSum(header)) throw unreadable(name, 'damaged', 'no tar, or its sums are wrong')
  const sizeBytes = octalIn(header, 124, 136)
  if (sizeBytes === null) throw unreadable(name, 'damaged', 'an entry without a size')
  const prefix = textIn(header, 257, 262) === 'ustar' ? textIn(header, 345, 500) : ''
  const own = textIn(header, 0, 100)
  const type = String.fromCharCode(header[156] ?? 0)
  return { name: prefix === '' ? own : `${prefix}/${own}`, sizeBytes, type: type === '\0' ? '0' : type }
}

/** The sum of a header's bytes with its own field taken for spaces. */
function hasSum(header: Uint8Array): boolean {
  let sum = 0
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0)
  return octalIn(header, 148, 156) === sum
}

function textIn(bytes: Uint8Array, start: number, end: number): string {
  const part = bytes.subarray(start, end)
  const nul = part.indexOf(0)
  return new TextDecoder().decode(nul < 0 ? part : part.subarray(0, nul))
}

function octalIn(bytes: Uint8Array, start: number, end: number): number | null {
  const digits = textIn(bytes, start, end).trim()
  const number = digits === '' ? Number.NaN : Number(`0o${digits}`)
  return Number.isSafeInteger(number) ? number : null
}

/** A name that GNU or pax writes before the entry that has it. */
function longName(bytes: Uint8Array, type: string): string | null {
  const text = textIn(bytes, 0, bytes.length)
  if (type === 'L') return text
  const at = text.indexOf(' path=')
  const end = at < 0 ? -1 : text.indexOf('\n', at)
  return end < 0 ? null : text.slice(at + 6, end)
}

function safeName(name: string, file: string): string {
  const parts = name.split('/')
  if (name.startsWith('/') || name.includes('\\') || name.includes(':') || parts.includes('..'))
    throw new AppError('unsafe-archive', { name: file, reason: 'unsafe-name', entry: name.slice(0, 200) })
  return parts.filter((part) => part !== '' && part !== '.').join('/')
}
