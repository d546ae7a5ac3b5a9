// Owns the frame of the window: bar, navigation, the screen of the place, status, dialogs, and the keys that work everywhere.
import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react'
import { listen } from '../../api'
import { classes } from '../../components/class-names'
import { TipLayer } from '../../components/tip-layer'
import { ToastList } from '../../components/toast-list'
import { useDialogs } from '../../state/dialogs'
import { usePlace, type Place } from '../../state/place'
import { runShortcut, useKeyboard, useShortcuts } from '../../state/shortcuts'
import { useNoteActions } from '../../state/note-actions'
import { useSourceActions } from '../../state/source-actions'
import { useUndo } from '../../state/undo'
import { DropArea } from '../clip/drop-area'
import { LibraryScreen } from '../library/library-screen'
import { QuotesScreen } from '../quotes/quotes-screen'
import { TrashScreen } from '../trash/trash-screen'
import styles from './frame.module.css'
import { focusNextPane } from './panes'
import { Navigation } from './navigation'
import { News } from './news'
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
const TagsScreen = lazy(async () => ({ default: (await import('../tags/tags-screen')).TagsScreen }))
const Dialogs = lazy(async () => ({ default: (await import('./dialogs')).Dialogs }))

/** The whole window. */
export function Frame() {
  const { place, go, back, forward } = usePlace()
  const { dialog, open } = useDialogs()
  const search = useRef<HTMLInputElement>(null)
  // Below the width at which it stands beside the screen, the navigation opens over it.
  const [isNavOpen, setIsNavOpen] = useState(false)
  usePaste()
  useKeyboard()

  const focusSearch = (): void => {
    search.current?.focus()
    search.current?.select()
  }
  const { undo, redo } = useUndo()
  const { check } = useSourceActions()
  const { begin: beginNote } = useNoteActions()
  const commands = {
    undo,
    redo,
    health: () => {
      go({ screen: 'health' })
    },
    clip: () => {
      open({ kind: 'clip', address: '' })
    },
    search: focusSearch,
    // The open article answers, if there is one.
    find: () => {
      runShortcut('Mod+f')
    },
    print: () => {
      runShortcut('Mod+p')
    },
    'save-pdf': () => {
      runShortcut('Mod+Shift+s')
    },
    library: () => {
      go({ screen: 'library', shelf: 'all', tag: null, article: null })
    },
    quotes: () => {
      go({ screen: 'quotes', tag: null })
    },
    notes: () => {
      go({ screen: 'notes', tag: null, id: place.screen === 'notes' ? place.id : null })
    },
    'new-note': beginNote,
    'check-cited': () => {
      check({ kind: 'cited' })
    },
    'new-dossier': () => {
      open({ kind: 'new-dossier', quote: null })
    },
    settings: () => {
      open({ kind: 'settings' })
    },
    shortcuts: () => {
      open({ kind: 'shortcuts' })
    },
    about: () => {
      open({ kind: 'about' })
    },
  }
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(
    () =>
      listen('menu:command', ({ command }) => {
        latest.current[command]()
      }),
    [],
  )
  useShortcuts({
    'Mod+k': focusSearch,
    'Mod+Shift+p': focusSearch,
    '/': focusSearch,
    'Mod+n': commands.clip,
    'Mod+Shift+n': beginNote,
    'Mod+,': commands.settings,
    'Mod+z': undo,
    'Mod+Shift+z': redo,
    'Mod+y': redo,
    '?': commands.shortcuts,
    'Alt+ArrowLeft': back,
    'Alt+ArrowRight': forward,
    F6: () => {
      focusNextPane(1)
    },
    'Shift+F6': () => {
      focusNextPane(-1)
    },
  })

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
            <Suspense>
              <Screen place={place} />
            </Suspense>
          </div>
        </div>
        <StatusBar />
      </div>
      <News />
      <ToastList />
      <TipLayer />
      {dialog !== null && (
        <Suspense>
          <Dialogs />
        </Suspense>
      )}
    </DropArea>
  )
}

/** Drawn anew by its place and by what it asks for itself: not by what happens around it. */
const Screen = memo(function Screen({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'library':
      return <LibraryScreen place={place} />
    case 'quotes':
      return <QuotesScreen tag={place.tag} />
    case 'notes':
      return <NotesScreen key={place.tag} place={place} />
    case 'dossier':
      return <DossierScreen key={place.id} id={place.id} />
    case 'trash':
      return <TrashScreen />
    case 'health':
      return <HealthScreen />
    case 'captures':
      return <CapturesScreen />
    case 'tags':
      return <TagsScreen />
  }
})
