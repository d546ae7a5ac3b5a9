// Owns which addresses a paper may lead to, and the form in which every format takes them. Source: RFC 3986.

/** Signs that stand in an address as they are; all others stand as their bytes. */
const OTHER = /[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu

/** An address of the web or of mail as a URI that every reader takes, without a name and password; `null` for any other. */
export function linkTarget(address: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return null
  const { protocol, host, pathname, search, hash } = new URL(address)
  const rest = (pathname + search + hash)
    .replace(OTHER, (sign) => encodeURIComponent(sign.replace(/\p{Surrogate}/u, '\ufffd')))
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
  return protocol === 'mailto:' ? `mailto:${rest}` : `${protocol}//${host}${rest}`
}
