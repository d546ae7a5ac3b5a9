// Owns choosing one date among those that a page gives.
import type { MetadataOrigin } from '../../model/metadata'
import type { Candidate } from './declared'
import { normaliseDate } from '../../text/normalise-date'

export type DateCandidate = Candidate

/** No page of the web was published earlier, and no date of one lies further ahead than its own time zone. */
const FIRST_YEAR = 1970

/**
 * The first date that can be read. One that leaves the time or the zone open is taken from a later candidate that says the same
 * moment more exactly.
 */
export function pickDate(
  candidates: readonly DateCandidate[],
  tellOrigin: (origin: MetadataOrigin) => void,
): string | null {
  const dates = candidates.flatMap(({ value, origin }) => {
    const date = normaliseDate(value)
    return date === null || Number(date.slice(0, 4)) < FIRST_YEAR ? [] : [{ date, origin }]
  })
  const first = dates[0]
  if (first === undefined) return null
  const exact = dates.find(({ date }) => isMoreExact(date, first.date)) ?? first
  tellOrigin(exact.origin)
  return exact.date
}

/** Whether a date says all that another does, and more. */
function isMoreExact(date: string, other: string): boolean {
  if (hasZone(other) || date.length <= other.length) return false
  // Midnight in full often stands for no time at all.
  return date.startsWith(other.length === 10 ? `${other}T` : other.slice(0, 16)) && hasZone(date)
}

const hasZone = (date: string): boolean => /(?:Z|[+-]\d{2}:\d{2})$/.test(date.slice(10))

/** The date in an address such as `/2026/01/02/title` or `/20260102/title`; `null` where there is none. */
export function dateInAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const path = new URL(url).pathname
  const parts = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=\D|$)/.exec(path)
  return parts === null ? null : normaliseDate(parts.slice(1).join('-'))
}
