// Owns what reading a person's files asks of the world: bytes from anywhere in a file, decompression, the directory of a ZIP,
// the words of a PDF. Leaves the answers to `node/`, and what the bytes mean to `capture`.

/** A file that a person chose: its bytes can be asked for from anywhere, as often as needed, without holding it whole. */
export type InputFile = {
  readonly name: string
  readonly sizeBytes: number
  /** Bytes from `start` (the first) up to `end` (half-open; the end of the file), piece by piece. @throws {AppError} unreadable-file */
  pieces(start?: number, end?: number): AsyncIterable<Uint8Array>
}

export type Compression = 'deflate-raw' | 'deflate' | 'gzip' | 'br'

/** The reason of a failure where decompressed bytes aren't those that were compressed. */
export const CHECKSUM = 'checksum'

/** Bytes being decompressed. */
export type Inflation = {
  /** @throws {AppError} parse-failed when they are damaged or end too early */
  readonly pieces: AsyncIterable<Uint8Array>
  /** Compressed bytes used so far; at the end, exactly those that belong to this stream. */
  consumedBytes(): number
}

export type Inflate = (pieces: AsyncIterable<Uint8Array>, compression: Compression) => Inflation

/** One entry of a ZIP, as its directory has it: nothing of it is checked yet. */
export type ZipEntry = {
  readonly name: string
  /** Offset of its local header in the file. */
  readonly headerOffset: number
  readonly compressedBytes: number
  readonly sizeBytes: number
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly isEncrypted: boolean
  readonly isStored: boolean
}

export type ZipArchive = {
  /** Entries in the order of the directory. @throws {AppError} parse-failed */
  entries(): AsyncIterable<ZipEntry>
  /** Decompressed bytes of an entry, checked against its size and checksum. @throws {AppError} parse-failed */
  read(entry: ZipEntry): AsyncIterable<Uint8Array>
  /** Offset in the file of a stored entry's first byte. @throws {AppError} parse-failed */
  dataOffset(entry: ZipEntry): Promise<number>
}

/** @throws {AppError} parse-failed */
export type OpenZip = (file: InputFile) => Promise<ZipArchive>

/** A run of text as a PDF places it; lengths in points, `y` from the foot of the page. */
export type PdfRun = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the letters. */
  readonly size: number
  readonly endsLine: boolean
}

export type PdfPage = { readonly height: number; readonly runs: readonly PdfRun[] }

export type PdfDocument = {
  readonly pageCount: number
  readonly title: string | null
  readonly author: string | null
  /** ISO 8601; `null` where none is given. */
  readonly createdAt: string | null
  /** 1-based. @throws {AppError} parse-failed */
  page(number: number): Promise<PdfPage>
  close(): Promise<void>
}

export type PdfOpening = PdfDocument | 'encrypted'

/** @throws {AppError} parse-failed */
export type OpenPdf = (bytes: Uint8Array) => Promise<PdfOpening>

/** What reading files needs of the machine. */
export type FileTools = {
  readonly inflate: Inflate
  readonly openZip: OpenZip
  readonly openPdf: OpenPdf
  readonly signal?: AbortSignal | undefined
}
