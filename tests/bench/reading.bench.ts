// Owns the measure of a long article with many quotes: 50,000 words, 500 quotes. Opening it is held against the same HTML in a bare
// window, scrolling through it against the same article without quotes, both in the same run; and no card may lie over another.

import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { withOwnDisplay } from '../../scripts/setup/display.mjs'
import { inProject } from '../../scripts/setup/paths.mjs'
import { ensureApp } from '../../scripts/setup/project.mjs'
import { runtimeArguments, runtimeEnvironment, type Runtime } from '../../scripts/setup/runtime.mjs'
import { COLOUR_ORDER } from '../../renderer/colours'
import { ask } from '../helpers/bridge'
import { launchApp, makeTestFolders, type TestFolders } from '../helpers/electron-app'
import { articlePage, htmlRoute, startLocalSite } from '../helpers/local-site'
import { makeRandom } from '../helpers/random'
import { makeProse } from './generated-text'

const words = 50_000
const quotes = 500
const rounds = 7
/** The article is scrolled through in so many parts. */
const passes = 4
/** Of the page in a frame, in CSS pixels: as fast as somebody who looks for a place. */
const step = 90
const targets = { frameMs: 20, frames: 1.3, opening: 1.5 }

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN
const median = (values: readonly number[]): number => quantile(values, 0.5)

/** An article of so many words, with headings, emphasis and links as articles have them. */
function longPage(title: string): string {
  const random = makeRandom(7)
  const prose = makeProse('en', random)
  const paragraphs: string[] = []
  let count = 0
  while (count < words) {
    const sentences = Array.from({ length: 3 + random.below(5) }, () => prose.sentence(random))
    count += sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0)
    const [first = '', ...rest] = sentences
    const heading = paragraphs.length % 12 === 11 ? `</p><h2>${prose.title(random)}</h2><p>` : ''
    paragraphs.push(
      `${heading}${first} <em>${rest.shift() ?? ''}</em> ${rest.join(' ')} <a href="https://example.org/${String(count)}">${prose.word(random)}</a>.`,
    )
  }
  return articlePage({ title, paragraphs })
}

type OpenedAt = { readonly openedMs: number }

/**
 * Open an article of the list by a click, and give the milliseconds until it is painted: with the marks in view and their cards, where it
 * has any.
 */
const openFromList = (page: Page, title: string, marks: number): Promise<OpenedAt> =>
  page.evaluate(
    async ([wanted, least]) => {
      const row = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((one) =>
        one.textContent.includes(wanted),
      )
      const frame = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null
      if (row === undefined || frame === null) throw new Error(`not in the list: ${wanted}`)
      const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
      const drawn = (): number => {
        let count = 0
        frame.CSS.highlights.forEach((highlight) => (count += highlight.size))
        return count
      }
      const startedAt = performance.now()
      row.click()
      const cards = (): number => document.querySelectorAll('[role=group][aria-label^="Quote: "]').length
      while (frame.document.title !== wanted || Math.min(drawn(), cards()) < least) await nextFrame()
      await nextFrame()
      return { openedMs: (await nextFrame()) - startedAt }
    },
    [title, marks] as const,
  )

/** Scroll through one of the parts of the article, and give the milliseconds between the frames. */
const scrollThrough = (page: Page, part: number): Promise<readonly number[]> =>
  page.evaluate(
    async ([by, nth, of]) => {
      const frame = document.querySelector('iframe')?.contentWindow
      if (frame === null || frame === undefined) throw new Error('no article is open')
      const whole = frame.document.documentElement.scrollHeight - frame.innerHeight
      frame.scrollTo(0, (whole * nth) / of)
      const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
      for (let i = 0; i < 30; i++) await nextFrame()
      const gaps: number[] = []
      let before = await nextFrame()
      const end = (whole * (nth + 1)) / of
      while (frame.scrollY < end - 1) {
        frame.scrollBy(0, by)
        const now = await nextFrame()
        gaps.push(now - before)
        before = now
      }
      return gaps
    },
    [step, part, passes] as const,
  )

