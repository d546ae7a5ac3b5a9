// Owns what the product asks of the world. Leaves the answers to `node/` and `electron/`.
import type { ArticleMetadata, AssetRole, CaptureRecord } from './model/article'
import type { Sha256 } from './model/ids'
import type { PageSignals, RemovedPart } from './model/page-signals'
import type { ProgressStep } from './model/progress'

/** The present instant, ISO 8601 in UTC. */
export type Clock = () => string

/** A new record identifier, unique beyond reasonable doubt. */
export type NewId = () => string

export type HashOf = (data: string | Uint8Array) => Sha256

/** A hash of what comes in pieces. */
export type RunningHash = {
  update(piece: Uint8Array): void
  /** Asked for once, at the end. */
  digest(): Sha256
}
export type NewHash = () => RunningHash

/** A library's own key on this machine, for signing what is exported. */
export type SigningKey = {
  /** SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string
  /** ISO 8601 in UTC. */
  readonly createdAt: string
  /** Whether its private half lies in the system's key store, or else in a file that only its owner can read. */
  readonly isInKeyStore: boolean
  /** Ed25519 (RFC 8032); 64 bytes, base64. */
  sign(message: string): string
}

/** Whether an Ed25519 signature of a message is by a key, both in base64; `false` for what is no key or no signature. */
export type IsSignedBy = (publicKey: string, message: string, signature: string) => boolean

export type Progress = (step: ProgressStep) => void

export type FetchOptions = {
  readonly signal?: AbortSignal
  readonly progress?: Progress
  /**
   * Whether this machine and private networks may be reached. Only for what a person asked for by name, or for parts of a
   * page that itself came from there: never because a public page said so.
   */
  readonly allowPrivate?: boolean
  /** Address of the page that leads here by itself: a secure one may lead to no other. */
  readonly cameFrom?: string
}

/** Bytes as they were received, decompressed, with the story of how. */
export type FetchedResource = {
  readonly requestedUrl: string
  readonly finalUrl: string
  readonly redirects: CaptureRecord['redirects']
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Media type without parameters, lower case; empty when none was given. */
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Whether it came from this machine or a private network. */
  readonly fromPrivate: boolean
}

