// Owns the bar at the top: the name of the place, search, Clip.
import {
  ArrowLeft,
  ArrowRight,
  Ellipsis,
  HeartPulse,
  Keyboard,
  Info,
  Menu as MenuIcon,
  Plus,
  Settings2,
} from 'lucide-react'
import type { Ref } from 'react'
import { Button, Icon, IconButton } from '../../components/button'
import { MenuButton } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import { useDialogs } from '../../state/dialogs'
import { usePlace } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { Omnibox } from './omnibox'
import styles from './top-bar.module.css'

type TopBarProps = {
  readonly searchRef: Ref<HTMLInputElement>
  readonly isNavOpen: boolean
  readonly onToggleNav: () => void
}

/** The bar at the top of the window. */
export function TopBar({ searchRef, isNavOpen, onToggleNav }: TopBarProps) {
  const m = useMessages()
  const { back, forward, go } = usePlace()
  const { open } = useDialogs()
  return (
    <header className={styles.bar} data-pane>
      <div className={styles.place}>
        <span className={styles.toggle}>
          <IconButton
            icon={MenuIcon}
            label={m.bar.navigation}
            aria-expanded={isNavOpen}
            onPress={onToggleNav}
          />
        </span>
        <IconButton icon={ArrowLeft} label={m.shortcuts.back} shortcut="Alt ←" size="small" onPress={back} />
        <IconButton
          icon={ArrowRight}
          label={m.shortcuts.forward}
          shortcut="Alt →"
          size="small"
          onPress={forward}
        />
        <h1 className={styles.title}>
          <PlaceName />
        </h1>
      </div>
      <Omnibox inputRef={searchRef} />
      <div className={styles.actions}>
        <MenuButton
          button={(props) => <IconButton {...props} icon={Ellipsis} label={m.bar.menu} />}
          label={m.bar.menu}
          items={[
            { id: 'settings', label: m.settings.title, sign: <Icon icon={Settings2} />, shortcut: 'Ctrl ,' },
            { id: 'health', label: m.health.title, sign: <Icon icon={HeartPulse} /> },
            { id: 'shortcuts', label: m.shortcuts.title, sign: <Icon icon={Keyboard} />, shortcut: '?' },
            { id: 'about', label: m.about.menu, sign: <Icon icon={Info} /> },
          ]}
          onChoose={(id) => {
            if (id === 'health') go({ screen: 'health' })
            if (id === 'settings' || id === 'shortcuts' || id === 'about') open({ kind: id })
          }}
        />
        <Button
          look="primary"
          onPress={() => {
            open({ kind: 'clip', address: '' })
          }}
        >
          <Icon icon={Plus} />
          {m.bar.clip}
        </Button>
      </div>
    </header>
  )
}

/** What the place is called. */
function PlaceName() {
  const m = useMessages()
  const { place } = usePlace()
  const dossiers = useAnswer('dossier:list', {}, { enabled: place.screen === 'dossier' })
  switch (place.screen) {
    case 'library':
      return place.tag ?? m.nav[place.shelf]
    case 'quotes':
      return m.nav.quotes
    case 'notes':
      return place.tag ?? m.nav.notes
    case 'trash':
      return m.nav.trash
    case 'health':
      return m.health.title
    case 'captures':
      return m.captures.title
    case 'tags':
      return m.tags.title
    case 'dossier':
      return dossiers.data?.find(({ id }) => id === place.id)?.title ?? m.dossier.label
  }
}
