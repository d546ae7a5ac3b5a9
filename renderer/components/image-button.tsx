// Owns the button that has images chosen for what is written. Leaves keeping them to whoever asked.
import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { NOTE_IMAGE_TYPES } from '../../src/model/note-image'
import { useMessages } from '../messages/messages-context'
import { IconButton } from './button'

/** Asks for images. */
export function ImageButton({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const m = useMessages()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton
        icon={ImagePlus}
        label={m.note.addImage}
        size="small"
        onPress={() => chooser.current?.click()}
      />
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label={m.note.addImage}
        accept={NOTE_IMAGE_TYPES.join(',')}
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])])
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
