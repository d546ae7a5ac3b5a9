// Owns the commands that can be done anywhere, and hears those of the menu. Leaves all others to the screens that answer to them.
import { useEffect, useMemo } from 'react'
import { ROLES } from '../../../src/model/commands'
import { listen } from '../../api'
import { useAppState } from '../../state/app-state'
import { runCommand, useCommands, useKeyboard, type CommandActions } from '../../state/commands'
import { useDialogs } from '../../state/dialogs'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useNoteActions } from '../../state/note-actions'
import { useSourceActions } from '../../state/source-actions'
import { useUndo } from '../../state/undo'
import { focusNextPane } from './panes'

/** What the frame itself does for commands. */
export type FrameTools = { readonly focusSearch: () => void; readonly openPalette: () => void }

/** Answer to the commands that can be done anywhere. */
export function useFrameCommands({ focusSearch, openPalette }: FrameTools): void {
  const act = useAct()
  const { settings, readOnly } = useAppState()
  const { place, go, back, forward } = usePlace()
  const { open } = useDialogs()
  const { undo, redo } = useUndo()
  const { check } = useSourceActions()
  const { begin: beginNote } = useNoteActions()
  useKeyboard(settings)
  const roles = useMemo<CommandActions>(
    () =>
      Object.fromEntries(
        ROLES.flatMap((role) => (role === 'paste' ? [] : [[role, () => void act('window:do', { role })]])),
      ),
    [act],
  )
  const shelf = (name: 'inbox' | 'all' | 'archive') => (): void => {
    go({ screen: 'library', shelf: name, tag: null, article: null })
  }
  const screen = (name: 'tags' | 'captures' | 'import' | 'trash' | 'health') => (): void => {
    go({ screen: name })
  }
  const dialog = (kind: 'settings' | 'shortcuts' | 'about') => (): void => {
    open({ kind })
  }
  const receive = async (): Promise<void> => {
    const chosen = await act('received:choose', {})
    if (chosen !== null) open({ kind: 'received', dossiers: [chosen] })
  }
  useCommands({
    ...roles,
    palette: openPalette,
    search: focusSearch,
    clip: () => {
      open({ kind: 'clip', address: '' })
    },
    'new-note': readOnly === null ? beginNote : undefined,
    'new-dossier': () => {
      open({ kind: 'new-dossier', quote: null })
    },
    'receive-dossier': () => void receive(),
    import: screen('import'),
    'export-library': () => {
      open({ kind: 'export-library', articles: null })
    },
    'check-cited':
      readOnly === null
        ? () => {
            check({ kind: 'cited' })
          }
        : undefined,
    undo,
    redo,
    'next-pane': () => {
      focusNextPane(1)
    },
    'previous-pane': () => {
      focusNextPane(-1)
    },
    settings: dialog('settings'),
    'open-library': () => void act('library:open-other', {}),
    shortcuts: dialog('shortcuts'),
    about: dialog('about'),
    back: back ?? undefined,
    forward: forward ?? undefined,
    inbox: shelf('inbox'),
    library: shelf('all'),
    quotes: () => {
      go({ screen: 'quotes', tag: null })
    },
    statements: () => {
      go({ screen: 'statements' })
    },
    notes: () => {
      go({ screen: 'notes', tag: null, id: place.screen === 'notes' ? place.id : null })
    },
    'archive-shelf': shelf('archive'),
    tags: screen('tags'),
    captures: screen('captures'),
    trash: screen('trash'),
    health: screen('health'),
  })
  useEffect(
    () =>
      listen('menu:command', ({ command }) => {
        runCommand(command)
      }),
    [],
  )
}
