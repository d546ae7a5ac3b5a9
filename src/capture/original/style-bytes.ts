// Owns turning a style sheet's bytes into text: which character set it is in.

/**
 * Decode a style sheet: by its byte order mark, its header, its `@charset`, what refers to it, in this order.
 * Source: CSS Syntax Level 3, section 3.2.
 */
export function decodeStyle(bytes: Uint8Array, contentType: string | null, fallback: string): string {
  const header = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1]
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const declared = /^@charset "([^"]*)";/.exec(begin)?.[1]
  // What was read as bytes up to its declaration can't be UTF-16, whatever it says.
  const inside = declared !== undefined && /^utf-?16/i.test(declared) ? 'utf-8' : declared
  const label = markOf(bytes) ?? [header, inside, fallback].find((one) => one !== undefined && isKnown(one))
  return new TextDecoder(label ?? 'utf-8').decode(bytes)
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}
