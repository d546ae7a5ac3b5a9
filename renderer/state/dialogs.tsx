// Owns which dialog is open: one at a time.
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import type { OpenedBatch, RequestOf } from '../../src/contract'
import type { PastedWords } from '../../src/model/pasted-words'

type ManyTargets = Pick<RequestOf<'tag:apply'>, 'articles' | 'quotes'>

/** A dialog with what it needs to know. */
export type OpenDialog =
  /** An address is clipped at once, unless `waits`: then it is filled in, for the person to confirm. */
  | { readonly kind: 'clip'; readonly address: string; readonly waits?: boolean }
  | { readonly kind: 'paste'; readonly words: PastedWords }
  | { readonly kind: 'opened'; readonly batch: OpenedBatch }
  | { readonly kind: 'settings' | 'shortcuts' | 'about' | 'palette' }
  /** A quote, or many, to put into the dossier once it is there. */
  | { readonly kind: 'new-dossier'; readonly quote: QuoteRef | null; readonly many?: ManyTargets }

/** A quote by its id and its article’s. */
export type QuoteRef = { readonly quoteId: string; readonly articleId: string }

type Dialogs = {
  readonly dialog: OpenDialog | null
  readonly open: (dialog: OpenDialog) => void
  readonly close: () => void
}

const DialogContext = createContext<Dialogs | null>(null)

/** Holds the open dialog of everything within. */
export function DialogProvider({ children }: { readonly children: ReactNode }) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const value = useMemo(
    () => ({
      dialog,
      open: setDialog,
      close: () => {
        setDialog(null)
      },
    }),
    [dialog],
  )
  return <DialogContext value={value}>{children}</DialogContext>
}

/** The open dialog, and how to open and close one. */
export function useDialogs(): Dialogs {
  const value = use(DialogContext)
  if (value === null) throw new Error('no DialogProvider above')
  return value
}
