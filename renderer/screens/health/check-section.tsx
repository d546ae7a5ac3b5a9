// Owns checking the library and repairing it, and telling what was found.
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { LibraryProblem, ProblemKind, Repair } from '../../../src/model/library-check'
import type { LibraryHealth } from '../../../src/model/library-health'
import { Button, Icon } from '../../components/button'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useLibraryJobs } from '../../state/library-jobs'
import { useRefresh } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './health-screen.module.css'
import { Section } from './section'

const SHOWN = 100
/** Problems of which there is no more to say than what they are. */
const SPEAKS_FOR_ITSELF: ReadonlySet<ProblemKind> = new Set([
  'missing',
  'stray',
  'sync-copy',
  'version-unlisted',
])

/** The check of everything. */
export function CheckSection({ lastCheck }: { readonly lastCheck: LibraryHealth['lastCheck'] }) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { job, run } = useLibraryJobs()
  const { show } = useToasts()
  const refresh = useRefresh()
  const [repairs, setRepairs] = useState<readonly Repair[] | null>(null)
  const check = lastCheck?.check ?? null
  const runCheck = async (): Promise<void> => {
    setRepairs(null)
    await run('library:check', {})
    refresh('library:health')
  }
  const runRepair = async (): Promise<void> => {
    const done = await run('library:repair', {})
    refresh('library:health')
    if (done === null) return
    setRepairs(done)
    const left = done.filter(({ outcome }) => outcome === 'left').length
    show({ text: m.health.repaired(done.length - left, left) })
  }
  return (
    <Section
      title={m.health.checkTitle}
      hint={m.health.hint}
      actions={
        <>
          {check !== null && check.problemCount > 0 && readOnly === null && (
            <Button isDisabled={job !== null} onPress={() => void runRepair()}>
              {m.health.repair}
            </Button>
          )}
          <Button look="primary" isDisabled={job !== null} onPress={() => void runCheck()}>
            {check === null ? m.health.check : m.health.checkAgain}
          </Button>
        </>
      }
    >
      {check === null ? (
        <p className={styles.facts}>{m.health.unchecked}</p>
      ) : (
        <>
          <p className={check.problemCount === 0 ? styles.fine : styles.warn} role="status">
            <Icon icon={check.problemCount === 0 ? CircleCheck : TriangleAlert} />
            {check.problemCount === 0 ? m.health.fine : m.health.problemCount(check.problemCount)}
          </p>
          <p className={styles.facts}>
            {m.health.checked(check.articles, check.versions, check.quotes, check.assets)}{' '}
            {m.health.checkedAt(m.instant(lastCheck?.at ?? ''))}
          </p>
          {check.problemCount > 0 && readOnly === null && (
            <p className={styles.facts}>{m.health.repairHint}</p>
          )}
        </>
      )}
      <Problems
        problems={repairs ?? check?.problems ?? []}
        count={repairs?.length ?? check?.problemCount ?? 0}
      />
    </Section>
  )
}

type ProblemsProps = { readonly problems: readonly (LibraryProblem | Repair)[]; readonly count: number }

function Problems({ problems, count }: ProblemsProps) {
  const m = useMessages()
  if (problems.length === 0) return null
  return (
    <ul className={styles.list}>
      {problems.slice(0, SHOWN).map((problem, i) => (
        <li key={`${problem.path} ${String(i)}`} className={styles.row}>
          <p className={styles.what}>{describe(problem, m)}</p>
          <p className={styles.file}>{problem.path}</p>
          {!SPEAKS_FOR_ITSELF.has(problem.problem) && <p className={styles.facts}>{problem.detail}</p>}
        </li>
      ))}
      {count > SHOWN && <li className={styles.facts}>{m.health.moreProblems(count - SHOWN)}</li>}
    </ul>
  )
}

const describe = (problem: LibraryProblem | Repair, m: LocaleMessages): string => {
  const what = m.health.problems[problem.problem]
  return 'outcome' in problem ? `${what} · ${m.health.repairs[problem.outcome]}` : what
}
