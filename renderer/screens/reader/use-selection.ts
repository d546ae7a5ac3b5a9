// Owns knowing what is selected in the article's frame, and where. Leaves the meaning to the bar.
import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { clearSelection, extendSelection, readSelection, type Selected } from '../../dom/selection'
import type { ArticleInFrame } from './use-article-frame'

/** A selection made by keys is done after this pause. */
const SETTLE_MS = 140

type FrameSelection = {
  /** `null` while nothing is selected, or the pointer is still at it. */
  readonly selected: Selected | null
  readonly clear: () => void
}

/** What is selected in the frame. */
export function useSelection(article: ArticleInFrame | null): FrameSelection {
  const [selected, setSelected] = useState<Selected | null>(null)
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
      setSelected(null)
    }
    // The pointer may be let go outside of the frame.
    const release = (): void => {
      isPressed = false
      readSoon()
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (extendSelection(frame, map, event)) event.preventDefault()
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
  return { selected, clear }
}
