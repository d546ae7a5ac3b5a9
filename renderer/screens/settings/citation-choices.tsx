// Owns the rows of the settings that say how quotes are cited.
import { CITATION_STYLES, LOCALE_CHOICES } from '../../../src/model/citation'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { Choice } from './choice-rows'
import styles from './settings-dialog.module.css'

/** Style and language of citations. */
export function CitationChoices() {
  const m = useMessages()
  const { settings, change } = useSettings()
  return (
    <>
      <Choice
        label={m.citations.style}
        value={settings.citationStyle}
        options={CITATION_STYLES.map((id) => ({ id, label: m.citations.styles[id] }))}
        onChange={(citationStyle) => {
          change({ citationStyle })
        }}
      />
      <div>
        <Choice
          label={m.citations.locale}
          value={settings.citationLocale}
          options={LOCALE_CHOICES.map((id) => ({
            id,
            label: m.citations.locales[id],
          }))}
          onChange={(citationLocale) => {
            change({ citationLocale })
          }}
        />
        <p className={styles.hint}>{m.citations.hint}</p>
      </div>
    </>
  )
}