/** What a page that is being rendered asks for: a script, a style, data. */
export type SubRequest = {
  readonly url: string
  readonly method: 'GET' | 'HEAD' | 'POST'
  /** Of the headers that the page set, those that say what is asked for; by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

/** The only way to the network. @throws {AppError} what a connection can fail with */
export type PageSource = {
  readonly userAgent: string
  /** Ask on behalf of a page: any status is an answer. */
  fetchFor(request: SubRequest, options?: FetchOptions): Promise<FetchedResource>
  fetchPage(url: string, options?: FetchOptions): Promise<FetchedResource>
  /** Fetch what a page is shown with. */
  fetchPart(url: string, role: AssetRole, options?: FetchOptions): Promise<FetchedResource>
}

/** A page as it stood after its scripts had run. */
export type RenderedPage = {
  /** The document as HTML in UTF-8. */
  readonly bytes: Uint8Array
  /** Address that the page had in the end: scripts may change it. */
  readonly url: string
  /** How many things it asked for, and how many of them it was refused or didn't get. */
  readonly requests: number
  readonly refused: number
}

/** Runs a page's scripts where they can do no harm. @throws {AppError} render-failed, timeout, cancelled */
export type PageRenderer = {
  /** Render a page from the bytes that were received of it: it is not asked for again. */
  render(page: FetchedResource, options?: Pick<FetchOptions, 'signal' | 'progress'>): Promise<RenderedPage>
}

export type PageToParse = {
  readonly bytes: Uint8Array
  /** Address to resolve links against; `null` for a file without one. */
  readonly url: string | null
  /** `Content-Type` as received; `null` for a file. */
  readonly contentType: string | null
  /** Whether the article has to be found in the page (`page`, unless given) or is all of it (`whole`): a text, a mail, a PDF. */
  readonly extent?: 'page' | 'whole'
  /** Whether to tell what each step of extraction removed. */
  readonly explain?: boolean
}

/** A page read: nothing in it runs, loads or points at a script. */
export type ParsedPage = {
  readonly metadata: ArticleMetadata
  readonly charset: string
  readonly charsetFrom: CaptureRecord['charsetFrom']
  /** Sanitised readable HTML; images have absolute http(s) or data addresses. */
  readonly contentHtml: string
  /** Canonical text of `contentHtml`. */
  readonly text: string
  readonly wordCount: number
  /** Whether it has the words of an article, and they aren't mostly links to others. */
  readonly isArticle: boolean
  /** Addresses of the images in `contentHtml`, each once, in order. */
  readonly imageUrls: readonly string[]
  /** Parser and extractor with their versions. */
  readonly engine: string
  /** What the page tells about whether its article is whole. */
  readonly signals: PageSignals
  /** What was removed, step by step; only where it was asked for. */
  readonly removed?: readonly RemovedPart[]
}

/** One page of an article that has several. */
export type PageOfArticle = {
  /** As `ParsedPage` has it. */
  readonly contentHtml: string
  /** Every address that it is known by. */
  readonly addresses: readonly string[]
}

/** The pages of an article as one; each field as of a `ParsedPage`. */
export type JoinedContent = Pick<ParsedPage, 'contentHtml' | 'text' | 'wordCount' | 'imageUrls'>

/** Image addresses replaced by files of the library; `null` where an image is missing. */
export type SealedContent = { readonly contentHtml: string; readonly text: string }

/** Something that a page is shown with, by its absolute http(s) address. */
export type PagePart = { readonly url: string; readonly role: AssetRole }

/** What is known of a part: a file of the library by its relative address, a style sheet by its bytes; `missing` when it can't be had. */
export type HeldPart =
  | { readonly kind: 'file'; readonly address: string }
  | {
      readonly kind: 'style'
      readonly bytes: Uint8Array
      readonly contentType: string | null
      readonly url: string
    }
  | { readonly kind: 'missing' }

/** The name that a part is known by in a collection of them. */
export const partKey = ({ role, url }: PagePart): string => `${role} ${url}`

/** A page as its maker laid it out, made with the parts that were there. */
export type OriginalPage = {
  /** The whole document: no scripts, no address that loads anything but files of the library. */
  readonly html: string
  /** Parts that it has a use for, and of which it wasn't told whether they can be had. */
  readonly wanted: readonly PagePart[]
  /** What was left out or removed of the page, in plain words. */
  readonly changes: readonly string[]
}

/** Reads hostile pages away from the main thread. @throws {AppError} no-article, empty-page, parse-timeout, parse-failed, cancelled */
export type PageParser = {
  parse(page: PageToParse, signal?: AbortSignal): Promise<ParsedPage>
  /** Make one article of its pages, given in order. */
  join(pages: readonly PageOfArticle[], signal?: AbortSignal): Promise<JoinedContent>
  /** Put library addresses in place of image addresses and take the canonical text of the result. */
  seal(contentHtml: string, images: ReadonlyMap<string, string | null>): Promise<SealedContent>
  /** Make the original view with the parts that are there, by `partKey`; asked again with those that it wanted, it uses them. */
  original(
    page: PageToParse,
    parts: ReadonlyMap<string, HeldPart>,
    signal?: AbortSignal,
  ): Promise<OriginalPage>
  close(): Promise<void>
}

export type FileEntry = { readonly name: string; readonly isFolder: boolean }

/** The folder, under the files' root, of what is half made: what a crash leaves here is removed at start. */
export const STAGING = 'staging'

/**
 * Files under one folder; every path is relative to it, with `/`.
 * @throws {AppError} read-only, disk-full, storage; reading what is missing gives `null`
 */
export type Files = {
  readonly root: string
  readBytes(path: string): Promise<Uint8Array | null>
  readText(path: string): Promise<string | null>
  /** Empty when the folder is missing. */
  list(path: string): Promise<readonly FileEntry[]>
  /** The entries of a folder one by one, in no order: for folders of any size. */
  walk(path: string): AsyncIterable<FileEntry>
  exists(path: string): Promise<boolean>
  /** Size and times of change as one string that differs when the file was changed; `null` when missing. */
  stamp(path: string): Promise<string | null>
  /** The same at once: for what must not change between a look and the write that follows. */
  stampNow(path: string): string | null
  /** `null` when missing. */
  sizeOf(path: string): Promise<number | null>
  /** Replace a file whole: when it returns, the new content survives a power loss; when it throws, the old one is untouched. */
  write(path: string, data: string | Uint8Array): Promise<void>
  /** Write a file as it comes, piece by piece, published whole at the end like `write`. Gives its size in bytes. */
  writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number>
  /** Read a file piece by piece; `null` when it is missing. */
  readPieces(path: string): Promise<AsyncIterable<Uint8Array> | null>
  /** The last bytes of a file, at most so many; `null` when it is missing. */
  readEnd(path: string, sizeBytes: number): Promise<Uint8Array | null>
  /** Add to a file's end, durably. */
  append(path: string, data: string): Promise<void>
  makeFolder(path: string): Promise<void>
  /** Rename durably; both folders are synced. */
  move(from: string, to: string): Promise<void>
  /** Remove a file or a whole folder; nothing there is fine. */
  remove(path: string): Promise<void>
  /** Whether a file could be written here now. */
  isWritable(): Promise<boolean>
}

/** The right to write a library: one process has it, and loses it when it ends, however it ends. */
export type WriterLock = {
  /** Whether this process has it now; taking it twice is fine. */
  take(): boolean
  release(): void
}

/** What may be bound to a statement: nothing else reaches the database. */
/** Bytes are a text in UTF-8, given only. */
export type SqlGiven = string | number | null | Uint8Array
export type SqlValue = string | number | null

/** A small SQL database: the search index lies in it. @throws {AppError} damaged, wherever its file is found to be no longer whole */
export type Database = {
  /** Of its file; `null` when it lives in memory. */
  readonly path: string | null
  exec(sql: string): void
  run(sql: string, ...values: readonly SqlGiven[]): void
  all(sql: string, ...values: readonly SqlValue[]): readonly Record<string, SqlValue>[]
  /** Do all of it or nothing; waits while another connection writes. Within a transaction, `work` is a part of that. */
  transaction(work: () => void): void
  /** Like `transaction`, without waiting: `false`, and nothing done, when another connection is writing. */
  tryTransaction(work: () => void): boolean
  close(): void
}

/** Where an index lies. All that it holds can be made again from the library. */
export type IndexFile = {
  /** Absolute path. */
  readonly path: string
  /** Open it; one that is damaged is begun anew, and where nothing can be written it lives in memory. */
  open(): Database
  /** Remove it: nobody has it open. */
  remove(): void
}
