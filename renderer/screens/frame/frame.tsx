// Owns the frame of the window: bar, navigation, the screen of the place, status, dialogs. Leaves what can be done anywhere to
// `use-frame-commands.ts`.
import { memo, useRef, useState } from 'react'
import { classes } from '../../components/class-names'
import { FailureGuard } from '../../components/failure-guard'
import { later, useLoadedWhenIdle } from '../../components/later'
import { TipLayer } from '../../components/tip-layer'
import { ToastList } from '../../components/toast-list'
import { useDialog, useDialogs } from '../../state/dialogs'
import { useRecentPlaces } from '../../state/recent-places'
import { usePlace, type Place } from '../../state/place'
import { DropArea } from '../clip/drop-area'
import { LibraryScreen } from '../library/library-screen'
import { QuotesScreen } from '../quotes/quotes-screen'
import { TrashScreen } from '../trash/trash-screen'
import styles from './frame.module.css'
import { Navigation } from './navigation'
import { News } from './news'
import { useFrameCommands } from './use-frame-commands'
import { usePaste } from './use-paste'
import { StatusBar } from './status-bar'
import { TopBar } from './top-bar'

// What a start doesn't show is loaded when it is first asked for, or before, when there is nothing else to do.
const dossier = later(async () => (await import('../dossier/dossier-screen')).DossierScreen)
const health = later(async () => (await import('../health/health-screen')).HealthScreen)
const captures = later(async () => (await import('../captures/captures-screen')).CapturesScreen)
const imports = later(async () => (await import('../import/import-screen')).ImportScreen)
const notes = later(async () => (await import('../notes/notes-screen')).NotesScreen)
const search = later(async () => (await import('../search/search-screen')).SearchScreen)
const statements = later(async () => (await import('../statements/statements-screen')).StatementsScreen)
const tags = later(async () => (await import('../tags/tags-screen')).TagsScreen)
const dialogs = later(async () => (await import('./dialogs')).Dialogs)
const palette = later(async () => (await import('../palette/palette')).Palette)
/** What a person waits for most often. */
const OFTEN = [palette, dossier, search]

/** The whole window. */
export function Frame() {
  const { place } = usePlace()
  const { open } = useDialogs()
  const searchField = useRef<HTMLInputElement>(null)
  // Below the width at which it stands beside the screen, the navigation opens over it.
  const [isNavOpen, setIsNavOpen] = useState(false)

  const focusSearch = (): void => {
    searchField.current?.focus()
    searchField.current?.select()
  }
  useFrameCommands({
    focusSearch,
    openPalette: () => {
      open({ kind: 'palette' })
    },
  })
  useRecentPlaces(place)

  return (
    <DropArea>
      <div className={classes(styles.frame, isNavOpen && styles.navOpen)}>
        <TopBar
          searchRef={searchField}
          isNavOpen={isNavOpen}
          onToggleNav={() => {
            setIsNavOpen(!isNavOpen)
          }}
        />
        <div className={styles.body}>
          <div className={styles.nav}>
            <Navigation
              onChoose={() => {
                setIsNavOpen(false)
              }}
            />
          </div>
          <div className={styles.screen}>
            <FailureGuard place={JSON.stringify(place)}>
              <Screen place={place} />
            </FailureGuard>
          </div>
        </div>
        <StatusBar />
      </div>
      <News />
      <ToastList />
      <TipLayer />
      <DialogLayer />
    </DropArea>
  )
}

/** The open dialog. What is pasted anywhere else opens one. */
function DialogLayer() {
  const dialog = useDialog()
  const { close } = useDialogs()
  usePaste()
  useLoadedWhenIdle(OFTEN)
  if (dialog === null) return null
  return dialog.kind === 'palette' ? <palette.Component onClose={close} /> : <dialogs.Component />
}

/** Drawn anew by its place and by what it asks for itself: not by what happens around it. */
const Screen = memo(function Screen({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'library':
      return <LibraryScreen place={place} />
    case 'quotes':
      return <QuotesScreen place={place} />
    case 'statements':
      return <statements.Component place={place} />
    case 'notes':
      return <notes.Component key={place.tag} place={place} />
    case 'dossier':
      return <dossier.Component key={place.id} place={place} />
    case 'trash':
      return <TrashScreen />
    case 'health':
      return <health.Component />
    case 'captures':
      return <captures.Component />
    case 'import':
      return <imports.Component />
    case 'tags':
      return <tags.Component />
    case 'search':
      return <search.Component place={place} />
  }
})
