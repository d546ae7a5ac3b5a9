// Owns a line that opens to a list: what was left out, what can't be read.
import { useMessages } from '../../messages/messages-context'
import { classes } from '../../components/class-names'
import styles from './import-screen.module.css'

type DisclosureProps = {
  readonly title: string
  readonly lines: readonly string[]
  /** How many there are, where not all of them are listed. */
  readonly total?: number
  readonly isBad?: boolean
}

/** More than anybody reads through here: the report that is saved has more. */
const SHOWN = 100

/** Nothing for an empty list. */
export function Disclosure({ title, lines, total = lines.length, isBad = false }: DisclosureProps) {
  const m = useMessages()
  if (lines.length === 0) return null
  const shown = lines.slice(0, SHOWN)
  return (
    <details className={classes(styles.details, isBad && styles.bad)}>
      <summary>{title}</summary>
      <ul>
        {shown.map((line, at) => (
          <li key={`${String(at)} ${line}`}>{line}</li>
        ))}
        {total > shown.length && <li>{m.import.more(total - shown.length)}</li>}
      </ul>
    </details>
  )
}
