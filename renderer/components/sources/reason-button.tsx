// Owns the words that tell how many sources or articles something has, as a way to the reasons: a press opens them.
import { useState, type ReactNode } from 'react'
import styles from './source-count.module.css'

type ReasonButtonProps = {
  readonly words: string
  readonly title?: string
  /** Hears of it being opened and closed. */
  readonly onOpen?: (isOpen: boolean) => void
  /** What is opened. */
  readonly reasons: (close: () => void) => ReactNode
}

/** The button, with what it opens. */
export function ReasonButton({ words, title, onOpen, reasons }: ReasonButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const open = (next: boolean): void => {
    setIsOpen(next)
    onOpen?.(next)
  }
  return (
    <>
      <button
        type="button"
        className={styles.count}
        aria-haspopup="dialog"
        title={title}
        onClick={() => {
          open(true)
        }}
      >
        {words}
      </button>
      {isOpen &&
        reasons(() => {
          open(false)
        })}
    </>
  )
}
