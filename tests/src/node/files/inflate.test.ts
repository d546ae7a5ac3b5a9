import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inflate } from '../../../../src/node/files/inflate'
import type { Compression } from '../../../../src/ports/reading'

// eslint-disable-next-line @typescript-eslint/require-await -- the port's form
async function* inPieces(bytes: Uint8Array, sizeBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sizeBytes) yield bytes.subarray(at, at + sizeBytes)
}

async function readAll(
  bytes: Uint8Array,
  compression: Compression,
  sizeBytes = 7,
): Promise<[string, number]> {
  const inflation = inflate(inPieces(bytes, sizeBytes), compression)
  const pieces: Uint8Array[] = []
  for await (const piece of inflation.pieces) pieces.push(piece)
  return [Buffer.concat(pieces).toString(), inflation.consumedBytes()]
}

const WORDS = 'The words of a page. '.repeat(500)
const one = gzipSync(WORDS)
const two = gzipSync('another member')

describe('inflate', () => {
  it.each([
    ['gzip', one],
    ['deflate', deflateSync(WORDS)],
    ['deflate-raw', deflateRawSync(WORDS)],
    ['br', brotliCompressSync(WORDS)],
  ] as const)('gives back what %s made', async (compression, bytes) => {
    expect((await readAll(bytes, compression))[0]).toBe(WORDS)
  })

  it.each([1, 3, 10, 18, 64, 1000, 65_536])(
    'stops at the end of a gzip member, however its bytes come (%i at a time)',
    async (sizeBytes) => {
      const [text, consumed] = await readAll(Buffer.concat([one, two]), 'gzip', sizeBytes)

      expect(text).toBe(WORDS)
      expect(consumed).toBe(one.length)
    },
  )

  it('passes over a name, a remark and a sum in the header', async () => {
    const header = Buffer.from(one.subarray(0, 10))
    header[3] = 4 + 8 + 16 + 2
    const extra = Buffer.from([3, 0, 1, 2, 3])
    const named = Buffer.concat([
      header,
      extra,
      Buffer.from('name\0remark\0'),
      Buffer.from([0, 0]),
      one.subarray(10),
    ])

    expect((await readAll(named, 'gzip', 4))[0]).toBe(WORDS)
  })

  it.each([0, 5, 12, 40, one.length - 9, one.length - 8, one.length - 1])(
    'says that a member is cut off (%i bytes of it)',
    async (length) => {
      await expect(readAll(one.subarray(0, length), 'gzip')).rejects.toMatchObject({
        kind: 'parse-failed',
        data: { reason: expect.stringContaining('truncated') as string },
      })
    },
  )

  it('refuses a member whose bytes are other than those it was made of', async () => {
    const changed = Buffer.from(one)
    changed[one.length - 6] = (changed[one.length - 6] ?? 0) ^ 1

    await expect(readAll(changed, 'gzip')).rejects.toMatchObject({ data: { reason: 'checksum' } })
  })

  it('refuses what is no gzip', async () => {
    await expect(readAll(Buffer.from('hello, this is text'), 'gzip')).rejects.toMatchObject({
      kind: 'parse-failed',
      data: { reason: 'no gzip' },
    })
  })
})
