// Compiling in the real window: from the tray, in another order by keyboard and by drag, removed and put back; and found by search.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../helpers/electron-test'
import { waitForArticle } from '../helpers/reader'

const kinds = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-block]')
    .evaluateAll((rows) => rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim().slice(0, 16)))

const block = (page: Page, words: string): Locator => page.locator('[data-block]').filter({ hasText: words })

/** Drag a part before another. This is no frame without scripts, so Playwright's own mouse may be used, step by step. */
async function dragBefore(page: Page, words: string, before: string): Promise<void> {
  await block(page, words).hover()
  const from = await block(page, words).getByRole('button', { name: /^Move/ }).boundingBox()
  const to = await block(page, before).boundingBox()
  if (from === null || to === null) throw new Error('not on the page')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y - 12, { steps: 4 })
  await page.mouse.move(to.x + to.width / 2, to.y + 3, { steps: 12 })
  await page.waitForTimeout(150)
  await page.mouse.up()
}

test('a dossier is put in order by keyboard and by drag, and is the same after a restart and in its file', async ({
  folders,
  launch,
}) => {
  const first = await launch()
  const { page } = first
  await waitForArticle(page, 'South Korea was ready')
  await page.getByRole('button', { name: 'New dossier' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Order')
  await page.getByRole('button', { name: 'Create' }).click()
  const tray = page.getByRole('complementary', { name: 'Tray' })
  await expect(tray.getByRole('listitem')).toHaveCount(2)
  await tray
    .getByRole('listitem', { name: /Quote: Peace/ })
    .getByRole('button', { name: 'Add to the page' })
    .click()
  await expect(page.locator('[data-block]')).toHaveCount(1)
  await tray
    .getByRole('listitem', { name: /Quote: South/ })
    .getByRole('button', { name: 'Add to the page' })
    .click()
  await expect(page.locator('[data-block]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add text', exact: true }).last().click()
  await expect(page.locator('[contenteditable=true]')).toBeFocused()
  await page.keyboard.type('Between the two.')
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-block]')).toHaveCount(3)

  await page.getByRole('textbox', { name: 'Commentary' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(async () => (await kinds(page)).map((text) => text.includes('South')))
    .toEqual([false, false, true])
  await dragBefore(page, 'South Korea was ready', 'Between the two.')
  await expect
    .poll(async () => (await kinds(page)).findIndex((text) => text.includes('South')))
    .toBeLessThan(2)
  const order = await kinds(page)

  const peace = block(page, 'Peace on the peninsula')
  await peace.hover()
  await peace.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.locator('[data-block]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.locator('[data-block]')).toHaveCount(3)

  const file = join(folders.root, 'order.html')
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('button', { name: 'Save as…' }).click()
  await expect(page.getByText(file, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  const html = await readFile(file, 'utf8')
  const inFile = ['Peace on the peninsula', 'South Korea was ready'].map((words) => html.indexOf(`>${words}`))
  const onPage = ['Peace', 'South'].map((words) => order.findIndex((text) => text.includes(words)))
  expect((inFile[0] ?? 0) < (inFile[1] ?? 0)).toBe((onPage[0] ?? 0) < (onPage[1] ?? 0))
  await first.close()

  const second = await launch()
  await second.page
    .getByRole('button', { name: /^Order/ })
    .first()
    .click()
  await expect(second.page.locator('[data-block]')).toHaveCount(3)
  expect(await kinds(second.page)).toEqual(order)
})

test('search finds words in title, text, quote, note and tag as they are typed, and opens the article', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  const box = page.getByRole('combobox', { name: 'Search, or paste a link to clip' })
  const results = page.getByRole('listbox', { name: 'Search results' })
  for (const [typed, kind] of [
    ['restart', 'Articles'],
    ['hotlin', 'Articles'],
    ['condition for growth', 'Quotes'],
    ['Reported speech', 'Quotes'],
    ['rationale', 'Quotes'],
    ['Seoul as facil', 'Dossiers'],
  ] as const) {
    await box.fill(typed)
    await expect(results.getByText(kind).first(), typed).toBeVisible()
    await expect(results.getByRole('option').first(), typed).toBeVisible()
  }
  await page
    .getByRole('button', { name: /^Quotes/ })
    .first()
    .click()
  await box.fill('hotlines')
  await expect(results.getByRole('option').first()).toContainText('hotlines')
  await page.keyboard.press('Enter')
  await waitForArticle(page, 'hotlines that are answered')
})

test('a quote is shortened by keys, refused where it says something else, and set back by undoing', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  await page
    .getByRole('button', { name: /^Seoul as facilitator/ })
    .first()
    .click()
  const quote = page.locator('[data-block]').filter({ hasText: 'act as a facilitator' })
  const words = quote.locator('blockquote').first()
  // Not its inner text: before the first picture of a part that has none.
  const exact = ((await words.textContent()) ?? '').replace(/^“|”$/g, '')
  await quote.getByRole('button', { name: 'Edit wording' }).focus()
  await page.keyboard.press('F2')
  const area = quote.getByRole('textbox', { name: 'Wording of the quote' })
  await expect(area).toBeFocused()
  await expect(area).toHaveValue(exact)

  await page.keyboard.type(' really')
  await expect(quote.getByRole('status')).toContainText('“really” isn’t in the source here')
  await expect(quote.getByRole('button', { name: 'Keep' })).toBeDisabled()
  await page.keyboard.press('Control+Enter')
  await expect(area).toHaveValue(`${exact} really`)
  await page.keyboard.press('Escape')
  await expect(words).toHaveText(`“${exact}”`)
  await expect(quote.getByRole('button', { name: 'Edit wording' })).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(area).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Tab')
  await expect(quote.getByRole('button', { name: 'Leave out' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(area).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(words).toContainText('South Korea […]')
  await expect(quote).toContainText('shortened, the rest is verbatim')
  await expect(quote.locator('details')).toContainText(exact)

  await page.keyboard.press('Control+z')
  await expect(words).toHaveText(`“${exact}”`)

  await page.keyboard.press('F2')
  await area.fill(exact.replace('facilitator', '[mediator]'))
  await page
    .getByRole('button', { name: /^All articles/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /^Seoul as facilitator/ })
    .first()
    .click()
  await expect(page.locator('[data-block]').filter({ hasText: 'act as a [mediator] if' })).toContainText(
    'shortened and with additions',
  )
})

test('a dossier begins with the sections of its kind, says by whom it is, and is duplicated', async ({
  launch,
}) => {
  const { page } = await launch()
  await page.getByRole('button', { name: 'New dossier' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Positions on talks')
  await dialog.getByRole('combobox', { name: 'Begin with' }).selectOption('positions')
  await dialog.getByRole('button', { name: 'Create' }).click()
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await expect(outline.getByRole('button')).toHaveText([/The issue/, /First party/, /Demands/, /Offers/, /Second party/, /Demands/, /Offers/, /Common ground/, /Open differences/]) // prettier-ignore
  await page.getByRole('button', { name: 'Add author, date, abstract' }).click()
  await page.getByRole('textbox', { name: 'Author' }).fill('Min Lee')
  await page.getByRole('textbox', { name: 'Author' }).press('Enter')
  await expect(page.getByText('Saved').first()).toBeVisible()
  await page.getByRole('button', { name: 'More' }).last().click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Positions on talks (copy)')
  await expect(page.getByRole('textbox', { name: 'Author' })).toHaveValue('Min Lee')
  await expect(outline.getByRole('button')).toHaveCount(9)
})

test('the quotes of a dossier are seen by date, by who says what, and by source', async ({ launch }) => {
  const { page } = await launch()
  await page.getByRole('button', { name: /^Seoul as facilitator.*2$/ }).click()
  const views = page.getByRole('group', { name: 'View of the dossier' })
  await views.getByRole('button', { name: 'Timeline' }).click()
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await expect(timeline.getByRole('heading', { level: 3 })).toHaveText(['1 Jan 2026'])
  await expect(timeline.getByRole('button')).toHaveCount(2)
  await views.getByRole('button', { name: 'Matrix' }).click()
  const matrix = page.getByRole('region', { name: 'Matrix' })
  await expect(matrix.getByRole('columnheader')).toHaveText(['Speaker', 'pledge', 'rationale'])
  await views.getByRole('button', { name: 'Sources' }).click()
  await expect(page.getByRole('region', { name: 'Sources' }).getByRole('rowheader')).toContainText([
    'Seoul offers to help restart',
  ])
  await page.getByRole('button', { name: /^Show on the page: Peace on the peninsula/ }).click()
  await expect(page.getByRole('region', { name: 'Page' })).toBeVisible()
  await expect(page.getByText('“Peace on the peninsula').first()).toBeInViewport()
})
