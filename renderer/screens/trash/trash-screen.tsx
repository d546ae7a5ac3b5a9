// Owns the screen of what was deleted: it can be put back, and goes for ever only when a person says so.
import { Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { TrashEntry } from '../../../src/model/answers'
import { Button, Icon, IconButton } from '../../components/button'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct, useAnswer, useRefresh } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './trash-screen.module.css'

const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Deleted articles, quotes, free notes and dossiers. */
export function TrashScreen() {
  const m = useMessages()
  const act = useAct()
  const refresh = useRefresh()
  const { show } = useToasts()
  const { readOnly } = useAppState()
  const { data: entries, dataUpdatedAt } = useAnswer('trash:list', {})
  const [doomed, setDoomed] = useState<readonly TrashEntry[] | null>(null)
  if (entries === undefined) return <main className={styles.screen} aria-label={m.nav.trash} data-pane />
  const old = entries.filter(({ deletedAt }) => dataUpdatedAt - Date.parse(deletedAt) > KEPT_MS)
  const purge = async (): Promise<void> => {
    const answer = await act('trash:purge', { folders: (doomed ?? []).map(({ folder }) => folder) })
    refresh('trash:list')
    refresh('app:state')
    if (answer !== null) show({ text: m.purge.gone(answer.gone) })
  }
  return (
    <main className={styles.screen} aria-label={m.nav.trash} data-pane tabIndex={-1}>
      {entries.length === 0 ? (
        <EmptyState title={m.trash.empty} hint={m.trash.emptyHint} />
      ) : (
        <>
          <header className={styles.head}>
            <p className={styles.keeps}>{m.purge.keeps}</p>
            {readOnly === null && (
              <div className={styles.buttons}>
                {old.length > 0 && old.length < entries.length && (
                  <Button
                    onPress={() => {
                      setDoomed(old)
                    }}
                  >
                    {m.purge.old(old.length)}
                  </Button>
                )}
                <Button
                  onPress={() => {
                    setDoomed(entries)
                  }}
                >
                  {m.purge.empty}
                </Button>
              </div>
            )}
          </header>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <TrashRow
                key={entry.folder}
                entry={entry}
                onPurge={() => {
                  setDoomed([entry])
                }}
              />
            ))}
          </ul>
        </>
      )}
      {doomed !== null && (
        <ConfirmDialog
          question={m.purge.ask(doomed.length)}
          hint={m.purge.askHint}
          confirm={m.purge.forEver}
          onConfirm={() => void purge()}
          onClose={() => {
            setDoomed(null)
          }}
        />
      )}
    </main>
  )
}

function TrashRow({ entry, onPurge }: { readonly entry: TrashEntry; readonly onPurge: () => void }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { readOnly } = useAppState()
  const title = entry.title || (entry.kind === 'note' ? m.notes.untitled : m.trash.unreadable)
  const restore = (): void => {
    void act('trash:restore', { folder: entry.folder }).then((done) => {
      if (done !== null) show({ text: m.trash.restored(title) })
    })
  }
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.facts}>
          {m.trash.kinds[entry.kind]} · {m.trash.deleted(m.instant(entry.deletedAt))}
        </p>
      </div>
      {readOnly === null && (
        <>
          <Button aria-label={m.trash.restoreItem(title)} onPress={restore}>
            <Icon icon={Undo2} />
            {m.trash.restore}
          </Button>
          <IconButton icon={Trash2} label={m.purge.one(title)} onPress={onPurge} />
        </>
      )}
    </li>
  )
}
