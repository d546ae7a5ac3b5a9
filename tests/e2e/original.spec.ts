// The original view of an article: the page as its maker laid it out, from the library alone.
import { join } from 'node:path'
import { expect, type ElectronApplication, type Frame, type Locator, type Page } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { articlePage, htmlRoute, PHOTO, PLEDGE, startLocalSite, type LocalSite } from '../helpers/local-site'
import { outsideEvents } from '../helpers/net-log'
import { waitForArticle } from '../helpers/reader'
import { addStyledPage, STYLED } from '../helpers/styled-site'

const original = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().startsWith('article://library/'))

/** The view runs no scripts, and is asked by the debugger, which needs none of its own. */
async function look(
  page: Page,
): Promise<{ readonly font: string; readonly images: readonly number[]; readonly text: string }> {
  await expect.poll(() => original(page)?.url()).toContain('/original')
  const frame = original(page)
  if (frame === undefined) throw new Error('no original view is shown')
  await frame.waitForLoadState('load')
  return frame.evaluate(async () => {
    await document.fonts.ready
    return {
      font: [...document.fonts].map(({ family, status }) => `${family} ${status}`).join(),
      images: [...document.images].map(({ naturalWidth }) => naturalWidth),
      text: document.body.innerText,
    }
  })
}

const PAGE = ['The first stone', 'The second stone', 'The third stone']

/** Press a key where a frame has the keys: the debugger gives its own to the window alone. */
const pressInFrame = (app: ElectronApplication, key: string, code: string): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, press) => {
      BrowserWindow.getAllWindows()[0]?.webContents.emit('before-input-event', {}, press)
    },
    { type: 'keyDown', key, code, shift: false, control: false, alt: false, meta: false },
  )

/** A story on three pages that look like something. */
function addThreePages(site: LocalSite): void {
  const addressOf = (n: number): string => `/stones/${String(n)}`
  PAGE.forEach((stone, i) => {
    const words = [1, 2, 3, 4].map(
      (k) =>
        `${stone} was measured ${String(k)} times, and each time its height was written into the book before the second party read the same figure from the other side of the valley.`,
    )
    const previous = i > 0 ? `<link rel="prev" href="${addressOf(i)}">` : ''
    const next = i + 2 <= PAGE.length ? `<link rel="next" href="${addressOf(i + 2)}">` : ''
    const head = `<link rel="stylesheet" href="/stones.css">${previous}${next}`
    site.set(addressOf(i + 1), htmlRoute(articlePage({ title: 'Three stones', paragraphs: words, head })))
  })
  site.set('/stones.css', htmlRoute('h1 { background: url(/bar.png) }', 'text/css'))
  site.set('/bar.png', htmlRoute(PHOTO, 'image/png'))
}

test('every page of an article is shown as it looked, turned by keys and by choice, after its site is gone', async ({
  folders,
  launch,
}) => {
  const site = await startLocalSite()
  addThreePages(site)
  const first = await launch()
  await ask(first.page, 'article:clip', { jobId: 'a', url: `${site.origin}/stones/1` })
  await first.close()
  await site.close()

  const log = join(folders.root, 'net.json')
  const launched = await launch({ args: [`--log-net-log=${log}`] })
  const { page } = launched
  await page.getByRole('option', { name: 'Three stones' }).first().click()
  await waitForArticle(page, 'The third stone was measured 4 times')
  await expect(page.getByRole('combobox', { name: 'Page', exact: true })).toHaveCount(0)
  await page.keyboard.press('v')
  const at = page.getByRole('combobox', { name: 'Page', exact: true })
  const shows = async (n: number): Promise<void> => {
    await expect(at.locator('option:checked')).toHaveText(`Page ${String(n)} of 3`)
    await expect
      .poll(() => original(page)?.url())
      .toContain(n === 1 ? '/original.html' : `/original-${String(n)}.html`)
    const { text, images } = await look(page)
    expect(PAGE.filter((stone) => text.includes(stone))).toEqual([PAGE[n - 1]])
    expect(images).toEqual([640])
  }
  await shows(1)
  await expect(page.getByRole('button', { name: 'Previous page' })).toBeDisabled()
  await page.keyboard.press('.')
  await shows(2)
  // The keys are heard from the frame, and go on being heard from the next.
  const frameOf = (n: number): Locator => page.getByTitle(`“Three stones” as page ${String(n)} of 3 looked`)
  await frameOf(2).click()
  await expect(frameOf(2)).toBeFocused()
  await pressInFrame(launched.app, '.', 'Period')
  await shows(3)
  await expect(frameOf(3)).toBeFocused()
  await pressInFrame(launched.app, '.', 'Period')
  await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled()
  await pressInFrame(launched.app, ',', 'Comma')
  await shows(2)
  await pressInFrame(launched.app, 'v', 'KeyV')
  await expect(at).toHaveCount(0)
  await page.keyboard.press('v')
  await shows(2)
  await at.selectOption('Page 1 of 3')
  await shows(1)
  await page.getByRole('button', { name: 'Next page' }).click()
  await shows(2)
  await launched.close()
  expect(outsideEvents(log)).toEqual([])
})

test('an article is shown as it looked, with its font and pictures, after its site is gone', async ({
  folders,
  launch,
}) => {
  const site = await startLocalSite()
  addStyledPage(site)
  site.set('/plain', htmlRoute(articlePage({ title: 'Another page' })))
  const first = await launch()
  await ask(first.page, 'article:clip', { jobId: 'a', url: site.origin + STYLED })
  await first.close()
  await site.close()

  const log = join(folders.root, 'net.json')
  const launched = await launch({ args: [`--log-net-log=${log}`] })
  const { page } = launched
  await page.getByRole('option', { name: 'A page with a look of its own' }).first().click()
  await waitForArticle(page, PLEDGE)
  await page.getByRole('button', { name: 'Original', exact: true }).click()
  const seen = await look(page)
  expect(seen.font).toBe('Plate loaded')
  // The second is shown as wide as its page wants it; the last could not be had.
  expect(seen.images.with(1, 0)).toEqual([640, 0, 24, 24, 24, 0])
  expect(seen.images[1]).toBeGreaterThan(100)
  expect(seen.text).toContain(PLEDGE)
  expect(seen.text).toContain('A note in a box.')
  expect(seen.text).not.toContain('cookies')
  expect(await page.title()).not.toContain('scripts ran')

  // A key reaches the window from a frame that it can't look into.
  await page.mouse.click(500, 500)
  await page.keyboard.press('v')
  await expect(page.getByRole('button', { name: 'Reader', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect.poll(() => original(page)).toBeUndefined()
  await page.keyboard.press('v')
  await expect.poll(() => original(page)?.url()).toContain('/original.html')

  // The reader alone can be found in: asked for here, it comes forward.
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'Find in article' })).toBeFocused()
  await expect.poll(() => original(page)).toBeUndefined()
  await page.keyboard.press('Escape')

  // What was kept before there were such views, or without one, is read as ever.
  await page
    .getByRole('option', { name: /South Korea/ })
    .first()
    .click()
  await waitForArticle(page, 'South Korea was ready')
  await launched.close()
  expect(outsideEvents(log)).toEqual([])
})
