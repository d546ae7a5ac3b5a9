// Owns the parts of a MIME message: mails, and pages saved as MHTML. Written for the latter too: the readers that there are for mail
// drop `Content-Location`, which says which address a part is. Forgiving where files are cut off or lack a header.
import { AppError } from '../../errors'
import { decodeAs, decodeText, knownCharset } from '../../text/charsets'
import { decodeBase64Lines, decodeQuotedPrintable } from './mime-transfer'
import { readHeaders, readParameters, type MimeHeaders } from './mime-headers'

/** Deeper nesting, or more parts, than any mail has. */
const DEEPEST = 20
const MOST_PARTS = 20_000

export type MimePart = {
  readonly headers: MimeHeaders
  /** Lower case; `text/plain` where none is given. */
  readonly mediaType: string
  readonly parameters: ReadonlyMap<string, string>
  /** Decoded from its transfer encoding. */
  readonly body: Uint8Array
  readonly parts: readonly MimePart[]
  /** Whether the file ends before the part does. */
  readonly isCut: boolean
}

/** Read a message. @throws {AppError} parse-failed when it nests or divides without end */
export function readMime(bytes: Uint8Array): MimePart {
  const budget = { parts: MOST_PARTS }
  return readPart(bytes, 0, false, budget)
}

function readPart(bytes: Uint8Array, depth: number, isCut: boolean, budget: { parts: number }): MimePart {
  if (depth > DEEPEST || budget.parts-- <= 0)
    throw new AppError('parse-failed', { reason: 'a message without end' })
  const { headers, bodyStart } = readHeaders(bytes)
  const { value, parameters } = readParameters(headers.get('content-type') ?? '')
  const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : 'text/plain'
  const raw = bytes.subarray(bodyStart)
  const boundary = mediaType.startsWith('multipart/') ? parameters.get('boundary') : undefined
  if (boundary === undefined || boundary === '')
    return { headers, mediaType, parameters, body: decodeBody(raw, headers), parts: [], isCut }
  const { pieces, isWhole } = divide(raw, boundary)
  const parts = pieces.map((piece, at) =>
    readPart(piece, depth + 1, !isWhole && at === pieces.length - 1, budget),
  )
  return { headers, mediaType, parameters, body: new Uint8Array(), parts, isCut: isCut || !isWhole }
}

/** A part and all below it, in the order of the file. */
export function* allParts(part: MimePart): Generator<MimePart> {
  yield part
  for (const inner of part.parts) yield* allParts(inner)
}

/** The text of a part in its character set; one that names none that we know is told by its bytes. */
export function textOfPart({ body, parameters }: MimePart): string {
  const charset = knownCharset(parameters.get('charset'))
  return charset === null || charset === 'utf-8' ? decodeText(body).text : decodeAs(body, charset)
}

function decodeBody(raw: Uint8Array, headers: MimeHeaders): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64Lines(raw)
    case 'quoted-printable':
      return decodeQuotedPrintable(raw)
    default:
      return raw
  }
}

/** What stands between the lines of a boundary. Whole when the closing one is there. */
function divide(
  bytes: Uint8Array,
  boundary: string,
): { readonly pieces: readonly Uint8Array[]; readonly isWhole: boolean } {
  const mark = new TextEncoder().encode(`--${boundary}`)
  const pieces: Uint8Array[] = []
  let start = -1
  for (let at = indexOf(bytes, mark, 0); at >= 0; at = indexOf(bytes, mark, at + mark.length)) {
    const after = at + mark.length
    const isClosing = bytes[after] === DASH && bytes[after + 1] === DASH
    if (!isLineStart(bytes, at) || !(isClosing || isLineEnd(bytes, after))) continue
    if (start >= 0) pieces.push(bytes.subarray(start, lineBefore(bytes, at, start)))
    if (isClosing) return { pieces, isWhole: true }
    const end = bytes.indexOf(LF, after)
    start = end < 0 ? bytes.length : end + 1
  }
  if (start >= 0 && start < bytes.length) pieces.push(bytes.subarray(start))
  return { pieces, isWhole: false }
}

const LF = 0x0a
const CR = 0x0d
const DASH = 0x2d

const isLineStart = (bytes: Uint8Array, at: number): boolean => at === 0 || bytes[at - 1] === LF

/** Blanks may follow a boundary. */
function isLineEnd(bytes: Uint8Array, at: number): boolean {
  let next = at
  while (bytes[next] === 0x20 || bytes[next] === 0x09) next++
  return next >= bytes.length || bytes[next] === LF || bytes[next] === CR
}

/** The line end before a boundary belongs to the boundary. */
function lineBefore(bytes: Uint8Array, at: number, start: number): number {
  const end = bytes[at - 2] === CR ? at - 2 : at - 1
  return Math.max(start, end)
}

function indexOf(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  const [first = 0] = mark
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < mark.length && bytes[at + length] === mark[length]) length++
    if (length === mark.length) return at
  }
  return -1
}
