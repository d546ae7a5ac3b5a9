// Owns where the library is kept: seen, shown in its folder, moved, or another one opened. Leaves folders to main's dialogs.
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useLibraryJobs } from '../../state/library-jobs'
import { useAct } from '../../state/queries'
import { SettingsSection } from './settings-section'
import styles from './library-settings.module.css'

/** The place of the library. */
export function LibrarySettings() {
  const m = useMessages()
  const act = useAct()
  const { job, run } = useLibraryJobs()
  const { libraryPath, leftBehind, otherLibraries, readOnly } = useAppState()
  return (
    <SettingsSection heading={m.libraries.heading}>
      <p className={styles.path}>{libraryPath}</p>
      <div className={styles.buttons}>
        <Button onPress={() => void act('library:show-folder', { folder: 'library' })}>
          {m.health.showFolder}
        </Button>
        {readOnly === null && (
          <Button isDisabled={job !== null} onPress={() => void run('library:move', {})}>
            {m.libraries.move}
          </Button>
        )}
        <Button onPress={() => void act('library:open-other', {})}>{m.libraries.open}</Button>
      </div>
      {leftBehind !== null && <p className={styles.left}>{m.libraries.left(leftBehind)}</p>}
      {otherLibraries.length > 0 && (
        <>
          <h4 className={styles.before}>{m.libraries.before}</h4>
          <ul>
            {otherLibraries.map((path) => (
              <li key={path}>
                <button
                  type="button"
                  className={styles.other}
                  onClick={() => void act('library:reopen', { path })}
                >
                  {path}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </SettingsSection>
  )
}
