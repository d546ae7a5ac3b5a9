// S-14: a page that is made to stall or to fill its reader ends with a clear error or is read, in its own thread; the thread that
// windows are answered by stays free.
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '../../../src/errors'
import { makePageParser } from '../../../src/node/page-parser'
import type { PageParser } from '../../../src/ports'
import { storyPage } from '../../helpers/trouble-site/prose'

const workerFile = resolve(import.meta.dirname, '../../../out/main/page-worker.cjs')
const MB = 1024 * 1024
const ONE_SECOND_MS = 1000
const many = (text: string, times: number): string => text.repeat(times)

/** Each with the ends that it may come to: how far a page gets before a limit stops it depends on the machine. */
const pages: readonly (readonly [string, () => string, readonly string[]])[] = [
  ['elements nested 100,000 deep', () => many('<div>', 100_000), ['parse-failed']],
  ['formatting nested 100,000 deep', () => `${many('<b><p>', 50_000)}words`, ['parse-failed']],
  [
    'an element of a million attributes',
    () => {
      const attributes = Array.from({ length: 1_000_000 }, (_, at) => `a${String(at)}=1`)
      return `<p ${attributes.join(' ')}>${storyPage()}`
    },
    ['fine', 'no-article', 'parse-failed', 'parse-timeout'],
  ],
  [
    '24 MB of words',
    () => storyPage({ atEnd: `<p>${many('word and word, ', (24 * MB) / 15)}` }),
    ['fine', 'parse-failed', 'parse-timeout'],
  ],
  [
    '5,000 tables',
    () => storyPage({ atEnd: many('<table><tr><td>a<td>b<tr><td>c<td>d</table>', 5000) }),
    ['fine', 'parse-failed', 'parse-timeout'],
  ],
]

let parser: PageParser
beforeAll(() => {
  expect(existsSync(workerFile), 'npm run build comes before these tests').toBe(true)
  parser = makePageParser({ workerFile, timeLimitMs: 2500 })
})
afterAll(() => parser.close())

describe('a page that is made to stall its reader', () => {
  it.each(pages)('ends, and leaves the thread free that asked: %s', async (_about, make, ends) => {
    const page = { bytes: Buffer.from(make()), url: 'https://news.example/a', contentType: null }
    const before = performance.eventLoopUtilization()
    const end = await parser.parse(page).then(
      () => 'fine',
      (error: unknown) => (isAppError(error) ? error.kind : String(error)),
    )
    const { active, idle } = performance.eventLoopUtilization(before)

    expect(ends).toContain(end)
    // What it takes to hand a page over and its article back. A page that ends at once leaves nothing to measure.
    expect(active).toBeLessThan(Math.max(active + idle, ONE_SECOND_MS) / 2)
  })
})
