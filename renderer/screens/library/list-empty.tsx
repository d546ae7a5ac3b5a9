// Owns what an empty list says, and what to do next.
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import { useKeyHints } from '../../state/key-hints'
import { useDialogs } from '../../state/dialogs'
import { usePlace, type Place } from '../../state/place'

type LibraryPlace = Extract<Place, { readonly screen: 'library' }>

/** Why there is nothing, and the way on. */
export function ListEmpty({ place }: { readonly place: LibraryPlace }) {
  const m = useMessages()
  const hint = useKeyHints()
  const { open } = useDialogs()
  const { go } = usePlace()
  const { tag } = place
  if (tag !== null) {
    return (
      <EmptyState title={m.list.emptyTag(tag)} hint={m.list.emptyTagHint}>
        <Button
          onPress={() => {
            go({ screen: 'quotes', tag })
          }}
        >
          {m.list.showQuotes}
        </Button>
      </EmptyState>
    )
  }
  if (place.shelf === 'archive') {
    return <EmptyState title={m.list.emptyArchive} hint={m.list.emptyArchiveHint(hint('archive'))} />
  }
  return (
    <EmptyState
      title={place.shelf === 'inbox' ? m.list.emptyInbox : m.list.emptyAll}
      hint={m.list.emptyInboxHint}
    >
      <Button
        look="primary"
        onPress={() => {
          open({ kind: 'clip', address: '' })
        }}
      >
        {m.list.clipFirst}
      </Button>
    </EmptyState>
  )
}
