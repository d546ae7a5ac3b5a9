// Owns who said a quote and where it stands, in words, and what a person types of a date. Leaves drawing to the screens.
import { attributionOf, isDay } from '../../src/model/attribution'
import type { Quote } from '../../src/model/quote'
import type { QuotePlace } from '../../src/model/quote-place'
import { normaliseDate } from '../../src/text/normalise-date'
import type { LocaleMessages } from '../messages/messages-context'

const joined = (parts: readonly (string | null)[], between: string): string =>
  parts.filter((part) => part !== null && part !== '').join(between)

/** Who said it, in one line; empty for nothing. */
export function speakerLine(quote: Quote, m: LocaleMessages): string {
  const { speaker, speakerRole, verb, speech, kind, saidOn } = attributionOf(quote)
  return joined(
    [
      joined([speaker, speakerRole], ', '),
      verb,
      speech === null ? null : m.attribution.speeches[speech],
      kind === null ? null : m.statements.kinds[kind],
      m.date(saidOn) ?? saidOn,
    ],
    ' · ',
  )
}

/** Where it stands, as short as can be: `p. 3 · ¶ 12`. */
export const placeLine = ({ page, paragraph }: QuotePlace, m: LocaleMessages): string =>
  joined([page === null ? null : m.attribution.page(page), m.attribution.paragraph(paragraph)], ' · ')

/** Where it stands, in whole words. */
export const placeSentence = ({ heading, page, paragraph }: QuotePlace, m: LocaleMessages): string =>
  joined(
    [
      page === null ? null : m.attribution.pageWhole(page),
      heading === null ? null : m.attribution.under(heading),
      m.attribution.paragraphWhole(paragraph),
    ],
    ', ',
  )

/** A day, month or year that a person typed, in ISO 8601; `null` for what is none. */
export function readDay(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || isDay(text)) return text
  const [, year, month] = /^(\d{4})\s*[./년-]\s*(\d{1,2})\s*[.월]?$/.exec(text) ?? []
  if (year !== undefined && month !== undefined) {
    const iso = `${year}-${month.padStart(2, '0')}`
    return isDay(iso) ? iso : null
  }
  const day = normaliseDate(text)?.slice(0, 10) ?? ''
  return isDay(day) ? day : null
}
