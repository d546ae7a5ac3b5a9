// Owns how a queue of captures treats the sites that it asks: how many at a time, how far apart, and when to ask again.
import robotsParser from 'robots-parser'

/** Captures of one host at a time. */
export const AT_ONCE_PER_HOST = 2
/** A site may ask for longer pauses than a person would wait for; no more than this is kept. */
const LONGEST_CRAWL_DELAY_MS = 60_000

/** Tries in all. */
export const MOST_ATTEMPTS = 4
const FIRST_PAUSE_MS = 2000
/** A server may name its own pause. */
const LONGEST_PAUSE_MS = 15 * 60_000

/** The pause that a site's robots.txt asks a program of this name to make between two requests; 0 for none. */
export function crawlDelayMs(robotsTxt: string, address: string, userAgent: string): number {
  const delay = robotsParser(address, robotsTxt).getCrawlDelay(userAgent)
  return delay === undefined || !(delay > 0) ? 0 : Math.min(delay * 1000, LONGEST_CRAWL_DELAY_MS)
}

/** Where a host's robots.txt lies. Source: RFC 9309, section 2.3. */
export const robotsAddress = (address: string): string => new URL('/robots.txt', address).href

/** A failure as far as asking again depends on it. */
export type Failure = {
  readonly kind: string
  readonly status?: number
  readonly retryAfterSeconds?: number | null
}

/** Whether the same request may succeed later. */
export function isPassing({ kind, status }: Failure): boolean {
  if (kind === 'http-status')
    return status === 429 || status === 408 || (status !== undefined && status >= 500)
  return kind === 'timeout' || kind === 'no-connection' || kind === 'broken-answer'
}

/**
 * Milliseconds to wait before the next try, or `null` when there is none.
 * @param attempts  tries so far
 * @param random    from 0 to 1: many that failed together don't come back together
 */
export function pauseBeforeRetry(failure: Failure, attempts: number, random: number): number | null {
  if (!isPassing(failure) || attempts >= MOST_ATTEMPTS) return null
  const asked = (failure.retryAfterSeconds ?? 0) * 1000
  if (asked > LONGEST_PAUSE_MS) return null
  return Math.max(asked, FIRST_PAUSE_MS * 4 ** (attempts - 1) * (0.75 + random / 2))
}
