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
    page.addEventListener('keydown', readAtOnce, true)
    window.addEventListener('keydown', readAtOnce, true)
    page.addEventListener('pointerdown', press)
    page.addEventListener('pointerup', release)
    page.addEventListener('pointercancel', release)
    page.addEventListener('selectionchange', readSoon)
    page.addEventListener('keydown', onKeyDown)
    frame.addEventListener('scroll', read)
    frame.addEventListener('resize', read)
    window.addEventListener('pointerup', release)
    return () => {
      clearTimeout(timer)
      setSelected(null)
      page.removeEventListener('keydown', readAtOnce, true)
      window.removeEventListener('keydown', readAtOnce, true)
      page.removeEventListener('pointerdown', press)
      page.removeEventListener('pointerup', release)
      page.removeEventListener('pointercancel', release)
      page.removeEventListener('selectionchange', readSoon)
      page.removeEventListener('keydown', onKeyDown)
      frame.removeEventListener('scroll', read)
      frame.removeEventListener('resize', read)
      window.removeEventListener('pointerup', release)
    }
  }, [article])
  const clear = useCallback(() => {
    if (article !== null) clearSelection(article.window)
    setSelected(null)
  }, [article])
  return { selected, clear }
}
