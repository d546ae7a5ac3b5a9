// Owns what can be done to free notes from anywhere: begin one, delete one with a way back.
import { useMemo } from 'react'
import { useMessages } from '../messages/messages-context'
import { usePlace } from './place'
import { useAct } from './queries'
import { useToasts } from './toasts'

type NoteActions = {
  /** Begin a note, and go to it. Among notes of a tag it carries that tag. */
  readonly begin: () => void
  readonly remove: (note: { readonly id: string; readonly title: string }) => void
}

/** Actions on free notes. */
export function useNoteActions(): NoteActions {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { place, go, replace } = usePlace()
  return useMemo(
    () => ({
      begin: () => {
        const tag = place.screen === 'notes' ? place.tag : null
        void act('note:create', { tags: tag === null ? [] : [tag] }).then((note) => {
          if (note !== null) go({ screen: 'notes', tag, id: note.id, isFresh: true })
        })
      },
      remove: ({ id, title }) => {
        void act('note:delete', { id }).then((gone) => {
          if (gone === null) return
          if (place.screen === 'notes' && place.id === id)
            replace({ screen: 'notes', tag: place.tag, id: null })
          const undo = (): void => void act('trash:restore', { folder: gone.folder })
          show({ text: m.notes.removed(title), action: { label: m.undo, run: undo } })
        })
      },
    }),
    [act, go, m, place, replace, show],
  )
}
