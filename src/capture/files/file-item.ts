// Owns what comes out of a file that a person gives: pages, addresses, and what was refused with the reason.
import type { CaptureRecord } from '../../model/article'
import type { Refusal } from '../../ports/refusal'

/** An image, a style sheet or a font that came with a page. */
export type FilePart = { readonly bytes: Uint8Array; readonly mediaType: string }

/** What is sealed as the original: the bytes as the file has them. */
export type FileSource = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly name: string
}

/** What a web archive knows of how a page was received. */
export type RecordedAnswer = Pick<CaptureRecord, 'headers' | 'redirects'> & {
  readonly status: number
  /** Headers of the archive's own record that matter for proof, by lower-case name. */
  readonly recordHeaders: Readonly<Record<string, string>>
}

export type FilePage = {
  /** HTML to be read. */
  readonly html: Uint8Array
  /** `Content-Type` of `html`, with the character set where the file names one. */
  readonly contentType: string | null
  /**
   * Whether the article has to be found in the HTML, among all that a web page has around it (`page`), or is all of it (`whole`):
   * a PDF, a text, a mail.
   */
  readonly extent: 'page' | 'whole'
  /** Address that it was saved from, as the file says; `null` where it doesn't. */
  readonly url: string | null
  /** When it was saved, as the file says: ISO 8601 in UTC. */
  readonly capturedAt: string | null
  /** Tags that the file itself carries, as notes in Markdown do. */
  readonly tags: readonly string[]
  /** By absolute address, or `cid:` address of a mail's part. */
  readonly parts: ReadonlyMap<string, FilePart>
  readonly source: FileSource
  readonly recorded: RecordedAnswer | null
}

export type FileAddress = {
  readonly url: string
  readonly title: string | null
  /** ISO 8601 in UTC. */
  readonly addedAt: string | null
  /** Names of the folders that it lies in, outermost first. */
  readonly folder: readonly string[]
  readonly tags: readonly string[]
}

export type FileItem =
  { readonly kind: 'page'; readonly page: FilePage } | ({ readonly kind: 'address' } & FileAddress) | Refusal
