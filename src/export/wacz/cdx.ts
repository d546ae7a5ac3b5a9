// Owns a line of a web archive's index: where the record of an address lies. Source: specs.webrecorder.net/cdxj/0.1.0.

export type CdxEntry = {
  readonly url: string
  /** ISO 8601 in UTC. */
  readonly date: string
  readonly mediaType: string
  readonly status: number
  readonly digest: string
  /** Of the record as it is compressed, in the WARC. */
  readonly lengthBytes: number
  readonly offset: number
}

/** The line: a key by which lines are sorted, the instant in 14 digits, the facts. */
export function cdxLine({ url, date, mediaType, status, digest, lengthBytes, offset }: CdxEntry): string {
  const facts = {
    url,
    mime: mediaType,
    status: String(status),
    digest,
    length: String(lengthBytes),
    offset: String(offset),
    filename: 'data.warc.gz',
  }
  return `${sortKey(url)} ${digitsOf(date)} ${JSON.stringify(facts)}`
}

/** The instant as indexes have it: `20240305091244`. */
const digitsOf = (date: string): string =>
  ['-', ':', 'T'].reduce((digits, sign) => digits.replaceAll(sign, ''), date.slice(0, 19))

/** `com,example)/a?b=c`: the host from its end, then path and query, in lower case. Source: SURT, as pywb writes it. */
export function sortKey(address: string): string {
  const url = new URL(address)
  const host = url.hostname.startsWith('www.') ? url.hostname.slice(4) : url.hostname
  const port = url.port === '' ? '' : `:${url.port}`
  return `${host.split('.').reverse().join(',')}${port})${url.pathname}${url.search}`.toLowerCase()
}
