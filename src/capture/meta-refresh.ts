// Owns finding where a page sends its reader on by itself: `<meta http-equiv="refresh">`. Source: HTML standard, shared declarative
// refresh steps.

/** Beyond that many seconds a page is meant to be read, and to be fetched anew after that. */
const LONGEST_WAIT_S = 10

/** Bytes in which it stands: it belongs to the head. */
const HEAD_UNITS = 64 * 1024

const META = /<meta\b[^>]{0,2000}>/gi
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** The absolute address that a page as received leads on to; `null` for none. */
export function refreshTarget(html: string, base: string): string | null {
  const head = html
    .slice(0, HEAD_UNITS)
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<noscript\b[^]*?<\/noscript>/gi, '')
  for (const [tag] of head.matchAll(META)) {
    const attributes = new Map(
      [...tag.matchAll(ATTRIBUTE)].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']),
    )
    if (attributes.get('http-equiv')?.toLowerCase() !== 'refresh') continue
    const target = targetOf(attributes.get('content') ?? '', base)
    if (target !== null) return target
  }
  return null
}

function targetOf(content: string, base: string): string | null {
  const match = /^\s*(\d{1,6})(?:\.\d*)?\s*[;,]?\s*(?:url\s*=\s*)?(.*)$/is.exec(
    content.replaceAll('&amp;', '&'),
  )
  const address = match?.[2]?.trim().replace(/^(["'])(.*?)\1.*$/s, '$2') ?? ''
  if (match === null || Number(match[1]) > LONGEST_WAIT_S || address === '') return null
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  const here = new URL(base)
  url.hash = ''
  here.hash = ''
  // A page that only loads itself anew leads nowhere.
  return /^https?:$/.test(url.protocol) && url.href !== here.href ? url.href : null
}
