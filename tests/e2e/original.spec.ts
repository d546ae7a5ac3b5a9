// The original view of an article: the page as its maker laid it out, from the library alone.
import { join } from 'node:path'
import { expect, type Frame, type Page } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { articlePage, htmlRoute, PLEDGE, startLocalSite } from '../helpers/local-site'
import { outsideEvents } from '../helpers/net-log'
import { waitForArticle } from '../helpers/reader'
import { addStyledPage, STYLED } from '../helpers/styled-site'

const original = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().startsWith('article://library/'))

/** The view runs no scripts, and is asked by the debugger, which needs none of its own. */
async function look(
  page: Page,
): Promise<{ readonly font: string; readonly images: readonly number[]; readonly text: string }> {
  await expect.poll(() => original(page)?.url()).toContain('/original.html')
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
