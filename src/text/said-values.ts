// Owns reading what a file says in a line: a date, an address, tags. What can't be read as one is none.

/** A date that a file gives, as an instant; `null` for what can't be read as one. */
export function instantOf(date: string | null | undefined): string | null {
  if (date === null || date === undefined) return null
  const time = Date.parse(date.trim())
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** Seconds, milliseconds or microseconds since 1970 as an instant; programs differ, and their ranges don't meet. */
export function instantOfEpoch(value: string | undefined): string | null {
  if (value === undefined || !/^\d{5,17}$/.test(value)) return null
  const number = Number(value)
  const milliseconds = number > 1e14 ? number / 1000 : number > 1e11 ? number : number * 1000
  return new Date(milliseconds).toISOString()
}

/** An address as it is kept, or `null` for what is none of the web. */
export function webAddress(address: string | null | undefined): string | null {
  const text = address?.trim() ?? ''
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : null
}

/** Tags in one value, set apart by commas. */
export const splitTags = (value: string | undefined, separator: string | RegExp = ','): string[] =>
  (value ?? '')
    .split(separator)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
