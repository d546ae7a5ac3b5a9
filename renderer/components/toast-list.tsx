// Owns drawing toasts: they go by themselves, but not while a pointer or the focus is on them.
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '../messages/messages-context'
import { useToasts, type Toast } from '../state/toasts'
import { Button, IconButton } from './button'
import { classes } from './class-names'
import styles from './toast-list.module.css'

const STAY_MS = 8000
/** Bad news has more words, and something to do. */
const STAY_BAD_MS = 20_000

/** The toasts there are, newest lowest. */
export function ToastList() {
  const m = useMessages()
  const { toasts, dismiss } = useToasts()
  return (
    // What is told while a dialog is open is heard, and pressing it doesn't close the dialog.
    <div
      className={styles.list}
      role="region"
      aria-live="polite"
      aria-label={m.notices}
      data-react-aria-top-layer="true"
    >
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} dismiss={dismiss} />
      ))}
    </div>
  )
}

type ToastItemProps = { readonly toast: Toast; readonly dismiss: (id: number) => void }

function ToastItem({ toast, dismiss }: ToastItemProps) {
  const m = useMessages()
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    // Nothing that is drawn anew elsewhere may wind the clock back: all it depends on stays the same.
    const close = (): void => {
      dismiss(toast.id)
    }
    const timer = setTimeout(close, toast.tone === 'bad' ? STAY_BAD_MS : STAY_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [isHeld, dismiss, toast.id, toast.tone])
  const hold = (): void => {
    setIsHeld(true)
  }
  const release = (): void => {
    setIsHeld(false)
  }
  return (
    <div
      className={classes(styles.toast, toast.tone === 'bad' && styles.bad)}
      role={toast.tone === 'bad' ? 'alert' : 'status'}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <div className={styles.words}>
        <p className={styles.text}>{toast.text}</p>
        {toast.detail !== undefined && <p className={styles.detail}>{toast.detail}</p>}
      </div>
      {toast.action !== undefined && (
        <Button
          onPress={() => {
            toast.action?.run()
            dismiss(toast.id)
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon={X} label={m.close} size="small" onPress={() => dismiss(toast.id)} />
    </div>
  )
}
