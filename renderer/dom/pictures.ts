// Owns which pictures of an article can be enlarged, and making these reachable by keys. Leaves showing them to the screens.

/** A picture to be shown as large as there is room. */
export type Picture = { readonly src: string; readonly alt: string; readonly caption: string }

/** A smaller one is a sign within the text. */
const LEAST = 64
const IS_PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|avif)(?:[?#]|$)/i

/** Whether a picture says enough to be enlarged, and isn't there to lead elsewhere. */
function canEnlarge(image: HTMLImageElement): boolean {
  if (image.naturalWidth < LEAST || image.naturalHeight < LEAST) return false
  const link = image.closest('a[href]')
  // Pages link a picture to its own file, to show it large: that is here already.
  return link === null || IS_PICTURE_FILE.test(link.getAttribute('href') ?? '')
}

/** The picture of the article at an element, if it can be enlarged. By shape: the frame's document has classes of its own. */
export function pictureAt(target: EventTarget | null): HTMLImageElement | null {
  if (target === null || !('closest' in target)) return null
  const image = (target as Element).closest<HTMLImageElement>('main img[src]')
  return image !== null && canEnlarge(image) ? image : null
}

/** What there is to show of a picture. */
export function pictureOf(image: HTMLImageElement): Picture {
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? ''
  return { src: image.src, alt: image.alt, caption: caption.replace(/\s+/g, ' ').trim() }
}

/** Give the keys a way to each picture that can be enlarged, as soon as it is there. Gives how to stop. */
export function reachPictures(root: HTMLElement, describe: (alt: string) => string): () => void {
  const listening = new AbortController()
  const reach = (image: HTMLImageElement): void => {
    if (!canEnlarge(image)) return
    const link = image.closest<HTMLElement>('a[href]')
    if (link === null) {
      image.tabIndex = 0
      image.setAttribute('role', 'button')
    }
    image.setAttribute('aria-label', describe(image.alt))
    image.dataset['enlarges'] = ''
  }
  for (const image of root.querySelectorAll<HTMLImageElement>('img[src]')) {
    if (image.complete) reach(image)
    else
      image.addEventListener(
        'load',
        () => {
          reach(image)
        },
        { signal: listening.signal },
      )
  }
  return () => {
    listening.abort()
  }
}
