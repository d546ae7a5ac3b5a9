import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../../src/errors'
import { receiveBody } from '../../../src/node/receive-body'
import { articlePage } from '../../helpers/local-site'
import { skippableFrame, storedAsZstd, zstdBomb, zstdFrame } from '../../helpers/zstd-frames'

const MB = 1024 * 1024
const LIMIT = 25 * MB
const page = Buffer.from(articlePage())
const fixtures = join(import.meta.dirname, '../../fixtures/zstd')

function receive(bytes: Uint8Array, encoding: string, pieceBytes = 700, limitBytes = LIMIT) {
  const pieces = function* (): Generator<Uint8Array> {
    for (let at = 0; at < bytes.byteLength; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  }
  return receiveBody(Readable.from(pieces(), { objectMode: false }), {
    encoding,
    declaredBytes: Number.NaN,
    limitBytes,
    signal: AbortSignal.timeout(20_000),
  })
}
const failureOf = async (work: Promise<Uint8Array>): Promise<string> =>
  work.then(
    (bytes) => `fine, ${String(bytes.byteLength)} bytes`,
    (error: unknown) =>
      isAppError(error) ? error.kind : String((error as { readonly code?: string }).code ?? error),
  )

/** A body with a bit of it the other way round: of the last byte before `share` of it. */
function altered(name: string, share: number): Buffer {
  const bytes = readFileSync(join(fixtures, name))
  const at = Math.floor(bytes.byteLength * share) - 1
  bytes[at] = (bytes[at] ?? 0) ^ 4
  return bytes
}

/** What the fixture `long.html.zst` was made of: text with many words again and again, in several blocks. */
const long = Buffer.from(
  Array.from(
    { length: 4000 },
    (_, at) =>
      `<p>On day ${String(at)} the ferry carried ${String((at * 7919) % 1009)} people and ${String((at * at) % 613)} crates to the islands, and came back before dark.</p>\n`,
  ).join(''),
)

describe('a body that was sent compressed', () => {
  it.each<[string, string, Buffer]>([
    ['gzip', 'gzip', gzipSync(page)],
    ['gzip by its old name, in capitals', 'X-GZIP', gzipSync(page)],
    [
      'gzip in two members',
      'gzip',
      Buffer.concat([gzipSync(page.subarray(0, 900)), gzipSync(page.subarray(900))]),
    ],
    ['deflate as the standard has it', 'deflate', deflateSync(page)],
    ['deflate without its wrapping', 'deflate', deflateRawSync(page)],
    ['brotli', 'br', brotliCompressSync(page)],
    ['zstd in stored blocks', 'zstd', storedAsZstd(page)],
    ['zstd as its own program makes it', 'zstd', readFileSync(join(fixtures, 'article.html.zst'))],
    [
      'zstd in two frames, with one to pass over',
      'zstd',
      Buffer.concat([
        storedAsZstd(page.subarray(0, 900)),
        skippableFrame(page),
        storedAsZstd(page.subarray(900)),
      ]),
    ],
    ['gzip within brotli', 'gzip, br', brotliCompressSync(gzipSync(page))],
    ['zstd within gzip', 'zstd, gzip', gzipSync(storedAsZstd(page))],
    ['deflate within deflate', 'deflate, deflate', deflateSync(deflateRawSync(page))],
    ['nothing at all', 'identity', page],
  ])('is received as it was: %s', async (_about, encoding, bytes) => {
    for (const piece of [1, 700, LIMIT])
      expect(
        Buffer.from(await receive(bytes, encoding, piece)).equals(page),
        `pieces of ${String(piece)}`,
      ).toBe(true)
  })

  it('is received as it was: zstd of half a megabyte, in blocks that refer to what came before', async () => {
    const bytes = readFileSync(join(fixtures, 'long.html.zst'))
    expect(bytes.byteLength).toBeLessThan(long.byteLength / 4)
    for (const piece of [13, 16_384])
      expect(Buffer.from(await receive(bytes, 'zstd', piece)).equals(long)).toBe(true)
  })

  it.each<[string, string, Buffer]>([
    ['gzip', 'gzip', gzipSync(page)],
    ['deflate', 'deflate', deflateSync(page)],
    ['deflate without its wrapping', 'deflate', deflateRawSync(page)],
    ['brotli', 'br', brotliCompressSync(page)],
    ['zstd in stored blocks', 'zstd', storedAsZstd(page)],
    ['zstd as its own program makes it', 'zstd', readFileSync(join(fixtures, 'article.html.zst'))],
  ])('is refused where it was cut, wherever that was: %s', async (_about, encoding, bytes) => {
    const passed: string[] = []
    for (let length = 1; length < bytes.byteLength; length += 7) {
      const failure = await failureOf(receive(bytes.subarray(0, length), encoding, LIMIT))
      if (!['Z_BUF_ERROR', 'ZSTD_DATA'].includes(failure)) passed.push(`${String(length)}: ${failure}`)
    }
    expect(passed).toEqual([])
  })

  it.each<[string, string, Buffer, string]>([
    ['text that is said to be gzip', 'gzip', page, 'Z_DATA_ERROR'],
    ['text that is said to be deflate', 'deflate', page, 'Z_DATA_ERROR'],
    ['text that is said to be zstd', 'zstd', page, 'ZSTD_DATA'],
    ['zstd with text after it', 'zstd', Buffer.concat([storedAsZstd(page), page]), 'ZSTD_DATA'],
    ['zstd that was altered on its way', 'zstd', altered('article.html.zst', 0.5), 'ZSTD_DATA'],
    ['zstd with another checksum', 'zstd', altered('long.html.zst', 1), 'ZSTD_DATA'],
    ['zstd that needs a dictionary', 'zstd', Buffer.from('28b52ffd01380900000100', 'hex'), 'ZSTD_DATA'],
    ['zstd with a block of no kind', 'zstd', Buffer.from('28b52ffd00380f000061', 'hex'), 'ZSTD_DATA'],
    ['an encoding that nobody knows', 'compress', page, 'not-a-page'],
    ['encodings without end', 'gzip, gzip, gzip, gzip, gzip', page, 'not-a-page'],
  ])('is refused: %s', async (_about, encoding, bytes, failure) => {
    expect(await failureOf(receive(bytes, encoding))).toBe(failure)
  })
})

describe('a checksum of zstd', () => {
  const words = Buffer.from('Seoul was ready to act as a facilitator')
  const block = { kind: 'raw', bytes: words } as const

  it('is that of what the frame holds, frame by frame', async () => {
    const frame = zstdFrame([block, block], 17, 'checksum')
    const both = Buffer.concat([frame, zstdFrame([block]), frame])
    expect(Buffer.from(await receive(both, 'zstd', 3)).toString()).toBe(words.toString().repeat(5))
    expect(await failureOf(receive(zstdFrame([], 17, 'checksum'), 'zstd'))).toBe('fine, 0 bytes')
  })

  it('finds every change of what a stored block holds: a frame without one lets it pass', async () => {
    const whole = zstdFrame([block], 17, 'checksum')
    const start = whole.indexOf(words)
    for (let at = start; at < whole.byteLength; at++) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await failureOf(receive(changed, 'zstd')), String(at)).toBe('ZSTD_DATA')
    }
    const unsure = zstdFrame([block])
    unsure[unsure.indexOf(words)] = 0x73
    expect(Buffer.from(await receive(unsure, 'zstd')).toString()).toContain('seoul')
  })
})

