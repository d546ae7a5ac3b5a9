// Owns asking into which dossier a section of statements goes, and what it is called; and whether suggestions are to be kept for it.
import { useState, type SyntheticEvent } from 'react'
import type { StatementRef } from '../../../src/model/statement-list'
import { Button } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useLibraryJobs } from '../../state/library-jobs'
import { usePlace } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { lastColour } from '../../state/remembered'
import { useToasts } from '../../state/toasts'
import { Choice } from '../settings/choice-rows'
import styles from './section-dialog.module.css'

type SectionDialogProps = {
  readonly statements: readonly StatementRef[]
  /** What the section is called unless the person says otherwise. */
  readonly suggestedTitle: string
  readonly onClose: () => void
  /** It is there. */
  readonly onMade: () => void
}

/** No dossier has it for an id. */
const NEW = 'new'
const LONGEST_TITLE = 300

/** Ask, and make it. */
export function SectionDialog({ statements, suggestedTitle, onClose, onMade }: SectionDialogProps) {
  const m = useMessages()
  const s = m.statements
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  const { openDossier } = usePlace()
  const dossiers = useAnswer('dossier:list', {}).data
  const [where, setWhere] = useState<string>(NEW)
  const [title, setTitle] = useState(suggestedTitle)
  const [keeps, setKeeps] = useState(true)
  const suggested = statements.filter(({ quoteId }) => quoteId === null).length
  const put = keeps ? statements : statements.filter(({ quoteId }) => quoteId !== null)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const refs = put.map(({ articleId, version, place, quoteId }) => ({ articleId, version, place, quoteId }))
    const dossier = where === NEW ? null : where
    onClose()
    void run('statement:to-dossier', { dossier, title, statements: refs, colour: lastColour() }).then(
      (made) => {
        if (made === null) return
        onMade()
        show({
          text: s.sectionMade(made.quotes, made.title),
          ...(made.kept > 0 ? { detail: s.keptForIt(made.kept) } : {}),
          action: {
            label: m.quote.show,
            run: () => {
              openDossier(made.dossier)
            },
          },
        })
      },
    )
  }
  return (
    <ModalDialog title={s.toDossier} onClose={onClose}>
      {dossiers !== undefined && (
        <form className={styles.form} onSubmit={submit}>
          <label className={styles.field}>
            <span>{s.sectionTitle}</span>
            <input
              className={styles.text}
              type="text"
              autoFocus
              required
              value={title}
              maxLength={LONGEST_TITLE}
              onChange={(event) => {
                setTitle(event.currentTarget.value)
              }}
            />
          </label>
          <Choice
            label={m.addToDossier.where}
            value={where}
            options={[
              { id: NEW, label: m.nav.newDossier },
              ...dossiers.map(({ id, title: name }) => ({ id, label: name })),
            ]}
            onChange={setWhere}
          />
          {suggested > 0 && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={keeps}
                onChange={(event) => {
                  setKeeps(event.currentTarget.checked)
                }}
              />
              <span>{s.keepFirst(suggested)}</span>
            </label>
          )}
          <div className={styles.buttons}>
            <Button onPress={onClose}>{m.cancel}</Button>
            <Button look="primary" type="submit" isDisabled={put.length === 0 || title.trim() === ''}>
              {s.makeSection(put.length)}
            </Button>
          </div>
        </form>
      )}
    </ModalDialog>
  )
}
