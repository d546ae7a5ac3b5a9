// Owns writing a ZIP file piece by piece, entry by entry, so that it can be watched and stopped. Source: APPNOTE.TXT, PKWARE.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export type ZipEntry = {
  /** Its path in the file: of our own making. */
  readonly path: string
  readonly content: string | Uint8Array
  /** Kept as it is: what is compressed already, and what must be readable without unpacking. */
  readonly isStored?: boolean
}

/** An entry whose content may come in pieces, where it is too large to be held. */
export type StreamedEntry = Omit<ZipEntry, 'content'> & {
  readonly content: ZipEntry['content'] | AsyncIterable<string | Uint8Array>
}

/** The earliest and the latest that a ZIP file can say. */
const EARLIEST = Date.UTC(1980, 0, 2)
const LATEST = Date.UTC(2099, 11, 30)

/**
 * The file, an entry at a time. All entries are of one time, in the zone of the machine, as the format has it.
 *
 * @param at  ISO 8601
 */
export async function* zipPieces(
  entries: Iterable<StreamedEntry> | AsyncIterable<StreamedEntry>,
  at: string,
): AsyncGenerator<Uint8Array> {
  const mtime = Math.min(LATEST, Math.max(EARLIEST, Date.parse(at) || EARLIEST))
  let ready: Uint8Array[] = []
  let failure: unknown = null
  const zip = new Zip((error, piece) => {
    if (error !== null) failure = error
    else ready.push(piece)
  })
  const take = (): readonly Uint8Array[] => {
    if (failure !== null)
      throw failure instanceof Error ? failure : new Error('the ZIP file could not be made')
    const pieces = ready
    ready = []
    return pieces
  }
  for await (const { path, content, isStored } of entries) {
    const file = isStored === true ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    file.mtime = mtime
    zip.add(file)
    if (typeof content === 'string' || content instanceof Uint8Array) file.push(bytesOf(content), true)
    else {
      for await (const piece of content) {
        file.push(bytesOf(piece))
        yield* take()
      }
      file.push(new Uint8Array(0), true)
    }
    yield* take()
  }
  zip.end()
  yield* take()
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
