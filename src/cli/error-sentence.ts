// Owns what the command line says about failures: one sentence each, with what to do where there is something to do.
import {
  isAppError,
  type BadStyleReason,
  type ErrorData,
  type ErrorInfo,
  type ErrorKind,
  type RefusedDossierReason,
  type UnreadableReason,
  type UnsafeReason,
} from '../errors'

type Sentences = { readonly [K in ErrorKind]: (data: ErrorData[K]) => string }

const megabytes = (bytes: number): string => `${String(Math.round(bytes / (1024 * 1024)))} MB`

const UNREADABLE: { readonly [R in UnreadableReason]: string } = {
  empty: 'is empty; nothing was kept',
  damaged: 'is damaged; nothing was kept of the damaged part, and the file is as it was',
  truncated: 'ends too early; what came whole before that was read, and the file is as it was',
  encrypted: 'is protected by a password; save it without one and give it again',
  'no-access': "can't be read from the disk; check that it is there and that you may read it",
  'not-a-file': 'is no ordinary file but a device or a pipe, and was not opened',
  'no-text': 'holds pictures of pages and no text; have its text recognised (OCR) and give it again',
  'no-page': 'holds no page; nothing was kept',
  'no-addresses': 'holds no web addresses; nothing was kept',
  compression: "is compressed in a way that can't be read; save it in another way",
}

const BAD_STYLE: { readonly [R in BadStyleReason]: (detail: string) => string } = {
  'not-xml': (detail) => `it can't be read as XML (${detail})`,
  'not-csl': () => 'it is no style in CSL',
  'other-version': (detail) => `it is written in CSL ${detail}, and CSL 1.0 can be read`,
  dependent: (detail) => `it only points to another one; add ${detail} instead`,
  'too-large': () => 'it is larger, or written deeper, than any real one',
  unusable: (detail) => `nothing can be cited in it (${detail})`,
  'too-many': () => 'a library holds up to 50; take one away with --remove',
}

const UNSAFE: { readonly [R in UnsafeReason]: string } = {
  'too-many-entries': 'has more than 100,000 entries',
  'too-large': 'is too large when it is unpacked',
  ratio: 'grows beyond measure when it is unpacked',
  nested: 'is an archive within an archive',
  overlap: 'has entries that overlap',
  link: 'is a link to another file',
  'unsafe-name': 'has a name that leads out of the archive',
}

