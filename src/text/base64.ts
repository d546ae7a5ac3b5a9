// Owns base64 and hexadecimal forms of bytes, without Node.

const CHUNK = 0x8000

/** Bytes as base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)))
  return btoa(parts.join(''))
}

/** The bytes of a base64 string; `null` when it isn't one in exactly the form that `encodeBase64` writes. */
export function decodeBase64(base64: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return null
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  // Bits that padding leaves unused could differ and decode to the same bytes.
  const tail = bytes.length % 3
  if (tail > 0 && encodeBase64(bytes.subarray(-tail)) !== base64.slice(-4)) return null
  return bytes
}

/** A hexadecimal hash as base64, as content policies write it. */
export const hexToBase64 = (hex: string): string =>
  encodeBase64(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
