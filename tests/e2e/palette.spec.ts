// The palette leads everywhere by keys, back and forward lead through where one was, links are followed both ways, and keys are changed.
import { expect, type Locator, type Page } from '@playwright/test'
import { MENU } from '../../src/model/commands'
import { en } from '../../renderer/messages/en'
import { violations } from '../helpers/accessibility'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { articlePage, htmlRoute, startLocalSite } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'

const TITLE = 'Measures that need no summit'
/** Long enough to be scrolled through. */
const LONG = articlePage({
  title: TITLE,
  paragraphs: Array.from(
    { length: 60 },
    (_, i) => `Paragraph ${String(i)} tells of hotlines, of notice and of observers.`,
  ),
})

const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Command palette' })
const options = (page: Page): Locator => palette(page).getByRole('option')

/** Type into the palette, and wait until what is searched for is there, too. */
async function lookFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').fill(words)
  await expect(palette(page).getByRole('status')).toHaveText(/result/)
}

const scrolledTo = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollY ?? -1)
/** Press a button at the side of the mouse: Playwright's own mouse has none. */
const pressSide = (page: Page, button: 3 | 4): Promise<boolean> =>
  page.evaluate(
    (n) => document.body.dispatchEvent(new MouseEvent('mouseup', { button: n, bubbles: true })),
    button,
  )

test('the palette holds all that the menu holds, and leads by keys; back and forward lead through all of it', async ({
  launch,
}) => {
  const site = await startLocalSite()
  site.set('/long', htmlRoute(LONG))
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const clipped = await ask(page, 'article:clip', { jobId: 'long', url: `${site.origin}/long` })
  const longId = clipped.ok ? clipped.value.article.id : ''

  // Every command of the menu, each with its key; nothing lies behind or ahead yet.
  const list = page.getByRole('listbox', { name: 'Articles' })
  await list.focus()
  await page.keyboard.press('Control+Shift+p')
  await expect(options(page).first()).toBeVisible()
  const offered = await options(page).allTextContents()
  const missing = MENU.flatMap(({ stretches }) => stretches.flat()).filter(
    (id) => !offered.some((text) => text.startsWith(en.commands[id])),
  )
  expect(missing).toEqual(['paste', 'palette', 'back', 'forward'])
  expect(offered.find((text) => text.startsWith('Clip an article'))).toContain('Ctrl N')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(list).toBeFocused()

  // An article by its words, a place in it, a dossier and a tag by a few letters of theirs.
  await lookFor(page, 'no summit')
  await page.keyboard.press('Enter')
  await waitForArticle(page, 'Paragraph 59')
  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 900))
  await lookFor(page, 'seofac')
  await expect(options(page).first().locator('mark')).toHaveText(['Seo', 'fac'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Seoul as facilitator/)
  await lookFor(page, 'pldg')
  await page.keyboard.press('Enter')
  const tagChoice = page.getByRole('main', { name: 'Quotes' }).getByRole('combobox', { name: 'Tag' })
  await expect(tagChoice).toHaveValue('pledge')
  await page.getByRole('combobox', { name: 'Colour' }).selectOption({ label: 'Red (2)' })
  await expect(page.getByText('No quote fits')).toBeVisible()

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText('No quote fits')).toBeHidden()
  await pressSide(page, 3)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Seoul as facilitator/)
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await waitForArticle(page, 'Paragraph 59')
  await expect.poll(() => scrolledTo(page)).toBeGreaterThan(850)
  expect(await scrolledTo(page)).toBeLessThan(950)
  await pressSide(page, 4)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Seoul as facilitator/)

  // What is gone is passed over, also after the window was loaded anew.
  await ask(page, 'article:delete', { id: longId })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Seoul as facilitator/)
  await expect(page.getByText('1 article kept')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await waitForArticle(page, SAMPLE)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Seoul as facilitator/)
  await site.close()
})

test('links lead both ways: from a quote to its dossiers and its tags, and back to the article', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const card = page.getByRole('group', { name: /^Quote: Peace on the peninsula/ })
  await card.getByRole('button', { name: /^Open “Seoul as facilitator/ }).click()
  const here = page.getByRole('listitem').and(page.locator('[aria-current=location]'))
  await expect(here).toContainText('Peace on the peninsula')
  await expect(here).toBeInViewport()
  await here.getByRole('button', { name: 'Open in article' }).click()
  await expect(page.locator('[role=group][aria-current=true]')).toContainText('Peace on the peninsula')
  await card.getByRole('button', { name: 'Show the quotes with the tag “rationale”' }).click()
  const quotes = page.getByRole('main', { name: 'Quotes' })
  await expect(quotes.getByRole('status')).toHaveText('1 quote')
  await quotes.getByRole('button', { name: /^Open “Seoul as facilitator/ }).click()
  await expect(here).toContainText('Peace on the peninsula')
})

test('keys are changed by pressing others, and menu, hints and keyboard follow, also after a restart', async ({
  launch,
}) => {
  const first = await launch()
  const { page } = first
  await waitForArticle(page, SAMPLE)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const row = (words: string): Locator => dialog.getByRole('listitem').filter({ hasText: words })
  await row('Clip an article')
    .getByRole('button', { name: /^Change/ })
    .click()
  await page.keyboard.press('Control+c')
  await expect(dialog.getByRole('alert')).toHaveText(
    'Ctrl C: The menu has this key for text or the window, and keeps it.',
  )
  await page.keyboard.press('Control+p')
  await expect(dialog.getByRole('alert')).toContainText('Ctrl P is used by “Print the article”. Take it?')
  await page.keyboard.press('Enter')
  await expect(row('Clip an article').locator('kbd')).toHaveText('Ctrl P')
  await expect(row('Print the article').locator('kbd')).toHaveCount(0)
  await expect(row('Clip an article').getByRole('button', { name: /^Change/ })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await row('Print the article').getByRole('button', { name: /^Give/ }).click()
  await expect(dialog.getByRole('alert')).toContainText('is used by “Clip an article”')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+,')
  await page.getByRole('checkbox', { name: /^Single-key shortcuts/ }).uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search').locator('kbd').first()).toHaveText('Ctrl Shift F')
  await first.close()

  const { app, page: again } = await launch()
  await waitForArticle(again, SAMPLE)
  await again.keyboard.press('e')
  await again.keyboard.press('Control+p')
  await expect(again.getByRole('dialog', { name: 'Clip an article' })).toBeVisible()
  await again.keyboard.press('Escape')
  await expect(again.getByRole('option', { name: /restart/ }).first()).toBeVisible()
  const keys = await app.evaluate(({ Menu }) =>
    ['clip', 'print', 'search'].map(
      (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null,
    ),
  )
  expect(keys).toEqual(['CmdOrCtrl+P', null, 'CmdOrCtrl+Shift+F'])

  await again.keyboard.press('Control+/')
  await again.getByRole('button', { name: 'Reset all' }).click()
  await again.keyboard.press('Escape')
  await again.keyboard.press('Control+n')
  await expect(again.getByRole('dialog', { name: 'Clip an article' })).toBeVisible()
})
