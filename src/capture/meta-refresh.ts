// Owns finding where a page sends its reader on by itself: `<meta http-equiv="refresh">`. Source: HTML standard, shared declarative
// refresh steps.
import { withoutBetween } from '../text/cut-out'
import { attributesOf } from '../text/markup'

/** Beyond that many seconds a page is meant to be read, and to be fetched anew after that. */
const LONGEST_WAIT_S = 10

/** Bytes in which it stands: it belongs to the head. */
const HEAD_UNITS = 64 * 1024

const META = '<meta'
/** From `<meta` to the `>` that ends it. */
const LONGEST_TAG = 2000

/** The absolute address that a page as received leads on to; `null` for none. */
export function refreshTarget(html: string, base: string): string | null {
  const head = withoutBetween(
    withoutBetween(html.slice(0, HEAD_UNITS), '<!--', '-->'),
    '<noscript',
    '</noscript>',
  )
  for (const attributes of metaTags(head)) {
    if (attributes.get('http-equiv')?.toLowerCase() !== 'refresh') continue
    const target = targetOf(attributes.get('content') ?? '', base)
    if (target !== null) return target
  }
  return null
}

/** The attributes of each such tag. */
function* metaTags(head: string): Generator<ReadonlyMap<string, string>> {
  const lower = head.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  for (let at = lower.indexOf(META); at >= 0; at = lower.indexOf(META, at + META.length)) {
    const within = head.slice(at + META.length, at + META.length + LONGEST_TAG)
    const end = within.indexOf('>')
    if (end >= 0 && !/^\w/.test(within)) yield attributesOf(within.slice(0, end))
  }
}

/** What may stand between the seconds and the address: white space, one separator, `url=`. */
const BEFORE_ADDRESS = /^\d{0,6}(?:\.\d{0,6})?\s{0,40}[;,]?\s{0,40}(?:url\s{0,20}=\s{0,20})?/i

function targetOf(content: string, base: string): string | null {
  const text = content.trim()
  const seconds = /^\d{1,6}/.exec(text)?.[0]
  if (seconds === undefined || Number(seconds) > LONGEST_WAIT_S) return null
  const address = unquoted(text.slice(BEFORE_ADDRESS.exec(text)?.[0].length ?? 0).trim())
  if (address === '' || !URL.canParse(address, base)) return null
  const url = new URL(address, base)
  const here = new URL(base)
  url.hash = ''
  here.hash = ''
  // A page that only loads itself anew leads nowhere.
  return /^https?:$/.test(url.protocol) && url.href !== here.href ? url.href : null
}

/** What stands in quotes, up to the second; quotes that nothing closes hold the rest. */
function unquoted(value: string): string {
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return value
  const end = value.indexOf(quote, 1)
  return value.slice(1, end < 0 ? value.length : end).trim()
}
