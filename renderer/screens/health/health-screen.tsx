// Owns the screen of the library's health: a check of everything, what was set aside, backups. Leaves the work to main.
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct, useAnswer } from '../../state/queries'
import { Button } from '../../components/button'
import { BackupSection } from './backup-section'
import { CheckSection } from './check-section'
import { DifferingSection } from './differing-section'
import styles from './health-screen.module.css'
import { SetAsideSection } from './set-aside-section'

/** The health of the library. */
export function HealthScreen() {
  const m = useMessages()
  const act = useAct()
  const { libraryPath, readOnly } = useAppState()
  const health = useAnswer('library:health', {}).data
  return (
    <main className={styles.screen} aria-label={m.health.title} data-pane tabIndex={-1}>
      <div className={styles.page}>
        <header className={styles.where}>
          <p className={styles.path}>{libraryPath}</p>
          <Button onPress={() => void act('library:show-folder', { folder: 'library' })}>
            {m.health.showFolder}
          </Button>
          {readOnly !== null && <p className={styles.warn}>{m.status.readOnly[readOnly]}</p>}
        </header>
        {health !== undefined && (
          <>
            <CheckSection lastCheck={health.lastCheck} />
            <DifferingSection differing={health.differing} />
            <SetAsideSection setAside={health.setAside} damaged={health.damaged} />
            <BackupSection backups={health.backups} />
          </>
        )}
      </div>
    </main>
  )
}
