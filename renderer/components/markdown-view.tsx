// Owns showing a note as it is read. Leaves the Markdown to `dom/markdown.ts`, which is loaded with the first note that has any.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MarkdownWords } from '../dom/markdown'
import { useMessages } from '../messages/messages-context'
import styles from './markdown-view.module.css'
import { useFollowLinks } from './use-follow-links'

type Renderer = (markdown: string, words: MarkdownWords) => DocumentFragment
let renderer: Renderer | null = null
const load = async (): Promise<Renderer> => (renderer ??= (await import('../dom/markdown')).renderMarkdown)

/** What can't mean anything to Markdown looks as it is written. */
export const isPlain = (text: string): boolean =>
  !/[*_`#>[\]<~|\\&\n-]|^\s*\d+[.)]|https?:|www\.|@/.test(text)

/** A note; a click on a link in it leads there, and no other is kept from whoever listens. */
export function MarkdownView({ text }: { readonly text: string }) {
  const m = useMessages()
  const onClick = useFollowLinks()
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
  if (isBare) return <div className={styles.bare}>{text}</div>
  return <div ref={holder} className={styles.note} onClick={onClick} onAuxClick={onClick} />
}
