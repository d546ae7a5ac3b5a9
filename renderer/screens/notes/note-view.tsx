// Owns one free note: its title, tags and words, what differs between copies of it, and what it links to. Leaves keeping it to main.
import { Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FreeNoteDetail } from '../../../src/model/answers'
import { valueAt } from '../../../src/model/field-path'
import { NOTE_TITLE_LIMIT } from '../../../src/model/note'
import { ApiError } from '../../api'
import { IconButton } from '../../components/button'
import { ConflictList } from '../../components/conflict-list'
import { DraftArea } from '../../components/draft-area'
import { EmptyState } from '../../components/empty-state'
import { MarkdownView } from '../../components/markdown-view'
import { NoteArea } from '../../components/note-area'
import { NoteLinks, NoteMentions } from '../../components/note-links'
import { TagList, TagNames } from '../../components/tag-list'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useNoteActions } from '../../state/note-actions'
import { useAct, useAnswer } from '../../state/queries'
import styles from './note-view.module.css'

/** A note by its id. `isFresh`: it was begun just now, and the keyboard goes to its title. */
export function NoteView({ id, isFresh }: { readonly id: string; readonly isFresh: boolean }) {
  const m = useMessages()
  const answer = useAnswer('note:open', { id })
  if (answer.error !== null) {
    const text = m.describeError(
      answer.error instanceof ApiError ? answer.error.info : { kind: 'bug', message: answer.error.message },
    )
    return (
      <div className={styles.pane} role="alert">
        <EmptyState title={m.notes.missing} hint={[text.what, text.safe, text.next].join(' ')} />
      </div>
    )
  }
  if (answer.data === undefined) return <div className={styles.pane} aria-busy />
  return <OpenNote detail={answer.data} isFresh={isFresh} />
}

type OpenNoteProps = { readonly detail: FreeNoteDetail; readonly isFresh: boolean }

function OpenNote({ detail, isFresh }: OpenNoteProps) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { remove } = useNoteActions()
  const { note, links, mentions } = detail
  return (
    <section className={styles.pane} aria-label={m.notes.editor} data-pane tabIndex={-1}>
      <header className={styles.bar}>
        <span className={styles.facts}>
          {m.notes.facts(m.date(note.createdAt) ?? '', m.date(note.updatedAt) ?? '')}
        </span>
        {readOnly === null && (
          <IconButton
            icon={Trash2}
            label={m.notes.remove}
            command="delete-note"
            onPress={() => {
              remove(note)
            }}
          />
        )}
      </header>
      <div className={styles.sheet}>
        <div className={styles.page}>
          {readOnly === null ? <Writing detail={detail} isFresh={isFresh} /> : <Reading detail={detail} />}
          <div className={styles.links}>
            <NoteLinks links={links} />
            <NoteMentions mentions={mentions} />
          </div>
        </div>
      </div>
    </section>
  )
}

function Writing({ detail: { note }, isFresh }: OpenNoteProps) {
  const m = useMessages()
  const act = useAct()
  const { id } = note
  const title = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isFresh) title.current?.focus()
  }, [isFresh])
  return (
    <>
      <DraftArea
        ref={title}
        label={m.notes.name}
        placeholder={m.notes.namePlaceholder}
        stored={note.title}
        save={async (next) => (await act('note:change', { id, change: { title: next } })) !== null}
        look="title"
        isOneLine
        maxLength={NOTE_TITLE_LIMIT}
      />
      <TagList tags={note.tags} onChange={(tags) => void act('note:change', { id, change: { tags } })} />
      <ConflictList
        target={{ kind: 'note', id }}
        conflicts={note.conflicts ?? []}
        valueOf={(field) => valueAt(note, field)}
      />
      <div data-note-words>
        <NoteArea
          owner={{ kind: 'note', id }}
          label={m.notes.text}
          stored={note.note}
          placeholder={m.notes.placeholder}
          save={async (words) => (await act('note:change', { id, change: { note: words } })) !== null}
          look="page"
        />
      </div>
    </>
  )
}

/** Where nothing can be changed, a note is shown as it reads. */
function Reading({ detail: { note } }: { readonly detail: FreeNoteDetail }) {
  const m = useMessages()
  return (
    <>
      <h2 className={styles.title}>{note.title === '' ? m.notes.untitled : note.title}</h2>
      {note.tags.length > 0 && <TagNames tags={note.tags} />}
      <div className={styles.words}>
        <MarkdownView text={note.note} />
      </div>
    </>
  )
}
