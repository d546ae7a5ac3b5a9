// Owns the screen on which exports of other tools are taken: what waits, how it is to be taken, how far it is, and what came of it. Leaves
// what waits to `state/imports.tsx`, and taking it to main.
import { FileInput } from 'lucide-react'
import { useId } from 'react'
import { FOREIGN_TOOLS } from '../../../src/model/foreign-item'
import { Button, Icon } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useImports } from '../../state/imports'
import { useJobs } from '../../state/jobs'
import { useLibraryJobs } from '../../state/library-jobs'
import { ImportOptions } from './import-options'
import { ImportProgress } from './import-progress'
import { ImportReport } from './import-report'
import styles from './import-screen.module.css'
import { nameOfTool } from './report-lines'
import { useStartImport } from './use-start-import'
import { WaitingExports } from './waiting-exports'

/** Importing from other tools. */
export function ImportScreen() {
  const m = useMessages()
  const { waiting, report } = useImports()
  const { job } = useLibraryJobs()
  const start = useStartImport()
  const isRunning = job !== null && waiting.length > 0 && isOfImport(job.step?.stage)
  return (
    <main className={styles.screen} aria-label={m.import.title} data-pane tabIndex={-1}>
      <div className={styles.page}>
        {isRunning ? (
          <ImportProgress />
        ) : (
          <>
            {report !== null && <ImportReport report={report} />}
            {waiting.length > 0 && (
              <>
                <WaitingExports waiting={waiting} />
                <ImportOptions waiting={waiting} onStart={(request) => void start(request)} />
              </>
            )}
            {report === null && <Invitation isFirst={waiting.length === 0} />}
          </>
        )}
        {!isRunning && waiting.length === 0 && report === null && <Sources />}
      </div>
    </main>
  )
}

const isOfImport = (stage: string | undefined): boolean =>
  stage === undefined || stage === 'importing' || stage === 'backing-up'

/** Asks for exports. They can be dropped anywhere on the window. */
function Invitation({ isFirst }: { readonly isFirst: boolean }) {
  const m = useMessages()
  const { clip } = useJobs()
  const { readOnly } = useAppState()
  const choose = (what: 'files' | 'folder') => (): void => {
    clip({ choose: what })
  }
  return (
    <section className={isFirst ? styles.drop : styles.dropMore} aria-label={m.import.title}>
      {isFirst && (
        <>
          <Icon icon={FileInput} size={28} />
          <p className={styles.lead}>{readOnly === null ? m.import.lead : m.import.readOnly}</p>
        </>
      )}
      {readOnly === null && (
        <div className={styles.buttons}>
          <Button look={isFirst ? 'primary' : 'plain'} onPress={choose('files')}>
            {m.import.chooseFiles}
          </Button>
          <Button onPress={choose('folder')}>{m.import.chooseFolder}</Button>
        </div>
      )}
    </section>
  )
}

/** The tools, each with the way to its export. */
function Sources() {
  const m = useMessages()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {m.import.from}
      </h2>
      <dl className={styles.sources}>
        {FOREIGN_TOOLS.map((tool) => (
          <div key={tool} className={styles.source}>
            <dt>{nameOfTool(tool, m)}</dt>
            <dd>{m.import.how[tool]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
