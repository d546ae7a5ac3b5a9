// Owns writing a note in Markdown: as it is written, and beside or below it as it reads. Leaves keeping it to the caller.
import { useState } from 'react'
import { NOTE_LIMIT } from '../../src/model/note'
import { useMessages } from '../messages/messages-context'
import { classes } from './class-names'
import { DraftArea } from './draft-area'
import { isPlain, MarkdownView } from './markdown-view'
import styles from './note-area.module.css'

type NoteAreaProps = {
  readonly label: string
  readonly stored: string
  readonly placeholder: string
  readonly save: (note: string) => Promise<boolean>
  /** How it stands: narrow in a margin, or as a page of its own, with what it means beside it where there is room. */
  readonly look: 'margin' | 'page'
}

/** A note that keeps itself; what its Markdown means is seen while it is written. */
export function NoteArea({ label, stored, placeholder, save, look }: NoteAreaProps) {
  const m = useMessages()
  const [typed, setTyped] = useState<string | null>(null)
  // What is stored has caught up: from now on it may change under our feet.
  if (typed !== null && typed === stored) setTyped(null)
  const text = typed ?? stored
  // In a margin there is no room for saying the same twice; on a page the writing keeps its width whatever is written.
  const isShown = look === 'page' || !isPlain(text)
  return (
    <div className={classes(styles.note, styles[look])}>
      <div className={styles.both}>
        <div className={styles.write}>
          <DraftArea
            label={label}
            stored={stored}
            save={save}
            placeholder={placeholder}
            look={look === 'page' ? 'page' : 'note'}
            maxLength={NOTE_LIMIT}
            onType={setTyped}
          />
        </div>
        {isShown && (
          <section aria-label={m.note.asRead} className={styles.read}>
            <h3 className={styles.heading}>{m.note.asRead}</h3>
            <MarkdownView text={text} />
          </section>
        )}
      </div>
    </div>
  )
}
