// Owns finding in the article that is open: what was typed, which find is at hand, and its keys. Leaves the finding to `src/text`, and
// the drawing to `dom/found.ts`.
import { useEffect, useMemo, useState } from 'react'
import type { Span } from '../../../src/model/quote'
import { findInText, makeSearchable } from '../../../src/text/find-in-text'
import { drawFound, selectSpan, showSpan } from '../../dom/found'
import { offsetAtTop } from '../../dom/reading-place'
import { readSelection } from '../../dom/selection'
import { useCommands } from '../../state/commands'
import type { ArticleInFrame } from './use-article-frame'

/** What the bar of finding shows and does. */
export type Find = {
  readonly isOpen: boolean
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly count: number
  /** Which of them is at hand, from 0; -1 where there is none. */
  readonly at: number
  readonly step: (by: 1 | -1) => void
  /** What is at hand is then selected. */
  readonly close: () => void
  /** Changes each time that it is asked for: the field is then to be typed into. */
  readonly asked: number
}

/** A longer selection is no word to look for. */
const LONGEST_SELECTION = 100
/** Drawn at a time: thousands of a single letter would take longer than they are looked at. */
const DRAWN = 1000

/** Find in an article. `onOpen` brings the article itself into view. */
export function useFind(article: ArticleInFrame | null, onOpen: () => void): Find {
  const [asked, setAsked] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState('')
  /** Where looking begins: the first find from here on is at hand. */
  const [from, setFrom] = useState(0)
  const text = article?.map.text
  const searchable = useMemo(
    () => (isOpen && text !== undefined ? makeSearchable(text) : null),
    [isOpen, text],
  )
  const found = useMemo(() => (searchable === null ? [] : findInText(searchable, typed)), [searchable, typed])
  const at = atHand(found, from)
  useDrawing(article, found, at)

  const open = (): void => {
    onOpen()
    setIsOpen(true)
    setAsked(asked + 1)
    if (article === null) return
    const selected = readSelection(article.window, article.map)
    const words = selected?.exact ?? ''
    if (words !== '' && words.length <= LONGEST_SELECTION && !words.includes('\n')) setTyped(words)
    if (selected !== null) setFrom(selected.span.start)
    else if (!isOpen) setFrom(offsetAtTop(article.window, article.map))
  }
  const step = (by: 1 | -1): void => {
    const next = found.at((at + by) % Math.max(1, found.length))
    if (next !== undefined) setFrom(next.start)
  }
  const stepOrOpen = (by: 1 | -1) => (): void => {
    if (isOpen && found.length > 0) step(by)
    else open()
  }
  useCommands({ find: open, 'find-next': stepOrOpen(1), 'find-previous': stepOrOpen(-1) })
  return {
    isOpen,
    asked,
    typed,
    onType: setTyped,
    count: found.length,
    at,
    step,
    close: () => {
      const current = found[at]
      if (article !== null) {
        article.window.focus()
        if (current !== undefined) selectSpan(article.window, article.map, current)
      }
      setIsOpen(false)
    },
  }
}

/** The first from a place on; after the last comes the first again. */
function atHand(found: readonly Span[], from: number): number {
  if (found.length === 0) return -1
  const next = found.findIndex(({ start }) => start >= from)
  return Math.max(0, next)
}

/** Draw what is found while it is looked for, and keep the one at hand in view. */
function useDrawing(article: ArticleInFrame | null, found: readonly Span[], at: number): void {
  const begin = Math.max(0, Math.floor(at / DRAWN) * DRAWN - DRAWN / 2)
  useEffect(() => {
    if (article === null) return
    const { window: frame, map } = article
    drawFound(frame, map, 'found', found.slice(begin, begin + 2 * DRAWN))
    return () => {
      drawFound(frame, map, 'found', [])
    }
  }, [article, found, begin])
  const current = found[at]
  useEffect(() => {
    if (article === null || current === undefined) return
    const { window: frame, map } = article
    drawFound(frame, map, 'found-current', [current])
    showSpan(frame, map, current)
    return () => {
      drawFound(frame, map, 'found-current', [])
    }
  }, [article, current])
}
