// Owns bringing single values of other tools into our form: dates, addresses, colours, lists of tags. Pure. Leaves where they stand in an
// export to the readers.
import { COLOURS, type Colour } from '../model/quote-kinds'
import { SHADES } from '../model/shades'
import { normaliseDate } from '../text/normalise-date'

/** Words without the space around them; `null` for none and for what is no text. */
export function wordsOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return null
  const words = value.trim()
  return words === '' ? null : words
}

/** A time before this can't be one of milliseconds, and one after it can't be one of seconds: 1973, and the year 5138. */
const LEAST_MILLISECONDS = 100_000_000_000

/** An instant in ISO 8601, UTC. What names no zone is taken for UTC, a number for seconds or milliseconds of the epoch; `null` for what is none. */
export function instantOf(value: unknown): string | null {
  const words = wordsOf(value)
  if (words === null) return null
  const number = Number(words)
  if (Number.isFinite(number) && words.length > 8)
    return isoOf(Math.abs(number) < LEAST_MILLISECONDS ? number * 1000 : number)
  const date = normaliseDate(words) ?? normaliseDate(extended(words))
  if (date === null) return null
  const hasTime = date.includes('T')
  const hasZone = date.endsWith('Z') || date.slice(11).includes('+') || date.slice(11).includes('-')
  return isoOf(Date.parse(hasTime && !hasZone ? `${date}Z` : date))
}

function isoOf(milliseconds: number): string | null {
  const date = new Date(milliseconds)
  // A year of five digits is no date of anybody's, and no ISO date of four digits either.
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 0) return null
  return date.toISOString()
}

/** `20240115T103000Z` with the signs between its numbers. Source: ISO 8601, basic form, as Evernote writes it. */
function extended(words: string): string {
  if (words.length < 15 || words[8] !== 'T') return words
  const part = (from: number, to: number): string => words.slice(from, to)
  return `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}T${part(9, 11)}:${part(11, 13)}:${part(13, 15)}${part(15, 20)}`
}

/** A date as exact as it is given: `2024`, `2024-03`, `2024-03-09`, or with its time; `null` for what can't be read. */
export function dateOf(value: unknown): string | null {
  const words = wordsOf(value)
  if (words === null) return null
  const parts = words
    .replaceAll('/', '-')
    .split('-')
    .filter((part) => part !== '')
  return normaliseDate(words) ?? datePartsOf(parts)
}

/** A year, a year and a month, or all three, from numbers or their digits; `null` where the year is none. */
export function datePartsOf(parts: readonly unknown[]): string | null {
  const numbers = parts.slice(0, 3).map(Number)
  const [year = Number.NaN, month, day] = numbers
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  const said = [String(year).padStart(4, '0')]
  if (month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12) {
    said.push(String(month).padStart(2, '0'))
    if (day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31)
      said.push(String(day).padStart(2, '0'))
  }
  return said.join('-')
}

/** An address of the web, absolute; `null` for any other and for what is none. */
export function webAddressOf(value: unknown): string | null {
  const words = wordsOf(value)
  if (words === null || !URL.canParse(words)) return null
  const url = new URL(words)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

/** Words of a list, each once, empty ones left out. */
export const listOf = (values: readonly unknown[]): readonly string[] => [
  ...new Set(values.map(wordsOf).filter((words) => words !== null)),
]

/** The same of a list that stands in one text with a sign between its entries. */
export const splitList = (value: unknown, sign: string): readonly string[] =>
  listOf((wordsOf(value) ?? '').split(sign))

/** Whether something is said to be so: tools write `true`, `1`, `yes`. */
export const isTrue = (value: unknown): boolean =>
  value === true || ['true', '1', 'yes', 'x'].includes(wordsOf(value)?.toLowerCase() ?? '')

/** What tools call colours that we call otherwise. */
const OTHER_NAMES: Readonly<Record<string, Colour>> = {
  grey: 'gray',
  pink: 'magenta',
  violet: 'purple',
  indigo: 'purple',
  cyan: 'blue',
  teal: 'green',
  lime: 'green',
  amber: 'orange',
}

/** The colour of ours that comes closest to a name or to `#rrggbb`; `null` for none. */
export function colourOf(value: unknown): Colour | null {
  const words = wordsOf(value)?.toLowerCase() ?? ''
  const named =
    COLOURS.find((colour) => colour === words) ??
    (Object.hasOwn(OTHER_NAMES, words) ? OTHER_NAMES[words] : undefined)
  if (named !== undefined) return named
  const shade = shadeOf(words)
  if (shade === null) return null
  return COLOURS.reduce((best, next) =>
    distance(shadeAt(next), shade) < distance(shadeAt(best), shade) ? next : best,
  )
}

const shadeAt = (colour: Colour): number => shadeOf(SHADES[colour]) ?? 0

function shadeOf(words: string): number | null {
  if (!words.startsWith('#')) return null
  const [r = '', g = '', b = ''] = [1, 2, 3].map((at) => words.charAt(at).repeat(2))
  const digits = words.length === 4 ? r + g + b : words.slice(1, 7)
  const shade = digits.length === 6 ? Number(`0x${digits}`) : Number.NaN
  return Number.isInteger(shade) ? shade : null
}

/** How far two shades lie from one another: the sum of squares over red, green and blue. */
const distance = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0)
