// Owns hearing that something was pasted, in the window or in the article's frame. Leaves what becomes of it to the frame of the window.
import { useEffect, useRef } from 'react'

type Hear = (event: ClipboardEvent) => void

const hearers = new Set<{ current: Hear }>()

/** Tell of a paste. Listens on the window and on the article's document. */
export function dispatchPaste(event: ClipboardEvent): void {
  if (!event.defaultPrevented) for (const hearer of hearers) hearer.current(event)
}

/** Hear of pastes: once, at the root. */
export function usePastes(hear: Hear): void {
  const current = useRef(hear)
  useEffect(() => {
    current.current = hear
  })
  useEffect(() => {
    hearers.add(current)
    window.addEventListener('paste', dispatchPaste)
    return () => {
      hearers.delete(current)
      window.removeEventListener('paste', dispatchPaste)
    }
  }, [])
}
