// Owns asking for one line in the place of the tools: an address, or what an image shows. Leaves what is done with it to the toolbar.
import { Check, Trash2, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { IconButton } from '../components/button'
import { useMessages } from '../messages/messages-context'
import styles from './prose-editing.module.css'

type OneLineFormProps = {
  readonly label: string
  readonly placeholder: string
  readonly first: string
  /** What is wrong with what was typed; `null` where nothing is. */
  readonly problemOf: (typed: string) => string | null
  readonly onDone: (typed: string) => void
  /** `null` where there is nothing to remove. */
  readonly onRemove: (() => void) | null
  readonly onLeave: () => void
}

/** One line: Enter takes it. */
export function OneLineForm(props: OneLineFormProps) {
  const { label, placeholder, first, problemOf, onDone, onRemove, onLeave } = props
  const m = useMessages()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    field.current?.select()
  }, [])
  const done = (): void => {
    const found = problemOf(typed)
    setProblem(found)
    if (found === null) onDone(typed)
    else field.current?.focus()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      <input
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={2000}
        aria-invalid={problem !== null}
        aria-describedby={id}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setProblem(null)
        }}
      />
      <IconButton icon={Check} label={m.prose.done} size="small" type="submit" />
      {onRemove !== null && (
        <IconButton icon={Trash2} label={m.prose.removeLink} size="small" onPress={onRemove} />
      )}
      <IconButton icon={X} label={m.prose.cancel} size="small" onPress={onLeave} />
      <span id={id} role="status" className={styles.problem}>
        {problem}
      </span>
    </form>
  )
}
