// Owns keeping captions with their pictures: what a page sets under a picture becomes the caption of a figure.
import { hintOf } from '../page-elements'

const CAPTION =
  /(?:^|[\s_-])(?:caption|captions|figcaption|wp-caption-text|image-caption|photo-caption|img-caption|legend|img_desc|photo-desc)(?:$|[\s_-]|text)/
const LONGEST_CAPTION = 600

/** Put pictures whose caption is a paragraph or a box into figures. */
export function makeFigures(root: Element): void {
  const document = root.ownerDocument
  for (const image of [...root.getElementsByTagName('img')]) {
    const caption = captionAfter(image)
    const parent = caption?.parentElement ?? null
    if (caption === null || parent === null || caption.closest('figure') !== null) continue
    const figure = document.createElement('figure')
    const line = document.createElement('figcaption')
    line.append(...caption.childNodes)
    const picture = childWith(parent, image)
    if (picture === null) continue
    parent.insertBefore(figure, picture)
    figure.append(picture, line)
    caption.remove()
  }
}

/** The element after a picture, or after what holds it alone, that is called a caption. */
function captionAfter(image: Element): Element | null {
  let at = image
  for (let steps = 0; steps < 4; steps++) {
    const next: Element | null = at.nextElementSibling
    if (next !== null && next.localName !== 'img')
      return CAPTION.test(hintOf(next)) &&
        next.textContent.length <= LONGEST_CAPTION &&
        next.getElementsByTagName('img').length === 0
        ? next
        : null
    const parent: Element | null = at.parentElement
    if (parent === null || parent.textContent.trim() !== at.textContent.trim()) return null
    at = parent
  }
  return null
}

function childWith(parent: Element, inner: Element): Element | null {
  let at: Element | null = inner
  while (at !== null && at.parentElement !== parent) at = at.parentElement
  return at
}
