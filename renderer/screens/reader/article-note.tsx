// Owns the note on an article as a whole: as it is written, and below it as it reads. Leaves keeping it to main.
import { useState } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { NOTE_LIMIT } from '../../../src/model/note'
import { DraftArea } from '../../components/draft-area'
import { isPlain, MarkdownView } from '../../components/markdown-view'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import styles from './article-note.module.css'

/** A note that keeps itself; what its Markdown means is seen while it is written. */
export function ArticleNote({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const act = useAct()
  const { id } = detail.article
  const [typed, setTyped] = useState<string | null>(null)
  // What is stored has caught up: from now on it may change under our feet.
  if (typed !== null && typed === detail.note) setTyped(null)
  const text = typed ?? detail.note
  return (
    <div className={styles.note}>
      <DraftArea
        label={m.note.article}
        stored={detail.note}
        save={async (note) => (await act('article:change', { id, change: { note } })) !== null}
        placeholder={m.note.placeholder}
        maxLength={NOTE_LIMIT}
        onType={setTyped}
      />
      {!isPlain(text) && (
        <section aria-label={m.note.asRead} className={styles.read}>
          <h3 className={styles.heading}>{m.note.asRead}</h3>
          <MarkdownView text={text} />
        </section>
      )}
    </div>
  )
}
