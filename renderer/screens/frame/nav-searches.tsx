// Owns the saved searches in the navigation: each leads to what it finds now.
import { Search } from 'lucide-react'
import { Icon } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { usePlace, type Place } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { NavItem } from './nav-item'
import styles from './navigation.module.css'

/** Searches that were saved; nothing while there are none. */
export function NavSearches({ onVisit }: { readonly onVisit: (place: Place) => void }) {
  const m = useMessages()
  const { place } = usePlace()
  const searches = useAnswer('search:saved', {}).data ?? []
  if (searches.length === 0) return null
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{m.search.savedSearches}</h2>
      </div>
      <ul>
        {searches.map(({ id, name, query, isExact }) => (
          <NavItem
            key={id}
            label={name}
            fullLabel={name === query ? name : `${name}: ${query}`}
            sign={<Icon icon={Search} size={13} />}
            count={0}
            isHere={place.screen === 'search' && place.savedId === id}
            onPress={() => {
              onVisit({ screen: 'search', query, isExact, kind: 'article', savedId: id })
            }}
          />
        ))}
      </ul>
    </>
  )
}
