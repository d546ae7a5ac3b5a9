// Owns bringing a page's dates into ISO 8601 without adding what they don't say.

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})? ?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
/** Year, month and day in numbers, as in `2026.01.02.` or `2026년 1월 2일`, and perhaps a time of the day. */
const NUMBERS =
  /^(\d{4})(?:[/.-]|년) ?(\d{1,2})(?:[/.-]|월) ?(\d{1,2})[.일]?(?: ?\([가-힣]\))?(?:,? (오전|오후|am|pm)? ?(\d{1,2})(?::|시 ?)(\d{2})(?::\d{2}|분)?)?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
/** `2. Januar 2026`, `2 de enero de 2026`, `le 2 janvier 2026`: the day, the month's name, the year. */
const NAMED = /^(?:\p{L}{2,12},? )?(\d{1,2})(?:\.|er|º)? (?:de )?(\p{L}{3,12})\.? (?:de )?(\d{4})\b/u

/** Months by their first letters, accents taken off, where English doesn't share them. */
const MONTHS: readonly (readonly string[])[] = [
  ['janv', 'janu', 'jane', 'ener', 'genn', 'jan'],
  ['fevr', 'febr', 'feve', 'feb', 'fev'],
  ['mars', 'marz', 'marc', 'maar', 'mar', 'mrz'],
  ['avri', 'apri', 'abri', 'apr', 'abr'],
  ['mai', 'mayo', 'magg', 'maio', 'mei', 'may'],
  ['juin', 'juni', 'june', 'junh', 'giug', 'jun'],
  ['juil', 'juli', 'july', 'julh', 'lugl', 'jul'],
  ['aout', 'augu', 'agos', 'aug', 'ago'],
  ['sept', 'sete', 'sett', 'sep', 'set'],
  ['octo', 'okto', 'octu', 'outu', 'otto', 'oct', 'okt', 'out'],
  ['nove', 'nov'],
  ['dece', 'deze', 'dici', 'dec', 'dez', 'dic'],
]

const ZONE = /(?:GMT|UTC|Z|[ECMP][SD]T|[+-]\d{2}:?\d{2})\s?(?:\([^()]{0,40}\))?$/i
const DATE_WORD =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|gmt|utc|[ecmp][sd]t|t|z)$/i

/** No date that a page gives is longer. */
const LONGEST = 80

/** Give a date, or a date with time (and zone, where the page gives one), in ISO 8601; `null` for what can't be read. */
export function normaliseDate(value: string | null): string | null {
  const text = value?.trim().replace(/\s+/g, ' ') ?? ''
  if (text === '' || text.length > LONGEST) return null
  const iso = ISO.exec(text)
  if (iso) return fromIso(iso)
  const numbers = NUMBERS.exec(text)
  if (numbers) return fromNumbers(numbers)
  const compact = COMPACT.exec(text)
  if (compact) return validDate(compact.slice(1).map(Number))
  return fromNamed(text) ?? fromWords(text)
}

function fromIso([, date = '', time, zone]: RegExpExecArray): string | null {
  if (validDate(date.split('-').map(Number)) === null) return null
  if (time === undefined) return date
  const seconds = time.length === 5 ? `${time}:00` : time
  return `${date}T${seconds}${zone === undefined ? '' : normaliseZone(zone)}`
}

function fromNumbers([, year, month, day, half, hour, minute]: RegExpExecArray): string | null {
  const date = validDate([Number(year), Number(month), Number(day)])
  if (date === null || hour === undefined || minute === undefined) return date
  const isLate = half === '오후' || half?.toLowerCase() === 'pm'
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0)
  if (hours > 23 || Number(minute) > 59) return date
  return `${date}T${String(hours).padStart(2, '0')}:${minute}:00`
}

function fromNamed(text: string): string | null {
  const [, day, name = '', year] = NAMED.exec(text) ?? []
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const month = MONTHS.findIndex((beginnings) => beginnings.some((begin) => plain.startsWith(begin)))
  // With a time after it, the words are read whole.
  if (month < 0 || /\d:\d\d/.test(text)) return null
  return validDate([Number(year), month + 1, Number(day)])
}

function fromWords(text: string): string | null {
  // The engine reads dates out of sentences, too, and makes up what it doesn't know.
  const words = text.replace(/\([^()]{0,40}\)$/, '').match(/\p{L}+/gu) ?? []
  if (!/\d{4}/.test(text) || !words.every((word) => DATE_WORD.test(word))) return null
  const parsed = new Date(text)
  if (Number.isNaN(parsed.getTime()) || !namesItsDay(text)) return null
  // A zone in the words makes it an instant; without one only the calendar day is certain.
  if (ZONE.test(text)) return parsed.toISOString().replace('.000Z', 'Z')
  return validDate([parsed.getFullYear(), parsed.getMonth() + 1, parsed.getDate()])
}

/** Whether the day that the engine reads stands in the text: it takes 31 February for 3 March. */
function namesItsDay(text: string): boolean {
  const day = new Date(text.replace(ZONE, '').trim().replace(ZONE, '').trim()).getDate()
  return [...text.matchAll(/(?<![\d:])\d{1,2}(?![\d:])/g)].some(([number]) => Number(number) === day)
}

function normaliseZone(zone: string): string {
  if (zone.toUpperCase() === 'Z') return 'Z'
  if (zone.length === 3) return `${zone}:00`
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

function validDate(parts: readonly number[]): string | null {
  const [year = 0, month = 0, day = 0] = parts
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(text)
  return Number.isNaN(time) || new Date(time).getUTCDate() !== day ? null : text
}
