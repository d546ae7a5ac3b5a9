// Owns the limits under which files are read, and the meter that holds decompressed bytes to them. Source: requirement S-21.
import { AppError } from '../errors'

const MB = 1024 * 1024

/** Of an archive: entries of a ZIP, records of a WARC. */
export const MOST_ENTRIES = 100_000
/** Of all that is decompressed from one file. */
export const MOST_TOTAL_BYTES = 4 * 1024 * MB
/** Of one entry or record. */
export const MOST_ENTRY_BYTES = 512 * MB
/** More bytes out for each byte in, after the first `RATIO_FREE_BYTES`, and it is a bomb. */
const MOST_RATIO = 200
const RATIO_FREE_BYTES = 10 * MB

/** Of a file, or an entry of an archive, that has to be in memory whole: a PDF, a mail, a page. */
export const MOST_WHOLE_BYTES = 128 * MB
/** Of one page's HTML. */
export const MOST_PAGE_BYTES = 32 * MB
/** Of the images, styles and fonts that one page of a web archive brings along. */
export const MOST_PARTS_BYTES = 96 * MB

/** Watches what is decompressed from one file. */
export type Meter = {
  /** Count decompressed bytes, and the compressed ones that they came from. @throws {AppError} unsafe-archive */
  count(outBytes: number, inBytes: number): void
}

/** A meter for one file; `name` is for messages. */
export function makeMeter(name: string): Meter {
  let totalOut = 0
  let totalIn = 0
  return {
    count(outBytes, inBytes) {
      totalOut += outBytes
      totalIn += inBytes
      if (totalOut > MOST_TOTAL_BYTES)
        throw new AppError('unsafe-archive', { name, reason: 'too-large', entry: null })
      if (isBomb(totalOut, totalIn))
        throw new AppError('unsafe-archive', { name, reason: 'ratio', entry: null })
    },
  }
}

/** Whether so many bytes out of so many bytes in are beyond all measure. */
export const isBomb = (outBytes: number, inBytes: number): boolean =>
  outBytes > RATIO_FREE_BYTES && outBytes > Math.max(1, inBytes) * MOST_RATIO
