// Owns the directory of ZIP files, over yauzl: it reads from anywhere in a file, and never what nobody asks for. What is allowed in one is
// decided by `capture`.
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { AppError, isAppError } from '../../errors'
import { CHECKSUM, type InputFile, type ZipArchive, type ZipEntry } from '../../ports/reading'

/** Read at once where the directory lies: it is asked for in crumbs. */
const WINDOW_BYTES = 256 * 1024

const failed = (error: unknown): AppError =>
  isAppError(error)
    ? error
    : new AppError(
        'parse-failed',
        { reason: error instanceof Error ? error.message : 'unknown' },
        { cause: error },
      )

class FileReader extends yauzl.RandomAccessReader {
  private window = { start: 0, bytes: Buffer.alloc(0) }

  constructor(private readonly file: InputFile) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(buffers(this.file.pieces(start, end)))
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.load(position, length)
      .then((bytes) => {
        if (bytes.length < length) throw new Error('unexpected EOF')
        bytes.copy(buffer, offset)
      })
      .then(
        () => callback(null),
        (error: unknown) => callback(error instanceof Error ? error : new Error('unknown')),
      )
  }

  private async load(position: number, length: number): Promise<Buffer> {
    const { start, bytes } = this.window
    if (position >= start && position + length <= start + bytes.length)
      return bytes.subarray(position - start, position - start + length)
    const end = Math.min(this.file.sizeBytes, position + Math.max(length, WINDOW_BYTES))
    const pieces: Uint8Array[] = []
    for await (const piece of this.file.pieces(position, end)) pieces.push(piece)
    this.window = { start: position, bytes: Buffer.concat(pieces) }
    return this.window.bytes.subarray(0, length)
  }
}

async function* buffers(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
}

/** Open a ZIP. @throws {AppError} parse-failed */
export async function openZip(file: InputFile): Promise<ZipArchive> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }
  const zip = await yauzl
    .fromRandomAccessReaderPromise(new FileReader(file), file.sizeBytes, options)
    .catch((error: unknown) => {
      throw failed(error)
    })
  const entries = new WeakMap<ZipEntry, yauzl.Entry>()
  const entryOf = (entry: ZipEntry): yauzl.Entry => {
    const known = entries.get(entry)
    if (known === undefined) throw new Error('an entry of another archive')
    return known
  }
  return {
    async *entries() {
      try {
        for await (const entry of zip.eachEntry()) {
          const own = describeEntry(entry)
          entries.set(own, entry)
          yield own
        }
      } catch (error) {
        throw failed(error)
      }
    },
    async *read(entry) {
      try {
        let sum = 0
        for await (const piece of await zip.openReadStreamPromise(entryOf(entry))) {
          sum = crc32(piece as Uint8Array, sum)
          yield piece as Uint8Array
        }
        // yauzl leaves the sum to whoever reads.
        if (sum >>> 0 !== entryOf(entry).crc32) throw new AppError('parse-failed', { reason: CHECKSUM })
      } catch (error) {
        throw failed(error)
      }
    },
    async dataOffset(entry) {
      try {
        return (await zip.readLocalFileHeaderPromise(entryOf(entry), { minimal: true })).fileDataStart
      } catch (error) {
        throw failed(error)
      }
    },
  }
}

const SYMBOLIC_LINK = 0xa000

function describeEntry(entry: yauzl.Entry): ZipEntry {
  const name = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    // Names with backslashes stay as they are, to be judged.
    true,
  )
  return {
    name,
    headerOffset: entry.relativeOffsetOfLocalHeader,
    compressedBytes: entry.compressedSize,
    sizeBytes: entry.uncompressedSize,
    isFolder: /[/\\]$/.test(name),
    isLink: ((entry.externalFileAttributes >>> 16) & 0xf000) === SYMBOLIC_LINK,
    isEncrypted: entry.isEncrypted(),
    isStored: entry.compressionMethod === 0,
  }
}
