// Owns the rows of the settings that say how quotes are cited.
import { LOCALE_CHOICES } from '../../../src/model/citation'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { useStyleNames } from '../../state/style-names'
import { Choice } from './choice-rows'
import { OwnStyles } from './own-styles'
import styles from './settings-dialog.module.css'

/** Style and language of citations. */
export function CitationChoices() {
  const m = useMessages()
  const { settings, change } = useSettings()
  const { added, optionsWith } = useStyleNames()
  return (
    <>
      <Choice
        label={m.citations.style}
        value={settings.citationStyle}
        options={optionsWith(settings.citationStyle)}
        onChange={(citationStyle) => {
          change({ citationStyle })
        }}
      />
      <OwnStyles added={added} />
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
