// Owns the strip above a dossier's page: verify, export, delete, tray.
import { CopyPlus, Ellipsis, PanelRight, Quote, RefreshCw, ShieldCheck, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Dossier } from '../../../src/model/dossier'
import { DOSSIER_TITLE_LIMIT } from '../../../src/model/front-matter'
import { DOSSIER_VIEWS, type DossierViewName } from '../../../src/model/dossier-views'
import { Button, Icon, IconButton } from '../../components/button'
import { MenuButton } from '../../components/menu'
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'
import { useCommands } from '../../state/commands'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useSourceActions } from '../../state/source-actions'
import { useToasts } from '../../state/toasts'
import { CitationDialog } from './citation-dialog'
import styles from './dossier-toolbar.module.css'
import { ExportDialog } from './export-dialog'
import { VerifyDialog } from './verify-dialog'

type DossierToolbarProps = {
  readonly dossier: Dossier
  readonly onRemove: () => void
  readonly isTrayShown: boolean
  readonly onToggleTray: () => void
  readonly view: DossierViewName
  readonly onView: (view: DossierViewName) => void
}

/** What can be done to the whole dossier. */
export function DossierToolbar(props: DossierToolbarProps) {
  const { dossier, onRemove, isTrayShown, onToggleTray, view, onView } = props
  const m = useMessages()
  const act = useAct()
  const [isVerifying, setIsVerifying] = useState(false)
  const [isExporting, setIsExporting] = useState(false)
  const [isCiting, setIsCiting] = useState(false)
  const { check } = useSourceActions()
  const { openDossier } = usePlace()
  const { show } = useToasts()
  const { id } = dossier
  const verify = (): void => {
    setIsVerifying(true)
  }
  const duplicate = async (): Promise<void> => {
    const made = await act('dossier:duplicate', {
      id,
      title: m.templates.copyOf(dossier.title).slice(0, DOSSIER_TITLE_LIMIT),
    })
    if (made === null) return
    openDossier(made.id)
    show({ text: m.templates.duplicated(made.title) })
  }
  const startExport = (): void => {
    setIsExporting(true)
  }
  useCommands({
    verify,
    export: startExport,
    'check-dossier': () => {
      check({ kind: 'dossier', id })
    },
    tray: onToggleTray,
    'delete-dossier': onRemove,
  })
  return (
    <div className={styles.bar} data-pane>
      <Switch
        label={m.views.label}
        choices={DOSSIER_VIEWS.map((known) => ({ id: known, label: m.views.names[known] }))}
        chosen={view}
        onChoose={onView}
      />
      {dossier.sample && <span className={styles.sample}>{m.dossier.sample}</span>}
      <span className={styles.gap} />
      <MenuButton
        button={(props) => <IconButton {...props} icon={Ellipsis} label={m.dossier.more} />}
        label={m.dossier.more}
        items={[
          { id: 'cite', label: m.citations.title, sign: <Icon icon={Quote} /> },
          { id: 'duplicate', label: m.templates.duplicate, sign: <Icon icon={CopyPlus} /> },
          { id: 'check', label: m.sources.checkDossier, sign: <Icon icon={RefreshCw} /> },
          { id: 'remove', label: m.dossier.remove, sign: <Icon icon={Trash2} />, isApart: true },
        ]}
        onChoose={(chosen) => {
          if (chosen === 'check') check({ kind: 'dossier', id })
          else if (chosen === 'cite') setIsCiting(true)
          else if (chosen === 'duplicate') void duplicate()
          else onRemove()
        }}
      />
      <IconButton
        icon={PanelRight}
        label={m.dossier.tray}
        command="tray"
        isOn={isTrayShown}
        onPress={onToggleTray}
      />
      <Button onPress={verify}>
        <Icon icon={ShieldCheck} />
        {m.dossier.verify}
      </Button>
      <Button look="primary" onPress={startExport}>
        {m.dossier.export}
      </Button>
      {isCiting && (
        <CitationDialog
          dossier={dossier}
          onClose={() => {
            setIsCiting(false)
          }}
        />
      )}
      {isVerifying && (
        <VerifyDialog
          dossierId={id}
          onClose={() => {
            setIsVerifying(false)
          }}
        />
      )}
      {isExporting && (
        <ExportDialog
          dossierId={id}
          onClose={() => {
            setIsExporting(false)
          }}
        />
      )}
    </div>
  )
}
