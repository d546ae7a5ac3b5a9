// Owns showing a note as it is read. Leaves the Markdown to `dom/markdown.ts`, which is loaded with the first note that has any.
import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent } from 'react'
import { articleOfLink, noteOfLink, quoteOfLink } from '../../src/model/quote-link'
import type { MarkdownWords } from '../dom/markdown'
import { linkAt } from '../dom/article-document'
import { useMessages } from '../messages/messages-context'
import { usePlace } from '../state/place'
import { useAct } from '../state/queries'
import { useOpenQuote } from '../state/quote-links'
import styles from './markdown-view.module.css'

type Renderer = (markdown: string, words: MarkdownWords) => DocumentFragment
let renderer: Renderer | null = null
const load = async (): Promise<Renderer> => (renderer ??= (await import('../dom/markdown')).renderMarkdown)

/** What can't mean anything to Markdown looks as it is written. */
export const isPlain = (text: string): boolean =>
  !/[*_`#>[\]<~|\\&\n-]|^\s*\d+[.)]|https?:|www\.|@/.test(text)

/** A note; a click on a link in it leads there, and no other is kept from whoever listens. */
export function MarkdownView({ text }: { readonly text: string }) {
  const m = useMessages()
  const act = useAct()
  const openQuote = useOpenQuote()
  const { openArticle, openNote } = usePlace()
  const holder = useRef<HTMLDivElement>(null)
  const [isReady, setIsReady] = useState(renderer !== null)
  const isBare = !isReady || isPlain(text)
  useEffect(() => {
    if (isReady || isPlain(text)) return
    let isShown = true
    void load().then(() => {
      if (isShown) setIsReady(true)
    })
    return () => {
      isShown = false
    }
  }, [isReady, text])
  useLayoutEffect(() => {
    if (!isBare && renderer !== null) holder.current?.replaceChildren(renderer(text, m.note.images))
  }, [isBare, text, m])
  const onClick = (event: MouseEvent): void => {
    const url = linkAt(event.target)
    if (url === null) return
    event.preventDefault()
    event.stopPropagation()
    const [quote, article, note] = [quoteOfLink(url), articleOfLink(url), noteOfLink(url)]
    if (quote !== null) openQuote(quote)
    else if (article !== null) openArticle(article)
    else if (note !== null) openNote(note)
    else void act('link:open', { url })
  }
  if (isBare) return <div className={styles.bare}>{text}</div>
  return <div ref={holder} className={styles.note} onClick={onClick} onAuxClick={onClick} />
}
