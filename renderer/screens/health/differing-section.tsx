// Owns listing the records in which merged copies differ, each of which leads to the record. Leaves deciding to the record's screen.
import type { DifferingRecord } from '../../../src/model/joined-copies'
import type { LibraryHealth } from '../../../src/model/library-health'
import { nameField } from '../../components/conflict-words'
import { useMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import styles from './health-screen.module.css'
import { Section } from './section'

/** Records in which copies differ. */
export function DifferingSection({ differing }: Pick<LibraryHealth, 'differing'>) {
  const m = useMessages()
  const { rows, total } = differing
  return (
    <Section
      title={m.conflicts.healthTitle}
      hint={total === 0 ? m.conflicts.healthNone : m.conflicts.healthHint}
    >
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={`${row.target.kind} ${row.target.id}`} className={styles.row}>
              <DifferingRow row={row} />
            </li>
          ))}
        </ul>
      )}
      {total > rows.length && <p className={styles.facts}>{m.conflicts.more(total - rows.length)}</p>}
    </Section>
  )
}

function DifferingRow({ row: { target, title, words, fields } }: { readonly row: DifferingRecord }) {
  const m = useMessages()
  const { openArticle, openDossier, openNote } = usePlace()
  const open = (): void => {
    switch (target.kind) {
      case 'article':
        openArticle(target.id, { part: 'details' })
        return
      case 'quote':
        openArticle(target.articleId, { quoteId: target.id })
        return
      case 'dossier':
        openDossier(target.id)
        return
      case 'note':
        openNote(target.id)
    }
  }
  const names = new Set(fields.map((field) => nameField(field, m)))
  return (
    <>
      <button type="button" className={styles.link} onClick={open}>
        {words === null ? title || m.notes.untitled : m.quoted(words)}
      </button>
      <p className={styles.facts}>
        {[m.conflicts.kinds[target.kind], ...(words === null ? [] : [title]), [...names].join(', ')].join(
          ' · ',
        )}
      </p>
    </>
  )
}
