// Owns text that saves itself: a draft ahead of what is stored, kept after a pause and on leaving. Leaves storing to the caller.
import { useCallback, useEffect, useRef, useState } from 'react'
import { holdDraft, releaseDraft } from '../state/unsaved'

/** A pause in typing after which the draft is kept. */
const PAUSE_MS = 400
/** The longest that typed text waits, however long the typing goes on: what is older than a second is to survive anything. */
const LONGEST_MS = 600

/** `clean`: nothing to tell. `saved`: what is seen is what is kept. `failed`: it is kept nowhere but here. */
export type DraftState = 'clean' | 'saving' | 'saved' | 'failed'

/** A text that is being edited. */
export type Draft = {
  readonly text: string
  readonly state: DraftState
  readonly change: (text: string) => void
  /** The same for who shows the text already: nothing is drawn anew for it before it is kept. */
  readonly follow: (text: string) => void
  /** Keep what isn't kept yet, now. */
  readonly flush: () => void
  /** Go back to what is stored. */
  readonly revert: () => void
}

/**
 * A draft of a stored text. Until it is kept it is among the unsaved texts, under its label.
 *
 * @param save  Gives whether the text was kept: when not, the draft stays and is tried again on the next change.
 */
export function useDraft(stored: string, save: (text: string) => Promise<boolean>, label: string): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [state, setState] = useState<DraftState>('clean')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waitsSince = useRef<number | null>(null)
  const latest = useRef({ draft, stored, save })
  const isShown = useRef(true)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    latest.current = { ...latest.current, stored, save }
  })

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    waitsSince.current = null
    const { draft: text, stored: old, save: keep } = latest.current
    if (text === null || text === old) {
      releaseDraft(latest)
      return
    }
    // What failed is said to have failed until it is kept: leaving the text for its Copy button must not take that button away.
    setState((before) => (before === 'failed' ? before : 'saving'))
    setDraft(text)
    underWay.current = keep(text).then((isKept) => {
      if (isKept && latest.current.draft === text) releaseDraft(latest)
      setState(isKept ? 'saved' : 'failed')
    })
  }, [])
  /** Whoever ends the app waits for this. What is off the screen may have been written anew elsewhere: it isn't tried again. */
  const settle = useCallback((): Promise<unknown> => {
    if (isShown.current) flush()
    return underWay.current
  }, [flush])

  const follow = useCallback(
    (text: string) => {
      latest.current = { ...latest.current, draft: text }
      setState('clean')
      holdDraft(latest, { label, text, settle })
      clearTimeout(timer.current)
      const now = performance.now()
      waitsSince.current ??= now
      timer.current = setTimeout(flush, Math.min(PAUSE_MS, waitsSince.current + LONGEST_MS - now))
    },
    [flush, settle, label],
  )
  const change = useCallback(
    (text: string) => {
      setDraft(text)
      follow(text)
    },
    [follow],
  )
  const revert = useCallback(() => {
    clearTimeout(timer.current)
    waitsSince.current = null
    releaseDraft(latest)
    latest.current = { ...latest.current, draft: null }
    setDraft(null)
    setState('clean')
  }, [])

  // Nothing that was typed goes with what is taken off the screen, or with the window.
  useEffect(() => {
    isShown.current = true
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
      isShown.current = false
    }
  }, [flush])
  // What is stored has caught up: from now on it may change under our feet.
  useEffect(() => {
    if (state !== 'saved' || latest.current.draft !== stored) return
    latest.current = { ...latest.current, draft: null }
    setDraft(null)
  }, [state, stored])

  return { text: draft ?? stored, state, change, follow, flush, revert }
}
