// Owns how a paragraph of a comparison looks: in one text, or as it stands in each version.
import type { ReactNode } from 'react'
import type { TextRow } from '../../../../src/model/text-difference'
import { classes } from '../../../components/class-names'
import { useMessages } from '../../../messages/messages-context'
import styles from './compared-row.module.css'
import { Stretch, type Side } from './compared-text'

/** How a difference is shown. */
export type CompareLook = 'inline' | 'beside'

type RowProps = {
  readonly row: TextRow
  readonly before: Side
  readonly after: Side
  readonly look: CompareLook
  readonly isHere: boolean
  /** The number of its change where it is the first of it; else `null`. */
  readonly change: number | null
}

/** One paragraph. */
export function ComparedRow({ row, before, after, look, isHere, change }: RowProps) {
  const anchor = change === null ? {} : { 'data-change': change }
  return (
    <div
      {...anchor}
      className={classes(
        styles.row,
        styles[look],
        row.kind !== 'same' && styles.other,
        isHere && styles.here,
      )}
    >
      {look === 'inline' ? (
        <p className={styles.text}>
          <InOne row={row} before={before} after={after} />
        </p>
      ) : (
        <>
          <p className={styles.text}>
            <OnSide row={row} own={before} side="before" />
          </p>
          <p className={styles.text}>
            <OnSide row={row} own={after} side="after" />
          </p>
        </>
      )}
    </div>
  )
}

type InOneProps = { readonly row: TextRow; readonly before: Side; readonly after: Side }

function InOne({ row, before, after }: InOneProps): ReactNode {
  const m = useMessages()
  switch (row.kind) {
    case 'same':
      return <Stretch side={after} span={row.after} />
    case 'removed':
      return <Stretch side={before} span={row.before} kind="old" />
    case 'added':
      return <Stretch side={after} span={row.after} kind="new" />
    case 'moved': {
      const isHere = row.after.end > row.after.start
      return (
        <>
          <span className={styles.place}>{isHere ? m.compare.standsHere : m.compare.stoodHere}</span>
          {isHere ? (
            <Stretch side={after} span={row.after} kind="new" />
          ) : (
            <Stretch side={before} span={row.before} kind="old" />
          )}
        </>
      )
    }
    case 'changed':
      return row.pieces.map((piece) =>
        piece.kind === 'old' ? (
          <Stretch key={keyOf(piece)} side={before} span={piece.before} kind="old" />
        ) : (
          <Stretch key={keyOf(piece)} side={after} span={piece.after} kind={piece.kind} />
        ),
      )
  }
}

type OnSideProps = { readonly row: TextRow; readonly own: Side; readonly side: 'before' | 'after' }

function OnSide({ row, own, side }: OnSideProps): ReactNode {
  const m = useMessages()
  const span = row[side]
  const kind = side === 'before' ? 'old' : 'new'
  if (span.start === span.end) return null
  switch (row.kind) {
    case 'same':
      return <Stretch side={own} span={span} />
    case 'removed':
    case 'added':
      return <Stretch side={own} span={span} kind={kind} />
    case 'moved':
      return (
        <>
          <span className={styles.place}>
            {side === 'before' ? m.compare.stoodHere : m.compare.standsHere}
          </span>
          <Stretch side={own} span={span} kind={kind} />
        </>
      )
    case 'changed':
      return row.pieces
        .filter((piece) => piece[side].start < piece[side].end)
        .map((piece) => <Stretch key={keyOf(piece)} side={own} span={piece[side]} kind={piece.kind} />)
  }
}

const keyOf = (piece: TextRow['pieces'][number]): string =>
  `${piece.kind} ${String(piece.before.start)} ${String(piece.after.start)}`
