// Owns the frame that holds the original view of a version: a document of another origin in a sandbox, which nothing here can reach.
import { useEffect, useRef } from 'react'
import { listen } from '../../api'
import { dispatchKey } from '../../state/shortcuts'
import styles from './reader.module.css'

type OriginalFrameProps = { readonly articleId: string; readonly version: number; readonly title: string }

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

/** The original view of a version. */
export function OriginalFrame({ articleId, version, title }: OriginalFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
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
      key={`${articleId}/${String(version)}`}
      className={styles.original}
      sandbox=""
      src={`article://library/articles/${articleId}/versions/${String(version)}/original.html`}
      title={title}
      data-pane
    />
  )
}
