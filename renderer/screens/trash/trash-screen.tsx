// Owns the screen of what was deleted and can be put back.
import { Undo2 } from 'lucide-react'
import type { TrashEntry } from '../../../src/model/answers'
import { Button, Icon } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import { useAct, useAnswer } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './trash-screen.module.css'

/** Deleted articles and dossiers. */
export function TrashScreen() {
  const m = useMessages()
  const entries = useAnswer('trash:list', {}).data
  return (
    <main className={styles.screen} aria-label={m.nav.trash} data-pane tabIndex={-1}>
      {entries?.length === 0 && <EmptyState title={m.trash.empty} hint={m.trash.emptyHint} />}
      <ul className={styles.list}>
        {entries?.map((entry) => (
          <TrashRow key={entry.folder} entry={entry} />
        ))}
      </ul>
    </main>
  )
}

function TrashRow({ entry }: { readonly entry: TrashEntry }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const title = entry.title === '' ? m.trash.unreadable : entry.title
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
      <Button aria-label={m.trash.restoreItem(title)} onPress={restore}>
        <Icon icon={Undo2} />
        {m.trash.restore}
      </Button>
    </li>
  )
}
