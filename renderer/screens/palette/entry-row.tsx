// Owns how one offer of the palette looks.
import {
  FileText,
  NotebookText,
  Quote,
  Search,
  StickyNote,
  Tag,
  Terminal,
  type LucideIcon,
} from 'lucide-react'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { MarkedText } from '../../components/marked-text'
import { useKeyHints } from '../../state/key-hints'
import type { Entry, EntryKind } from './entry'
import styles from './palette.module.css'

const ICONS: Readonly<Record<EntryKind, LucideIcon>> = {
  command: Terminal,
  dossier: NotebookText,
  tag: Tag,
  article: FileText,
  quote: Quote,
  note: StickyNote,
  search: Search,
}

type EntryRowProps = {
  readonly id: string
  readonly entry: Entry
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: (isOther: boolean) => void
}

/** An offer: what it is, what it is called, and the key that does the same. */
export function EntryRow({ id, entry, isActive, onPoint, onChoose }: EntryRowProps) {
  const hint = useKeyHints()
  const { goal, words, marks, detail } = entry
  const key = goal.kind === 'command' ? hint(goal.id) : undefined
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes(styles.option, isActive && styles.active)}
      onPointerMove={() => {
        if (!isActive) onPoint()
      }}
      onClick={(event) => {
        onChoose(event.ctrlKey || event.metaKey)
      }}
      // The field keeps the keys.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
    >
      <span className={styles.sign}>
        <Icon icon={ICONS[goal.kind]} />
      </span>
      <span className={classes(styles.words, goal.kind === 'quote' && styles.quote)}>
        <MarkedText text={words} marks={marks} />
      </span>
      {detail !== null && <span className={styles.detail}>{detail}</span>}
      {key !== undefined && <kbd className={styles.key}>{key}</kbd>}
    </div>
  )
}
