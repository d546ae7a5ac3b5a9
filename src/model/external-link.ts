// Owns which addresses may leave the app for the system's browser or mail program.

/** What would be opened, and the host that a person is told: the real one, never what the link looks like. */
export type ExternalLink = { readonly href: string; readonly shownHost: string }

// What isn't written in an address by any honest hand: controls, spaces, and marks that turn the direction of writing.
const HIDDEN = /[\u0000-\u0020\u007f-\u009f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u206f\ufeff]/

/** Read an address that may be opened outside; `null` for every scheme but http, https and mailto, and for disguised ones. */
export function externalLink(address: string): ExternalLink | null {
  if (HIDDEN.test(address) || address.includes('\\') || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol === 'mailto:') {
    return /^[^\s@?]+@[^\s@?]+$/.test(decoded(url.pathname))
      ? { href: url.href, shownHost: decoded(url.pathname) }
      : null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  // A name before an @ is there to look like the host.
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  return { href: url.href, shownHost: url.host }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
