// Owns the note on an article as a whole, with what it links to and the notes that link to the article. Leaves keeping it to main.
import type { ArticleDetail } from '../../../src/model/answers'
import { NoteArea } from '../../components/note-area'
import { NoteLinks, NoteMentions } from '../../components/note-links'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import styles from './article-note.module.css'

/** The note on an article. */
export function ArticleNote({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const act = useAct()
  const { id } = detail.article
  return (
    <div className={styles.pane}>
      <NoteArea
        owner={{ kind: 'article', id }}
        label={m.note.article}
        stored={detail.note}
        save={async (note) => (await act('article:change', { id, change: { note } })) !== null}
        placeholder={m.note.placeholder}
        look="margin"
      />
      <NoteLinks links={detail.links} />
      <NoteMentions mentions={detail.mentions} />
    </div>
  )
}
