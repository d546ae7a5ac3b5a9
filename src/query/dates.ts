// Owns the dates of a query: a day, a month, a year, a while back from today, or a stretch between two of them.

/** From its first day up to the day after its last; ISO 8601, `null` where it is open. */
export type Stretch = { readonly from: string | null; readonly to: string | null }

const DAY_MS = 86_400_000
const CALENDAR = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/
const AGO = /^(\d{1,4})([dwmy])$/
const NAMED: Readonly<Record<string, number>> = { today: 0, yesterday: 1 }

/** A date as it is kept, or `null` for what is none: `2025/3` is `2025-03`. */
export function canonicalDate(value: string): string | null {
  const lower = value.trim().toLowerCase()
  const calendar = CALENDAR.exec(lower)
  if (calendar !== null) {
    const [, year = '', month, day] = calendar
    const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
    return isDate(parts) ? parts.join('-') : null
  }
  return AGO.test(lower) || Object.hasOwn(NAMED, lower) ? lower : null
}

/** A date or a stretch (`2024..2025`, `2025-03..`) as it is kept, or `null`. */
export function canonicalStretch(value: string): string | null {
  const ends = value.split('..')
  if (ends.length === 1) return canonicalDate(value)
  if (ends.length > 2 || ends.every((end) => end === '')) return null
  const canonical = ends.map((end) => (end === '' ? '' : canonicalDate(end)))
  return canonical.includes(null) ? null : canonical.join('..')
}

/** The days of a date or a stretch that `canonicalStretch` gave. @param today  ISO 8601 date */
export function stretchOf(value: string, today: string): Stretch {
  const [first = '', last] = value.split('..')
  const begin = first === '' ? null : daysOf(first, today)
  if (last === undefined) return begin ?? { from: null, to: null }
  return { from: begin?.from ?? null, to: last === '' ? null : daysOf(last, today).to }
}

function isDate([year = '', month = '01', day = '01']: readonly string[]): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}

function daysOf(value: string, today: string): Stretch {
  const ago = AGO.exec(value)
  if (ago !== null) return { from: back(today, Number(ago[1]), ago[2] ?? 'd'), to: addDays(today, 1) }
  const named = NAMED[value]
  if (named !== undefined) {
    const from = addDays(today, -named)
    return { from, to: addDays(from, 1) }
  }
  const [year = '', month, day] = value.split('-')
  if (day !== undefined) return { from: value, to: addDays(value, 1) }
  if (month === undefined) return { from: `${year}-01-01`, to: `${nextYear(year)}-01-01` }
  const following = Number(month) + 1
  const to = following > 12 ? `${nextYear(year)}-01` : `${year}-${String(following).padStart(2, '0')}`
  return { from: `${value}-01`, to: `${to}-01` }
}

/** The year 9999 has none that four digits can write: everything comes before this. */
const nextYear = (year: string): string =>
  year === '9999' ? '9999~' : String(Number(year) + 1).padStart(4, '0')

const addDays = (date: string, days: number): string => isoOf(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS)

function back(today: string, count: number, unit: string): string {
  if (unit === 'd' || unit === 'w') return addDays(today, -count * (unit === 'w' ? 7 : 1))
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const months = year * 12 + month - 1 - count * (unit === 'y' ? 12 : 1)
  if (months < 12) return '0001-01-01'
  const daysThere = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  return isoOf(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, daysThere)))
}

/** Before the year 1 and after 9999 ISO 8601 writes years in another way. */
function isoOf(time: number): string {
  const text = new Date(time).toISOString()
  if (text.startsWith('-')) return '0001-01-01'
  return text.startsWith('+') ? '9999~' : text.slice(0, 10)
}
