// Owns the headings of an article: reading them, where the reader is among them, and going to one.

/** A heading as the outline lists it. */
export type OutlineHeading = {
  readonly text: string
  /** How far it is set in, from 0. */
  readonly depth: number
  readonly element: HTMLElement
}

/** The headings of an article in order. However a page numbers them, the first step in is one step. */
export function readOutline(root: HTMLElement): readonly OutlineHeading[] {
  const open: number[] = []
  return [...root.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].flatMap((element) => {
    const text = element.textContent.replace(/\s+/g, ' ').trim()
    if (text === '') return []
    const level = Number(element.localName.slice(1))
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return [{ text, depth: open.length - 1, element }]
  })
}

/** A heading this far down the frame is the one that is being read. */
const READ_AT = 90
/** Space above a heading that was gone to. */
const ABOVE = 28

/** The index of the heading below which the reader is; -1 above the first. */
export function headingInView(outline: readonly OutlineHeading[]): number {
  let [low, high] = [0, outline.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((outline[middle]?.element.getBoundingClientRect().top ?? 0) > READ_AT) high = middle
    else low = middle + 1
  }
  return low - 1
}

/** Bring an element of the article to the top of what is seen. */
export function scrollToElement(frame: Window, element: Element): void {
  frame.scrollTo({ top: Math.max(0, element.getBoundingClientRect().top + frame.scrollY - ABOVE) })
}
