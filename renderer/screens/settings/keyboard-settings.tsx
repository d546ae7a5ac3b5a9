// Owns what the settings say of the keyboard. Leaves the keys themselves to `shortcuts-dialog.tsx`.
import { useId } from 'react'
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { useDialogs } from '../../state/dialogs'
import { SettingsSection } from './settings-section'
import styles from './library-settings.module.css'
import rows from './settings-dialog.module.css'

/** Whether keys without Ctrl do something, and the way to all of them. */
export function KeyboardSettings() {
  const m = useMessages()
  const { settings, change } = useSettings()
  const { open } = useDialogs()
  const hint = useId()
  return (
    <SettingsSection heading={m.keys.settings}>
      <label className={rows.line}>
        <input
          type="checkbox"
          className={rows.check}
          checked={settings.letterKeys}
          aria-describedby={hint}
          onChange={(event) => {
            change({ letterKeys: event.currentTarget.checked })
          }}
        />
        <span>{m.keys.letters}</span>
      </label>
      <p id={hint} className={rows.lineHint}>
        {m.keys.lettersHint}
      </p>
      <div className={styles.buttons}>
        <Button
          onPress={() => {
            open({ kind: 'shortcuts' })
          }}
        >
          {m.keys.open}
        </Button>
      </div>
    </SettingsSection>
  )
}