const SENTENCES: Sentences = {
  'bad-address': ({ address }) =>
    `“${address}” is not a web address; give one like https://example.org/article.`,
  'unsupported-scheme': ({ scheme }) =>
    `Addresses that begin with ${scheme}: can't be clipped; only http and https can.`,
  'blocked-address': ({ host }) =>
    `${host} lies on this machine or a private network, and a page from elsewhere led there; nothing was fetched.`,
  'http-status': ({ status, url }) =>
    status === 404 || status === 410
      ? `There is no page at ${url} (the server says ${String(status)}).`
      : `The server refused ${url} (status ${String(status)}).`,
  timeout: ({ host, seconds }) =>
    `${host} did not answer within ${String(seconds)} seconds; nothing was kept.`,
  'no-connection': ({ host, code }) => `No connection to ${host} (${code}); nothing was kept.`,
  'broken-answer': ({ host, code }) =>
    `What ${host} sent breaks off or is damaged (${code}); nothing was kept.`,
  'time-stamp-refused': ({ host }) =>
    `${host} gave no time stamp that holds. Choose another authority, or none.`,
  'bad-certificate': ({ host, code }) =>
    `The certificate of ${host} can't be trusted (${code}); nothing was kept.`,
  'too-many-redirects': ({ url }) => `${url} redirects without end; nothing was kept.`,
  'insecure-redirect': ({ url }) =>
    `A secure address leads to ${url}, which is not; nothing was kept. To capture that one, clip it itself.`,
  'leads-elsewhere': ({ url }) => `The address leads to another page now, ${url}; nothing was kept.`,
  'too-large': ({ limitBytes }) => `The page is larger than ${megabytes(limitBytes)}; nothing was kept.`,
  'not-a-page': ({ mediaType }) =>
    `That is no web page but ${mediaType === '' ? 'something else' : mediaType}; nothing was kept.`,
  'empty-page': () => 'The page is empty; nothing was kept.',
  'no-article': () => 'The page holds nothing that reads like an article; nothing was kept.',
  'parse-timeout': ({ seconds }) =>
    `The page could not be read within ${String(seconds)} seconds; nothing was kept.`,
  'render-failed': ({ reason }) => `The page’s scripts could not be run (${reason}); nothing was kept.`,
  'parse-failed': ({ reason }) => `The page could not be read (${reason}); nothing was kept.`,
  'unreadable-file': ({ name, reason, detail }) =>
    `${name} ${UNREADABLE[reason]}${detail === '' ? '' : ` (${detail})`}.`,
  'unsafe-archive': ({ name, reason, entry }) =>
    `${entry === null ? name : `“${entry}” in ${name}`} ${UNSAFE[reason]}; nothing of it was kept, and the file is as it was.`,
  'unknown-file': ({ name, mediaType }) =>
    `${name} is of a kind that can't be read (${mediaType}); give pages, MHTML, PDF, text, Markdown, mail, WARC, WACZ or a list of addresses.`,
  'bad-image': ({ name, reason }) => `${name} can't be put into a note: ${reason.replaceAll('-', ' ')}.`,
  'bad-tag': ({ tag, reason }) =>
    reason === 'below-itself'
      ? `A tag can't be moved below itself (${tag}).`
      : reason === 'empty'
        ? 'Name a tag.'
        : `${JSON.stringify(tag.slice(0, 80))} can't be a tag: up to 200 characters, without control characters.`,
  'bad-style': ({ reason, detail }) => `This style can't be added: ${BAD_STYLE[reason](detail)}.`,
  'too-large-to-drop': ({ name, sizeBytes, limitBytes }) =>
    `${name} is too large to be dropped (${String(sizeBytes)} bytes of at most ${String(limitBytes)}).`,
  cancelled: () => 'Cancelled; nothing was kept.',
  'not-found': ({ what, id }) => `There is no ${what} ${id}.`,
  'bad-quote': ({ exact, reason }) => {
    const words = `“${exact.length > 80 ? `${exact.slice(0, 80)}…` : exact}”`
    switch (reason) {
      case 'absent':
        return `${words} does not stand in the text, letter for letter.`
      case 'ambiguous':
        return `${words} stands in the text more than once; say which with --prefix or --suffix.`
      case 'empty':
        return 'A quote needs words.'
      case 'mismatch':
        return `${words} is not what the sealed text holds at that place.`
    }
  },
  'print-failed': ({ reason }) => `It could not be printed: ${reason}`,
  'read-only': ({ path }) => `${path} can't be written to; nothing was changed.`,
  'in-use': ({ path }) =>
    `Another program has ${path} open to write (the app, perhaps); nothing was changed.`,
  'disk-full': ({ path }) =>
    `The disk is full: ${path} was not written, and what was there before is untouched.`,
  storage: ({ path, code }) => `${path} can't be read or written (${code}).`,
  damaged: ({ path, reason }) => `${path} is damaged (${reason}); it was left as it is.`,
  'newer-record': ({ path, schema, known }) =>
    `${path} was written by a newer version (form ${String(schema)}, this one knows ${String(known)}); it was not changed.`,
  'newer-library': ({ schema, known }) =>
    `The library was written by a newer version (layout ${String(schema)}, this one knows ${String(known)}); it was not changed.`,
  'refused-dossier': ({ name, reason }) => `${name}: ${REFUSED_DOSSIERS[reason]}; nothing was taken from it.`,
  'bad-request': ({ reason }) => `That can't be done: ${reason}.`,
}

const REFUSED_DOSSIERS: Readonly<Record<RefusedDossierReason, string>> = {
  'not-one': 'this is no dossier that Cuttings exported',
  fails: 'it does not verify (`cuttings verify` says why)',
  'no-outline': 'it was exported before dossiers carried their sections and text for other libraries',
  unsafe: 'a snapshot in it holds what no capture lets through',
  contradicts: 'it contradicts itself',
}

/** One sentence about a failure. */
export function infoSentence({ kind, data }: ErrorInfo): string {
  const sentence = SENTENCES[kind] as (data: ErrorData[ErrorKind]) => string
  return sentence(data)
}

/** One sentence about an error; a bug says what it is, with its stack. */
export function errorSentence(error: unknown): string {
  if (isAppError(error)) return infoSentence(error.toInfo())
  return `This is a mistake in the program, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
