// Owns the note on a quote, on its card: as it is read, and in place of it the text while it is written.
import { useEffect, useRef, useState } from 'react'
import { NOTE_LIMIT } from '../../../src/model/note'
import { DraftArea } from '../../components/draft-area'
import { MarkdownView } from '../../components/markdown-view'
import { useMessages } from '../../messages/messages-context'
import styles from './quote-card.module.css'

type CardNoteProps = {
  readonly note: string
  readonly isOpen: boolean
  readonly save: (note: string) => Promise<boolean>
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** The note; nothing where there is none. */
export function CardNote({ note, isOpen, save, onOpen, onClose }: CardNoteProps) {
  const m = useMessages()
  const area = useRef<HTMLTextAreaElement>(null)
  // What was typed stays in sight until it is kept.
  const [isWriting, setIsWriting] = useState(isOpen)
  if (isOpen && !isWriting) setIsWriting(true)
  useEffect(() => {
    const text = area.current
    if (!isOpen || text === null) return
    text.focus()
    text.setSelectionRange(text.value.length, text.value.length)
  }, [isOpen])
  if (isWriting) {
    return (
      <DraftArea
        ref={area}
        label={m.quote.note}
        stored={note}
        save={save}
        placeholder={m.quote.addNote}
        maxLength={NOTE_LIMIT}
        onLeave={onClose}
        onRest={() => {
          setIsWriting(false)
        }}
      />
    )
  }
  if (note === '') return null
  // By keyboard the button below does the same.
  return (
    <div className={styles.note} onClick={onOpen}>
      <MarkdownView text={note} />
    </div>
  )
}
