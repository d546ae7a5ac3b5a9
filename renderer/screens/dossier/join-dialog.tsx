// Owns choosing a dossier that is joined into another, and how. Leaves joining them to main.
import { useId, useState, type SyntheticEvent } from 'react'
import type { Dossier } from '../../../src/model/dossier'
import { Button } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useAct, useAnswer } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { useUndo } from '../../state/undo'
import { Choice } from '../settings/choice-rows'
import { nameBlock } from './block-words'
import styles from './join-dialog.module.css'

type JoinDialogProps = { readonly dossier: Dossier; readonly onClose: () => void }

/** No part has it for an id. */
const AT_END = 'end'

/** Ask which, and where. */
export function JoinDialog({ dossier, onClose }: JoinDialogProps) {
  const m = useMessages()
  const others = useAnswer('dossier:list', {}).data?.filter(({ id }) => id !== dossier.id)
  return (
    <ModalDialog title={m.joining.title} onClose={onClose}>
      {others?.length === 0 && <p>{m.joining.none}</p>}
      {others !== undefined && others.length > 0 && (
        <JoinForm dossier={dossier} others={others} onClose={onClose} />
      )}
    </ModalDialog>
  )
}

type JoinFormProps = JoinDialogProps & {
  readonly others: readonly { readonly id: string; readonly title: string }[]
}

function JoinForm({ dossier, others, onClose }: JoinFormProps) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { undo } = useUndo()
  const [other, setOther] = useState(others[0]?.id ?? '')
  const [place, setPlace] = useState<string>(AT_END)
  const [skipsPresent, setSkipsPresent] = useState(true)
  const [deletesOther, setDeletesOther] = useState(false)
  const title = others.find(({ id }) => id === other)?.title ?? ''
  const both = useAnswer('dossier:joint-quotes', { id: dossier.id, other }).data?.quotes ?? 0
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const before = place === AT_END ? null : place
    const joined = await act('dossier:join', { id: dossier.id, other, before, skipsPresent, deletesOther })
    if (joined === null) return
    onClose()
    const detail = m.joining.skipped(joined.skipped)
    show({
      text: m.joining.joined(joined.added, title),
      ...(detail === '' ? {} : { detail }),
      action: { label: m.undo, run: undo },
    })
  }
  const places = dossier.blocks
    .filter(({ kind }) => kind === 'section')
    .map((block) => ({ id: block.id, label: m.joining.before(nameBlock(block, m)) }))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <Choice
        label={m.joining.other}
        value={other}
        options={others.map((one) => ({ id: one.id, label: one.title }))}
        onChange={setOther}
      />
      <Choice
        label={m.joining.place}
        value={place}
        options={[{ id: AT_END, label: m.joining.atEnd }, ...places]}
        onChange={setPlace}
      />
      <p className={styles.hint}>{m.joining.hint(title)}</p>
      {both > 0 && (
        <Check
          label={m.joining.skip}
          hint={m.joining.both(both)}
          isOn={skipsPresent}
          onChange={setSkipsPresent}
        />
      )}
      <Check label={m.joining.trash} isOn={deletesOther} onChange={setDeletesOther} />
      <div className={styles.buttons}>
        <Button onPress={onClose}>{m.cancel}</Button>
        <Button look="primary" type="submit">
          {m.joining.join}
        </Button>
      </div>
    </form>
  )
}

type CheckProps = {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Check({ label, hint, isOn, onChange }: CheckProps) {
  const id = useId()
  return (
    <div>
      {hint !== undefined && (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isOn}
          {...(hint === undefined ? {} : { 'aria-describedby': id })}
          onChange={(event) => {
            onChange(event.currentTarget.checked)
          }}
        />
        {label}
      </label>
    </div>
  )
}
