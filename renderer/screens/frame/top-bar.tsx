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
  SquareTerminal,
  type LucideIcon,
} from 'lucide-react'
import type { Ref } from 'react'
import { isCommandId, type CommandId } from '../../../src/model/commands'
import { Button, Icon, IconButton } from '../../components/button'
import { MenuButton, type MenuChoice } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import { runCommand } from '../../state/commands'
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
  const { back, forward } = usePlace()
  const { open } = useDialogs()
  const item = (id: CommandId, icon: LucideIcon): MenuChoice => ({
    id,
    label: m.commands[id],
    sign: <Icon icon={icon} />,
    command: id,
  })
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
        <IconButton
          icon={ArrowLeft}
          label={m.commands.back}
          command="back"
          size="small"
          isDisabled={back === null}
          onPress={back ?? undefined}
        />
        <IconButton
          icon={ArrowRight}
          label={m.commands.forward}
          command="forward"
          size="small"
          isDisabled={forward === null}
          onPress={forward ?? undefined}
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
            item('palette', SquareTerminal),
            item('settings', Settings2),
            item('health', HeartPulse),
            item('shortcuts', Keyboard),
            item('about', Info),
          ]}
          onChoose={(id) => {
            if (isCommandId(id)) runCommand(id)
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
    case 'statements':
      return m.statements.title
    case 'notes':
      return place.tag ?? m.nav.notes
    case 'trash':
      return m.nav.trash
    case 'health':
      return m.health.title
    case 'captures':
      return m.captures.title
    case 'import':
      return m.import.title
    case 'tags':
      return m.tags.title
    case 'search':
      return m.search.title
    case 'dossier':
      return dossiers.data?.find(({ id }) => id === place.id)?.title ?? m.dossier.label
  }
}
