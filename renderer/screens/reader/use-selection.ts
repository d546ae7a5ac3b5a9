// Owns knowing what is selected in the article's frame, and where. Leaves the meaning to the bar.
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  clearSelection,
  extendSelection,
  readSelection,
  selectWord,
  wordStepOf,
  type Selected,
} from '../../dom/selection'
import type { ArticleInFrame } from './use-article-frame'

/** A selection made by keys is done after this pause. */
const SETTLE_MS = 140

type FrameSelection = {
  /** `null` while nothing is selected, or the pointer is still at it. */
  readonly selected: Selected | null
  readonly clear: () => void
  /** Select a word by keys: the first in view, or the one after what is selected. Arrow keys then lead on from it. */
  readonly nextWord: () => void
}

/** What is selected in the frame. */
export function useSelection(article: ArticleInFrame | null): FrameSelection {
  const [selected, setSelected] = useState<Selected | null>(null)
  // Arrow keys scroll, but for what was selected by keys.
  const isByKeys = useRef(false)
  useEffect(() => {
    if (article === null) return
    const { window: frame, document: page, map } = article
    let isPressed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = (): void => {
      setSelected(isPressed ? null : readSelection(frame, map))
    }
    const readSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        timer = undefined
        read()
      }, SETTLE_MS)
    }
    // A quick hand presses a key before the pause is over: the key is about what is selected now.
    const readAtOnce = (): void => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      flushSync(read)
    }
    const press = (event: PointerEvent): void => {
      if (event.button !== 0) return
      isPressed = true
      isByKeys.current = false
      setSelected(null)
    }
    // The pointer may be let go outside of the frame.
    const release = (): void => {
      isPressed = false
      readSoon()
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = isByKeys.current && readSelection(frame, map) !== null ? wordStepOf(event) : null
      if (step !== null) selectWord(frame, map, step)
      else if (extendSelection(frame, map, event)) isByKeys.current = true
      else return
      event.preventDefault()
    }
    const listening = new AbortController()
    const { signal } = listening
    page.addEventListener('keydown', readAtOnce, { capture: true, signal })
    window.addEventListener('keydown', readAtOnce, { capture: true, signal })
    page.addEventListener('pointerdown', press, { signal })
    page.addEventListener('pointerup', release, { signal })
    page.addEventListener('pointercancel', release, { signal })
    page.addEventListener('selectionchange', readSoon, { signal })
    page.addEventListener('keydown', onKeyDown, { signal })
    frame.addEventListener('scroll', read, { signal })
    frame.addEventListener('resize', read, { signal })
    window.addEventListener('pointerup', release, { signal })
    return () => {
      clearTimeout(timer)
      setSelected(null)
      listening.abort()
    }
  }, [article])
  const clear = useCallback(() => {
    if (article !== null) clearSelection(article.window)
    setSelected(null)
  }, [article])
  const nextWord = useCallback(() => {
    if (article === null) return
    isByKeys.current = true
    article.window.focus()
    selectWord(article.window, article.map, 'next')
  }, [article])
  return { selected, clear, nextWord }
}
