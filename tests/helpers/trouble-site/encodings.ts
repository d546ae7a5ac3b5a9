// Owns pages that are sent compressed: in each way that browsers read, twice, cut short, and not at all.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { storedAsZstd, zstdBomb } from '../zstd-frames'
import { HARBOUR, storyPage } from './prose'
import { answer, keptPage, refusedPage, type Trouble } from './trouble'

const page = Buffer.from(storyPage())
const MB = 1024 * 1024

const kept = (about: string, name: string, encoding: string, sent: Buffer): Trouble =>
  keptPage(
    about,
    `/encoding/${name}`,
    page,
    { grade: 'full', says: [HARBOUR, 'shut from the outside by somebody else'] },
    answer(sent, 'text/html', { 'content-encoding': encoding }),
  )

const refused = (
  about: string,
  name: string,
  error: 'broken-answer' | 'too-large' | 'not-a-page',
  encoding: string,
  sent: Buffer,
): Trouble =>
  refusedPage(
    about,
    `/encoding/${name}`,
    { error },
    answer(sent, 'text/html', { 'content-encoding': encoding }),
  )

/** Each with the bytes that have to come out. */
export const ENCODINGS: readonly Trouble[] = [
  kept('gzip', 'gzip', 'gzip', gzipSync(page)),
  kept('brotli', 'br', 'br', brotliCompressSync(page)),
  kept('zstd', 'zstd', 'zstd', storedAsZstd(page)),
  kept('deflate', 'deflate', 'deflate', deflateSync(page)),
  kept('deflate without its wrapping', 'deflate-raw', 'deflate', deflateRawSync(page)),
  kept('gzip in gzip', 'twice', 'gzip, gzip', gzipSync(gzipSync(page))),
  kept('brotli in zstd', 'two', 'br, zstd', storedAsZstd(brotliCompressSync(page))),
  refused('gzip that was cut', 'gzip-cut', 'broken-answer', 'gzip', gzipSync(page).subarray(0, 900)),
  refused('brotli that was cut', 'br-cut', 'broken-answer', 'br', brotliCompressSync(page).subarray(0, 700)),
  refused('zstd that was cut', 'zstd-cut', 'broken-answer', 'zstd', storedAsZstd(page).subarray(0, 1500)),
  refused('text that is said to be gzip', 'gzip-lie', 'broken-answer', 'gzip', page),
  refused('a way that nobody knows', 'unknown', 'not-a-page', 'compress', page),
  refused('gzip that nobody said it was', 'gzip-unsaid', 'not-a-page', 'identity', gzipSync(page)),
  refused('60 MB in gzip', 'gzip-bomb', 'too-large', 'gzip', gzipSync(Buffer.alloc(60 * MB, 0x61))),
  refused('60 MB in brotli', 'br-bomb', 'too-large', 'br', brotliCompressSync(Buffer.alloc(60 * MB, 0x61))),
  refused('600 MB in zstd', 'zstd-bomb', 'too-large', 'zstd', zstdBomb(600 * MB)),
]
