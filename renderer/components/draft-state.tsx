// Owns saying whether what was typed is kept. Leaves keeping it to `use-draft.ts`.
import { useMessages } from '../messages/messages-context'
import styles from './draft-state.module.css'
import type { Draft } from './use-draft'

/** Stands in the corner of what is written; where it wasn't kept, with what can be done. */
export function DraftState({ draft }: { readonly draft: Draft }) {
  const m = useMessages()
  return (
    <span className={styles.state} role="status">
      {draft.state === 'saved' && m.saved}
      {draft.state === 'saving' && `${m.saving}…`}
      {draft.state === 'failed' && (
        <span className={styles.failed} title={m.unsaved.hint}>
          {m.unsaved.note}
          <button type="button" className={styles.failedAction} onClick={draft.flush}>
            {m.unsaved.retry}
          </button>
          <button
            type="button"
            className={styles.failedAction}
            onClick={() => void navigator.clipboard.writeText(draft.text)}
          >
            {m.copy}
          </button>
        </span>
      )}
    </span>
  )
}
