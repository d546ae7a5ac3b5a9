// Owns telling what an image is by its first bytes, for the name of its file. Sources: the formats' own signatures.

const SIGNATURES: readonly (readonly [ending: string, at: number, signature: string])[] = [
  ['.png', 1, 'PNG'],
  ['.jpg', 0, '\u00ff\u00d8\u00ff'],
  ['.gif', 0, 'GIF8'],
  ['.webp', 8, 'WEBP'],
  ['.avif', 4, 'ftypavif'],
]

/** The ending with its dot; empty for what isn't known. */
export function imageEnding(bytes: Uint8Array): string {
  const begin = String.fromCharCode(...bytes.subarray(0, 16))
  return SIGNATURES.find(([, at, signature]) => begin.startsWith(signature, at))?.[0] ?? ''
}
