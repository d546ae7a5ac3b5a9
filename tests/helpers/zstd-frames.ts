// Owns frames of Zstandard written by hand, with blocks as they are and blocks of one byte repeated: legal ones, bombs, and ones that
// ask for too much. Source: RFC 8878, section 3.1.1.

import makeHashes from 'xxhash-wasm'

const hashes = await makeHashes()

export type ZstdBlock =
  | { readonly kind: 'raw'; readonly bytes: Uint8Array }
  | { readonly kind: 'repeated'; readonly byte: number; readonly times: number }

/** The most that a block may hold. */
export const ZSTD_BLOCK_BYTES = 128 * 1024

const MAGIC = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd)

/** A frame with a window of `2 ** windowLog` bytes. */
export function zstdFrame(
  blocks: readonly ZstdBlock[],
  windowLog = 17,
  end: 'checksum' | 'none' = 'none',
): Buffer {
  const head = Uint8Array.of(end === 'checksum' ? 4 : 0, (windowLog - 10) << 3)
  const written = blocks.length === 0 ? [{ kind: 'raw', bytes: new Uint8Array() } as const] : blocks
  const parts = written.map((block, at) => blockOf(block, at === written.length - 1))
  return Buffer.concat([MAGIC, head, ...parts, ...(end === 'checksum' ? [checksumOf(written)] : [])])
}

/** The low half of the hash of all that the blocks hold, the lowest byte first. */
function checksumOf(blocks: readonly ZstdBlock[]): Buffer {
  const content = blocks.map((block) =>
    block.kind === 'raw' ? block.bytes : Buffer.alloc(block.times, block.byte),
  )
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(Number(hashes.h64Raw(Buffer.concat(content)) & 0xffff_ffffn))
  return sum
}

function blockOf(block: ZstdBlock, isLast: boolean): Buffer {
  const isRaw = block.kind === 'raw'
  const size = isRaw ? block.bytes.byteLength : block.times
  const header = Buffer.alloc(3)
  header.writeUIntLE((size << 3) | (isRaw ? 0 : 2) | (isLast ? 1 : 0), 0, 3)
  return Buffer.concat([header, isRaw ? block.bytes : Uint8Array.of(block.byte)])
}

/** A body in blocks as they are: Zstandard that compresses nothing. */
export function storedAsZstd(bytes: Uint8Array, pieceBytes = 1000): Buffer {
  const blocks: ZstdBlock[] = []
  for (let at = 0; at < bytes.byteLength; at += pieceBytes)
    blocks.push({ kind: 'raw', bytes: bytes.subarray(at, at + pieceBytes) })
  return zstdFrame(blocks)
}

/** So many bytes of the letter a, in four bytes for each 128 kB. */
export const zstdBomb = (sizeBytes: number, windowLog = 17): Buffer =>
  zstdFrame(
    Array.from({ length: Math.ceil(sizeBytes / ZSTD_BLOCK_BYTES) }, () => ({
      kind: 'repeated',
      byte: 0x61,
      times: ZSTD_BLOCK_BYTES,
    })),
    windowLog,
  )

/** What a decoder passes over: a frame of the user's own. */
export const skippableFrame = (bytes: Uint8Array): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(0x184d2a53, 0)
  head.writeUInt32LE(bytes.byteLength, 4)
  return Buffer.concat([head, bytes])
}
