// Owns holding still what lies under a pressed pointer: a press counts only where it is also released, so that nothing may move between.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/**
 * A value as it was when the main button went down in an element, until it is let go or the pointer leaves the element.
 *
 * Moves of the element's parts that are under way halt where they are, and go on from there.
 */
export function useHeldWhilePressed<T>(element: RefObject<HTMLElement | null>, value: T): T {
  const [held, setHeld] = useState<{ readonly value: T } | null>(null)
  const isHeld = held !== null
  useLayoutEffect(() => {
    const pressed = element.current
    if (pressed === null || isHeld) return
    const hold = (event: PointerEvent): void => {
      if (event.button === 0) setHeld({ value })
    }
    // Ahead of everything that the press itself sets off: the focus comes and goes with it.
    pressed.addEventListener('pointerdown', hold, { capture: true })
    return () => {
      pressed.removeEventListener('pointerdown', hold, { capture: true })
    }
  }, [element, value, isHeld])

  useLayoutEffect(() => {
    if (!isHeld) return
    const moves = element.current?.getAnimations({ subtree: true }) ?? []
    for (const move of moves) move.pause()
    return () => {
      // Played, a move that was replaced meanwhile would begin anew.
      for (const move of moves) if (move.playState === 'paused') move.play()
    }
  }, [element, isHeld])

  useEffect(() => {
    const pressed = element.current
    if (pressed === null || !isHeld) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const release = (): void => {
      clearTimeout(waiting)
      // The click comes after the release, and is to find what was pressed.
      waiting = setTimeout(() => {
        setHeld(null)
      })
    }
    // A release over the article is told to its frame alone: leaving the element has to do for it.
    pressed.addEventListener('pointerleave', release)
    const ends = ['pointerup', 'pointercancel'] as const
    for (const name of ends) window.addEventListener(name, release, { capture: true })
    // Without `capture`: the window's own, and not that of a text which the press has left.
    window.addEventListener('blur', release)
    return () => {
      clearTimeout(waiting)
      pressed.removeEventListener('pointerleave', release)
      for (const name of ends) window.removeEventListener(name, release, { capture: true })
      window.removeEventListener('blur', release)
    }
  }, [element, isHeld])
  return held === null ? value : held.value
}
