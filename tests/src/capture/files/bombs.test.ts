// S-21: what is made to fill a machine is refused in 10 seconds, with no more than 200 MB of memory, and nothing on the disk.
import { execFile } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleProgram } from '../../../../scripts/setup/bundle.mjs'
import { gzipRecords, makePdf, makeRecord, makeZip, makeZipOfMany } from '../../../helpers/archives'
import { inWords, tellFigure } from '../../../helpers/figures'

const MOST_MS = 10_000
const MOST_BYTES = 200 * 1024 * 1024
const MB = 1024 * 1024

type Result = {
  readonly counts: Readonly<Record<string, number>>
  readonly tookMs: number
  readonly grownBytes: number
}

const folder = mkdtempSync(join(tmpdir(), 'cuttings-bombs-'))
let program = ''

beforeAll(async () => {
  program = await bundleProgram(
    join(import.meta.dirname, '../../../helpers/reading-program.ts'),
    join(folder, 'program'),
    {
      withPackages: true,
    },
  )
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Read a file in a process whose folders, all that it knows of, are empty and have to stay so. */
async function read(name: string, bytes: Uint8Array): Promise<Result> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return readAt(path)
}

async function readAt(path: string): Promise<Result> {
  const empty = join(folder, 'empty')
  mkdirSync(empty, { recursive: true })
  const { stdout } = await promisify(execFile)(process.execPath, [program, path], {
    cwd: empty,
    env: { PATH: process.env['PATH'], TMPDIR: empty, HOME: empty },
    timeout: 60_000,
  })
  rmSync(path)
  expect(readdirSync(empty)).toEqual([])
  return JSON.parse(stdout) as Result
}

/** A gzip member of zeros, made at once: a megabyte that was compressed on its own can stand in it as often as one likes. */
function gzipZeros(before: Uint8Array, sizeBytes: number): Buffer {
  const alone = (bytes: Uint8Array): Buffer =>
    deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const block = alone(Buffer.alloc(MB))
  const sum = Buffer.alloc(8)
  let crc = crc32(before)
  for (let left = sizeBytes; left > 0; left -= MB) crc = crc32(ZEROS, crc)
  sum.writeUInt32LE(crc >>> 0, 0)
  sum.writeUInt32LE((before.length + sizeBytes) >>> 0, 4)
  const blocks = Array.from({ length: sizeBytes / MB }, () => block)
  return Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    alone(before),
    ...blocks,
    Buffer.from([3, 0]),
    sum,
  ])
}

const ZEROS = Buffer.alloc(MB)

const httpOf = (type: string): string => `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`

/** All of a record that stands before so many bytes of a page. */
const recordHead = (sizeBytes: number, type = 'text/html'): Buffer =>
  Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Type: application/http\r\nContent-Length: ${String(httpOf(type).length + sizeBytes)}\r\n\r\n${httpOf(type)}`,
  )

const zeros = deflateRawSync(Buffer.alloc(64 * MB), { level: 9 })
const zerosSum = crc32(Buffer.alloc(64 * MB))
function nested(depth: number): Buffer {
  if (depth === 0)
    return makeZip([{ name: '0.txt', raw: { bytes: zeros, sizeBytes: 64 * MB, sum: zerosSum } }])
  const data = nested(depth - 1)
  return makeZip(Array.from({ length: 16 }, (_, at) => ({ name: `${String(at)}.zip`, data })))
}

/** So many megabytes of spaces in a zlib stream, made as `gzipZeros` makes its member. Source of the sum: RFC 1950, Adler-32. */
function deflatedSpaces(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(MB, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const [prime, space, count] = [65_521n, 32n, BigInt(megabytes * MB)]
  const low = (1n + count * space) % prime
  const high = (count + (space * count * (count + 1n)) / 2n) % prime
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(Number(high * 65_536n + low))
  return Buffer.concat([
    Buffer.from([0x78, 0xda]),
    ...Array.from({ length: megabytes }, () => block),
    Buffer.from([3, 0]),
    sum,
  ])
}

const bombs: readonly (readonly [string, string, () => Buffer, string])[] = [
  [
    '3 GB of zeros in a record of a WARC',
    'a.warc.gz',
    () => gzipZeros(recordHead(3 * 1024 * MB), 3 * 1024 * MB),
    'refused unsafe-archive ratio',
  ],
  [
    '400 gzip members, each just small enough',
    'a.warc.gz',
    () => {
      const member = gzipZeros(recordHead(9 * MB), 9 * MB)
      return Buffer.concat(Array.from({ length: 400 }, () => member))
    },
    'refused unsafe-archive ratio',
  ],
  [
    'a page that is encoded as 1 GB of zeros',
    'a.warc',
    () =>
      makeRecord({
        url: 'https://example.org/',
        http: 'HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip',
        body: gzipZeros(Buffer.from('<p>'), 1024 * MB),
      }),
    'refused unsafe-archive ratio',
  ],
  [
    'a page that is encoded twice',
    'a.warc',
    () =>
      makeRecord({
        url: 'https://example.org/',
        http: 'HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip, gzip',
        body: gzipSync(gzipZeros(Buffer.from('<p>'), 1024 * MB)),
      }),
    'refused unsafe-archive ratio',
  ],
  [
    'more records than there may be',
    'a.warc',
    () => Buffer.from('WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n'.repeat(100_002)),
    'refused unsafe-archive too-many-entries',
  ],
  [
    'one entry of a ZIP',
    'a.zip',
    () => makeZip([{ name: 'a.html', raw: { bytes: zeros, sizeBytes: 64 * MB, sum: zerosSum } }]),
    'refused unsafe-archive ratio',
  ],
  [
    'an entry that claims to be small',
    'a.zip',
    () => makeZip([{ name: 'a.html', raw: { bytes: zeros, sizeBytes: 1000, sum: zerosSum } }]),
    'refused unreadable-file damaged',
  ],
  [
    'an entry that claims to be 600 MB',
    'a.zip',
    () => makeZip([{ name: 'a.html', raw: { bytes: Buffer.alloc(4 * MB), sizeBytes: 600 * MB, sum: 0 } }]),
    'refused unsafe-archive too-large',
  ],
  [
    'entries of more than 4 GB together',
    'a.zip',
    () =>
      makeZip(
        Array.from({ length: 9 }, (_, at) => ({
          name: `${String(at)}.html`,
          raw: { bytes: Buffer.alloc(100), sizeBytes: 511 * MB, sum: 0 },
        })),
      ),
    'refused unsafe-archive too-large',
  ],
  [
    'hundreds of entries that are the same bytes',
    'a.zip',
    () =>
      makeZip(
        Array.from({ length: 400 }, (_, at) => ({
          name: `${String(at)}.html`,
          ...(at === 0 ? {} : { offset: 0 }),
          raw: { bytes: zeros.subarray(0, 9 * 1024), sizeBytes: 9 * MB, sum: 0 },
        })),
      ),
    'refused unsafe-archive overlap',
  ],
  ['archives in archives', '42.zip', () => nested(3), 'refused unsafe-archive nested'],
  [
    'more entries than there may be',
    'a.zip',
    () => makeZipOfMany(100_001),
    'refused unsafe-archive too-many-entries',
  ],
  [
    'the words of a PDF',
    'a.pdf',
    () =>
      makePdf([[], []], {
        content: {
          dictionary: '/Filter /FlateDecode',
          bytes: deflatedSpaces(300),
        },
      }),
    'refused unsafe-archive ratio',
  ],
  [
    'a gzip file that is no web archive',
    'a.gz',
    () => gzipZeros(Buffer.from('text\n'), 1024 * MB),
    'refused unknown-file',
  ],
  [
    'a message in messages',
    'a.eml',
    () =>
      Buffer.from(
        `From: a@b.c\nSubject: x\n${Array.from({ length: 50_000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${String(at)}\n\n--b${String(at)}\n`).join('')}`,
      ),
    'refused unreadable-file damaged',
  ],
]

