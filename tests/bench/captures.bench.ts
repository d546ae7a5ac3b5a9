// Owns the measure of a window that is used while many pages are captured: 200 addresses in one batch, the app killed in the middle and
// started again. Frames are told beside those of the same window at rest, and a trace of both is kept.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { withOwnDisplay } from '../../scripts/setup/display.mjs'
import { inProject } from '../../scripts/setup/paths.mjs'
import { ensureApp } from '../../scripts/setup/project.mjs'
import { runtimeEnvironment, type Runtime } from '../../scripts/setup/runtime.mjs'
import { launchApp, makeTestFolders, type LaunchedApp, type TestFolders } from '../helpers/electron-app'
import { startLocalSite } from '../helpers/local-site'
import { clipMany, keptArticles, serveArticles } from '../helpers/many-pages'

const pages = 200
const restMs = 5000
const startMs = 2000
const longestMs = 300_000
const targetMs = 50

type Frames = { readonly name: string; readonly gapsMs: readonly number[] }

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

/** Note the time of every frame from now on. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { frameTimes: times })
    const note = (time: number): void => {
      times.push(time)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })

/** Milliseconds between the frames that were noted so far; noting begins anew. */
async function takeGaps(page: Page): Promise<readonly number[]> {
  const times = await page.evaluate(() =>
    (globalThis as unknown as { frameTimes: number[] }).frameTimes.splice(0),
  )
  return times.slice(1).map((time, i) => time - (times[i] ?? time))
}

/** Do what a person does meanwhile: go from article to article, and scroll. */
async function readOn(page: Page): Promise<void> {
  await page.keyboard.press('j')
  await page.mouse.wheel(0, 400)
  await page.keyboard.press('k')
  await sleep(200)
}

async function untilKept(
  launched: LaunchedApp,
  folders: TestFolders,
  count: number,
  meanwhile: (page: Page) => Promise<void> = readOn,
): Promise<void> {
  const until = performance.now() + longestMs
  while (keptArticles(folders.library).length < count) {
    if (performance.now() > until) throw new Error(`Not ${String(count)} articles in time`)
    await meanwhile(launched.page)
  }
}

async function measure(folders: TestFolders, traceFolder: string): Promise<number> {
  const site = await startLocalSite()
  try {
    const addresses = serveArticles(site, 0, pages)
    const frames: Frames[] = []
    const first = await launchApp(folders)
    await watchFrames(first.page)
    await sleep(restMs)
    for (let i = 0; i < 10; i++) await readOn(first.page)
    frames.push({ name: 'reading, at rest', gapsMs: await takeGaps(first.page) })
    await clipMany(first.page, addresses)
    await takeGaps(first.page)
    await untilKept(first, folders, pages / 2)
    frames.push({ name: 'reading, while capturing', gapsMs: await takeGaps(first.page) })
    first.app.process().kill('SIGKILL')
    while (first.isRunning()) await sleep(50)
    const kept = keptArticles(folders.library).length

    const second = await launchApp(folders)
    await watchFrames(second.page)
    await startTrace(second)
    const startedAt = performance.now()
    // A window that opens draws itself first.
    await sleep(startMs)
    await takeGaps(second.page)
    await untilKept(second, folders, (kept + pages) / 2 + 10, () => sleep(100))
    frames.push({ name: 'window left alone, while capturing', gapsMs: await takeGaps(second.page) })
    await untilKept(second, folders, pages)
    const seconds = (performance.now() - startedAt) / 1000
    frames.push({ name: 'reading, after the restart', gapsMs: await takeGaps(second.page) })
    await stopTrace(second, join(traceFolder, 'chromium-trace.json'))
    await second.close()
    await writeFile(join(traceFolder, 'frames.json'), JSON.stringify(frames))

    const titles = keptArticles(folders.library)
    console.log(
      `${String(kept)} articles when the app was killed; ${String(titles.length)} in the end, ${String(new Set(titles).size)} of them different`,
    )
    console.log(
      `${((pages - kept) / seconds).toFixed(1)} pages/s after the restart, two at a time of one host`,
    )
    for (const { name, gapsMs } of frames)
      console.log(
        `${name}: ${String(gapsMs.length)} frames, median ${quantile(gapsMs, 0.5).toFixed(1)} ms, p99 ${quantile(gapsMs, 0.99).toFixed(1)} ms, longest ${Math.max(...gapsMs).toFixed(0)} ms`,
      )
    const [rest, ...busy] = frames.map(({ gapsMs }) => quantile(gapsMs, 0.99))
    const worst = Math.max(...busy)
    console.log(
      `p99 ${worst.toFixed(1)} ms (target < ${String(targetMs)} ms), ${(worst / (rest ?? Number.NaN)).toFixed(2)} x that at rest`,
    )
    console.log(`trace: ${traceFolder}`)
    return titles.length === pages && new Set(titles).size === pages && worst < targetMs ? 0 : 1
  } finally {
    await site.close()
  }
}

const startTrace = ({ app }: LaunchedApp): Promise<void> =>
  app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame'],
    }),
  )

const stopTrace = ({ app }: LaunchedApp, path: string): Promise<string> =>
  app.evaluate(({ contentTracing }, file) => contentTracing.stopRecording(file), path)

async function run(): Promise<number> {
  const folders = await makeTestFolders()
  const traceFolder = inProject('test-results', 'captures')
  await mkdir(traceFolder, { recursive: true })
  try {
    return await measure(folders, traceFolder)
  } finally {
    await folders.remove()
  }
}

const runtime: Runtime = await ensureApp({ forTests: true })
process.exitCode = await withOwnDisplay(runtimeEnvironment(runtime), async (env) => {
  Object.assign(process.env, env, { ELECTRON_EXEC_PATH: runtime.executable })
  return run()
})
