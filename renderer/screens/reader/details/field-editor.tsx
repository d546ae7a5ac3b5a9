// Owns the fields in which an article's metadata is written: a line, lines, a date, a language, a list.
import { useId, type FocusEvent, type KeyboardEvent } from 'react'
import type { ArticleMetadata } from '../../../../src/model/article'
import type { EditableField } from '../../../../src/model/editable-fields'
import { SOURCE_KINDS } from '../../../../src/model/source-kinds'
import { Button } from '../../../components/button'
import { languageName } from '../../../components/completeness-words'
import { TagList } from '../../../components/tag-list'
import { useMessages, type LocaleMessages } from '../../../messages/messages-context'
import { useAct } from '../../../state/queries'
import styles from './details.module.css'
import { KIND_OF_FIELD, textToEdit } from './metadata-words'
import { useFieldDraft } from './use-field-draft'

const LONGEST_TEXT = 10_000

type EditorProps<F extends EditableField> = {
  readonly articleId: string
  readonly metadata: ArticleMetadata
  readonly field: F
  readonly onClose: () => void
}

/** The editor of a field. */
export function FieldEditor({ field, ...props }: EditorProps<EditableField>) {
  return field === 'authors' || field === 'keywords' ? (
    <ListEditor field={field} {...props} />
  ) : (
    <TextEditor field={field} {...props} />
  )
}

/** Each change of a list is kept at once, and is a step of its own to undo. */
function ListEditor({ articleId, metadata, field, onClose }: EditorProps<'authors' | 'keywords'>) {
  const m = useMessages()
  const act = useAct()
  const name = m.metadata.fields[field]
  return (
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TagList
        tags={metadata[field]}
        words={{
          add: m.metadata.add,
          field: m.metadata.addTo(name),
          remove: (word) => m.metadata.remove(name, word),
        }}
        isFocused
        onChange={(value) => void act('article:edit-metadata', { id: articleId, edit: { field, value } })}
      />
      <div className={styles.editorButtons}>
        <Button onPress={onClose}>{m.metadata.done}</Button>
      </div>
    </div>
  )
}

function TextEditor({
  articleId,
  metadata,
  field,
  onClose,
}: EditorProps<Exclude<EditableField, 'authors' | 'keywords'>>) {
  const m = useMessages()
  const id = useId()
  const stored = textToEdit(metadata, field)
  const draft = useFieldDraft({ articleId, field, stored, onClose })
  const kind = KIND_OF_FIELD[field]
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      draft.leave()
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault()
      void draft.keep()
    }
  }
  /** As everywhere in the app: what was typed is kept when its field is left. */
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget === null || event.currentTarget.contains(event.relatedTarget)) return
    void draft.keep()
  }
  const shared = {
    'aria-label': m.metadata.fields[field],
    'aria-invalid': draft.problem !== null,
    'aria-describedby': id,
    autoFocus: true,
    value: draft.typed,
    className: styles.input,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      draft.type(event.currentTarget.value)
    },
  }
  return (
    <div className={styles.editor} onKeyDown={onKeyDown} onBlur={onBlur}>
      {kind === 'language' ? (
        <select {...shared}>
          {languageOptions(stored, m).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      ) : kind === 'kind' ? (
        <select {...shared}>
          <option value="">{m.metadata.noKind}</option>
          {SOURCE_KINDS.map((known) => (
            <option key={known} value={known}>
              {m.sourceKinds[known]}
            </option>
          ))}
        </select>
      ) : kind === 'lines' ? (
        <textarea
          {...shared}
          rows={field === 'title' ? 3 : 5}
          maxLength={field === 'title' ? 1000 : LONGEST_TEXT}
        />
      ) : (
        <input {...shared} type="text" maxLength={LONGEST_TEXT} spellCheck={kind === 'line'} />
      )}
      <p
        id={id}
        role={draft.problem === null ? undefined : 'alert'}
        className={draft.problem === null ? styles.hint : styles.problem}
      >
        {draft.problem ?? (kind === 'date' ? m.metadata.dateHint : '')}
      </p>
      <div className={styles.editorButtons}>
        <Button look="primary" onPress={() => void draft.keep()}>
          {m.metadata.save}
        </Button>
        <Button onPress={draft.leave}>{m.cancel}</Button>
      </div>
    </div>
  )
}

/** Languages that news is written in, by how many read it on the web. Source: W3Techs, content languages of websites, 2025. */
const LANGUAGES =
  'en es de ja fr pt ru it nl pl tr zh fa vi cs id ko uk hu ar ro sv el da fi he sk th bg hr no sr lt sl ca et lv hi bn ta ur ms kk ka az hy mn sq mk is sw'.split(
    ' ',
  )

function languageOptions(stored: string, m: LocaleMessages): readonly (readonly [string, string])[] {
  const tags = LANGUAGES.includes(stored) || stored === '' ? LANGUAGES : [stored, ...LANGUAGES]
  const named = tags.map((tag) => [tag, languageName(tag, m.locale)] as const)
  return [['', m.metadata.noLanguage], ...named.sort(([, a], [, b]) => a.localeCompare(b, m.locale))]
}
