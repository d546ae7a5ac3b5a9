// Owns putting the parts of a backup together again to records.
import type { BackupPart } from './backup-file'

/** A file of a backup, as it comes. Its pieces are there until the next record is asked for. */
export type StreamedRecord = { readonly path: string; readonly pieces: AsyncIterable<Uint8Array> }

/** The records of a backup, one by one. Pieces that nobody reads are passed over. */
export async function* recordsOf(parts: AsyncIterable<BackupPart>): AsyncGenerator<StreamedRecord> {
  const iterator = parts[Symbol.asyncIterator]()
  const take = async (): Promise<BackupPart | null> => {
    const next = await iterator.next()
    return next.done === true ? null : next.value
  }
  let part = await take()
  async function* piecesOf(first: BackupPart): AsyncGenerator<Uint8Array> {
    yield first.bytes
    for (part = await take(); part !== null && part.offset > 0; part = await take()) yield part.bytes
  }
  try {
    while (part !== null) {
      const pieces = piecesOf(part)
      yield { path: part.path, pieces }
      let rest = await pieces.next()
      while (rest.done !== true) rest = await pieces.next()
    }
  } finally {
    await iterator.return?.()
  }
}

/** All of a record at once: for those that are small. */
export async function wholeOf({ pieces }: StreamedRecord): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    all.push(piece)
    size += piece.byteLength
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const piece of all) {
    bytes.set(piece, offset)
    offset += piece.byteLength
  }
  return bytes
}
