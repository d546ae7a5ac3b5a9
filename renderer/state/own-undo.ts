// Owns knowing which places of the window take back by themselves what was typed in them, because the browser can't. Leaves doing it to them.

/** Take back what was typed last, or do it again. */
export type OwnUndo = { readonly undo: () => void; readonly redo: () => void }

const places = new WeakMap<Element, OwnUndo>()

/** Undo in an element by its own means, until the function that this gives is called. */
export function undoIn(element: Element, own: OwnUndo): () => void {
  places.set(element, own)
  return () => {
    places.delete(element)
  }
}

/** How the element that has the focus undoes by itself; `null` where it doesn't. */
export const ownUndoOf = (element: Element | null): OwnUndo | null =>
  element === null ? null : (places.get(element) ?? null)
