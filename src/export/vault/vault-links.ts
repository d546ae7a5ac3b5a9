// Owns what a person's Markdown refers to, as it lies in a vault: links to quotes, articles and notes, and images. What isn't in the vault
// stays the link that it was.
import { articleLink, noteLink, quoteLink } from '../../model/app-link'
import { noteImageAddress } from '../../model/note-image'
import { imagesInNote, linksInNote, type LinkTarget } from '../../text/note-links'
import { blockOfQuote, linkTo, type VaultNames } from './vault-names'

export type VaultPlaces = {
  readonly names: VaultNames
  /** The article of a quote. */
  readonly articleOfQuote: ReadonlyMap<string, string>
  /** Names of images that are in the vault, by their hashes. */
  readonly images: ReadonlyMap<string, string>
}

const ADDRESSES: Readonly<Record<LinkTarget['kind'], (id: string) => string>> = {
  article: articleLink,
  quote: quoteLink,
  note: noteLink,
}

/** Markdown with its links led to the notes of the vault. */
export function relinked(markdown: string, places: VaultPlaces): string {
  let text = markdown
  for (const target of linksInNote(markdown)) {
    const link = linkOf(target, places)
    if (link !== null) text = text.replaceAll(ADDRESSES[target.kind](target.id), link)
  }
  for (const sha256 of imagesInNote(markdown)) {
    const name = places.images.get(sha256)
    if (name !== undefined) text = text.replaceAll(noteImageAddress(sha256), `../Attachments/${name}`)
  }
  return text
}

function linkOf({ kind, id }: LinkTarget, { names, articleOfQuote }: VaultPlaces): string | null {
  if (kind === 'note') {
    const path = names.find('Notes', id)
    return path === null ? null : linkTo(path)
  }
  const articleId = kind === 'article' ? id : articleOfQuote.get(id)
  const path = articleId === undefined ? null : names.find('Articles', articleId)
  return path === null ? null : linkTo(path, kind === 'quote' ? blockOfQuote(id) : null)
}
