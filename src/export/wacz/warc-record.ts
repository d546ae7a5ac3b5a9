// Owns writing one record of a WARC. Source: ISO 28500:2017, WARC/1.1.
import type { HashOf } from '../../ports'

export type WarcRecord = {
  readonly type: 'warcinfo' | 'response' | 'resource'
  readonly url: string | null
  /** ISO 8601 in UTC. */
  readonly date: string
  readonly contentType: string
  /** Of a response: its status line and headers, each with its line end. */
  readonly http: string
  readonly payload: Uint8Array
}

/** The record, its name in it made of what it holds, and the hash of its payload. */
export function writeRecord(
  record: WarcRecord,
  hashOf: HashOf,
): { readonly bytes: Uint8Array; readonly payloadDigest: string } {
  const http = new TextEncoder().encode(record.http === '' ? '' : `${record.http}\r\n`)
  const block = new Uint8Array(http.length + record.payload.length)
  block.set(http)
  block.set(record.payload, http.length)
  const payloadDigest = `sha256:${hashOf(record.payload)}`
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${record.type}`,
    `WARC-Record-ID: <urn:uuid:${uuidOf(hashOf(`${record.type} ${record.url ?? ''} ${record.date} ${payloadDigest}`))}>`,
    // To the second: more than that the reader's index can't say.
    `WARC-Date: ${record.date.slice(0, 19)}Z`,
    ...(record.url === null ? [] : [`WARC-Target-URI: ${record.url}`]),
    `WARC-Block-Digest: sha256:${hashOf(block)}`,
    ...(record.type === 'response' ? [`WARC-Payload-Digest: ${payloadDigest}`] : []),
    `Content-Type: ${record.contentType}`,
    `Content-Length: ${String(block.length)}`,
    '',
    '',
  ]
  const head = new TextEncoder().encode(lines.join('\r\n'))
  const bytes = new Uint8Array(head.length + block.length + 4)
  bytes.set(head)
  bytes.set(block, head.length)
  bytes.set([13, 10, 13, 10], head.length + block.length)
  return { bytes, payloadDigest }
}

const uuidOf = (hex: string): string =>
  [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
