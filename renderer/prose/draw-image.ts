// Owns how an image of commentary looks: an image of the library as itself, any other as its words, with why it isn't shown.
import type { Node } from 'prosemirror-model'
import { imageOfNoteAddress } from '../../src/model/note-image'
import type { MarkdownWords } from '../dom/markdown'
import { addressThatLeads } from './prose-addresses'

/** The element of an image; it belongs to the document of the page. */
export function drawImage({ attrs }: Node, words: MarkdownWords): HTMLElement {
  const address = String(attrs['address'])
  const alt = String(attrs['alt'])
  const sha256 = imageOfNoteAddress(address)
  if (sha256 !== null) {
    const image = document.createElement('img')
    image.src = `article://asset/${sha256}`
    image.alt = alt
    image.setAttribute('data-address', address)
    return image
  }
  const isOnWeb = address.startsWith('http:') || address.startsWith('https:')
  const shown = document.createElement('em')
  shown.textContent = `${alt === '' ? address : alt} (${isOnWeb ? words.imageOnWeb : words.imageNotKept})`
  if (!isOnWeb || addressThatLeads(address) === null) return shown
  const link = document.createElement('a')
  link.href = address
  link.append(shown)
  return link
}
