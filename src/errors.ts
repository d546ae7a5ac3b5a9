// Owns the failures that we foresee, by kind. Leaves what a person reads about them to `renderer/messages` and the command line.

/** Kinds of files that are read. */
export type FileFormat =
  | 'html'
  | 'mhtml'
  | 'mail'
  | 'text'
  | 'markdown'
  | 'pdf'
  | 'warc'
  | 'wacz'
  | 'zip'
  | 'csv'
  | 'bookmarks'
  | 'list'
  /** Of another tool. */
  | 'export'

export type UnreadableReason =
  | 'empty'
  | 'damaged'
  /** It ends too early: what came before the end was read. */
  | 'truncated'
  | 'encrypted'
  /** The system doesn't let it be read. */
  | 'no-access'
  /** A device, a pipe, a socket: it may have no end. */
  | 'not-a-file'
  /** A PDF of pictures: it has no text. */
  | 'no-text'
  | 'no-page'
  | 'no-addresses'
  /** Compressed in a way that isn't read. */
  | 'compression'

export type UnsafeReason =
  | 'too-many-entries'
  | 'too-large'
  /** It grows beyond measure when decompressed. */
  | 'ratio'
  /** An archive within an archive. */
  | 'nested'
  | 'overlap'
  | 'link'
  /** A name that leads out of the archive. */
  | 'unsafe-name'

/** Why an image can't be taken into a note. */
export type BadImageReason = 'not-an-image' | 'too-large' | 'too-many-pixels'

/** Why a dossier that was handed over isn't taken in: see `ImportRefusal`. */
export type RefusedDossierReason = 'not-one' | 'fails' | 'no-outline' | 'unsafe' | 'contradicts'

/** Why a citation style can't be added. */
export type BadStyleReason =
  | 'not-xml'
  | 'not-csl'
  /** Of another CSL than 1.x; `detail` is which. */
  | 'other-version'
  /** It only points to another style; `detail` is that one's address. */
  | 'dependent'
  | 'too-large'
  /** The engine can't cite in it; `detail` is its own word for it. */
  | 'unusable'
  /** The library holds as many as it can. */
  | 'too-many'

