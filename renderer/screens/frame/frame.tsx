// Owns the frame of the window: bar, navigation, the screen of the place, status, dialogs. Leaves what can be done anywhere to
// `use-frame-commands.ts`.
import { lazy, memo, Suspense, useRef, useState } from 'react'
import { classes } from '../../components/class-names'
import { FailureGuard } from '../../components/failure-guard'
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
import { PaletteLoader } from './palette-loader'
import { News } from './news'
import { useFrameCommands } from './use-frame-commands'
import { usePaste } from './use-paste'
import { StatusBar } from './status-bar'
import { TopBar } from './top-bar'

// What a start doesn't show is loaded when it is first asked for.
const DossierScreen = lazy(async () => ({
  default: (await import('../dossier/dossier-screen')).DossierScreen,
}))
const HealthScreen = lazy(async () => ({
  default: (await import('../health/health-screen')).HealthScreen,
}))
const CapturesScreen = lazy(async () => ({
  default: (await import('../captures/captures-screen')).CapturesScreen,
}))
const NotesScreen = lazy(async () => ({ default: (await import('../notes/notes-screen')).NotesScreen }))
const SearchScreen = lazy(async () => ({
  default: (await import('../search/search-screen')).SearchScreen,
}))
const StatementsScreen = lazy(async () => ({
  default: (await import('../statements/statements-screen')).StatementsScreen,
}))
const TagsScreen = lazy(async () => ({ default: (await import('../tags/tags-screen')).TagsScreen }))
const Dialogs = lazy(async () => ({ default: (await import('./dialogs')).Dialogs }))

/** The whole window. */
export function Frame() {
  const { place } = usePlace()
  const { open } = useDialogs()
  const search = useRef<HTMLInputElement>(null)
  // Below the width at which it stands beside the screen, the navigation opens over it.
  const [isNavOpen, setIsNavOpen] = useState(false)

  const focusSearch = (): void => {
    search.current?.focus()
    search.current?.select()
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
          searchRef={search}
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
              <Suspense>
                <Screen place={place} />
              </Suspense>
            </FailureGuard>
          </div>
        </div>
        <StatusBar />
      </div>
      <News />
      <ToastList />
      <TipLayer />
      <PaletteLoader />
      <DialogLayer />
    </DropArea>
  )
}

/** The open dialog. What is pasted anywhere else opens one. */
function DialogLayer() {
  const dialog = useDialog()
  usePaste()
  return (
    dialog !== null &&
    dialog.kind !== 'palette' && (
      <Suspense>
        <Dialogs />
      </Suspense>
    )
  )
}

/** Drawn anew by its place and by what it asks for itself: not by what happens around it. */
const Screen = memo(function Screen({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'library':
      return <LibraryScreen place={place} />
    case 'quotes':
      return <QuotesScreen place={place} />
    case 'statements':
      return <StatementsScreen place={place} />
    case 'notes':
      return <NotesScreen key={place.tag} place={place} />
    case 'dossier':
      return <DossierScreen key={place.id} place={place} />
    case 'trash':
      return <TrashScreen />
    case 'health':
      return <HealthScreen />
    case 'captures':
      return <CapturesScreen />
    case 'tags':
      return <TagsScreen />
    case 'search':
      return <SearchScreen place={place} />
  }
})
