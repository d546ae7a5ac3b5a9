// Owns the dialog in which a dossier's citations are set, and its sources exported.
import { LOCALE_CHOICES, SOURCE_FORMATS, styleOf, type SourceFormat } from '../../../src/model/citation'
import type { Dossier } from '../../../src/model/dossier'
import { Button } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { useAct } from '../../state/queries'
import { useStyleNames } from '../../state/style-names'
import { useToasts } from '../../state/toasts'
import { Choice } from '../settings/choice-rows'
import styles from './citation-dialog.module.css'

/** Stands for what the settings say. */
const AS_SETTINGS = 'settings'

type CitationDialogProps = { readonly dossier: Dossier; readonly onClose: () => void }

/** Style, language, and lists of sources. */
export function CitationDialog({ dossier, onClose }: CitationDialogProps) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { settings } = useSettings()
  const { id } = dossier
  const { nameOf, optionsWith } = useStyleNames()
  const style = styleOf(dossier.citationStyle)
  const locale = LOCALE_CHOICES.find((known) => known === dossier.citationLocale) ?? null
  const save = async (format: SourceFormat): Promise<void> => {
    const saved = await act('dossier:export-sources', { id, format })
    if (saved !== null) show({ text: m.citations.exported(saved.articles), detail: saved.path })
  }
  return (
    <ModalDialog title={m.citations.title} onClose={onClose}>
      <div className={styles.rows}>
        <Choice
          label={m.citations.ofDossier}
          value={style ?? AS_SETTINGS}
          options={[
            { id: AS_SETTINGS, label: m.citations.asSettings(nameOf(settings.citationStyle)) },
            ...optionsWith(style),
          ]}
          onChange={(chosen) => {
            void act('dossier:cite', { id, style: chosen === AS_SETTINGS ? null : chosen, locale })
          }}
        />
        <Choice
          label={m.citations.ofDossierLocale}
          value={locale ?? AS_SETTINGS}
          options={[
            { id: AS_SETTINGS, label: m.citations.asSettings(m.citations.locales[settings.citationLocale]) },
            ...LOCALE_CHOICES.map((known) => ({
              id: known,
              label: m.citations.locales[known],
            })),
          ]}
          onChange={(chosen) => {
            void act('dossier:cite', { id, style, locale: chosen === AS_SETTINGS ? null : chosen })
          }}
        />
        <p className={styles.hint}>{m.citations.dossierHint}</p>
      </div>
      <h3 className={styles.head}>{m.citations.sources}</h3>
      <p className={styles.hint}>{m.citations.sourcesHint}</p>
      <div className={styles.formats}>
        {SOURCE_FORMATS.map((format) => (
          <Button key={format} onPress={() => void save(format)}>
            {m.citations.sourceFormats[format]}
          </Button>
        ))}
      </div>
    </ModalDialog>
  )
}
