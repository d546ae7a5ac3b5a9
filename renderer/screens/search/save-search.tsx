// Owns saving a search under a name, keeping a change of it, and deleting it.
import { Save, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, Icon, IconButton } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace, type Place } from '../../state/place'
import { useAct, useAnswer, useRefresh } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { useUndo } from '../../state/undo'
import styles from './search-screen.module.css'

const LONGEST_NAME = 120

/** What can be done with the search as a whole. */
export function SaveSearch({ place }: { readonly place: Extract<Place, { readonly screen: 'search' }> }) {
  const m = useMessages()
  const act = useAct()
  const refresh = useRefresh()
  const { show } = useToasts()
  const { undo } = useUndo()
  const { replace } = usePlace()
  const { readOnly } = useAppState()
  const [isNaming, setIsNaming] = useState(false)
  const { query, isExact, savedId } = place
  const saved = useAnswer('search:saved', {}).data?.find(({ id }) => id === savedId)
  if (readOnly !== null || query.trim() === '') return null
  const save = async (name: string): Promise<void> => {
    const search = await act('search:save', { name, query, isExact })
    if (search === null) return
    refresh('search:saved')
    setIsNaming(false)
    replace({ ...place, savedId: search.id })
    show({ text: m.search.saved(name), action: { label: m.undo, run: undo } })
  }
  if (isNaming)
    return (
      <NameField
        start={query.slice(0, LONGEST_NAME)}
        onDone={(name) => {
          if (name === null) setIsNaming(false)
          else void save(name)
        }}
      />
    )
  if (saved === undefined)
    return (
      <Button
        onPress={() => {
          setIsNaming(true)
        }}
      >
        <Icon icon={Save} size={14} />
        {m.search.save}
      </Button>
    )
  const isChanged = saved.query !== query || saved.isExact !== isExact
  return (
    <>
      {isChanged && (
        <Button
          onPress={() => {
            void act('search:change', { id: saved.id, query, isExact }).then((search) => {
              refresh('search:saved')
              if (search !== null)
                show({ text: m.search.updated(saved.name), action: { label: m.undo, run: undo } })
            })
          }}
        >
          <Icon icon={Save} size={14} />
          {m.search.update}
        </Button>
      )}
      <IconButton
        icon={Trash2}
        label={m.search.remove}
        onPress={() => {
          void act('search:forget', { id: saved.id }).then((done) => {
            refresh('search:saved')
            if (done === null) return
            replace({ ...place, savedId: null })
            show({ text: m.search.removed(saved.name), action: { label: m.undo, run: undo } })
          })
        }}
      />
    </>
  )
}

function NameField({
  start,
  onDone,
}: {
  readonly start: string
  readonly onDone: (name: string | null) => void
}) {
  const m = useMessages()
  const [name, setName] = useState(start)
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onDone(name.trim())
      }}
    >
      <input
        className={styles.name}
        type="text"
        aria-label={m.search.saveAs}
        value={name}
        maxLength={LONGEST_NAME}
        autoFocus
        onFocus={(event) => {
          event.currentTarget.select()
        }}
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone(null)
        }}
      />
      <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
        {m.search.save}
      </Button>
      <Button
        onPress={() => {
          onDone(null)
        }}
      >
        {m.cancel}
      </Button>
    </form>
  )
}
