// Owns the dialog of those who speak: who is one person, what they are called, and which offices they held. Leaves keeping it to main.
import { useEffect, useRef, useState } from 'react'
import type { Speaker } from '../../../src/model/speaker'
import { foldName, makeSpeakerBook } from '../../../src/model/speaker-names'
import { Button } from '../../components/button'
import { classes } from '../../components/class-names'
import { ModalDialog } from '../../components/modal-dialog'
import { SearchField } from '../../components/search-field'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct, useAnswer } from '../../state/queries'
import { SpeakerEditor } from './speaker-editor'
import styles from './speakers-dialog.module.css'

/** Somebody of the list: of whom something was said, or whom articles name. */
type Listed = { readonly name: string; readonly statements: number; readonly known: Speaker | null }

/** The dialog. */
export function SpeakersDialog({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages()
  const s = m.statements
  const act = useAct()
  const { readOnly } = useAppState()
  const used = useAnswer('statement:speakers', {}, { keepLast: true }).data
  const known = useAnswer('speaker:list', {}, { keepLast: true }).data
  const [text, setText] = useState('')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [open, setOpen] = useState<string | null>(null)
  const panes = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What had the focus is gone once names are joined or saved: the dialog keeps the keys.
    if (document.activeElement === document.body) panes.current?.focus()
  })
  const all = listOf(used ?? [], known ?? [])
  const shown = all.filter(({ name, known: one }) =>
    [name, ...(one?.others ?? [])].some((each) => foldName(each).includes(foldName(text))),
  )
  const current = all.find(({ name }) => name === open) ?? null
  const join = (): void => {
    const [first = ''] = ticked
    void act('speaker:join', { names: [...ticked] }).then((joined) => {
      if (joined === null) return
      setTicked([])
      setOpen(first)
    })
  }
  return (
    <ModalDialog title={s.speakers} width="wide" onClose={onClose}>
      <p className={styles.hint}>{s.speakersHint}</p>
      <div ref={panes} className={styles.panes} tabIndex={-1}>
        <div className={styles.list}>
          <div className={styles.find}>
            <SearchField label={s.findSpeaker} text={text} onText={setText} />
          </div>
          <ul className={styles.names} aria-label={s.speakers}>
            {shown.map(({ name, statements, known: one }) => (
              <li key={name} className={classes(styles.name, name === open && styles.here)}>
                {readOnly === null && (
                  <input
                    type="checkbox"
                    aria-label={s.tickSpeaker(name)}
                    checked={ticked.includes(name)}
                    onChange={() => {
                      setTicked(
                        ticked.includes(name) ? ticked.filter((each) => each !== name) : [...ticked, name],
                      )
                    }}
                  />
                )}
                <button
                  type="button"
                  className={styles.open}
                  aria-current={name === open}
                  onClick={() => {
                    setOpen(name)
                  }}
                >
                  <span>{name}</span>
                  {one !== null && one.others.length > 0 && (
                    <span className={styles.less}>{one.others.join(', ')}</span>
                  )}
                </button>
                <span className={styles.count}>{m.number(statements)}</span>
              </li>
            ))}
          </ul>
          {all.length === 0 && <p className={styles.less}>{s.noSpeakers}</p>}
          {ticked.length > 1 && (
            <Button look="primary" onPress={join}>
              {s.join(ticked[0] ?? '', ticked.length)}
            </Button>
          )}
        </div>
        {current === null ? (
          <p className={classes(styles.editor, styles.less)}>{s.chooseSpeaker}</p>
        ) : (
          <SpeakerEditor
            key={`${current.name} ${current.known?.updatedAt ?? ''}`}
            name={current.name}
            known={current.known}
            onSaved={setOpen}
          />
        )}
      </div>
    </ModalDialog>
  )
}

/** Those who speak, most first, and those of whom something was said though nobody names them now. */
function listOf(
  used: readonly { readonly name: string; readonly statements: number }[],
  known: readonly Speaker[],
): readonly Listed[] {
  const book = makeSpeakerBook(known)
  const named = used.map(({ name, statements }) => ({ name, statements, known: book.find(name) }))
  const names = new Set(named.map(({ name }) => name))
  const others = known
    .filter(({ name }) => !names.has(name))
    .map((one) => ({ name: one.name, statements: 0, known: one }))
  return [...named, ...others]
}
