// Owns how exports are to be taken, and beginning it. Leaves the work to main: it goes on wherever the person is.
import { useId, useState } from 'react'
import type { RequestOf } from '../../../src/contract'
import { FOREIGN_FETCHES } from '../../../src/model/foreign-report'
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import type { WaitingExport } from '../../state/imports'
import styles from './import-screen.module.css'

type Request = Omit<RequestOf<'foreign:import'>, 'jobId'>

type ImportOptionsProps = {
  readonly waiting: readonly WaitingExport[]
  readonly onStart: (request: Request) => void
}

/** The choices, and the button that begins. */
export function ImportOptions({ waiting, onStart }: ImportOptionsProps) {
  const m = useMessages()
  const id = useId()
  const { readOnly } = useAppState()
  const [folders, setFolders] = useState(true)
  const [fetch, setFetch] = useState<Request['fetch']>('now')
  const ready = waiting.filter(({ counts }) => counts !== null && counts.items > 0)
  const isCounting = waiting.some(({ counts, error }) => counts === null && error === null)
  const total = ready.reduce((sum, { counts }) => sum + (counts?.items ?? 0), 0)
  const addresses = ready.reduce((sum, { counts }) => sum + (counts?.addresses ?? 0), 0)
  return (
    <section className={styles.options} aria-label={m.import.options}>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={folders}
          onChange={(event) => {
            setFolders(event.currentTarget.checked)
          }}
        />
        {m.import.folders}
      </label>
      {addresses > 0 && (
        <div className={styles.option}>
          <label htmlFor={id}>{m.import.fetch}</label>
          <select
            id={id}
            className={styles.select}
            value={fetch}
            onChange={(event) => {
              const chosen = FOREIGN_FETCHES.find((one) => one === event.currentTarget.value)
              if (chosen !== undefined) setFetch(chosen)
            }}
          >
            {FOREIGN_FETCHES.map((one) => (
              <option key={one} value={one}>
                {m.import.fetches[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      <Button
        look="primary"
        isDisabled={readOnly !== null || isCounting || total === 0}
        onPress={() => {
          onStart({ ids: ready.map((one) => one.id), folders, fetch, total })
        }}
      >
        {isCounting ? m.import.counting : m.import.start(total)}
      </Button>
    </section>
  )
}
