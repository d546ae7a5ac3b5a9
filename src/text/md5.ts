// Owns MD5, by which Evernote names the files of a note. It proves nothing to anybody: hashes that do are `Sha256`. Source: RFC 1321.

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const SINES = Uint32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32))

/** The hash of bytes, in lower-case hexadecimal. */
export function md5Hex(bytes: Uint8Array): string {
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476])
  const whole = bytes.length - (bytes.length % 64)
  for (let at = 0; at < whole; at += 64) addBlock(state, bytes, at)
  const rest = bytes.length - whole
  const tail = new Uint8Array(rest < 56 ? 64 : 128)
  tail.set(bytes.subarray(whole))
  tail[rest] = 0x80
  new DataView(tail.buffer).setBigUint64(tail.length - 8, BigInt(bytes.length) * 8n, true)
  for (let at = 0; at < tail.length; at += 64) addBlock(state, tail, at)
  return [...new Uint8Array(state.buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function addBlock(state: Uint32Array, bytes: Uint8Array, start: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, 64)
  let [a = 0, b = 0, c = 0, d = 0] = state
  for (let i = 0; i < 64; i++) {
    const { mixed, word } = roundOf(i, b, c, d)
    const sum = (a + mixed + (SINES[i] ?? 0) + view.getUint32(word * 4, true)) >>> 0
    const shift = SHIFTS[(i >> 4) * 4 + (i % 4)] ?? 0
    ;[a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) >>> 0]
  }
  state.set([a, b, c, d].map((value, i) => value + (state[i] ?? 0)))
}

function roundOf(
  i: number,
  b: number,
  c: number,
  d: number,
): { readonly mixed: number; readonly word: number } {
  if (i < 16) return { mixed: (b & c) | (~b & d), word: i }
  if (i < 32) return { mixed: (d & b) | (~d & c), word: (5 * i + 1) % 16 }
  if (i < 48) return { mixed: b ^ c ^ d, word: (3 * i + 5) % 16 }
  return { mixed: c ^ (b | ~d), word: (7 * i) % 16 }
}
