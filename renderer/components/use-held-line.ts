// Owns a line that is being written: kept when it is left, and not lost by leaving the window. Leaves storing to the caller.
import { useCallback, useEffect, useRef, useState } from 'react'
import { holdDraft, releaseDraft } from '../state/unsaved'

/** A line that is being written. */
export type HeldLine = {
  readonly typed: string
  readonly type: (text: string) => void
  /** Keep what was typed. Gives whether it is kept: where it can't stand there, it stays as it was typed. */
  readonly keep: () => Promise<boolean>
  /** Go back to what is stored. */
  readonly revert: () => void
}

/**
 * The draft of a line.
 *
 * @param save  Gives whether it was kept.
 * @param label how the line is called among texts that aren't kept
 */
export function useHeldLine(
  stored: string,
  save: (text: string) => Promise<boolean>,
  label: string,
): HeldLine {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, stored, save })
  useEffect(() => {
    latest.current = { ...latest.current, stored, save }
  })
  const keep = useCallback(async (): Promise<boolean> => {
    const { typed: text, stored: old, save: store } = latest.current
    if (text === null) return true
    const isKept = text.trim() === old || (await store(text))
    // More may have been typed meanwhile.
    if (isKept && latest.current.typed === text) {
      latest.current.typed = null
      setTyped(null)
      releaseDraft(latest)
    }
    return isKept
  }, [])
  useEffect(
    () => () => {
      void keep()
      releaseDraft(latest)
    },
    [keep],
  )
  return {
    typed: typed ?? stored,
    keep,
    type: (text) => {
      latest.current.typed = text
      setTyped(text)
      holdDraft(latest, { label, text, settle: keep })
    },
    revert: () => {
      latest.current.typed = null
      setTyped(null)
      releaseDraft(latest)
    },
  }
}
