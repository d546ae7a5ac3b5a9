// Owns a list of statements: a table or a timeline, drawn as far as it is in view, gone through with the arrows, kept and rejected in one
// key. Leaves the doing to `state/statement-actions.ts`.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { ListedStatement, StatementRef } from '../../../src/model/statement-list'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import type { Chosen } from '../../state/chosen'
import { useCommands } from '../../state/commands'
import { useStatementActions, useToldByToast } from '../../state/statement-actions'
import { makeListItems } from '../quotes/grouped-items'
import { StatementCheck } from './statement-check'
import styles from './statement-list.module.css'
import { StatementRow, StatementTableHead, type Sorting } from './statement-row'
import { targetsOf } from './statement-targets'
import { TimelineRow } from './timeline-row'
import {
  useStatementRows,
  type SentStatementFilter,
  type SentStatementOrder,
  type StatementRows,
} from './use-statement-rows'

/** How statements are shown. */
export type ListLook = 'table' | 'timeline'

const HEIGHTS = { table: 54, timeline: 84 } as const

type StatementListProps = {
  readonly filter: SentStatementFilter
  readonly order: SentStatementOrder
  readonly look: ListLook
  /** What the list is called. */
  readonly label: string
  /** `null` where nothing can be chosen. */
  readonly chosen: Chosen<StatementRef> | null
  /** `null` for a list whose order is what it is. */
  readonly sorting: Sorting | null
  /** Stands above the rows, and knows how many there are. */
  readonly head: (rows: StatementRows) => ReactNode
  readonly none: ReactNode
}

/** The statements that fit. */
export function StatementList(props: StatementListProps) {
  const { filter, order, look, label, chosen, sorting, head, none } = props
  const m = useMessages()
  const scroller = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ from: 0, to: 0 })
  const rows = useStatementRows(filter, order, seen.from, seen.to)
  const items = makeListItems(rows.groups, rows.total ?? 0)
  // Its functions can't be memoised: nothing here is.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.total === null ? 0 : items.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHTS[look],
    overscan: 6,
    onChange: (list) => {
      const shown = list.getVirtualItems()
      const next = { from: rowNear(shown[0]?.index ?? 0), to: rowNear(shown.at(-1)?.index ?? 0) }
      setSeen((old) => (old.from === next.from && old.to === next.to ? old : next))
    },
  })
  const rowNear = (index: number): number => {
    const item = items.at(index) ?? items.at(index + 1)
    return item?.kind === 'row' ? item.row : index
  }
  const rowIn = (index: number): ListedStatement | null => {
    const item = items.at(index)
    return item?.kind === 'row' ? rows.rowAt(item.row) : null
  }
  const { onFocus, onKeyDown, current } = useCurrentRow(
    scroller,
    items.count,
    (index) => items.at(index)?.kind === 'row',
    (index) => {
      virtual.scrollToIndex(index)
    },
  )
  useChoosingKeys(current === null ? null : rowIn(current), chosen)
  const isTable = look === 'table'
  return (
    <div className={styles.frame}>
      {head(rows)}
      <div ref={scroller} className={styles.scroller} data-look={look} data-pane tabIndex={-1}>
        {rows.total === 0 && none}
        {rows.total !== null && rows.total > 0 && (
          <div
            role={isTable ? 'table' : 'list'}
            aria-label={label}
            {...(isTable ? { 'aria-rowcount': items.count + 1 } : {})}
            className={styles.rows}
            onFocus={onFocus}
            onKeyDown={onKeyDown}
          >
            {isTable && sorting !== null && <StatementTableHead sorting={sorting} />}
            <div role="presentation" className={styles.length} style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map(({ key, index, start }) => {
                const item = items.at(index)
                const row = rowIn(index)
                const check = item?.kind === 'row' && row !== null && chosen !== null && (
                  <StatementCheck statement={row} row={item.row} chosen={chosen} />
                )
                return (
                  <div
                    key={key}
                    ref={virtual.measureElement}
                    data-index={index}
                    role="presentation"
                    className={styles.place}
                    style={{ transform: `translateY(${String(start)}px)` }}
                  >
                    {item?.kind === 'heading' && (
                      <div role="listitem" className={styles.heading}>
                        <h2>
                          <span className={styles.name}>
                            {m.date(item.group.key) ?? m.statements.withoutDate}
                          </span>
                          <span className={styles.count}>{m.statements.count(item.group.count)}</span>
                        </h2>
                      </div>
                    )}
                    {item?.kind === 'row' && row === null && <div className={styles.waiting} aria-busy />}
                    {row !== null &&
                      (isTable ? (
                        <StatementRow statement={row} index={index} check={check} />
                      ) : (
                        <TimelineRow statement={row} check={check} />
                      ))}
                  </div>
                )
              })}
            </div>
          </div>
        )}
      </div>
    </div>
  )
}

/** Keep and reject in one key: what is chosen, else the row that has the keyboard. */
function useChoosingKeys(row: ListedStatement | null, chosen: Chosen<StatementRef> | null): void {
  const { readOnly } = useAppState()
  const actions = useStatementActions(useToldByToast())
  const many = chosen?.items ?? []
  const refs = many.length > 0 ? many : row === null ? [] : [row]
  const targets = targetsOf(refs)
  const canChoose = readOnly === null && targets.length > 0
  const clear = (): void => {
    if (many.length > 0) chosen?.clear()
  }
  useCommands({
    'keep-statement': canChoose
      ? () => {
          void actions.keep(targets).then((made) => {
            if (made !== null) clear()
          })
        }
      : undefined,
    'reject-statement': canChoose
      ? () => {
          void actions.reject(targets).then((isDone) => {
            if (isDone) clear()
          })
        }
      : undefined,
  })
}

/** Which row has the keyboard, and how the arrows move it. A row that goes leaves it to the one that takes its place. */
function useCurrentRow(
  scroller: React.RefObject<HTMLDivElement | null>,
  count: number,
  isRow: (index: number) => boolean,
  scrollTo: (index: number) => void,
) {
  const [current, setCurrent] = useState<number | null>(null)
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    // What it stood on may be gone from the list: the next is there in its place, once it is drawn.
    const index = wanted.current
    if (index === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"] [data-row]`)
    if (row === null || row === undefined) return
    if (document.activeElement !== row) row.focus({ preventScroll: true })
    wanted.current = null
  })
  const onFocus = (event: React.FocusEvent): void => {
    const place = event.target.closest<HTMLElement>('[data-index]')
    const index = Number(place?.dataset['index'] ?? NaN)
    if (!Number.isNaN(index) && index !== current) setCurrent(index)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || current === null || event.target instanceof HTMLSelectElement) return
    let next = current + by
    while (next >= 0 && next < count && !isRow(next)) next += by
    if (next < 0 || next >= count) return
    event.preventDefault()
    wanted.current = next
    scrollTo(next)
    setCurrent(next)
  }
  return { current, onFocus, onKeyDown }
}
