// Owns the strip above a dossier's page: verify, export, delete, tray.
import {
  BookmarkPlus,
  Combine,
  CopyPlus,
  Ellipsis,
  History,
  PanelRight,
  Quote,
  RefreshCw,
  ShieldCheck,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import type { Dossier } from '../../../src/model/dossier'
import { DOSSIER_TITLE_LIMIT } from '../../../src/model/front-matter'
import { DOSSIER_VIEWS, type DossierViewName } from '../../../src/model/dossier-views'
import { Button, Icon, IconButton } from '../../components/button'
import { MenuButton } from '../../components/menu'
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useCommands } from '../../state/commands'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useSourceActions } from '../../state/source-actions'
import { useToasts } from '../../state/toasts'
import { CitationDialog } from './citation-dialog'
import styles from './dossier-toolbar.module.css'
import { ExportDialog } from './export-dialog'
import { JoinDialog } from './join-dialog'
import { KeepVersionDialog } from './keep-version-dialog'
import { VerifyDialog } from './verify-dialog'
import { VersionsDialog } from './versions-dialog'

type DossierToolbarProps = {
  readonly dossier: Dossier
  readonly onRemove: () => void
  readonly isTrayShown: boolean
  readonly onToggleTray: () => void
  readonly view: DossierViewName
  readonly onView: (view: DossierViewName) => void
}

const DIALOGS = ['citing', 'exporting', 'keeping', 'versions', 'joining'] as const
type OpenedDialog = (typeof DIALOGS)[number]

/** What can be done to the whole dossier. */
export function DossierToolbar(props: DossierToolbarProps) {
  const { dossier, onRemove, isTrayShown, onToggleTray, view, onView } = props
  const m = useMessages()
  const act = useAct()
  const [isVerifying, setIsVerifying] = useState(false)
  const [opened, setOpened] = useState<OpenedDialog | null>(null)
  const close = (): void => {
    setOpened(null)
  }
  const { check } = useSourceActions()
  const { openDossier } = usePlace()
  const { readOnly } = useAppState()
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
    setOpened('exporting')
  }
  useCommands({
    verify,
    export: startExport,
    'keep-version': () => {
      setOpened('keeping')
    },
    versions: () => {
      setOpened('versions')
    },
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
          { id: 'citing', label: m.citations.title, sign: <Icon icon={Quote} /> },
          ...(readOnly === null
            ? [
                {
                  id: 'keeping',
                  label: m.dossierVersions.keep,
                  sign: <Icon icon={BookmarkPlus} />,
                  isApart: true,
                },
              ]
            : []),
          { id: 'versions', label: m.dossierVersions.list, sign: <Icon icon={History} /> },
          ...(readOnly === null
            ? [{ id: 'joining', label: m.joining.menu, sign: <Icon icon={Combine} />, isApart: true }]
            : []),
          { id: 'duplicate', label: m.templates.duplicate, sign: <Icon icon={CopyPlus} /> },
          { id: 'check', label: m.sources.checkDossier, sign: <Icon icon={RefreshCw} /> },
          { id: 'remove', label: m.dossier.remove, sign: <Icon icon={Trash2} />, isApart: true },
        ]}
        onChoose={(chosen) => {
          if (chosen === 'check') check({ kind: 'dossier', id })
          else if (chosen === 'duplicate') void duplicate()
          else if (chosen === 'remove') onRemove()
          else setOpened(DIALOGS.find((known) => known === chosen) ?? null)
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
      {isVerifying && (
        <VerifyDialog
          dossierId={id}
          onClose={() => {
            setIsVerifying(false)
          }}
        />
      )}
      <OpenDialog opened={opened} dossier={dossier} onClose={close} />
    </div>
  )
}

type OpenDialogProps = {
  readonly opened: OpenedDialog | null
  readonly dossier: Dossier
  readonly onClose: () => void
}

function OpenDialog({ opened, dossier, onClose }: OpenDialogProps) {
  switch (opened) {
    case null:
      return null
    case 'citing':
      return <CitationDialog dossier={dossier} onClose={onClose} />
    case 'exporting':
      return <ExportDialog dossierId={dossier.id} onClose={onClose} />
    case 'keeping':
      return <KeepVersionDialog dossier={dossier} onClose={onClose} />
    case 'versions':
      return <VersionsDialog dossier={dossier} onClose={onClose} />
    case 'joining':
      return <JoinDialog dossier={dossier} onClose={onClose} />
  }
}
