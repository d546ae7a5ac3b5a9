// S-14: a page that is made to stall or to fill its reader ends with a clear error or is read, in its own thread; the thread that
// windows are answered by stays free.
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '../../../src/errors'
import { makePageParser } from '../../../src/node/page-parser'
import type { PageParser } from '../../../src/ports'
import { HOSTILE_PAGES } from '../../helpers/hostile-pages'
import { inWords, tellFigure } from '../../helpers/figures'

const workerFile = resolve(import.meta.dirname, '../../../out/main/page-worker.cjs')
const ONE_SECOND_MS = 1000

let parser: PageParser
beforeAll(() => {
  expect(existsSync(workerFile), 'npm run build comes before these tests').toBe(true)
  parser = makePageParser({ workerFile, timeLimitMs: 2500 })
})
afterAll(() => parser.close())

const blockedMs: number[] = []
afterAll(() => {
  tellFigure(
    'S-14',
    `${inWords(blockedMs.length)} pages made to stall: the asking thread was busy for at most ${inWords(Math.round(Math.max(0, ...blockedMs)))} ms`,
  )
})

describe('a page that is made to stall its reader', () => {
  it.each(HOSTILE_PAGES)('ends, and leaves the thread free that asked: %s', async (_about, make, ends) => {
    const page = { bytes: Buffer.from(make()), url: 'https://news.example/a', contentType: null }
    const before = performance.eventLoopUtilization()
    const end = await parser.parse(page).then(
      () => 'fine',
      (error: unknown) => (isAppError(error) ? error.kind : String(error)),
    )
    const { active, idle } = performance.eventLoopUtilization(before)

    expect(ends).toContain(end)
    blockedMs.push(active)
    // What it takes to hand a page over and its article back. A page that ends at once leaves nothing to measure.
    expect(active).toBeLessThan(Math.max(active + idle, ONE_SECOND_MS) / 2)
  })
})
