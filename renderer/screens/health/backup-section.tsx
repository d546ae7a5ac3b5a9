// Owns showing backups, making one now, and restoring one into a new folder.
import type { BackupSummary } from '../../../src/model/backup'
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useLibraryJobs } from '../../state/library-jobs'
import { useAct, useRefresh } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './health-screen.module.css'
import { Section } from './section'

/** The backups of the library. */
export function BackupSection({ backups }: { readonly backups: readonly BackupSummary[] }) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { job, run } = useLibraryJobs()
  const { show } = useToasts()
  const act = useAct()
  const refresh = useRefresh()
  const make = async (): Promise<void> => {
    const made = await run('backup:make', {})
    refresh('library:health')
    if (made !== null) show({ text: m.health.backedUp })
  }
  const restore = async (name: string): Promise<void> => {
    const report = await run('backup:restore', { name })
    refresh('app:state')
    if (report === null) return
    const { path, records, missingCount } = report
    show({
      text: m.health.restored(records),
      detail: missingCount > 0 ? m.health.restoredMissing(missingCount) : path,
      action: { label: m.health.openRestored, run: () => void act('library:reopen', { path }) },
    })
  }
  return (
    <Section
      title={m.health.backups}
      hint={m.health.backupsHint}
      actions={
        <>
          {backups.length > 0 && (
            <Button onPress={() => void act('library:show-folder', { folder: 'backups' })}>
              {m.health.showFolder}
            </Button>
          )}
          {readOnly === null && (
            <Button isDisabled={job !== null} onPress={() => void make()}>
              {m.health.backUpNow}
            </Button>
          )}
        </>
      }
    >
      {backups.length === 0 ? (
        <p className={styles.facts}>{m.health.backupsNone}</p>
      ) : (
        <ul className={styles.list}>
          {backups.map(({ name, kind, madeAt, sizeBytes }) => (
            <li key={name} className={styles.backup}>
              <div>
                <p className={styles.what}>{m.instant(madeAt)}</p>
                <p className={styles.facts}>
                  {m.health.backupKinds[kind]} · {m.bytes(sizeBytes)}
                </p>
              </div>
              <Button
                isDisabled={job !== null}
                aria-label={m.health.restoreFrom(m.instant(madeAt))}
                onPress={() => void restore(name)}
              >
                {m.health.restore}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
