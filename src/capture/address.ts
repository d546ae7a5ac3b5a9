// Owns reading web addresses: what a person types, and when two of them name the same page.
import { AppError } from '../errors'

/** Parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_hs(?:enc|mi)|spm|cmpid|ref_src|at_(?:medium|campaign|link_\w+))$/i

/**
 * Read an address that a person typed or pasted; `https://` is added where no scheme stands.
 * @throws {AppError} bad-address, unsupported-scheme
 */
export function parseAddress(typed: string): string {
  const text = typed.trim()
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:\/|$))/i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https')
    throw new AppError('unsupported-scheme', { scheme })
  const whole = scheme === undefined ? `https://${text}` : text
  if (text === '' || /\s/.test(text) || !URL.canParse(whole))
    throw new AppError('bad-address', { address: typed })
  const url = new URL(whole)
  const isHost = url.hostname.includes('.') || url.hostname.startsWith('[') || url.hostname === 'localhost'
  if (!isHost && scheme === undefined) throw new AppError('bad-address', { address: typed })
  url.username = ''
  url.password = ''
  return url.href
}

/** A key that is the same for addresses of one page: without scheme, fragment and tracking parameters. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const query = url.searchParams.size === 0 ? '' : `?${url.searchParams.toString()}`
  return `${url.host}${withoutSlashes(url.pathname)}${query}`
}

/** Without the slashes at its end. Counted: a pattern would try anew at each slash of a path that is all slashes but the last letter. */
function withoutSlashes(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end--
  return path.slice(0, end)
}
