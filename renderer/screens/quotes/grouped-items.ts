// Owns the items of a list in groups: a heading before the rows of each. Numbers in, numbers out.
import type { QuoteGroup } from '../../../src/model/quote-groups'

/** An item of the list: the heading of a group, or a row by its number among all rows. */
export type ListItem =
  { readonly kind: 'heading'; readonly group: QuoteGroup } | { readonly kind: 'row'; readonly row: number }

/** The items of a list, found by their place in it: a list of any length has no array of its own. */
export type ListItems = { readonly count: number; readonly at: (index: number) => ListItem | null }

/** Put headings before the rows of each group; `null` for a list without groups. */
export function makeListItems(groups: readonly QuoteGroup[] | null, rowCount: number): ListItems {
  if (groups === null)
    return { count: rowCount, at: (index) => (index < rowCount ? { kind: 'row', row: index } : null) }
  const starts: number[] = []
  let count = 0
  for (const group of groups) {
    starts.push(count)
    count += group.count + 1
  }
  return {
    count,
    at: (index) => {
      let [low, high] = [0, starts.length]
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((starts[middle] ?? 0) <= index) low = middle + 1
        else high = middle
      }
      const group = groups[low - 1]
      const start = starts[low - 1] ?? 0
      if (group === undefined || index >= count) return null
      // Each group before it has one heading.
      return index === start ? { kind: 'heading', group } : { kind: 'row', row: index - low }
    },
  }
}
