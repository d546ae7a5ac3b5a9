// Owns how an image stands in a note, and how large it may be. Has no parsers in it: the window loads none.

/** Largest image that a note may have. */
export const NOTE_IMAGE_LIMIT_BYTES = 20 * 1024 * 1024

/** Media types of the images that a note may have, told by their content. */
export const NOTE_IMAGE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** The address of an image as a note has it: a file of the library, relative to where notes lie. */
export const noteImageAddress = (sha256: string): string => `../../assets/${sha256.slice(0, 2)}/${sha256}`

/** The hash in an address made by `noteImageAddress`, or `null`. */
export function imageOfNoteAddress(address: string): string | null {
  const [, shard, sha256 = ''] = ADDRESS.exec(address) ?? []
  return shard !== undefined && sha256.startsWith(shard) ? sha256 : null
}
const ADDRESS = /^\.\.\/\.\.\/assets\/([0-9a-f]{2})\/([0-9a-f]{64})$/
