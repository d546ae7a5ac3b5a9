// Owns text that saves itself: a draft ahead of what is stored, kept after a pause and on leaving. Leaves storing to the caller.
import { useCallback, useEffect, useRef, useState } from 'react'

/** A pause in typing after which the draft is kept. */
const PAUSE_MS = 700

/** `clean`: nothing to tell. `saved`: what is seen is what is kept. */
export type DraftState = 'clean' | 'saving' | 'saved'

/** A text that is being edited. */
export type Draft = {
  readonly text: string
  readonly state: DraftState
  readonly change: (text: string) => void
  /** Keep what isn't kept yet, now. */
  readonly flush: () => void
  /** Go back to what is stored. */
  readonly revert: () => void
}

/**
 * A draft of a stored text.
 *
 * @param save  Gives whether the text was kept: when not, the draft stays and is tried again on the next change.
 */
export function useDraft(stored: string, save: (text: string) => Promise<boolean>): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [state, setState] = useState<DraftState>('clean')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ draft, stored, save })
  useEffect(() => {
    latest.current = { draft, stored, save }
  })

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const { draft: text, stored: old, save: keep } = latest.current
    if (text === null || text === old) return
    setState('saving')
    void keep(text).then((isKept) => {
      setState(isKept ? 'saved' : 'clean')
    })
  }, [])

  const change = useCallback(
    (text: string) => {
      setDraft(text)
      setState('clean')
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, PAUSE_MS)
    },
    [flush],
  )
  const revert = useCallback(() => {
    clearTimeout(timer.current)
    setDraft(null)
    setState('clean')
  }, [])

  // Nothing that was typed goes with what is taken off the screen, or with the window.
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  // What is stored has caught up: from now on it may change under our feet.
  if (draft !== null && draft === stored && state === 'saved') setDraft(null)

  return { text: draft ?? stored, state, change, flush, revert }
}
