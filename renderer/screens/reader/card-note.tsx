// Owns the note on a quote, on its card.
import { useEffect, useRef } from 'react'
import { NOTE_LIMIT } from '../../../src/model/note'
import { DraftArea } from '../../components/draft-area'
import { useMessages } from '../../messages/messages-context'

type CardNoteProps = {
  readonly note: string
  readonly isOpen: boolean
  readonly save: (note: string) => Promise<boolean>
  readonly onClose: () => void
}

/** The note; nothing where there is none. */
export function CardNote({ note, isOpen, save, onClose }: CardNoteProps) {
  const m = useMessages()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isOpen) area.current?.focus()
  }, [isOpen])
  if (note === '' && !isOpen) return null
  return (
    <DraftArea
      ref={area}
      label={m.quote.note}
      stored={note}
      save={save}
      placeholder={m.quote.addNote}
      maxLength={NOTE_LIMIT}
      onLeave={onClose}
    />
  )
}
