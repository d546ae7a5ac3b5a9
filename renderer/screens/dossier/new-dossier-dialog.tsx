// Owns naming a new dossier, into which quotes may go at once. Leaves keeping it to main.
import { useId, useState, type SyntheticEvent } from 'react'
import { Button } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import type { Messages } from '../../messages/en'
import { useMessages } from '../../messages/messages-context'
import type { QuoteRef } from '../../state/dialogs'
import { useManyActions, type ManyTargets } from '../../state/many-actions'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useQuoteActions } from '../../state/quote-actions'
import { DOSSIER_TITLE_LIMIT } from '../../../src/model/front-matter'
import { DOSSIER_TEMPLATES, type DossierTemplate } from '../../../src/model/dossier-templates'
import { Choice } from '../settings/choice-rows'
import styles from './new-dossier-dialog.module.css'

type NewDossierDialogProps = {
  readonly quote: QuoteRef | null
  readonly many: ManyTargets | null
  readonly onClose: () => void
}

/** Ask for a name and make the dossier. */
export function NewDossierDialog({ quote, many, onClose }: NewDossierDialogProps) {
  const m = useMessages()
  const act = useAct()
  const { openDossier } = usePlace()
  const { addToDossier } = useQuoteActions()
  const manyActions = useManyActions()
  const id = useId()
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<DossierTemplate>('empty')
  const name = title.trim()
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (name === '') return
    const { sections } = m.templates.of[template]
    const dossier = await act('dossier:create', { title: name, sections: [...sections] })
    if (dossier === null) return
    onClose()
    // With quotes in hand the person is reading, or choosing: they stay where they are.
    if (many !== null) void manyActions.addToDossier(many, { id: dossier.id, title: dossier.title })
    else if (quote === null) openDossier(dossier.id)
    else addToDossier(quote, { id: dossier.id, title: dossier.title })
  }
  return (
    <ModalDialog title={m.dossier.newTitle} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          void submit(event)
        }}
      >
        <label htmlFor={id}>{m.dossier.nameLabel}</label>
        <div className={styles.row}>
          <input
            id={id}
            className={styles.input}
            autoFocus
            value={title}
            maxLength={DOSSIER_TITLE_LIMIT}
            placeholder={m.dossier.namePlaceholder}
            onChange={(event) => {
              setTitle(event.currentTarget.value)
            }}
          />
        </div>
        <Choice
          label={m.templates.label}
          value={template}
          options={DOSSIER_TEMPLATES.map((known) => ({ id: known, label: m.templates.of[known].name }))}
          onChange={setTemplate}
        />
        <p className={styles.hint}>{describeTemplate(template, m)}</p>
        <div className={styles.buttons}>
          <Button look="primary" type="submit" isDisabled={name === ''}>
            {m.dossier.create}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}

/** What it is for, and its main sections. */
function describeTemplate(template: DossierTemplate, m: Messages): string {
  const { says, sections } = m.templates.of[template]
  const titles = sections.filter(({ level }) => level === 1).map(({ title }) => title)
  return titles.length === 0 ? says : `${says} ${titles.join(' · ')}`
}