/** Go through the article, rest at each screen, and count the cards that lie over another; with how many were seen. */
const countOverlaps = (page: Page): Promise<{ readonly overlaps: number; readonly seen: number }> =>
  page.evaluate(async () => {
    const frame = document.querySelector('iframe')?.contentWindow
    if (frame === null || frame === undefined) throw new Error('no article is open')
    const seen = new Set<string>()
    let overlaps = 0
    const end = frame.document.documentElement.scrollHeight
    for (let top = 0; top < end; top += frame.innerHeight) {
      frame.scrollTo(0, top)
      for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame)
      const cards = [...document.querySelectorAll('[role=group][aria-label^="Quote: "]')]
      await Promise.all(
        cards.flatMap((card) => card.closest('li')?.getAnimations() ?? []).map((move) => move.finished),
      )
      const boxes = cards
        .map((card) => ({ name: card.getAttribute('aria-label') ?? '', box: card.getBoundingClientRect() }))
        .sort((a, b) => a.box.top - b.box.top)
      boxes.forEach(({ name, box }, i) => {
        const next = boxes[i + 1]?.box
        if (next !== undefined && box.bottom > next.top + 0.5) overlaps++
        if (box.bottom > 0 && box.top < window.innerHeight) seen.add(name)
      })
    }
    return { overlaps, seen: seen.size }
  })

/** What the frame shows, as one file with the style sheet and fonts of the app, for any window. */
async function writeBarePage(page: Page, folder: string): Promise<void> {
  const rendererFolder = inProject('out', 'renderer')
  const body = await page.evaluate(() => {
    const shown = document.querySelector('iframe')?.contentDocument?.documentElement
    if (shown === undefined) throw new Error('no article is open')
    return {
      html: shown.outerHTML.replace(/<link[^>]*>/g, ''),
      sheets: [...shown.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? ''),
    }
  })
  await mkdir(folder)
  await cp(join(rendererFolder, 'assets'), join(folder, 'assets'), { recursive: true })
  const links = body.sheets
    .map((href) => `<link rel="stylesheet" href="${href.replace(/^\//, './')}">`)
    .join('')
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html>${body.html.replace('</head>', `${links}</head>`)}`,
  )
  await writeFile(join(folder, 'empty.html'), '<!doctype html><title>Empty</title>')
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  )
  await writeFile(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('empty.html'))`,
  )
}

/** Milliseconds from asking a bare window that stands there for the page until it is painted. */
async function openBare(folder: string, executable: string): Promise<readonly number[]> {
  const app = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: true,
    args: [...runtimeArguments(), folder],
    cwd: folder,
  })
  try {
    const page = await app.firstWindow()
    await page.waitForLoadState()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      await page.goto(`file://${folder}/empty.html`)
      const startedAt = performance.timeOrigin + performance.now()
      await app.evaluate(
        ({ BrowserWindow }, file) => {
          void BrowserWindow.getAllWindows()[0]?.loadFile(file)
        },
        join(folder, 'index.html'),
      )
      await page.waitForURL(/index\.html$/, { waitUntil: 'load' })
      const paintedAt = await page.evaluate(async () => {
        const [paint] = performance.getEntriesByName('first-contentful-paint')
        if (paint !== undefined) return performance.timeOrigin + paint.startTime
        return new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            for (const entry of list.getEntriesByName('first-contentful-paint'))
              done(performance.timeOrigin + entry.startTime)
          }).observe({ type: 'paint', buffered: true })
        })
      })
      times.push(paintedAt - startedAt)
    }
    return times
  } finally {
    await app.close()
  }
}

const tell = (name: string, values: readonly number[]): void => {
  console.log(
    `${name}: ${String(values.length)}, median ${median(values).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms, p99 ${quantile(values, 0.99).toFixed(1)} ms, longest ${Math.max(...values).toFixed(0)} ms`,
  )
}

