// Owns looking for bombs in a PDF before anything reads it: the reader would unpack a stream whole, whatever it grows to.
import { AppError, isErrorOfKind } from '../../errors'
import type { FileTools } from '../../ports/reading'
import { isBomb, makeMeter, MOST_ENTRY_BYTES } from '../../ports/limits'

/** More than the largest books have. */
const MOST_STREAMS = 500_000

/** What stands before a stream, with its filters. */
const DICTIONARY_BYTES = 2048

/** @throws {AppError} unsafe-archive */
export async function assertNoPdfBomb(name: string, bytes: Uint8Array, tools: FileTools): Promise<void> {
  const meter = makeMeter(name)
  const unsafe = (): AppError => new AppError('unsafe-archive', { name, reason: 'ratio', entry: null })
  let streams = 0
  for (const start of streamStarts(bytes)) {
    if (++streams > MOST_STREAMS)
      throw new AppError('unsafe-archive', { name, reason: 'too-many-entries', entry: null })
    if (tools.signal?.aborted === true) throw new AppError('cancelled', {})
    const dictionary = dictionaryBefore(bytes, start)
    // Compressed twice: no program does so, and each time it may grow a thousandfold.
    if (isCompressedTwice(dictionary)) throw unsafe()
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary) || !isZlib(bytes, start)) continue
    // Pictures of white paper do shrink like this, and are never unpacked for their text.
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary)
    const inflation = tools.inflate(once(bytes.subarray(start)), 'deflate')
    let out = 0
    try {
      for await (const piece of inflation.pieces) {
        out += piece.length
        const used = inflation.consumedBytes()
        if (out > MOST_ENTRY_BYTES || (!isPicture && isBomb(out, used))) throw unsafe()
        if (isPicture && isBomb(out, used)) break
      }
    } catch (error) {
      // A damaged stream is the reader's to judge: it makes do with many.
      if (!isErrorOfKind(error, 'parse-failed')) throw error
    }
    if (!isPicture) meter.count(out, inflation.consumedBytes())
  }
}

const isCompressedTwice = (dictionary: string): boolean =>
  [...dictionary.matchAll(/\/Filter\s*\[([^\]]*)/g)].some(
    ([, filters = '']) => (filters.match(/\/(?:Fl|FlateDecode|LZW|LZWDecode)\b/g)?.length ?? 0) > 1,
  )

function* streamStarts(bytes: Uint8Array): Generator<number> {
  const mark = new TextEncoder().encode('stream')
  for (let at = bytes.indexOf(0x73); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (!mark.every((byte, i) => bytes[at + i] === byte)) continue
    // "endstream" ends one.
    if (bytes[at - 1] === 0x64) continue
    const after = at + mark.length
    if (bytes[after] === 0x0d && bytes[after + 1] === 0x0a) yield after + 2
    else if (bytes[after] === 0x0a || bytes[after] === 0x0d) yield after + 1
  }
}

/** From `obj` to the stream, or what can be seen of it. */
function dictionaryBefore(bytes: Uint8Array, start: number): string {
  const before = new TextDecoder('latin1').decode(
    bytes.subarray(Math.max(0, start - DICTIONARY_BYTES), start),
  )
  return before.slice(Math.max(0, before.lastIndexOf(' obj')))
}

const isZlib = (bytes: Uint8Array, start: number): boolean =>
  ((bytes[start] ?? 0) & 0x0f) === 8 && (((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)) % 31 === 0

// eslint-disable-next-line @typescript-eslint/require-await -- what takes pieces waits for them
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
