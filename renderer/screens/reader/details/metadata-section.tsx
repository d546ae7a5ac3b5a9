// Owns an article's metadata in the pane: each value with where it came from, a way to write another, and the way back.
import { Pencil, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ArticleDetail } from '../../../../src/model/answers'
import type { EditableField } from '../../../../src/model/editable-fields'
import { IconButton } from '../../../components/button'
import { classes } from '../../../components/class-names'
import { useMessages } from '../../../messages/messages-context'
import { useAppState } from '../../../state/app-state'
import { useAct } from '../../../state/queries'
import styles from './details.module.css'
import { FieldEditor } from './field-editor'
import { shownFields, type ShownField } from './metadata-words'

/** The metadata. */
export function MetadataSection({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const [editing, setEditing] = useState<EditableField | null>(null)
  return (
    <section>
      <h3 className={styles.heading}>{m.metadata.label}</h3>
      <dl className={styles.facts}>
        {shownFields(detail, m).map((shown) => (
          <FieldRow
            key={`${detail.article.id} ${shown.field}`}
            detail={detail}
            shown={shown}
            isEditing={editing === shown.field}
            onEdit={(isOpen) => {
              setEditing((field) => (isOpen ? shown.field : field === shown.field ? null : field))
            }}
          />
        ))}
      </dl>
    </section>
  )
}

type FieldRowProps = {
  readonly detail: ArticleDetail
  readonly shown: ShownField
  readonly isEditing: boolean
  readonly onEdit: (isOpen: boolean) => void
}

function FieldRow({ detail: { article }, shown, isEditing, onEdit }: FieldRowProps) {
  const { field, name, value, origin } = shown
  const m = useMessages()
  const editButton = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  // The focus goes back to where the field was opened from, not to nowhere.
  useEffect(() => {
    if (!returns.current || editButton.current === null) return
    returns.current = false
    editButton.current.focus()
  })
  if (isEditing)
    return (
      <div className={styles.field}>
        <dt className={styles.name}>{name}</dt>
        <dd data-field-editor>
          <FieldEditor
            articleId={article.id}
            metadata={article.metadata}
            field={field}
            onClose={() => {
              // Whoever went on to another place is not called back.
              const active = document.activeElement
              returns.current =
                active === null || active === document.body || active.closest('[data-field-editor]') !== null
              onEdit(false)
            }}
          />
        </dd>
      </div>
    )
  return (
    <div className={styles.field}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        <bdi className={classes(value === null && styles.nothing)}>{value ?? m.metadata.none}</bdi>
        {origin !== null && <span className={styles.origin}>{origin}</span>}
      </dd>
      <FieldButtons
        editButton={editButton}
        id={article.id}
        shown={shown}
        onEdit={() => {
          onEdit(true)
        }}
      />
    </div>
  )
}

/** What a tip has room for. */
const LONGEST_TIP = 60

type FieldButtonsProps = {
  readonly editButton: React.RefObject<HTMLButtonElement | null>
  readonly id: string
  readonly shown: ShownField
  readonly onEdit: () => void
}

function FieldButtons({ editButton, id, shown: { field, name, setBack }, onEdit }: FieldButtonsProps) {
  const m = useMessages()
  const act = useAct()
  const { readOnly } = useAppState()
  if (readOnly !== null) return null
  const before =
    setBack === null || setBack.length <= LONGEST_TIP ? setBack : `${setBack.slice(0, LONGEST_TIP)}…`
  return (
    <dd className={styles.fieldButtons}>
      {before !== null && (
        <IconButton
          icon={Undo2}
          label={m.metadata.setBack(name, before)}
          size="small"
          onPress={() => {
            void act('article:set-back', { id, field }).then(() => editButton.current?.focus())
          }}
        />
      )}
      <IconButton
        ref={editButton}
        icon={Pencil}
        label={m.metadata.edit(name)}
        size="small"
        onPress={onEdit}
      />
    </dd>
  )
}
