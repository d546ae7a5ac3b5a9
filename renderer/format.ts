// Owns how dates, numbers and lengths are written for a locale. Leaves words to `messages`.

/** Words a minute of an unhurried reader. Source: Brysbaert 2019, silent reading of non-fiction in English: 238. */
const WORDS_A_MINUTE = 238

/** Whole minutes that reading takes: at least one. */
export const readingMinutes = (wordCount: number): number =>
  Math.max(1, Math.round(wordCount / WORDS_A_MINUTE))

/** Making a formatter costs far more than using one. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(dateLocale(locale), options)
  formatters.set(key, made)
  return made
}

/** A calendar date such as `1 Jan 2026`, or the month or year where no more is given; `null` for what is no date. A date alone stays the day that it names in every zone. */
export function formatDate(iso: string | null, locale: string): string | null {
  if (iso === null) return null
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return null
  const isDateAlone = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(iso)
  const isDay = !isDateAlone || iso.length === 10
  return dateFormatter(locale, {
    year: 'numeric',
    ...(isDay || iso.length === 7 ? { month: 'short' } : {}),
    ...(isDay ? { day: 'numeric' } : {}),
    ...(isDateAlone ? { timeZone: 'UTC' } : {}),
  }).format(time)
}

/** A date with its time, in the zone of this computer. */
export function formatInstant(iso: string, locale: string): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  return dateFormatter(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}

/** The day of the year in full, such as `3 March`, in the zone of this computer. */
export const formatDayOfYear = (at: Date, locale: string): string =>
  dateFormatter(locale, { month: 'long', day: 'numeric' }).format(at)

/** Day before month in English, as in the citations. */
const dateLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

const numberFormatters = new Map<string, Intl.NumberFormat>()

function numberFormatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = numberFormatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(locale, options)
  numberFormatters.set(key, made)
  return made
}

/** A number with the separators of a locale. */
export const formatNumber = (value: number, locale: string): string =>
  numberFormatter(locale, {}).format(value)

/** A size such as `38 kB`. */
export function formatBytes(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return numberFormatter(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step)
}

/** A date as it was given, with its time and zone where it has them: `2 Jan 2026, 09:14 +09:00`; what is none stays as it is. */
export function dateWithZone(iso: string | null, locale: string): string | null {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(iso ?? '') ?? []
  if (day === undefined) return iso
  const date = formatDate(day, locale) ?? day
  return [time === undefined ? date : `${date}, ${time}`, zone === 'Z' ? 'UTC' : zone]
    .filter((part) => part !== undefined)
    .join(' ')
}
