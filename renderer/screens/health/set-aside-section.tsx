// Owns showing what could not be read: what still lies in its place, and what was set aside.
import { useState } from 'react'
import type { LibraryHealth } from '../../../src/model/library-health'
import { Button } from '../../components/button'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { describeWrittenReason } from '../../components/reason-words'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct, useRefresh } from '../../state/queries'
import styles from './health-screen.module.css'
import { Section } from './section'

/** What was set aside. */
export function SetAsideSection({ setAside, damaged }: Pick<LibraryHealth, 'setAside' | 'damaged'>) {
  const m = useMessages()
  const act = useAct()
  const refresh = useRefresh()
  const { readOnly } = useAppState()
  const [isAsking, setIsAsking] = useState(false)
  const empty = async (): Promise<void> => {
    await act('quarantine:empty', { names: setAside.map(({ name }) => name) })
    refresh('library:health')
    refresh('app:state')
  }
  const isEmpty = setAside.length === 0 && damaged.length === 0
  return (
    <Section
      title={m.health.setAsideTitle}
      hint={isEmpty ? m.health.setAsideNone : m.health.setAsideHint}
      actions={
        setAside.length > 0 && (
          <>
            <Button onPress={() => void act('library:show-folder', { folder: 'quarantine' })}>
              {m.health.showFolder}
            </Button>
            {readOnly === null && (
              <Button
                onPress={() => {
                  setIsAsking(true)
                }}
              >
                {m.health.emptySetAside}
              </Button>
            )}
          </>
        )
      }
    >
      {!isEmpty && (
        <ul className={styles.list}>
          {damaged.map(({ path, reason }) => (
            <li key={path} className={styles.row}>
              <p className={styles.what}>{m.health.unread}</p>
              <p className={styles.file}>{path}</p>
              <p className={styles.facts}>{describeWrittenReason(reason, m)}</p>
            </li>
          ))}
          {setAside.map(({ name, path, outcome, at, sizeBytes, reason }) => (
            <li key={name} className={styles.row}>
              <p className={styles.what}>{m.health.setAside[outcome]}</p>
              <p className={styles.file}>{path}</p>
              <p className={styles.facts}>
                {m.instant(at)} · {m.bytes(sizeBytes)}
                {reason !== '' && ` · ${describeWrittenReason(reason, m)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {isAsking && (
        <ConfirmDialog
          question={m.health.emptySetAside}
          hint={m.health.emptySetAsideAsk(setAside.length)}
          confirm={m.health.removeForEver}
          onConfirm={() => void empty()}
          onClose={() => {
            setIsAsking(false)
          }}
        />
      )}
    </Section>
  )
}
