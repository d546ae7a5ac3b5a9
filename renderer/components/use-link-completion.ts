// Owns completing a link while a note is written: after `[[`, what is typed is looked for, and what is taken becomes a link. Leaves the
// search to main, and drawing to `link-offers.tsx`.
import { useEffect, useId, useState, type KeyboardEvent, type RefObject } from 'react'
import type { LinkOffer } from '../../src/model/answers'
import { articleLink, noteLink, quoteLink } from '../../src/model/app-link'
import { escapeMarkdown } from '../../src/text/markdown-escape'
import { caretPlace } from '../dom/caret-place'
import { writeText } from '../dom/write-text'
import { useAnswer } from '../state/queries'

const PAUSE_MS = 60
const OFFERED = 12
const LONGEST_WORDS = 100
/** Of the words of a quote that become a link's. */
const LONGEST_LABEL = 80

/** What is being completed: the place of its signs in the text, what was typed after them, and where that is drawn. */
type Begun = {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly x: number
  readonly below: number
}

/** A list of offers, as it is drawn and as the text area is told of it. */
export type LinkCompletion = {
  readonly id: string
  /** `null` while nothing is being completed. */
  readonly begun: Begun | null
  readonly offers: readonly LinkOffer[]
  readonly active: number
  readonly take: (offer: LinkOffer) => void
  /** Look at where the cursor is: to be called whenever it or the text changes. */
  readonly look: () => void
  readonly close: () => void
  /** Gives whether the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** Where a link was begun before the cursor; `null` where none was. */
export function linkBegunAt(
  text: string,
  cursor: number,
): { readonly start: number; readonly words: string } | null {
  const before = text.slice(Math.max(0, cursor - LONGEST_WORDS - 2), cursor)
  const at = before.lastIndexOf('[[')
  const words = before.slice(at + 2)
  return at < 0 || /[[\]\n]/.test(words) ? null : { start: cursor - words.length - 2, words }
}

/** The link to an offer, as it stands in a note. */
export function linkTo({ kind, id, title }: LinkOffer): string {
  const line = title.replace(/\s+/g, ' ').trim()
  const label =
    line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL).replace(/[\ud800-\udbff]$/, '')}…` : line
  const address = { quote: quoteLink, article: articleLink, note: noteLink }[kind](id)
  return `[${escapeMarkdown(label || id)}](${address})`
}

/** What a note is, or the article that it belongs to. */
export type OwnerOfNote = { readonly kind: 'note' | 'article'; readonly id: string }

/** Complete links in the text area of a note; its owner is not offered. */
export function useLinkCompletion(
  area: RefObject<HTMLTextAreaElement | null>,
  own: OwnerOfNote,
): LinkCompletion {
  const id = useId()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const [asked, setAsked] = useState('')
  const words = begun?.words ?? null
  useEffect(() => {
    if (words === null) return
    const timer = setTimeout(() => {
      setAsked(words)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [words])
  const answer = useAnswer(
    'note:offers',
    { words: asked, except: own, limit: OFFERED },
    { enabled: begun !== null, keepLast: true },
  )
  const offers = begun === null ? [] : (answer.data ?? [])
  const close = (): void => {
    setBegun(null)
    setActive(0)
  }
  const take = (offer: LinkOffer): void => {
    if (begun === null || area.current === null) return
    // Brackets that close it may have been typed already.
    const closing = area.current.value.startsWith(']]', begun.end) ? 2 : 0
    close()
    writeText(area.current, linkTo(offer), { start: begun.start, end: begun.end + closing })
  }
  return {
    id,
    begun,
    offers,
    active: Math.min(active, Math.max(0, offers.length - 1)),
    take,
    close,
    look: () => {
      if (area.current === null) return
      const { value, selectionStart, selectionEnd } = area.current
      const found = selectionStart === selectionEnd ? linkBegunAt(value, selectionStart) : null
      if (found?.start !== dismissed) setDismissed(null)
      if (found === null || found.start === dismissed) {
        if (begun !== null) close()
        return
      }
      if (found.start === begun?.start && found.words === begun.words) return
      setActive(0)
      setBegun({ ...found, end: selectionStart, ...caretPlace(area.current, found.start) })
    },
    onKey: (event) => {
      if (begun === null || event.ctrlKey || event.metaKey || event.altKey) return false
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const offer = offers[active]
      if (event.key === 'Escape') {
        event.stopPropagation()
        setDismissed(begun.start)
        close()
      } else if (move !== undefined && offers.length > 0)
        setActive((active + move + offers.length) % offers.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && offer !== undefined) take(offer)
      else return false
      event.preventDefault()
      return true
    },
  }
}
