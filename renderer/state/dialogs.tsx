// Owns which dialog is open: one at a time.
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import type { OpenedBatch, RequestOf } from '../../src/contract'
import type { ReceivedDossier } from '../../src/model/verification'
import type { PastedWords } from '../../src/model/pasted-words'

type ManyTargets = Pick<RequestOf<'tag:apply'>, 'articles' | 'quotes'> & { readonly asWhole?: boolean }

/** A dialog with what it needs to know. */
export type OpenDialog =
  /** An address is clipped at once, unless `waits`: then it is filled in, for the person to confirm. */
  | { readonly kind: 'clip'; readonly address: string; readonly waits?: boolean }
  | { readonly kind: 'paste'; readonly words: PastedWords }
  | { readonly kind: 'opened'; readonly batch: OpenedBatch }
  /** Dossiers that were handed over, one after the other. */
  | { readonly kind: 'received'; readonly dossiers: readonly ReceivedDossier[] }
  | { readonly kind: 'settings' | 'shortcuts' | 'about' | 'palette' }
  /** A quote, or many, to put into the dossier once it is there. */
  | { readonly kind: 'new-dossier'; readonly quote: QuoteRef | null; readonly many?: ManyTargets }
  /** Articles that go into a dossier, one that is there or a new one. */
  | { readonly kind: 'add-to-dossier'; readonly articles: ManyTargets['articles'] }
  /** Articles that are exported; `null` for the whole library. */
  | { readonly kind: 'export-library'; readonly articles: ManyTargets['articles'] | null }

/** A quote by its id and its article’s. */
export type QuoteRef = { readonly quoteId: string; readonly articleId: string }

type Dialogs = {
  readonly open: (dialog: OpenDialog) => void
  readonly close: () => void
}

/** Apart: whoever opens dialogs isn't drawn anew each time that one opens. */
const DialogsContext = createContext<Dialogs | null>(null)
const DialogContext = createContext<OpenDialog | null>(null)

/** Holds the open dialog of everything within. */
export function DialogProvider({ children }: { readonly children: ReactNode }) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const dialogs = useMemo<Dialogs>(
    () => ({
      open: setDialog,
      close: () => {
        setDialog(null)
      },
    }),
    [],
  )
  return (
    <DialogsContext value={dialogs}>
      <DialogContext value={dialog}>{children}</DialogContext>
    </DialogsContext>
  )
}

/** How to open a dialog, and to close the one that is open. */
export function useDialogs(): Dialogs {
  const value = use(DialogsContext)
  if (value === null) throw new Error('no DialogProvider above')
  return value
}

/** The open dialog; `null` for none. */
export const useDialog = (): OpenDialog | null => use(DialogContext)
