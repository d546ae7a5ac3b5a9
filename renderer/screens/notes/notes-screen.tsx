// Owns the screen of free notes: their list, and beside it the one that is open. Leaves the note itself to `note-view.tsx`.
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { NoteOrder } from '../../../src/model/note-order'
import { Button, Icon } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useNoteActions } from '../../state/note-actions'
import { usePlace, type Place } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { NoteList } from './note-list'
import { NoteView } from './note-view'
import styles from './notes-screen.module.css'

type NotesPlace = Extract<Place, { readonly screen: 'notes' }>

/** Notes that are listed at first, and again with each wish for more. */
const LISTED = 200

/** Free notes, all or those of a tag. */
export function NotesScreen({ place }: { readonly place: NotesPlace }) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { go, replace } = usePlace()
  const { begin } = useNoteActions()
  const [order, setOrder] = useState<NoteOrder>('updated')
  const [limit, setLimit] = useState(LISTED)
  const { tag, id } = place
  const list = useAnswer(
    'note:list',
    { order, limit, ...(tag === null ? {} : { tag }) },
    { keepLast: true },
  ).data
  // What was listed when a note went still holds it: the next answer tells which are left.
  const [last, setLast] = useState({ id, list: undefined as typeof list })
  if (last.id !== id) setLast({ id, list: id === null ? list : undefined })
  const first = list === last.list ? undefined : list?.rows[0]?.id
  // Something is open as soon as there is something: which one stays, whatever the order becomes.
  useEffect(() => {
    if (id === null && first !== undefined) replace({ screen: 'notes', tag, id: first })
  }, [id, first, replace, tag])
  if (list === undefined)
    return <main className={styles.empty} aria-label={m.notes.title} aria-busy data-pane />
  if (list.total === 0 && id === null)
    return (
      <main className={styles.empty} aria-label={m.notes.title} data-pane tabIndex={-1}>
        <EmptyState
          title={tag === null ? m.notes.empty : m.notes.emptyTag(tag)}
          hint={tag === null ? m.notes.emptyHint : m.notes.emptyTagHint}
        >
          {readOnly === null && (
            <Button look="primary" onPress={begin}>
              <Icon icon={Plus} />
              {m.notes.add}
            </Button>
          )}
        </EmptyState>
      </main>
    )
  return (
    <main className={styles.screen} aria-label={m.notes.title}>
      <NoteList
        rows={list.rows}
        total={list.total}
        order={order}
        onOrder={setOrder}
        openId={id}
        onOpen={(next) => {
          if (next !== id) go({ screen: 'notes', tag, id: next })
        }}
        onStep={(next) => {
          if (next !== id) replace({ screen: 'notes', tag, id: next })
        }}
        onMore={() => {
          setLimit(limit + LISTED)
        }}
      />
      {id === null ? (
        <div className={styles.empty} />
      ) : (
        <NoteView key={id} id={id} isFresh={place.isFresh === true} />
      )}
    </main>
  )
}
