// Owns how one result looks: chosen or not, its title, what stands beside it, and the stretch that was found.
import type { KeyboardEvent } from 'react'
import type { SearchHit } from '../../../src/model/answers'
import { classes } from '../../components/class-names'
import { MarkedText } from '../../components/marked-text'
import { useMessages } from '../../messages/messages-context'
import styles from './search-screen.module.css'

type ResultRowProps = {
  readonly hit: SearchHit
  readonly isChosen: boolean
  readonly onOpen: () => void
  /** `null` where results can't be chosen. */
  readonly onChoose: ((withRange: boolean) => void) | null
  /** `null` where results can't be dragged. */
  readonly onCarry: ((event: DragEvent) => void) | null
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** One result. */
export function ResultRow({ hit, isChosen, onOpen, onChoose, onCarry, onKeyDown }: ResultRowProps) {
  const m = useMessages()
  const { kind, detail, snippet, marks } = hit
  const title = kind === 'note' && hit.title === '' ? m.notes.untitled : hit.title
  const words = snippet === '' ? null : <MarkedText text={snippet} marks={marks} />
  return (
    <li
      className={classes(styles.row, isChosen && styles.chosen)}
      draggable={onCarry !== null}
      onDragStart={(event) => {
        onCarry?.(event.nativeEvent)
      }}
    >
      {onChoose !== null && (
        <input
          type="checkbox"
          className={styles.check}
          checked={isChosen}
          aria-label={m.search.choose(title)}
          onChange={() => undefined}
          onClick={(event) => {
            onChoose(event.shiftKey)
          }}
        />
      )}
      <button type="button" className={styles.hit} data-result onClick={onOpen} onKeyDown={onKeyDown}>
        {kind === 'quote' && words !== null && <span className={styles.quote}>{words}</span>}
        <span className={kind === 'quote' ? styles.from : styles.name}>{title}</span>
        {detail !== null && <span className={styles.detail}>{detail}</span>}
        {kind !== 'quote' && words !== null && <span className={styles.snippet}>{words}</span>}
      </button>
    </li>
  )
}