/** Add quotes all through an article. */
async function addQuotes(page: Page, id: string): Promise<void> {
  const opened = await ask(page, 'article:open', { id, version: null })
  if (!opened.ok) throw new Error(opened.error.message)
  const { text, version } = opened.value
  for (let n = 0; n < quotes; n++) {
    const near = Math.floor(((n + 0.3) * text.length) / quotes)
    const start = text.indexOf(' ', near) + 1
    const end = text.indexOf(' ', start + 40 + (n % 7) * 25)
    const exact = text.slice(start, end).split('\n')[0]?.trim() ?? ''
    if (exact === '') throw new Error('no words to quote')
    const added = await ask(page, 'quote:add', {
      ...{ articleId: id, version, start, end: start + exact.length, exact },
      colour: COLOUR_ORDER[n % COLOUR_ORDER.length] ?? 'yellow',
      tags: n % 3 === 0 ? ['measure'] : [],
      note: n % 5 === 0 ? 'What is said here **matters**: compare it with the earlier wording.' : '',
    })
    if (!added.ok) throw new Error(added.error.message)
  }
}

async function measure(folders: TestFolders, runtime: Runtime): Promise<number> {
  const site = await startLocalSite()
  const launched = await launchApp(folders)
  try {
    const { page, app } = launched
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
    const [quoted, plain] = ['Long with quotes', 'Long without quotes'] as const
    const ids: string[] = []
    for (const [path, title] of [
      ['/quoted', quoted],
      ['/plain', plain],
    ] as const) {
      site.set(path, htmlRoute(longPage(title)))
      const clipped = await ask(page, 'article:clip', { jobId: path, url: site.origin + path })
      if (!clipped.ok) throw new Error(clipped.error.message)
      ids.push(clipped.value.article.id)
    }
    site.set('/short', htmlRoute(articlePage({ title: 'Short' })))
    await ask(page, 'article:clip', { jobId: 'short', url: `${site.origin}/short` })
    await addQuotes(page, ids[0] ?? '')
    await page.waitForTimeout(2000)

    const openings: Record<string, number[]> = { [quoted]: [], [plain]: [] }
    for (let round = 0; round < rounds; round++)
      for (const [title, marks] of [
        [quoted, 1],
        [plain, 0],
      ] as const) {
        await openFromList(page, 'Short', 0)
        await page.waitForTimeout(700)
        openings[title]?.push((await openFromList(page, title, marks)).openedMs)
        await page.waitForTimeout(700)
      }
    await writeBarePage(page, join(folders.root, 'bare'))
    const bare = await openBare(join(folders.root, 'bare'), runtime.executable)
    tell('opening, with quotes', openings[quoted] ?? [])
    tell('opening, without quotes', openings[plain] ?? [])
    tell('opening the same HTML in a bare window', bare)

    const without: number[] = []
    const within: number[] = []
    // By turns: what else the machine is at then falls on both.
    for (let pass = 0; pass < passes; pass++)
      for (const [title, marks, gaps] of [
        [plain, 0, without],
        [quoted, 1, within],
      ] as const) {
        await openFromList(page, title, marks)
        await page.waitForTimeout(1500)
        gaps.push(...(await scrollThrough(page, pass)))
      }
    tell('frames while scrolling, without quotes', without)
    tell('frames while scrolling, with quotes', within)
    const { overlaps, seen } = await countOverlaps(page)
    console.log(`cards over another: ${String(overlaps)}; ${String(seen)} of ${String(quotes)} were seen`)

    const opening = median(openings[quoted] ?? []) / median(bare)
    const p95 = quantile(within, 0.95)
    const frames = p95 / quantile(without, 0.95)
    console.log(`opening, by the bare window: ${opening.toFixed(2)} (target ${String(targets.opening)})`)
    console.log(
      `frames, p95: ${p95.toFixed(1)} ms (target ${String(targets.frameMs)} ms), by those without quotes: ${frames.toFixed(2)} (or ${String(targets.frames)})`,
    )
    const isSmooth = p95 <= targets.frameMs || frames <= targets.frames
    return isSmooth && opening <= targets.opening && overlaps === 0 && seen === quotes ? 0 : 1
  } finally {
    await launched.close()
    await site.close()
  }
}

const runtime: Runtime = await ensureApp({ forTests: true })
process.exitCode = await withOwnDisplay(runtimeEnvironment(runtime), async (env) => {
  Object.assign(process.env, env, { ELECTRON_EXEC_PATH: runtime.executable })
  const folders = await makeTestFolders()
  try {
    return await measure(folders, runtime)
  } finally {
    await folders.remove()
  }
})
