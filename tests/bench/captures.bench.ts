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
import { clipMany, clipMore, keptArticles, serveArticles } from '../helpers/many-pages'
import { mainTasksMs } from './chromium-trace'

const pages = 200
/** Captured before anything is measured: without some articles nobody goes from one to the next. */
const before = 20
const steps = 80
/** A window that opens draws itself first. */
const startMs = 1500
/** Longer than the pause after which the list opens the article that the keys went to. */
const openMs = 300
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

type Meanwhile = (page: Page, step: number) => Promise<void>

/** Do what a person does meanwhile: go to the next article, read on in it, go back. */
const readOn: Meanwhile = async (page, step) => {
  if (step % 2 === 0) await page.keyboard.press(step % 4 === 0 ? 'j' : 'k')
  else await page.mouse.wheel(0, 400)
  await sleep(openMs)
}
const lookOn: Meanwhile = () => sleep(openMs / 3)

async function untilKept(
  launched: LaunchedApp,
  folders: TestFolders,
  count: number,
  meanwhile: Meanwhile,
): Promise<void> {
  const until = performance.now() + longestMs
  for (let step = 0; keptArticles(folders.library).length < count; step++) {
    if (performance.now() > until) throw new Error(`Not ${String(count)} articles in time`)
    await meanwhile(launched.page, step)
  }
}

/** Open an article of those that were captured, so that there is one before it and one after it, and wait until the window is at rest. */
async function openAnArticle(page: Page): Promise<void> {
  await page
    .getByRole('option', { name: /Story number/ })
    .nth(3)
    .click()
  await sleep(2 * startMs)
}

async function measure(folders: TestFolders, traceFolder: string): Promise<number> {
  const site = await startLocalSite()
  try {
    const addresses = serveArticles(site, before, before + pages)
    const frames: Frames[] = []
    const first = await launchApp(folders)
    await clipMany(first.page, serveArticles(site, 0, before))
    await untilKept(first, folders, before, lookOn)
    await openAnArticle(first.page)
    await watchFrames(first.page)
    for (let step = 0; step < steps; step++) await readOn(first.page, step)
    frames.push({ name: 'read in, nothing to capture', gapsMs: await takeGaps(first.page) })
    await clipMore(first.page, addresses)
    await takeGaps(first.page)
    await untilKept(first, folders, before + pages * 0.35, readOn)
    frames.push({ name: 'read in, while capturing', gapsMs: await takeGaps(first.page) })
    first.app.process().kill('SIGKILL')
    while (first.isRunning()) await sleep(50)
    const kept = keptArticles(folders.library).length

    const startedAt = performance.now()
    const second = await launchApp(folders)
    await watchFrames(second.page)
    await startTrace(second)
    await sleep(startMs)
    await takeGaps(second.page)
    await untilKept(second, folders, before + pages * 0.7, lookOn)
    frames.push({ name: 'left alone, while capturing', gapsMs: await takeGaps(second.page) })
    await untilKept(second, folders, before + pages, readOn)
    const seconds = (performance.now() - startedAt) / 1000
    frames.push({ name: 'read in, after the restart', gapsMs: await takeGaps(second.page) })
    const traceFile = join(traceFolder, 'chromium-trace.json')
    await stopTrace(second, traceFile)
    await second.close()
    await writeFile(join(traceFolder, 'frames.json'), JSON.stringify(frames))

    const titles = keptArticles(folders.library)
    console.log(
      `${String(kept)} articles when the app was killed; ${String(titles.length)} in the end, ${String(new Set(titles).size)} of them different`,
    )
    console.log(
      `${((before + pages - kept) / seconds).toFixed(1)} pages/s from the restart on, two at a time of one host`,
    )
    for (const { name, gapsMs } of frames)
      console.log(
        `${name}: ${String(gapsMs.length)} frames, median ${quantile(gapsMs, 0.5).toFixed(1)} ms, p99 ${quantile(gapsMs, 0.99).toFixed(1)} ms, longest ${Math.max(...gapsMs).toFixed(0)} ms`,
      )
    const tasks = await mainTasksMs(traceFile)
    console.log(
      `the window's own work after the restart: ${String(tasks.length)} tasks, p99 ${quantile(tasks, 0.99).toFixed(1)} ms of processor time, longest ${Math.max(...tasks).toFixed(1)} ms`,
    )
    const [rest, ...busy] = frames.map(({ gapsMs }) => quantile(gapsMs, 0.99))
    const worst = Math.max(rest ?? Number.NaN, ...busy)
    console.log(`p99 at worst ${worst.toFixed(1)} ms (target < ${String(targetMs)} ms)`)
    console.log(`trace: ${traceFolder}`)
    const isEachOnce = titles.length === before + pages && new Set(titles).size === before + pages
    return isEachOnce && worst < targetMs ? 0 : 1
  } finally {
    await site.close()
  }
}

const startTrace = ({ app }: LaunchedApp): Promise<void> =>
  app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'disabled-by-default-devtools.timeline.frame',
      ],
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
