// Owns a text that is there to be copied, with its name and what it is for.
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useToasts } from '../../state/toasts'
import styles from './browser-settings.module.css'

type CopyFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  /** What the button is called. */
  readonly copy: string
}

/** A text with a button that copies it. */
export function CopyField({ label, hint, value, copy }: CopyFieldProps) {
  const m = useMessages()
  const { show } = useToasts()
  const take = async (): Promise<void> => {
    await navigator.clipboard.writeText(value)
    show({ text: m.copied })
  }
  return (
    <div className={styles.part}>
      <p className={styles.label}>{label}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={styles.copied}>
        <code className={styles.code}>{value}</code>
        <Button onPress={() => void take()}>{copy}</Button>
      </div>
    </div>
  )
}
