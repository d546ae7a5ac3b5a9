// Owns the frame that holds the article: a document without scripts, whose keys and drops are heard from here.
import { useEffect, useRef, type Ref } from 'react'
import { dispatchPaste } from '../../state/pastes'
import { dispatchButton, dispatchKey } from '../../state/commands'
import styles from './reader.module.css'
import type { ArticleInFrame } from './use-article-frame'

type ReaderFrameProps = {
  readonly ref: Ref<HTMLIFrameElement>
  readonly title: string
  readonly article: ArticleInFrame | null
  readonly hasSelection: boolean
  /** Whether the original view lies over it. */
  readonly isCovered: boolean
  readonly onLoad: (frame: HTMLIFrameElement) => void
  /** Tab was pressed while something is selected. */
  readonly onTab: () => void
}

/** The article's frame. */
export function ReaderFrame(props: ReaderFrameProps) {
  const { ref, title, article, hasSelection, isCovered, onLoad, onTab } = props
  const latest = useRef({ hasSelection, onTab })
  useEffect(() => {
    latest.current = { hasSelection, onTab }
  })
  useEffect(() => {
    if (article === null) return
    const { document: page, window: frame } = article
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Tab' && !event.shiftKey && latest.current.hasSelection) {
        event.preventDefault()
        latest.current.onTab()
        return
      }
      dispatchKey(event)
    }
    // What is dragged over the frame is for the window to take: the frame would open it in itself.
    const onDrag = (event: DragEvent): void => {
      event.preventDefault()
      if (event.type !== 'dragenter') return
      const { dataTransfer } = event
      frame.frameElement?.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer }))
    }
    page.addEventListener('keydown', onKeyDown)
    page.addEventListener('mouseup', dispatchButton)
    page.addEventListener('paste', dispatchPaste)
    page.addEventListener('dragenter', onDrag)
    page.addEventListener('dragover', onDrag)
    page.addEventListener('drop', onDrag)
    return () => {
      page.removeEventListener('keydown', onKeyDown)
      page.removeEventListener('mouseup', dispatchButton)
      page.removeEventListener('paste', dispatchPaste)
      page.removeEventListener('dragenter', onDrag)
      page.removeEventListener('dragover', onDrag)
      page.removeEventListener('drop', onDrag)
    }
  }, [article])
  return (
    <iframe
      ref={ref}
      className={styles.frame}
      sandbox="allow-same-origin"
      src="/reader.html"
      title={title}
      data-pane={isCovered ? undefined : true}
      data-covered={isCovered}
      aria-hidden={isCovered}
      tabIndex={isCovered ? -1 : undefined}
      onLoad={(event) => {
        onLoad(event.currentTarget)
      }}
    />
  )
}
