// Owns typing the path of a tag in place: Enter takes it, Escape and leaving it as it was don't.
import { useEffect, useRef, useState } from 'react'
import { tidyTag } from '../../../src/model/tag-path'
import { useMessages } from '../../messages/messages-context'
import styles from './tags-screen.module.css'

type NameFieldProps = {
  readonly start: string
  /** The path, tidied; `null` when the person changed their mind. */
  readonly onDone: (name: string | null) => void
}

/** A field for one path, with all of its last part chosen. */
export function NameField({ start, onDone }: NameFieldProps) {
  const m = useMessages()
  const [text, setText] = useState(start)
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(start.lastIndexOf('/') + 1, start.length)
  }, [start])
  const finish = (name: string | null): void => {
    // Enter takes the field away, and that it then loses the focus must not be a second answer.
    if (isDone.current) return
    isDone.current = true
    onDone(name === start ? null : name)
  }
  return (
    <span className={styles.naming}>
      <input
        ref={field}
        className={styles.nameField}
        type="text"
        aria-label={m.tags.name}
        aria-describedby="tag-name-hint"
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          event.stopPropagation()
          if (event.key === 'Enter') finish(tidyTag(text))
          if (event.key === 'Escape') finish(null)
        }}
        onBlur={() => {
          finish(null)
        }}
      />
      <span id="tag-name-hint" className={styles.nameHint}>
        {m.tags.nameHint}
      </span>
    </span>
  )
}
