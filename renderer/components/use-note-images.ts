// Owns putting images into a note that is written: chosen, pasted or dropped, each kept before its address is written. Leaves keeping
// them to main.
import { useCallback, useEffect, type ClipboardEvent, type RefObject } from 'react'
import { NOTE_IMAGE_LIMIT_BYTES } from '../../src/model/note-image'
import { writeText } from '../dom/write-text'
import { useMessages } from '../messages/messages-context'
import { areImages, takeImagesOn, type TakeImages } from '../state/image-takers'
import { useAct } from '../state/queries'
import { useToasts } from '../state/toasts'

type NoteImages = {
  readonly add: TakeImages
  /** Takes images from a paste that has no words. */
  readonly onPaste: (event: ClipboardEvent) => void
}

/** What an image is called in a note: its file's name, without what Markdown would take for a sign. */
const nameOf = (file: File): string =>
  file.name
    .replace(/\.[^.]{0,10}$/, '')
    .replace(/[[\]\\*_`<>!]+/g, ' ')
    .trim()

/** Puts an image into what is written, by its address in the library and what it is called. */
export type PutImage = (address: string, name: string) => void

/** Images for the note in a text area. */
export function useNoteImages(
  area: RefObject<HTMLTextAreaElement | null>,
  place: RefObject<Element | null>,
): NoteImages {
  const put: PutImage = (address, name) => {
    // The note may have been left meanwhile.
    if (area.current !== null) writeText(area.current, `![${name}](${address})`)
  }
  return useKeptImages(place, put)
}

/** Images for whatever is written at a place of the window: dropped there, or given to `add`. */
export function useKeptImages(place: RefObject<Element | null>, put: PutImage): NoteImages {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const add = useCallback<TakeImages>(
    (files) => {
      const keep = async (): Promise<void> => {
        for (const file of files) {
          // It would travel to main only to be refused.
          if (file.size > NOTE_IMAGE_LIMIT_BYTES) {
            const { what, next } = m.describeError({
              kind: 'bad-image',
              data: { name: file.name, reason: 'too-large', limitBytes: NOTE_IMAGE_LIMIT_BYTES },
              message: 'too large',
            })
            show({ tone: 'bad', text: what, detail: next })
            continue
          }
          const bytes = new Uint8Array(await file.arrayBuffer())
          const kept = await act('note:keep-image', { name: file.name, bytes })
          if (kept !== null) put(kept.address, nameOf(file))
        }
      }
      void keep()
    },
    [act, put, m, show],
  )
  useEffect(() => (place.current === null ? undefined : takeImagesOn(place.current, add)), [add, place])
  return {
    add,
    onPaste: (event) => {
      const files = [...event.clipboardData.files]
      // What was copied as words is pasted as words, though a picture of them be there too.
      if (!areImages(files) || event.clipboardData.getData('text/plain') !== '') return
      event.preventDefault()
      add(files)
    },
  }
}