let slowestMs = 0
let largestBytes = 0

describe.skipIf(process.platform !== 'linux')('a bomb (measured where the system tells: on Linux)', () => {
  it.each(bombs)(
    'is refused: %s',
    async (_about, name, make, expected) => {
      const { counts, tookMs, grownBytes } = await read(name, make())
      slowestMs = Math.max(slowestMs, tookMs)
      largestBytes = Math.max(largestBytes, grownBytes)
      expect(Object.keys(counts)).toEqual([expected])
      expect(tookMs).toBeLessThan(MOST_MS)
      expect(grownBytes).toBeLessThan(MOST_BYTES)
    },
    60_000,
  )
})

afterAll(() => {
  if (slowestMs > 0)
    tellFigure(
      'S-21',
      `${inWords(bombs.length)} bombs refused, the slowest in ${inWords(Math.round(slowestMs))} ms, with at most ${inWords(Math.round(largestBytes / 1024 / 1024))} MB more memory`,
    )
})

it('a ZIP of many entries is the one that is made entry by entry', () => {
  const entries = Array.from({ length: 300 }, (_, at) => ({
    name: `${String(at).padStart(6, '0')}.txt`,
    isStored: true,
  }))
  expect(makeZipOfMany(300).equals(makeZip(entries))).toBe(true)
})

describe.skipIf(process.platform !== 'linux')('a file that is none', () => {
  it('is read in bounded memory: a WARC of 256 MB, ten times what a page may have', async () => {
    const page = makeRecord({
      url: 'https://example.org/a',
      http: 'HTTP/1.1 200 OK\nContent-Type: text/html',
      body: '<p>words</p>',
    })
    const film = recordHead(256 * MB, 'video/mp4')
    // A file with a hole: its zeros are read like any others, and need not be written.
    const path = join(folder, 'large.warc')
    writeFileSync(path, Buffer.concat([page, film]))
    truncateSync(path, page.length + film.length + 256 * MB)
    appendFileSync(path, Buffer.concat([Buffer.from('\r\n\r\n'), page]))
    const { counts, grownBytes } = await readAt(path)

    expect(counts).toEqual({ page: 2 })
    expect(grownBytes).toBeLessThan(MOST_BYTES)
  }, 60_000)

  it('gives each of two thousand pages of a compressed archive', async () => {
    const record = makeRecord({
      url: 'https://example.org/a',
      http: 'HTTP/1.1 200 OK\nContent-Type: text/html',
      body: '<p>words</p>',
    })
    const { counts, grownBytes } = await read(
      'many.warc.gz',
      gzipRecords(Array.from({ length: 2000 }, () => record)),
    )

    expect(counts).toEqual({ page: 2000 })
    expect(grownBytes).toBeLessThan(MOST_BYTES)
  }, 60_000)

  it('is a PDF: its reader comes along in a bundle, as in the app', async () => {
    const { counts } = await read(
      'good.pdf',
      makePdf([[{ text: 'Words of a page that can be quoted.', y: 700 }]]),
    )

    expect(counts).toEqual({ page: 1 })
  }, 60_000)
})
