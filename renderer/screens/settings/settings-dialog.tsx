// Owns the dialog of the settings. Leaves how articles are shown to `reading-choices.tsx`, and keeping all of it to main.
import type { Settings } from '../../../src/model/settings'
import { classes } from '../../components/class-names'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { BrowserSettings } from './browser-settings'
import { Choice } from './choice-rows'
import { CitationChoices } from './citation-choices'
import { CHECK_INTERVAL_ORDER, DENSITY_ORDER } from './choices'
import { KeyboardSettings } from './keyboard-settings'
import { LibrarySettings } from './library-settings'
import { ReadingChoices } from './reading-choices'
import { SigningSettings } from './signing-settings'
import styles from './settings-dialog.module.css'

/** The settings; every change shows and is kept at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages()
  const { settings, change } = useSettings()
  return (
    <ModalDialog title={m.settings.title} onClose={onClose}>
      <div className={styles.rows}>
        <Choice<Settings['locale']>
          label={m.settings.language}
          value={settings.locale}
          options={(['system', 'en', 'ko'] as const).map((id) => ({ id, label: m.settings.languages[id] }))}
          onChange={(locale) => {
            change({ locale })
          }}
        />
        <ReadingChoices />
        <p
          className={classes(styles.sample, styles[settings.readingFont])}
          style={{ fontSize: settings.readingSize, lineHeight: settings.readingLineHeight }}
        >
          {m.settings.sampleText}
        </p>
        <Choice<Settings['listDensity']>
          label={m.list.density}
          value={settings.listDensity}
          options={DENSITY_ORDER.map((id) => ({ id, label: m.list.densities[id] }))}
          onChange={(listDensity) => {
            change({ listDensity })
          }}
        />
        <CitationChoices />
        <label className={styles.row}>
          <span>{m.settings.offersClipboard}</span>
          <input
            type="checkbox"
            className={styles.check}
            checked={settings.offersClipboard}
            onChange={(event) => {
              change({ offersClipboard: event.currentTarget.checked })
            }}
          />
        </label>
        <div>
          <Choice<Settings['checksSources']>
            label={m.sources.schedule}
            value={settings.checksSources}
            options={CHECK_INTERVAL_ORDER.map((id) => ({ id, label: m.sources.schedules[id] }))}
            onChange={(checksSources) => {
              change({ checksSources })
            }}
          />
          <p className={styles.hint}>{m.sources.scheduleHint}</p>
        </div>
      </div>
      <BrowserSettings />
      <KeyboardSettings />
      <SigningSettings />
      <LibrarySettings />
    </ModalDialog>
  )
}
