// Owns what becomes of a paste where no text is written: addresses and words are shown in a dialog, files are taken as if dropped.
import { readPasted, type Pasted } from '../../dom/pasted'
import { useMessages } from '../../messages/messages-context'
import { useDialog, useDialogs } from '../../state/dialogs'
import { useJobs } from '../../state/jobs'
import { usePastes } from '../../state/pastes'
import { takesText } from '../../state/commands'
import { useToasts } from '../../state/toasts'

const isInDialog = (target: EventTarget | null): boolean =>
  target !== null &&
  'closest' in target &&
  (target as Element).closest('[role=dialog], [role=alertdialog]') !== null

/** Take pastes. In the dialog that clips, words are no address, and go the same way. */
export function usePaste(): void {
  const m = useMessages()
  const dialog = useDialog()
  const { open } = useDialogs()
  const { clip } = useJobs()
  const { show } = useToasts()

  const take = (pasted: Pasted): void => {
    switch (pasted.kind) {
      case 'addresses':
        open({ kind: 'clip', address: pasted.text, waits: true })
        return
      case 'words':
        open({ kind: 'paste', words: { html: pasted.html, text: pasted.text } })
        return
      case 'files':
        clip({ files: pasted.files })
        return
      case 'image':
      case 'empty':
        show({ text: m.ways[pasted.kind] })
    }
  }
  usePastes((event) => {
    const { target, clipboardData } = event
    const isClipping = dialog?.kind === 'clip'
    if (clipboardData === null || (!isClipping && (dialog !== null || isInDialog(target)))) return
    const isWriting = takesText(target)
    if (isWriting && !isClipping) return
    const pasted = readPasted(clipboardData)
    // What the address field can hold is pasted into it.
    if (isWriting && pasted.kind === 'addresses') return
    event.preventDefault()
    take(pasted)
  })
}