describe('a body that fills a machine', () => {
  const zeros = Buffer.alloc(64 * MB, 0x61)
  const nested = Buffer.concat([zstdBomb(200 * MB)])

  it.each<[string, string, Buffer]>([
    ['gzip', 'gzip', gzipSync(zeros)],
    ['deflate', 'deflate', deflateRawSync(zeros)],
    ['brotli', 'br', brotliCompressSync(zeros)],
    ['zstd: 3 GB in 100 kB', 'zstd', zstdBomb(3 * 1024 * MB)],
    ['zstd: a frame after a frame', 'zstd', Buffer.concat(Array.from({ length: 300 }, () => zstdBomb(MB)))],
    ['zstd within gzip', 'zstd, gzip', gzipSync(nested)],
    ['zstd within zstd', 'zstd, zstd', storedAsZstd(nested)],
  ])('is cut off at the limit: %s', async (_about, encoding, bytes) => {
    expect(bytes.byteLength).toBeLessThan(MB / 2)
    const before = process.memoryUsage().rss
    expect(await failureOf(receive(bytes, encoding, LIMIT))).toBe('too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MB)
  })

  it('is let through up to the last byte of the limit', async () => {
    expect(await failureOf(receive(zstdBomb(2 * MB), 'zstd', LIMIT, 2 * MB))).toBe(
      `fine, ${String(2 * MB)} bytes`,
    )
    expect(await failureOf(receive(zstdBomb(2 * MB), 'zstd', LIMIT, 2 * MB - 1))).toBe('too-large')
  })

  it('is refused when it asks for more memory than a body may, before any is taken', async () => {
    const before = process.memoryUsage().rss
    for (const windowLog of [24, 27, 31, 41])
      expect(await failureOf(receive(zstdBomb(MB, windowLog), 'zstd'))).toBe('too-large')
    expect(await failureOf(receive(zstdBomb(MB, 23), 'zstd'))).toBe(`fine, ${String(MB)} bytes`)
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * MB)
  })

  it('leaves others their turn, whatever its blocks cost', async () => {
    const tiny = zstdFrame(
      Array.from({ length: 2000 }, () => ({ kind: 'repeated', byte: 0x61, times: 1 }) as const),
      23,
    )
    let turns = 0
    const counter = setInterval(() => turns++, 1)
    expect(await failureOf(receive(tiny, 'zstd', LIMIT))).toBe('fine, 2000 bytes')
    clearInterval(counter)
    expect(turns).toBeGreaterThan(20)
  })

  it('ends when its time is over', async () => {
    const tiny = zstdFrame(
      Array.from({ length: 100_000 }, () => ({ kind: 'repeated', byte: 0x61, times: 1 }) as const),
      23,
    )
    const ended = receiveBody(Readable.from([tiny]), {
      encoding: 'zstd',
      declaredBytes: Number.NaN,
      limitBytes: LIMIT,
      signal: AbortSignal.timeout(300),
    })
    const startedAt = performance.now()
    expect(await failureOf(ended)).toMatch(/20|23|ABORT_ERR/)
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })
})
