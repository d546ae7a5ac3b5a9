// Owns the note on an article as a whole. Leaves keeping it to main.
import type { ArticleDetail } from '../../../src/model/answers'
import { NOTE_LIMIT } from '../../../src/model/note'
import { DraftArea } from '../../components/draft-area'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import styles from './article-note.module.css'

/** A note that keeps itself. */
export function ArticleNote({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const act = useAct()
  const { id } = detail.article
  return (
    <div className={styles.note}>
      <DraftArea
        label={m.note.article}
        stored={detail.note}
        save={async (note) => (await act('article:change', { id, change: { note } })) !== null}
        placeholder={m.note.placeholder}
        maxLength={NOTE_LIMIT}
      />
    </div>
  )
}
