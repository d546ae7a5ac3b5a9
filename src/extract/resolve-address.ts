// Owns making the addresses of a page absolute, and telling which of them may stay.

/** An address that a link or an image of an article may have, absolute; `null` for any other. */
export function resolveAddress(address: string, baseUrl: string | null): string | null {
  const trimmed = address.trim()
  if (/^data:/i.test(trimmed)) return trimmed
  const url = parseUrl(trimmed, baseUrl)
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

/** An absolute http(s) address, or `null`. */
export function resolvePageAddress(
  address: string | null | undefined,
  baseUrl: string | null,
): string | null {
  if (address === null || address === undefined || address.trim() === '') return null
  const url = parseUrl(address.trim(), baseUrl)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

function parseUrl(address: string, baseUrl: string | null): URL | null {
  try {
    return new URL(address, baseUrl ?? undefined)
  } catch {
    // Pages hold addresses that are none: an expected outcome.
    return null
  }
}
