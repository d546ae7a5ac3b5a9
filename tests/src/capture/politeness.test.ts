import { describe, expect, it } from 'vitest'
import { crawlDelayMs, isPassing, pauseBeforeRetry, robotsAddress } from '../../../src/capture/politeness'
import { retryAfterSeconds } from '../../../src/node/retry-after'

describe('the pause between two captures of a site', () => {
  const robots = 'User-agent: *\nCrawl-delay: 3\n\nUser-agent: Cuttings\nCrawl-delay: 7.5\n'
  it('is the one for programs of our name, or else for all', () => {
    expect(crawlDelayMs(robots, 'https://a.example/robots.txt', 'Cuttings/0.1.0')).toBe(7500)
    expect(crawlDelayMs(robots, 'https://a.example/robots.txt', 'Other')).toBe(3000)
  })
  it('is none where nothing sensible is asked, and never longer than a minute', () => {
    for (const text of ['', 'Crawl-delay', 'User-agent: *\nCrawl-delay: -1', '<html>not found</html>'])
      expect(crawlDelayMs(text, 'https://a.example/robots.txt', 'Cuttings')).toBe(0)
    expect(
      crawlDelayMs('User-agent: *\nCrawl-delay: 86400', 'https://a.example/robots.txt', 'Cuttings'),
    ).toBe(60_000)
  })
  it('is asked for at the root of the host', () => {
    expect(robotsAddress('https://a.example:8443/deep/page?x=1#y')).toBe('https://a.example:8443/robots.txt')
  })
})

describe('asking again', () => {
  it('is for what may pass', () => {
    for (const status of [408, 429, 500, 502, 503, 504])
      expect(isPassing({ kind: 'http-status', status })).toBe(true)
    for (const status of [400, 401, 403, 404, 410, 451])
      expect(isPassing({ kind: 'http-status', status })).toBe(false)
    for (const kind of ['timeout', 'no-connection', 'broken-answer']) expect(isPassing({ kind })).toBe(true)
    for (const kind of ['no-article', 'bad-certificate', 'disk-full', 'blocked-address'])
      expect(isPassing({ kind })).toBe(false)
  })
  it('waits four times as long each time, never the same for two, and ends', () => {
    expect([1, 2, 3, 4].map((tries) => pauseBeforeRetry({ kind: 'timeout' }, tries, 0.5))).toEqual([
      2000,
      8000,
      32_000,
      null,
    ])
    expect(pauseBeforeRetry({ kind: 'timeout' }, 1, 0)).toBe(1500)
    expect(pauseBeforeRetry({ kind: 'timeout' }, 1, 1)).toBe(2500)
  })
  it('waits as long as a server asks, within reason', () => {
    expect(pauseBeforeRetry({ kind: 'http-status', status: 429, retryAfterSeconds: 120 }, 1, 0.5)).toBe(
      120_000,
    )
    expect(
      pauseBeforeRetry({ kind: 'http-status', status: 429, retryAfterSeconds: 86_400 }, 1, 0.5),
    ).toBeNull()
  })
  it('reads what a server asks from seconds or a date', () => {
    const now = Date.UTC(2026, 0, 1)
    expect(retryAfterSeconds('120', now)).toBe(120)
    expect(retryAfterSeconds('Thu, 01 Jan 2026 00:01:30 GMT', now)).toBe(90)
    expect(retryAfterSeconds('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0)
    expect(retryAfterSeconds('soon', now)).toBeNull()
    expect(retryAfterSeconds(null, now)).toBeNull()
  })
})
