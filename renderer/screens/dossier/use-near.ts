// Owns whether a part of the page is seen, or soon will be: the browser leaves out the others, and what only stands beside a part under
// the pointer or the focus isn't drawn for them.
import { useEffect, useState, type RefObject } from 'react'

/** Of the browser's event of a part that it begins to draw, or leaves out. Source: CSS Containment Module Level 2. */
type StateChange = Event & { readonly skipped: boolean }

/** Whether a part with `content-visibility` is near. What is dragged from it stays, wherever the page goes meanwhile. */
export function useNear(part: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const element = part.current
    if (element === null) return
    const come = (): void => {
      setIsNear(true)
    }
    const change = (event: Event): void => {
      if (event.target !== element) return
      const { skipped } = event as StateChange
      if (!skipped) come()
      else if (element.querySelector('[data-dragging]') === null) setIsNear(false)
    }
    element.addEventListener('contentvisibilityautostatechange', change)
    // Of a part under the pointer or the focus the browser says nothing: it always draws that.
    element.addEventListener('focusin', come)
    element.addEventListener('pointerenter', come)
    return () => {
      element.removeEventListener('contentvisibilityautostatechange', change)
      element.removeEventListener('focusin', come)
      element.removeEventListener('pointerenter', come)
    }
  }, [part])
  return isNear
}
