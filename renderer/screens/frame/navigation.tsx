// Owns the navigation at the left: shelves, dossiers, tags, each with its count.
import { Plus } from 'lucide-react'
import { IconButton } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { progressOf, useCaptures } from '../../state/captures'
import { useDialogs } from '../../state/dialogs'
import { useManyActions } from '../../state/many-actions'
import { usePlace, type Place } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { NavItem } from './nav-item'
import { NavSearches } from './nav-searches'
import { NavTags } from './nav-tags'
import styles from './navigation.module.css'

/** The places of the library. `onChoose` is told when one was chosen. */
export function Navigation({ onChoose }: { readonly onChoose: () => void }) {
  const m = useMessages()
  const { counts, readOnly } = useAppState()
  const actions = useManyActions()
  const { place, go } = usePlace()
  const { open } = useDialogs()
  const dossiers = useAnswer('dossier:list', {}).data ?? []
  const captures = useCaptures()
  const visit = (next: Place): void => {
    go(next)
    onChoose()
  }
  const shelf = (name: 'inbox' | 'all' | 'archive', count: number) => (
    <NavItem
      label={m.nav[name]}
      count={count}
      isHere={place.screen === 'library' && place.shelf === name && place.tag === null}
      onPress={() => {
        const article = place.screen === 'library' ? place.article : null
        visit({ screen: 'library', shelf: name, tag: null, article })
      }}
    />
  )
  return (
    <nav className={styles.nav} aria-label={m.bar.navigation} data-pane>
      <ul>
        {shelf('inbox', counts.inbox)}
        {shelf('all', counts.articles)}
        <NavItem
          label={m.nav.quotes}
          count={counts.quotes}
          isHere={place.screen === 'quotes' && place.tag === null}
          onPress={() => {
            visit({ screen: 'quotes', tag: null })
          }}
        />
        <NavItem
          label={m.statements.title}
          count={0}
          isHere={place.screen === 'statements'}
          onPress={() => {
            visit({ screen: 'statements' })
          }}
        />
        <NavItem
          label={m.nav.notes}
          count={counts.notes}
          isHere={place.screen === 'notes' && place.tag === null}
          onPress={() => {
            visit({ screen: 'notes', tag: null, id: place.screen === 'notes' ? place.id : null })
          }}
        />
        {shelf('archive', counts.archived)}
        {captures !== null && progressOf(captures.counts).total > 0 && (
          <NavItem
            label={m.captures.title}
            count={captures.counts.waiting + captures.counts.running + captures.counts.failed}
            isHere={place.screen === 'captures'}
            onPress={() => {
              visit({ screen: 'captures' })
            }}
          />
        )}
        <NavItem
          label={m.nav.trash}
          count={counts.trash}
          isHere={place.screen === 'trash'}
          onPress={() => {
            visit({ screen: 'trash' })
          }}
        />
      </ul>
      <div className={styles.head}>
        <h2 className={styles.heading}>{m.nav.dossiers}</h2>
        <IconButton
          icon={Plus}
          label={m.nav.newDossier}
          size="small"
          onPress={() => {
            open({ kind: 'new-dossier', quote: null })
          }}
        />
      </div>
      <ul>
        {dossiers.map(({ id, title, quoteCount, changedQuotes }) => (
          <NavItem
            key={id}
            label={title}
            count={quoteCount}
            alarm={changedQuotes === 0 ? null : m.list.changedQuotes(changedQuotes)}
            isHere={place.screen === 'dossier' && place.id === id}
            onCarried={
              readOnly === null ? (carried) => void actions.addToDossier(carried, { id, title }) : null
            }
            onPress={() => {
              visit({ screen: 'dossier', id })
            }}
          />
        ))}
      </ul>
      <NavSearches onVisit={visit} />
      <NavTags onChoose={onChoose} />
    </nav>
  )
}
