// Owns the short messages that rise at the foot of the window and go by themselves. Leaves drawing to `components/toast-list.tsx`.
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react'

/** A short message with at most one thing to do about it. */
export type Toast = {
  readonly id: number
  readonly tone: 'plain' | 'bad'
  readonly text: string
  readonly detail?: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Toasts = {
  readonly toasts: readonly Toast[]
  readonly show: (toast: Omit<Toast, 'id' | 'tone'> & { readonly tone?: Toast['tone'] }) => void
  readonly dismiss: (id: number) => void
}

const ToastContext = createContext<Toasts | null>(null)
const SHOWN_AT_ONCE = 3

/** Holds the toasts of everything within. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const nextId = useRef(1)
  const dismiss = useCallback((id: number) => {
    setToasts((all) => all.filter((toast) => toast.id !== id))
  }, [])
  const show = useCallback<Toasts['show']>((toast) => {
    const id = nextId.current++
    setToasts((all) => [...all.slice(1 - SHOWN_AT_ONCE), { tone: 'plain', ...toast, id }])
  }, [])
  const value = useMemo(() => ({ toasts, show, dismiss }), [toasts, show, dismiss])
  return <ToastContext value={value}>{children}</ToastContext>
}

/** The toasts there are, and how to raise one. */
export function useToasts(): Toasts {
  const value = use(ToastContext)
  if (value === null) throw new Error('no ToastProvider above')
  return value
}
