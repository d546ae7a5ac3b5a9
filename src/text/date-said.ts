// Owns reading from the words around a statement when it was said: "on Thursday", "3월 5일". Leaves which words those are to `actions`.
// Source of the rule: news tells of days in the past by their names alone, from the day on which it is published.
import { tokenize } from './tokens'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONG_MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
]
/** Days that are yet to come are told with these. */
const AHEAD: ReadonlySet<string> = new Set(['next', 'by', 'until', 'before', 'after', 'from'])
const DAYS_AGO: Readonly<Record<string, number>> = {
  ...{ today: 0, yesterday: 1 },
  ...{ 이날: 0, 오늘: 0, 어제: 1, 전날: 1 },
}
const DAY_MS = 86_400_000

/**
 * The day on which something was said, in ISO 8601; `null` where the words tell of none, or of one that can't be counted.
 * @param published  the day on which it was published, in ISO 8601
 */
export function dateSaid(words: string, published: string | null): string | null {
  const base = published === null ? NaN : Date.parse(published.slice(0, 'YYYY-MM-DD'.length))
  if (Number.isNaN(base)) return null
  const { keys } = tokenize(words)
  const lower = keys.map((key) => key.toLowerCase())
  for (const [at, word] of lower.entries()) {
    if (AHEAD.has(lower[at - 1] ?? '')) continue
    const ago = Object.hasOwn(DAYS_AGO, word) ? DAYS_AGO[word] : undefined
    if (ago !== undefined) return isoDay(base - ago * DAY_MS)
    const weekday = WEEKDAYS.indexOf(word)
    if (weekday >= 0) return isoDay(base - ((new Date(base).getUTCDay() - weekday + 7) % 7) * DAY_MS)
    const named = englishDate(lower, at) ?? koreanDate(lower, at)
    if (named !== null) return lastOf(named, base)
  }
  return null
}

/** `month` from 0; `null` for the month of the day before which it lies, as for `year`. */
type NamedDay = { readonly year: number | null; readonly month: number | null; readonly day: number }

/** "January 5", "5 January", "Jan. 5, 2026". */
function englishDate(words: readonly string[], at: number): NamedDay | null {
  const month = monthOf(words[at] ?? '')
  if (month < 0) return null
  const next = words[at + 1] === '.' ? at + 2 : at + 1
  const after = dayOf(words[next] ?? '')
  const day = after ?? dayOf(words[at - 1] ?? '')
  if (day === null) return null
  const end = after === null ? at + 1 : next + 1
  const year = yearOf(words[words[end] === ',' ? end + 1 : end] ?? '')
  return { year, month, day }
}

/** "3월 5일", "지난 5일": a number is a word of its own. */
function koreanDate(words: readonly string[], at: number): NamedDay | null {
  const day = counted(words, at, '일')
  if (day === null || day > 31) return null
  const month = counted(words, at - 2, '월')
  const year = month === null ? null : counted(words, at - 4, '년')
  return { year, month: month === null ? null : month - 1, day }
}

const monthOf = (word: string): number => Math.max(MONTHS.indexOf(word), LONG_MONTHS.indexOf(word))
const asNumber = (word: string): number | null => {
  const value = word === '' ? NaN : Number(word)
  return Number.isInteger(value) && value > 0 ? value : null
}
const dayOf = (word: string): number | null => {
  const value = asNumber(word)
  return value !== null && value <= 31 ? value : null
}
const yearOf = (word: string): number | null => {
  const value = asNumber(word)
  return value !== null && value >= 1900 && value < 2200 ? value : null
}
/** `5` of `5일` and `5일에`. */
function counted(words: readonly string[], at: number, unit: string): number | null {
  const next = words[at + 1] ?? ''
  return next.startsWith(unit) && next.length <= 2 ? asNumber(words[at] ?? '') : null
}

/** The last such day up to a base; `null` for one that the calendar hasn't. */
function lastOf({ year, month, day }: NamedDay, base: number): string | null {
  const at = new Date(base)
  let [y, m] = [year ?? at.getUTCFullYear(), month ?? at.getUTCMonth()]
  if (year === null && Date.UTC(y, m, day) > base) {
    if (month === null) m -= 1
    else y -= 1
  }
  const found = new Date(Date.UTC(y, m, day))
  return found.getUTCDate() === day ? isoDay(found.getTime()) : null
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length)
