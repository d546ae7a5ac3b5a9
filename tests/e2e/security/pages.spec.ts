// Whom the app speaks to over real pages of a public collection: nobody, in the reader as in the original view (S-07).
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { inProject } from '../../../scripts/setup/paths.mjs'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'
import { test } from '../../helpers/electron-test'
import { outsideEvents } from '../../helpers/net-log'
import { inWords, tellFigure } from '../../helpers/figures'

/** All of them take minutes: CUTTINGS_TEST_ALL=1 opens every one. */
const isWhole = process.env['CUTTINGS_TEST_ALL'] !== undefined
const STEP = 16

/** Show an article in the reader or as it looked, from its first to its last line. */
async function readThrough(page: Page, place: string): Promise<number> {
  const frame = (): ReturnType<Page['frames']>[number] | undefined =>
    page.frames().find((one) => one.url().startsWith(place))
  await expect.poll(async () => frame()?.evaluate(() => document.readyState)).toBe('complete')
  for (const part of [0.5, 1]) {
    await frame()?.evaluate((share) => {
      document.scrollingElement?.scrollTo(0, document.scrollingElement.scrollHeight * share)
    }, part)
    // Without scripts, the frame itself hears of no picture.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
  }
  return (await frame()?.evaluate(() => document.body.innerText.length)) ?? 0
}

test('S-07: the pages of a public collection ask nobody for anything, read or seen as they looked', async ({
  folders,
  launch,
}) => {
  test.setTimeout(isWhole ? 1_800_000 : 240_000)
  const pages = corpus('readability-pages')
  test.skip(pages === null, CORPORA_MISSING)
  const files = readdirSync(pages ?? '', { withFileTypes: true })
    .filter((entry, i) => entry.isDirectory() && (isWhole || i % STEP === 0))
    .map((entry) => join(pages ?? '', entry.name, 'source.html'))
  // What couldn't be read of them is told, and is no matter here.
  await promisify(execFile)(process.execPath, [
    inProject('scripts', 'cuttings.mjs'),
    'clip',
    '--library',
    folders.library,
    ...files,
  ]).catch(() => null)

  const log = join(folders.root, 'net.json')
  const launched = await launch({ args: [`--log-net-log=${log}`] })
  const { page } = launched
  await page.getByRole('button', { name: 'All articles' }).click()
  const options = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
  await expect(options.first()).toBeVisible()
  const kept = readdirSync(join(folders.library, 'articles')).length
  expect(kept).toBeGreaterThan(files.length * 0.8)
  const read = new Set<string>()
  const looked = new Set<string>()
  for (let n = 0; n < kept; n++) {
    await page.keyboard.press('j')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('h1')?.textContent))
      .toBe('All articles')
    const chosen = page.locator('[role="option"][aria-selected="true"]')
    await expect(chosen).toHaveAttribute('aria-posinset', String(n + 1))
    if ((await readThrough(page, 'app://ui/reader.html')) > 50) read.add(String(n))
    const original = page.getByRole('button', { name: 'Original', exact: true })
    if (!(await original.isVisible())) continue
    await original.click()
    if ((await readThrough(page, 'article://library/')) > 50) looked.add(String(n))
    await page.getByRole('button', { name: 'Reader', exact: true }).click()
  }
  expect(read.size).toBe(kept)
  // Some pages show nothing without their scripts.
  expect(looked.size).toBeGreaterThan(kept * 0.8)
  await launched.close()
  expect(outsideEvents(log)).toEqual([])
  tellFigure('S-07', `${inWords(kept)} pages read, ${inWords(looked.size)} seen as they looked: 0 requests`)
})
