// Owns dropping links, saved pages and folders of them anywhere on the window. Leaves clipping them to `state/jobs.tsx`.
import { useState, type DragEvent, type ReactNode } from 'react'
import { readDropped } from '../../dom/dropped'
import { useMessages } from '../../messages/messages-context'
import { areImages, takerAt } from '../../state/image-takers'
import { useJobs } from '../../state/jobs'
import styles from './drop-area.module.css'

/** Whether what is dragged came from outside: a file, or a link. Parts of a dossier carry types of their own. */
const isClippable = (data: DataTransfer): boolean =>
  data.types.includes('Files') || data.types.includes('text/uri-list')

/** Whether all that is dragged are images, as far as is told before it is dropped. */
const isImage = ({ items }: DataTransfer): boolean =>
  items.length > 0 && [...items].every(({ kind, type }) => kind === 'file' && type.startsWith('image/'))

/** The addresses of a `text/uri-list`. Source: RFC 2483, lines that begin with # are comments. */
const addressesIn = (list: string): readonly string[] =>
  list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))

/** Takes what is dropped on the window and clips it, but for images that a note takes. */
export function DropArea({ children }: { readonly children: ReactNode }) {
  const m = useMessages()
  const { clip } = useJobs()
  const [isOver, setIsOver] = useState(false)
  const [isOverNote, setIsOverNote] = useState(false)

  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    const taker = takerAt(event.clientX, event.clientY)
    const files = [...event.dataTransfer.files]
    if (taker !== null && areImages(files)) {
      taker(files)
      return
    }
    const dropped = readDropped(event.dataTransfer)
    if (dropped !== null) {
      clip({ dropped })
      return
    }
    for (const url of addressesIn(event.dataTransfer.getData('text/uri-list'))) clip({ url })
  }
  return (
    <div
      className={styles.area}
      onDragEnter={(event) => {
        if (isClippable(event.dataTransfer)) setIsOver(true)
      }}
    >
      {children}
      {isOver && (
        <div
          className={styles.hint}
          onDragOver={(event) => {
            event.preventDefault()
            setIsOverNote(isImage(event.dataTransfer) && takerAt(event.clientX, event.clientY) !== null)
          }}
          // It covers the window: to leave it is to leave the window.
          onDragLeave={() => {
            setIsOver(false)
          }}
          onDrop={onDrop}
        >
          <p className={styles.words}>{isOverNote ? m.note.dropImage : m.clip.drop}</p>
        </div>
      )}
    </div>
  )
}
