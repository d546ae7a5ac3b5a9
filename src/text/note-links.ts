// Owns finding what a note leads to and shows: links to things of the library, and images of it. By their addresses alone, so that no
// Markdown is parsed for it.
import { imageOfNoteAddress } from '../model/note-image'

/** Something of the library that a note links to. */
export type LinkTarget = { readonly kind: 'quote' | 'article' | 'note'; readonly id: string }

const LINK = /cuttings:\/\/(quote|article|note)\/([0-9a-hjkmnp-tv-z]{12})(?![\p{L}\p{N}/_-])/gu

/** What a note links to, in the order of the text, each once. */
export function linksInNote(note: string): readonly LinkTarget[] {
  const found = new Map<string, LinkTarget>()
  for (const [address, kind, id = ''] of note.matchAll(LINK))
    found.set(address, { kind: kind as LinkTarget['kind'], id })
  return [...found.values()]
}

const IMAGE = /\.\.\/\.\.\/assets\/[0-9a-f]{2}\/[0-9a-f]{64}(?![0-9a-f])/g

/** Hashes of the images that a note shows, each once. */
export const imagesInNote = (note: string): readonly string[] => [
  ...new Set([...note.matchAll(IMAGE)].flatMap(([address]) => imageOfNoteAddress(address) ?? [])),
]
