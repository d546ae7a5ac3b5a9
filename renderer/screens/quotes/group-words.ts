// Owns what groups of quotes are called. Leaves drawing them to `quote-list.tsx`.
import { COLOURS, QUOTE_STATUSES } from '../../../src/model/quote-kinds'
import type { QuoteGroup, QuoteGrouping } from '../../../src/model/quote-groups'
import { COLOUR_NUMBERS } from '../../colours'
import type { LocaleMessages } from '../../messages/messages-context'

/** A group in words. */
export function nameGroup({ key, label }: QuoteGroup, grouping: QuoteGrouping, m: LocaleMessages): string {
  if (key === null) return grouping === 'none' ? '' : m.quotesScreen.without[grouping]
  switch (grouping) {
    case 'colour': {
      const colour = COLOURS.find((one) => one === key)
      return colour === undefined ? key : m.numbered(m.colours[colour], COLOUR_NUMBERS[colour])
    }
    case 'status': {
      const status = QUOTE_STATUSES.find((one) => one === key)
      return status === undefined ? key : m.quotesScreen.statuses[status]
    }
    case 'date':
      return m.date(key) ?? key
    default:
      return label ?? key
  }
}
