// Owns the two transfer encodings of MIME, read as forgivingly as browsers do: what isn't part of the encoding is passed over.
// Source: RFC 2045, section 6.

/** Bytes of base64, whatever lines and other characters stand between. */
export function decodeBase64Lines(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let length = 0
  let bits = 0
  let count = 0
  for (const byte of bytes) {
    const value = BASE64[byte] ?? -1
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count >= 8) {
      count -= 8
      out[length++] = (bits >> count) & 0xff
    }
  }
  return out.subarray(0, length)
}

const BASE64: readonly number[] = Array.from({ length: 256 }, (_, byte) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(String.fromCharCode(byte)),
)

/** Bytes of quoted-printable: `=` that begins no code stays as it stands. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    const soft = softLineEnd(bytes, at + 1)
    if (soft > 0) {
      at += soft
      continue
    }
    const code = hexOf(bytes[at + 1]) * 16 + hexOf(bytes[at + 2])
    if (Number.isNaN(code)) out[length++] = byte
    else {
      out[length++] = code
      at += 2
    }
  }
  return out.subarray(0, length)
}

/** Length of blanks and the line end after `=`, or 0: the line goes on. */
function softLineEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2 - from
  if (bytes[at] === 0x0a) return at + 1 - from
  return at >= bytes.length ? at - from : 0
}

const hexOf = (byte: number | undefined): number =>
  byte === undefined
    ? Number.NaN
    : /[\da-f]/i.test(String.fromCharCode(byte))
      ? Number.parseInt(String.fromCharCode(byte), 16)
      : Number.NaN
