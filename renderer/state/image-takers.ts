// Owns which places of the window take images that are dropped on them: each with what it does with them. Leaves dropping to the screens.

/** Takes images. */
export type TakeImages = (files: readonly File[]) => void

const takers = new Map<Element, TakeImages>()

/** Take images that are dropped on an element, until the function that this gives is called. */
export function takeImagesOn(element: Element, take: TakeImages): () => void {
  takers.set(element, take)
  return () => {
    takers.delete(element)
  }
}

/** What takes images at a point of the window, whatever lies above it; `null` where nothing does. */
export function takerAt(x: number, y: number): TakeImages | null {
  for (const [element, take] of takers) {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    if (x >= left && x < right && y >= top && y < bottom) return take
  }
  return null
}

/** Whether all of some files say that they are images; what they are is told by their content, later. */
export const areImages = (files: readonly File[]): boolean =>
  files.length > 0 && files.every(({ type }) => type.startsWith('image/'))
