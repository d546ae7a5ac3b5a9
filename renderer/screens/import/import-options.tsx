// Owns how exports are to be taken, and beginning it. Leaves the work to main: it goes on wherever the person is.
import { useId, useState } from 'react'
import type { RequestOf } from '../../../src/contract'
import { FOREIGN_FETCHES } from '../../../src/model/foreign-report'
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useImports, type WaitingExport } from '../../state/imports'
import { useLibraryJobs } from '../../state/library-jobs'
import { usePlace } from '../../state/place'
import { useToasts } from '../../state/toasts'
import styles from './import-screen.module.css'

type Fetch = RequestOf<'foreign:import'>['fetch']

/** The choices, and the button that begins. */
export function ImportOptions({ waiting }: { readonly waiting: readonly WaitingExport[] }) {
  const m = useMessages()
  const id = useId()
  const { readOnly } = useAppState()
  const [folders, setFolders] = useState(true)
  const [fetch, setFetch] = useState<Fetch>('now')
  const start = useStart()
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
          void start({ ids: ready.map((one) => one.id), folders, fetch, total })
        }}
      >
        {isCounting ? m.import.counting : m.import.start(total)}
      </Button>
    </section>
  )
}

/** How to begin; what came of it is told wherever the person is by then. */
function useStart(): (request: Omit<RequestOf<'foreign:import'>, 'jobId'>) => Promise<void> {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { taken } = useImports()
  const { show } = useToasts()
  const { go } = usePlace()
  return async (request) => {
    const report = await run('foreign:import', request)
    if (report === null) return
    taken(request.ids, report)
    show({
      text: report.isCancelled ? m.import.cancelled : m.import.finished(report),
      action: {
        label: m.import.show,
        run: () => {
          go({ screen: 'import' })
        },
      },
    })
  }
}
