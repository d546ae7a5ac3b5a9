// Owns the strip above a dossier's page: verify, export, delete, tray.
import { Ellipsis, PanelRight, Quote, RefreshCw, ShieldCheck, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ResponseOf } from '../../../src/contract'
import type { Dossier } from '../../../src/model/dossier'
import { Button, Icon, IconButton } from '../../components/button'
import { MenuButton } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import { useCommands } from '../../state/commands'
import { useAct } from '../../state/queries'
import { useSourceActions } from '../../state/source-actions'
import { CitationDialog } from './citation-dialog'
import styles from './dossier-toolbar.module.css'
import { ExportedDialog } from './exported-dialog'
import { VerifyDialog } from './verify-dialog'

type DossierToolbarProps = {
  readonly dossier: Dossier
  readonly onRemove: () => void
  readonly isTrayShown: boolean
  readonly onToggleTray: () => void
}

/** What can be done to the whole dossier. */
export function DossierToolbar({ dossier, onRemove, isTrayShown, onToggleTray }: DossierToolbarProps) {
  const m = useMessages()
  const act = useAct()
  const [busy, setBusy] = useState<'verify' | 'export' | null>(null)
  const [report, setReport] = useState<ResponseOf<'dossier:verify'> | null>(null)
  const [exported, setExported] = useState<ResponseOf<'dossier:export'>>(null)
  const [isCiting, setIsCiting] = useState(false)
  const { check } = useSourceActions()
  const { id } = dossier
  const verify = async (): Promise<void> => {
    setBusy('verify')
    setReport(await act('dossier:verify', { id }))
    setBusy(null)
  }
  const save = async (): Promise<void> => {
    setBusy('export')
    setExported(await act('dossier:export', { id, format: 'html' }))
    setBusy(null)
  }
  useCommands({
    verify: busy === null ? () => void verify() : undefined,
    export: busy === null ? () => void save() : undefined,
    'check-dossier': () => {
      check({ kind: 'dossier', id })
    },
    tray: onToggleTray,
    'delete-dossier': onRemove,
  })
  return (
    <div className={styles.bar} data-pane>
      {dossier.sample && <span className={styles.sample}>{m.dossier.sample}</span>}
      <span className={styles.gap} />
      <MenuButton
        button={(props) => <IconButton {...props} icon={Ellipsis} label={m.dossier.more} />}
        label={m.dossier.more}
        items={[
          { id: 'cite', label: m.citations.title, sign: <Icon icon={Quote} /> },
          { id: 'check', label: m.sources.checkDossier, sign: <Icon icon={RefreshCw} /> },
          { id: 'remove', label: m.dossier.remove, sign: <Icon icon={Trash2} />, isApart: true },
        ]}
        onChoose={(chosen) => {
          if (chosen === 'check') check({ kind: 'dossier', id })
          else if (chosen === 'cite') setIsCiting(true)
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
      <Button isDisabled={busy !== null} onPress={() => void verify()}>
        <Icon icon={ShieldCheck} />
        {m.dossier.verify}
      </Button>
      <Button look="primary" isDisabled={busy !== null} onPress={() => void save()}>
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
      {report !== null && (
        <VerifyDialog
          report={report}
          onClose={() => {
            setReport(null)
          }}
        />
      )}
      {exported !== null && (
        <ExportedDialog
          exported={exported}
          onClose={() => {
            setExported(null)
          }}
        />
      )}
    </div>
  )
}
