// Owns the menu that puts a quote into a dossier: one that is there, or a new one.
import { FilePlus2, NotebookText } from 'lucide-react'
import { useMessages } from '../messages/messages-context'
import { useAnswer } from '../state/queries'
import { Icon } from './button'
import { MenuButton, type RenderMenuButton } from './menu'

type DossierMenuProps = {
  readonly button: RenderMenuButton
  /** What the menu is called, where it isn't for one quote. */
  readonly label?: string
  readonly onChoose: (dossier: { readonly id: string; readonly title: string }) => void
  readonly onNew: () => void
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

const NEW = 'new'

/** A button with the list of dossiers. */
export function DossierMenu({ button, label, onChoose, onNew, ...control }: DossierMenuProps) {
  const m = useMessages()
  const dossiers = useAnswer('dossier:list', {}).data ?? []
  return (
    <MenuButton
      {...control}
      button={button}
      label={label ?? m.selection.addToDossier}
      items={[
        ...dossiers.map(({ id, title }) => ({ id, label: title, sign: <Icon icon={NotebookText} /> })),
        { id: NEW, label: m.nav.newDossier, sign: <Icon icon={FilePlus2} />, isApart: dossiers.length > 0 },
      ]}
      onChoose={(id) => {
        const chosen = dossiers.find((dossier) => dossier.id === id)
        if (chosen === undefined) onNew()
        else onChoose(chosen)
      }}
    />
  )
}
