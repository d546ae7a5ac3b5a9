// Owns reading the pause that a server asks for.

/** Seconds that a `Retry-After` header asks for, from seconds or a date; `null` for none. Source: RFC 9110, section 10.2.3. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d+\s*$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}
