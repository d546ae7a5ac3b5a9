// Owns the headers of MIME messages and of archived answers: folded lines, encoded words, parameters. Source: RFC 2045, 2047, 2231, 5322.
import { decodeAs, knownCharset } from '../../text/charsets'
import { decodeBase64Lines, decodeQuotedPrintable } from './mime-transfer'

/** Values by lower-case name, unfolded and not decoded; the first of several. */
export type MimeHeaders = ReadonlyMap<string, string>

/** More than headers of any mail: what goes on longer has none. */
const MOST_BYTES = 512 * 1024

/** Headers at the begin of bytes, and where the body begins: after the first empty line. */
export function readHeaders(bytes: Uint8Array): {
  readonly headers: MimeHeaders
  readonly bodyStart: number
} {
  let at = 0
  const lines: string[] = []
  while (at < bytes.length && at < MOST_BYTES) {
    const end = bytes.indexOf(0x0a, at)
    const next = end < 0 ? bytes.length : end + 1
    const line = headerText(bytes.subarray(at, next)).replace(/\r?\n$/, '')
    at = next
    if (line === '') break
    lines.push(line)
  }
  return { headers: headersOf(lines), bodyStart: at }
}

/** Headers of their lines. What is no header, such as the "From " that mailboxes begin with, is passed over. */
export function headersOf(lines: readonly string[]): MimeHeaders {
  const headers = new Map<string, string>()
  let name = ''
  for (const line of lines) {
    if (/^[ \t]/.test(line) && name !== '') {
      headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`)
      continue
    }
    const match = /^([!-9;-~]+)[ \t]*:[ \t]*([^]*)$/.exec(line)
    const key = (match?.[1] ?? '').toLowerCase()
    // The lines that go on belong to the first of several too, or they would be added to it.
    name = headers.has(key) ? '' : key
    if (name !== '') headers.set(name, (match?.[2] ?? '').trim())
  }
  return headers
}

/** Headers are ASCII; where they aren't, they are UTF-8 or else Latin letters. */
function headerText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeAs(bytes, 'windows-1252')
  }
}

/** A header's value with its encoded words decoded. */
export function decodeWords(value: string): string {
  // Between two encoded words white space is none.
  const joined = value.replace(/\?=\s+=\?/g, '?==?')
  return joined.replace(
    /=\?([^?*\s]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi,
    (whole, label: string, kind: string, text: string) => {
      const charset = knownCharset(label)
      if (charset === null) return whole
      const bytes = new TextEncoder().encode(kind.toLowerCase() === 'q' ? text.replaceAll('_', ' ') : text)
      return decodeAs(
        kind.toLowerCase() === 'q' ? decodeQuotedPrintable(bytes) : decodeBase64Lines(bytes),
        charset,
      )
    },
  )
}

/** A structured value: what stands first, in lower case, and its parameters by lower-case name. */
export function readParameters(header: string): {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
} {
  const parameters = new Map<string, string>()
  for (const match of header.matchAll(
    /;\s*([\w.-]+)(?:\*(\d+))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g,
  )) {
    const [, name = '', part, isExtended, quoted, bare = ''] = match
    const value = quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1')
    const key = name.toLowerCase()
    const decoded = isExtended === undefined ? value : decodeExtended(value)
    // A long value is divided into parts with numbers.
    parameters.set(key, part === undefined || part === '0' ? decoded : (parameters.get(key) ?? '') + decoded)
  }
  return { value: (header.split(';', 1)[0] ?? '').trim().toLowerCase(), parameters }
}

/** `charset'language'words`, percent-encoded; later parts of a value name no charset. */
function decodeExtended(value: string): string {
  const match = /^([\w-]*)'[^']*'(.*)$/.exec(value)
  const bytes = decodeQuotedPrintable(new TextEncoder().encode((match?.[2] ?? value).replaceAll('%', '=')))
  return decodeAs(bytes, knownCharset(match?.[1]) ?? 'utf-8')
}
