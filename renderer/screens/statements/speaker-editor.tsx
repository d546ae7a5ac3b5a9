// Owns the fields of one speaker: name, other names, offices with their dates. Leaves keeping them to main.
import { Plus, X } from 'lucide-react'
import { useState, type SyntheticEvent } from 'react'
import type { Speaker, SpeakerRole } from '../../../src/model/speaker'
import { readDay } from '../../components/attribution-words'
import { Button, Icon, IconButton } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { useUndo } from '../../state/undo'
import styles from './speakers-dialog.module.css'

type SpeakerEditorProps = {
  readonly name: string
  /** `null` for somebody of whom nothing was said yet. */
  readonly known: Speaker | null
  /** Told what they are called now. */
  readonly onSaved: (name: string) => void
}

type Role = Pick<SpeakerRole, 'title' | 'from' | 'to'>
const NO_ROLE: Role = { title: '', from: '', to: '' }
const LONGEST = 300

/** The fields. */
export function SpeakerEditor({ name: stored, known, onSaved }: SpeakerEditorProps) {
  const m = useMessages()
  const s = m.statements
  const act = useAct()
  const { readOnly } = useAppState()
  const { show } = useToasts()
  const { undo } = useUndo()
  const [name, setName] = useState(stored)
  const [others, setOthers] = useState<readonly string[]>(known?.others ?? [])
  const [roles, setRoles] = useState<readonly Role[]>(known?.roles ?? [])
  const [problem, setProblem] = useState<string | null>(null)
  const isReadOnly = readOnly !== null
  const setRole = (at: number, change: Partial<Role>): void => {
    setProblem(null)
    setRoles(roles.map((role, i) => (i === at ? { ...role, ...change } : role)))
  }
  const save = (event: SyntheticEvent): void => {
    event.preventDefault()
    const dated = roles
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, from, to }) => ({ title: title.trim(), from: readDay(from), to: readDay(to) }))
    const sound = dated.flatMap(({ title, from, to }) =>
      from === null || to === null ? [] : [{ title, from, to }],
    )
    if (sound.length < dated.length) {
      setProblem(m.attribution.badDate)
      return
    }
    // A name that is given up stays one of theirs: texts go on using it.
    const all = name.trim() === stored ? others : [...others, stored]
    void act('speaker:put', { id: known?.id ?? null, name, others: [...all], roles: sound }).then((saved) => {
      if (saved === null) return
      show({ text: s.speakerSaved(saved.name), action: { label: m.undo, run: undo } })
      onSaved(saved.name)
    })
  }
  const forget = (): void => {
    if (known !== null) void act('speaker:remove', { id: known.id })
  }
  return (
    <form className={styles.editor} aria-label={stored} onSubmit={save}>
      <label className={styles.field}>
        <span>{s.speakerName}</span>
        <input
          type="text"
          required
          value={name}
          maxLength={LONGEST}
          disabled={isReadOnly}
          onChange={(event) => {
            setName(event.currentTarget.value)
          }}
        />
      </label>
      {others.length > 0 && (
        <div className={styles.field}>
          <span>{s.otherNames}</span>
          <ul className={styles.others}>
            {others.map((other) => (
              <li key={other}>
                {other}
                {!isReadOnly && (
                  <IconButton
                    icon={X}
                    size="small"
                    label={s.partName(other)}
                    onPress={() => {
                      setOthers(others.filter((each) => each !== other))
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <fieldset className={styles.roles}>
        <legend>{s.offices}</legend>
        {roles.map((role, at) => (
          // They have no names of their own, and are only added at the end.
          <div key={at} className={styles.role}>
            <input
              type="text"
              aria-label={s.office(at + 1)}
              placeholder={s.officeExample}
              value={role.title}
              maxLength={LONGEST}
              disabled={isReadOnly}
              onChange={(event) => {
                setRole(at, { title: event.currentTarget.value })
              }}
            />
            {(['from', 'to'] as const).map((end) => (
              <input
                key={end}
                type="text"
                className={styles.date}
                aria-label={s.officeEnd[end](at + 1)}
                placeholder={s.officeEndExample[end]}
                value={role[end]}
                maxLength={20}
                disabled={isReadOnly}
                onChange={(event) => {
                  setRole(at, { [end]: event.currentTarget.value })
                }}
              />
            ))}
            {!isReadOnly && (
              <IconButton
                icon={X}
                size="small"
                label={s.removeOffice(at + 1)}
                onPress={() => {
                  setRoles(roles.filter((_, i) => i !== at))
                }}
              />
            )}
          </div>
        ))}
        {!isReadOnly && (
          <Button
            look="quiet"
            onPress={() => {
              setRoles([...roles, NO_ROLE])
            }}
          >
            <Icon icon={Plus} />
            {s.addOffice}
          </Button>
        )}
      </fieldset>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {!isReadOnly && (
        <div className={styles.buttons}>
          {known !== null && (
            <Button look="quiet" onPress={forget}>
              {s.forgetSpeaker}
            </Button>
          )}
          <Button look="primary" type="submit">
            {s.saveSpeaker}
          </Button>
        </div>
      )}
    </form>
  )
}
