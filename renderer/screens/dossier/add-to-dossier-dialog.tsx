// Owns asking into which dossier articles go, and whether as a whole or by their quotes. Leaves putting them there to
// `state/many-actions.ts`.
import { useState, type SyntheticEvent } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useDialogs } from '../../state/dialogs'
import { useManyActions } from '../../state/many-actions'
import { useAnswer } from '../../state/queries'
import { Choice } from '../settings/choice-rows'
import styles from './add-to-dossier-dialog.module.css'

type AddToDossierDialogProps = { readonly articles: readonly string[]; readonly onClose: () => void }

const WAYS = ['whole', 'quotes'] as const
type Way = (typeof WAYS)[number]
/** No dossier has it for an id. */
const NEW = 'new'

/** Ask, and put them in. */
export function AddToDossierDialog({ articles, onClose }: AddToDossierDialogProps) {
  const m = useMessages()
  const { open } = useDialogs()
  const actions = useManyActions()
  const dossiers = useAnswer('dossier:list', {}).data
  const [chosen, setChosen] = useState<string | null>(null)
  const [way, setWay] = useState<Way>('whole')
  const where = chosen ?? dossiers?.[0]?.id ?? NEW
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const targets = { articles: [...articles], quotes: [], asWhole: way === 'whole' }
    const dossier = dossiers?.find(({ id }) => id === where)
    if (dossier === undefined) open({ kind: 'new-dossier', quote: null, many: targets })
    else {
      onClose()
      void actions.addToDossier(targets, dossier)
    }
  }
  return (
    <ModalDialog title={m.addToDossier.title(articles.length)} onClose={onClose}>
      {dossiers !== undefined && (
        <form className={styles.form} onSubmit={submit}>
          <Choice
            label={m.addToDossier.where}
            value={where}
            options={[
              ...dossiers.map(({ id, title }) => ({ id, label: title })),
              { id: NEW, label: m.nav.newDossier },
            ]}
            onChange={setChosen}
          />
          <ChoiceList
            legend={m.addToDossier.what}
            options={WAYS.map((id) => ({ id, name: m.addToDossier.as[id], says: m.addToDossier.says[id] }))}
            chosen={way}
            onChoose={setWay}
          />
          <div className={styles.buttons}>
            <Button onPress={onClose}>{m.cancel}</Button>
            <Button look="primary" type="submit">
              {m.addToDossier.add}
            </Button>
          </div>
        </form>
      )}
    </ModalDialog>
  )
}
