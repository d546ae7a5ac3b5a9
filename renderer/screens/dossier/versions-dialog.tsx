// Owns the named versions of a dossier: which there are, one of them to look at, and what can be done with it. Leaves doing it to main.
import { useState } from 'react'
import type { Dossier } from '../../../src/model/dossier'
import { VERSION_NAME_LIMIT, type DossierVersionEntry } from '../../../src/model/dossier-version-entry'
import { Button } from '../../components/button'
import { DraftArea } from '../../components/draft-area'
import { EmptyState } from '../../components/empty-state'
import { ModalDialog } from '../../components/modal-dialog'
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct, useAnswer } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { useUndo } from '../../state/undo'
import { ExportDialog } from './export-dialog'
import { VersionChanges, VersionContent } from './version-view'
import styles from './versions-dialog.module.css'

type VersionsDialogProps = { readonly dossier: Dossier; readonly onClose: () => void }

/** The versions, the latest first. */
export function VersionsDialog({ dossier, onClose }: VersionsDialogProps) {
  const m = useMessages()
  const versions = (dossier.versions ?? []).toReversed()
  const [chosen, setChosen] = useState<string | null>(null)
  const [exported, setExported] = useState<DossierVersionEntry | null>(null)
  const version = versions.find(({ id }) => id === chosen) ?? versions[0]
  if (exported !== null) return <ExportDialog dossierId={dossier.id} version={exported} onClose={onClose} />
  return (
    <ModalDialog title={m.dossierVersions.title} onClose={onClose} width="wide">
      {version === undefined ? (
        <EmptyState title={m.dossierVersions.none} hint={m.dossierVersions.noneHint} />
      ) : (
        <>
          <ul className={styles.list}>
            {versions.map((one) => (
              <VersionRow
                key={one.id}
                version={one}
                dossier={dossier}
                isChosen={one.id === version.id}
                onChoose={() => {
                  setChosen(one.id)
                }}
              />
            ))}
          </ul>
          <ChosenVersion
            key={version.id}
            version={version}
            dossier={dossier}
            onExport={() => {
              setExported(version)
            }}
            onClose={onClose}
          />
        </>
      )}
    </ModalDialog>
  )
}

type VersionRowProps = {
  readonly version: DossierVersionEntry
  readonly dossier: Dossier
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** Its name, to be written anew in place, and what it holds. */
function VersionRow({ version, dossier, isChosen, onChoose }: VersionRowProps) {
  const m = useMessages()
  const act = useAct()
  const { readOnly } = useAppState()
  const { id, name, keptAt, quoteCount, wordCount } = version
  const rename = async (given: string): Promise<boolean> =>
    // One without a name can't be kept: the old one stays.
    given.trim() === '' ||
    (await act('dossier:rename-version', { id: dossier.id, version: id, name: given.trim() })) !== null
  return (
    <li className={styles.row} data-chosen={isChosen}>
      <div className={styles.words}>
        {readOnly === null ? (
          <DraftArea
            label={m.dossierVersions.name}
            stored={name}
            save={rename}
            isOneLine
            maxLength={VERSION_NAME_LIMIT}
          />
        ) : (
          <p>{name}</p>
        )}
        <p className={styles.facts}>{m.dossierVersions.facts(m.instant(keptAt), quoteCount, wordCount)}</p>
      </div>
      <Button
        look="quiet"
        aria-label={`${m.dossierVersions.show}: ${name}`}
        aria-pressed={isChosen}
        onPress={onChoose}
      >
        {m.dossierVersions.show}
      </Button>
    </li>
  )
}

type ChosenVersionProps = {
  readonly version: DossierVersionEntry
  readonly dossier: Dossier
  readonly onExport: () => void
  readonly onClose: () => void
}

const VIEWS = ['changes', 'then'] as const

function ChosenVersion({ version, dossier, onExport, onClose }: ChosenVersionProps) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { undo } = useUndo()
  const { readOnly } = useAppState()
  const [view, setView] = useState<(typeof VIEWS)[number]>('changes')
  const which = { id: dossier.id, version: version.id }
  const opened = useAnswer('dossier:open-version', which, { keepLast: true })
  const action = { label: m.undo, run: undo }
  const goBack = (): void => {
    void act('dossier:restore-version', which).then((changed) => {
      if (changed === null) return
      onClose()
      show({ text: m.dossierVersions.wentBack(version.name), action })
    })
  }
  const remove = (): void => {
    void act('dossier:delete-version', which).then((changed) => {
      if (changed !== null) show({ text: m.dossierVersions.deleted(version.name), action })
    })
  }
  return (
    <section className={styles.chosen} aria-label={version.name}>
      <div className={styles.bar}>
        <Switch
          label={version.name}
          choices={VIEWS.map((id) => ({ id, label: m.dossierVersions.views[id] }))}
          chosen={view}
          onChoose={setView}
        />
        <span className={styles.gap} />
        <Button onPress={onExport}>{m.dossierVersions.export}</Button>
        {readOnly === null && <Button onPress={goBack}>{m.dossierVersions.goBack}</Button>}
        {readOnly === null && <Button onPress={remove}>{m.dossierVersions.delete}</Button>}
      </div>
      {opened.error !== null && <p role="alert">{opened.error.message}</p>}
      {opened.data !== undefined &&
        (view === 'then' ? (
          <VersionContent opened={opened.data} />
        ) : (
          <VersionChanges changes={opened.data.changes} />
        ))}
    </section>
  )
}