/** Every kind of failure with the data that a message about it needs. */
export type ErrorData = {
  /** What was given is not a web address. */
  'bad-address': { readonly address: string }
  /** An address of a scheme that is not http or https. */
  'unsupported-scheme': { readonly scheme: string }
  /** The address leads to this machine or a private network. */
  'blocked-address': { readonly host: string }
  'http-status': {
    readonly status: number
    readonly url: string
    /** What the server asks to wait; absent where it names nothing. */
    readonly retryAfterSeconds?: number
  }
  timeout: { readonly host: string; readonly seconds: number }
  /** No network, no such host, refused or cut off. `code` is the system's. */
  'no-connection': { readonly host: string; readonly code: string }
  /** What the server sent breaks off or can't be unpacked. `code` is the reader's. */
  'broken-answer': { readonly host: string; readonly code: string }
  /** The server's certificate can't be trusted. */
  'bad-certificate': { readonly host: string; readonly code: string }
  /** The authority gave no time stamp that holds; `host` is where it was asked. */
  'time-stamp-refused': { readonly host: string }
  'too-many-redirects': { readonly url: string }
  /** A secure address led to this one, which isn't, and which can't be had securely either. */
  'insecure-redirect': { readonly url: string }
  /** The address of an article that is kept leads to another page now. */
  'leads-elsewhere': { readonly url: string }
  'too-large': { readonly sizeBytes: number | null; readonly limitBytes: number }
  /** The answer is no web page. */
  'not-a-page': { readonly mediaType: string }
  'empty-page': Record<string, never>
  /** The page holds nothing that reads like an article. */
  'no-article': Record<string, never>
  'parse-timeout': { readonly seconds: number }
  /** The page is too deep, too large or too broken to parse. */
  'parse-failed': { readonly reason: string }
  /** The page's scripts could not be run to an end. */
  'render-failed': { readonly reason: string }
  /** A file of a kind that we read, but nothing could be had from it. */
  'unreadable-file': {
    readonly name: string
    /** `null` where the file could not even be looked at. */
    readonly format: FileFormat | null
    readonly reason: UnreadableReason
    /** What the reader of the format met; for those who look closer. */
    readonly detail: string
  }
  /** An archive or compressed file that breaks the limits which protect this machine. */
  'unsafe-archive': {
    readonly name: string
    readonly reason: UnsafeReason
    /** Name of the entry; `null` where it is the archive as a whole. */
    readonly entry: string | null
  }
  /** A dossier that was handed over and isn't taken in. */
  'refused-dossier': { readonly name: string; readonly reason: RefusedDossierReason }
  /** A file of a kind that we don't read. */
  'unknown-file': { readonly name: string; readonly mediaType: string }
  /** What is dropped travels through the window, which holds it whole. */
  'too-large-to-drop': { readonly name: string; readonly sizeBytes: number; readonly limitBytes: number }
  /** What was to be put into a note is no image that a note can have. */
  'bad-image': { readonly name: string; readonly reason: BadImageReason; readonly limitBytes: number }
  /** What was given is no citation style that can be used. */
  'bad-style': { readonly reason: BadStyleReason; readonly detail: string }
  cancelled: Record<string, never>
  'not-found': {
    readonly what:
      | 'article'
      | 'version'
      | 'quote'
      | 'dossier'
      | 'block'
      | 'comment'
      | 'note'
      | 'file'
      | 'search'
      | 'key'
      | 'style'
      | 'speaker'
    readonly id: string
  }
  /** The words that were to be quoted don't stand in the text at that place, or stand in it more than once. */
  'bad-quote': { readonly exact: string; readonly reason: 'absent' | 'ambiguous' | 'empty' | 'mismatch' }
  /** What was typed names no tag, or can't be one there. */
  'bad-tag': { readonly tag: string; readonly reason: 'empty' | 'not-a-name' | 'below-itself' }
  /** The system could not print; `reason` is its own word for it. */
  'print-failed': { readonly reason: string }
  'read-only': { readonly path: string }
  /** Another program has the library open to write. */
  'in-use': { readonly path: string }
  'disk-full': { readonly path: string }
  /** Reading or writing failed for another reason. `code` is the system's. */
  storage: { readonly path: string; readonly code: string }
  /** A record's content isn't what it should be. */
  damaged: { readonly path: string; readonly reason: string }
  /** A record was written by a newer program: it is left as it is. */
  'newer-record': { readonly path: string; readonly schema: number; readonly known: number }
  'newer-library': { readonly schema: number; readonly known: number }
  /** A request that breaks the contract: a bug of the caller, or an attack. */
  'bad-request': { readonly reason: string }
}

export type ErrorKind = keyof ErrorData

/** An `AppError` as it travels: over the bridge, into JSON. */
export type ErrorInfo<K extends ErrorKind = ErrorKind> = {
  [P in K]: { readonly kind: P; readonly data: ErrorData[P]; readonly message: string }
}[K]

/** A failure that was foreseen. Its message is for logs; people read `renderer/messages`. */
export class AppError<K extends ErrorKind = ErrorKind> extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly kind: K,
    readonly data: ErrorData[K],
    options?: ErrorOptions,
  ) {
    super(`${kind} ${JSON.stringify(data)}`, options)
  }

  toInfo(): ErrorInfo {
    return { kind: this.kind, data: this.data, message: this.message } as ErrorInfo
  }
}

export const isAppError = (error: unknown): error is AppError => error instanceof AppError

/** Whether an error is an `AppError` of one kind. */
export const isErrorOfKind = <K extends ErrorKind>(error: unknown, kind: K): error is AppError<K> =>
  isAppError(error) && error.kind === kind

/** The end of a `switch` over a union: doesn't compile while a member is missing. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
