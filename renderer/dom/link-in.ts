// Owns telling a link from words.

/** The address that a text means, or `null`: anything with a scheme, or a host with a path. */
export function linkIn(text: string): string | null {
  const wanted = text.trim()
  if (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(wanted)) return wanted
  return /^[^\s/@]+\.[a-z]{2,}\/\S*$/i.test(wanted) ? `https://${wanted}` : null
}
