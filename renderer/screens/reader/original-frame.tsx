// Owns the frame that holds the original view of a page: a document of another origin in a sandbox, which nothing here can reach.
import { useEffect, useRef } from 'react'
import { listen } from '../../api'
import { dispatchKey } from '../../state/commands'
import styles from './reader.module.css'

type OriginalFrameProps = {
  readonly articleId: string
  readonly version: number
  /** Of an article on several pages, counted from 1. */
  readonly page: number
  readonly title: string
  /** Whether the keys go to it once it is there: they went to the page before it. */
  readonly takesKeys: boolean
}

/** Keys that the view itself answers to. */
const SCROLLS = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
  'Tab',
])

/** The original view of a page. */
export function OriginalFrame({ articleId, version, page, title, takesKeys }: OriginalFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const file = page === 1 ? 'original.html' : `original-${String(page)}.html`
  const src = `article://library/articles/${articleId}/versions/${String(version)}/${file}`
  useEffect(() => {
    if (takesKeys) frame.current?.focus()
  }, [src, takesKeys])
  useEffect(
    () =>
      listen('frame:key', (press) => {
        const { current } = frame
        if (current === null || document.activeElement !== current) return
        if (SCROLLS.has(press.key) && !press.ctrlKey && !press.metaKey && !press.altKey) return
        dispatchKey(new KeyboardEvent('keydown', { ...press, cancelable: true }))
      }),
    [],
  )
  return (
    <iframe
      ref={frame}
      // A frame never goes from one document to another: each has its own.
      key={src}
      className={styles.original}
      sandbox=""
      src={src}
      title={title}
      data-pane
    />
  )
}
