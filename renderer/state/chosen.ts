// Owns which rows of a long list are chosen, to do something to all of them. Leaves the doing to whoever shows the list.
import { useState } from 'react'

/** What is chosen, and how that changes. */
export type Chosen<T> = {
  readonly items: readonly T[]
  readonly has: (id: string) => boolean
  /** Choose a row or let go of it; `withRange` does the same to all between it and the one before. */
  readonly toggle: (item: T, row: number, withRange: boolean) => void
  /** Choose all between the row before and this one, and these alone. */
  readonly extendTo: (item: T, row: number, from: number) => void
  /** All that the list holds. */
  readonly chooseAll: () => void
  readonly clear: () => void
}

/** More than one request may name: the first of them are chosen. */
const MOST = 20_000

type Kept<T> = {
  readonly under: string
  readonly items: ReadonlyMap<string, T>
  /** Where a range begins. */
  readonly anchor: number | null
}

/**
 * What is chosen of a list.
 * @param under names the list: what other conditions would show is another one, with nothing chosen
 * @param ask gives what stands in some of its rows; `null` after a failure, which the person has been told of
 */
export function useChosen<T extends { readonly id: string }>(
  under: string,
  ask: (offset: number, limit: number) => Promise<readonly T[] | null>,
): Chosen<T> {
  const none: Kept<T> = { under, items: new Map(), anchor: null }
  const [kept, setKept] = useState(none)
  const chosen = kept.under === under ? kept : none
  const put = (items: readonly T[], isOn: boolean, anchor: number | null, isFresh = false): void => {
    setKept((old) => {
      const next = new Map(old.under === under && !isFresh ? old.items : [])
      for (const item of items)
        if (isOn) next.set(item.id, item)
        else next.delete(item.id)
      return { under, items: next, anchor }
    })
  }
  const askRange = (a: number, b: number): Promise<readonly T[] | null> =>
    ask(Math.min(a, b), Math.min(MOST, Math.abs(a - b) + 1))
  return {
    items: [...chosen.items.values()],
    has: (id) => chosen.items.has(id),
    toggle(item, row, withRange) {
      const isOn = !chosen.items.has(item.id)
      put([item], isOn, row)
      if (!withRange || chosen.anchor === null) return
      void askRange(chosen.anchor, row).then((items) => {
        if (items !== null) put(items, isOn, row)
      })
    },
    extendTo(item, row, from) {
      const anchor = chosen.anchor ?? from
      put([item], true, anchor)
      void askRange(anchor, row).then((items) => {
        if (items !== null) put(items, true, anchor, true)
      })
    },
    chooseAll() {
      void ask(0, MOST).then((items) => {
        if (items !== null) put(items, true, chosen.anchor)
      })
    },
    clear() {
      setKept(none)
    },
  }
}
