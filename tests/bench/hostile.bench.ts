// Owns the measure of hostile pages (S-12, S-14): when a server that is slow or without an end is left, and how long the thread that
// windows are answered by stands still while a page that is made to stall is read. With the limits that the app has.
// Prints two tables; ends with exit code 1 when a figure is missed.
import { resolve } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAppError } from '../../src/errors'
import { FETCH_LIMITS } from '../../src/node/fetch-limits'
import { makeFetcher } from '../../src/node/fetcher'
import { makePageParser } from '../../src/node/page-parser'
import { ensureBuild } from '../../scripts/setup/build.mjs'
import { projectFolder } from '../../scripts/setup/paths.mjs'
import { HOSTILE_PAGES } from '../helpers/hostile-pages'
import { startLocalSite } from '../helpers/local-site'
import { LARGE, SLOW } from '../helpers/trouble-site/broken'

const MOST_BLOCKED_MS = 100
const MOST_LATE_MS = 1000
/** Of nothing at all, beside which the rest is to be read. */
const IDLE_MS = 3000
const NS_PER_MS = 1e6

let missed = 0
function tell(name: string, end: string, figures: string, isReached: boolean): void {
  if (!isReached) missed++
  console.log(`${isReached ? 'ok    ' : 'MISSED'} ${name.padEnd(38)} ${end.padEnd(14)} ${figures}`)
}

const endOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'fine'
  } catch (error) {
    if (!isAppError(error)) throw error
    return error.kind
  }
}

/** Milliseconds by which a turn of the event loop came late while `work` went on. */
async function delaysDuring(
  work: () => Promise<unknown>,
): Promise<{ readonly p99: number; readonly worst: number }> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  await work()
  delays.disable()
  // The histogram counts from the last turn, of which one millisecond was asked for.
  return { p99: delays.percentile(99) / NS_PER_MS - 1, worst: delays.max / NS_PER_MS - 1 }
}

async function measureReading(): Promise<void> {
  const parser = makePageParser({ workerFile: resolve(projectFolder, 'out/main/page-worker.cjs') })
  console.log(
    `S-14: a turn of the event loop comes late by, while a page is read (p99 < ${String(MOST_BLOCKED_MS)} ms)`,
  )
  const idle = await delaysDuring(() => sleep(IDLE_MS))
  tell('nothing is read', '', `p99 ${idle.p99.toFixed(1)} ms, most ${idle.worst.toFixed(1)} ms`, true)
  try {
    for (const [name, make, ends] of HOSTILE_PAGES) {
      const page = { bytes: Buffer.from(make()), url: 'https://news.example/a', contentType: null }
      let end = ''
      const begin = performance.now()
      const { p99, worst } = await delaysDuring(async () => {
        end = await endOf(parser.parse(page))
      })
      const seconds = ((performance.now() - begin) / 1000).toFixed(1)
      const figures = `p99 ${p99.toFixed(1)} ms, most ${worst.toFixed(1)} ms, in ${seconds} s`
      tell(name, end, figures, p99 < MOST_BLOCKED_MS && ends.includes(end))
    }
  } finally {
    await parser.close()
  }
}

async function measureFetching(): Promise<void> {
  const site = await startLocalSite()
  const fetcher = makeFetcher('Cuttings/bench')
  const limitMs = FETCH_LIMITS.totalMs + MOST_LATE_MS
  console.log(`\nS-12: a server is left after (at most ${String(limitMs / 1000)} s)`)
  try {
    const troubles = [...LARGE, ...SLOW].filter(
      ({ expected }) => 'error' in expected && expected.error !== 'parse-failed',
    )
    for (const { routes } of troubles) for (const [path, route] of routes) site.set(path, route)
    // All at once, as a person who clips many meets them.
    await Promise.all(
      troubles.map(async ({ about, path, expected }) => {
        const begin = performance.now()
        const end = await endOf(fetcher.fetchPage(site.origin + path, { allowPrivate: true }))
        const ms = performance.now() - begin
        tell(
          about,
          end,
          `${(ms / 1000).toFixed(2)} s`,
          ms <= limitMs && 'error' in expected && end === expected.error,
        )
      }),
    )
  } finally {
    await site.close()
  }
}

await ensureBuild()
await measureReading()
await measureFetching()
process.exitCode = missed === 0 ? 0 : 1
