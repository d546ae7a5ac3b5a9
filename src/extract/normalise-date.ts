// Owns bringing a page's dates into ISO 8601 without adding what they don't say.

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Give a date, or a date with time (and zone, where the page gives one), in ISO 8601; `null` for what can't be read. */
export function normaliseDate(value: string | null): string | null {
  const text = value?.trim() ?? ''
  if (text === '') return null
  const iso = ISO.exec(text)
  if (iso) {
    const [, date = '', time, zone] = iso
    if (Number.isNaN(Date.parse(date))) return null
    if (time === undefined) return date
    const seconds = time.length === 5 ? `${time}:00` : time
    return `${date}T${seconds}${zone === undefined ? '' : normaliseZone(zone)}`
  }
  const compact = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (compact) return validDate(compact.slice(1).map(Number))
  if (!/\d{4}/.test(text)) return null
  const parsed = new Date(text)
  if (Number.isNaN(parsed.getTime())) return null
  // A zone in the words makes it an instant; without one only the calendar day is certain.
  if (/(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})\s*(?:\([^)]*\))?$/i.test(text))
    return parsed.toISOString().replace('.000Z', 'Z')
  return validDate([parsed.getFullYear(), parsed.getMonth() + 1, parsed.getDate()])
}

const normaliseZone = (zone: string): string =>
  zone.toUpperCase() === 'Z' ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`

function validDate(parts: readonly number[]): string | null {
  const [year = 0, month = 0, day = 0] = parts
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(text)
  return Number.isNaN(time) || new Date(time).getUTCDate() !== day ? null : text
}
