// Whole articles in a dossier: from the tray by button, drag and keyboard, and from the article itself.
import { expect, type Page } from '@playwright/test'
import { violations } from '../helpers/accessibility'
import { drag } from '../helpers/drag'
import { test } from '../helpers/electron-test'
import { waitForArticle } from '../helpers/reader'

const parts = (page: Page) => page.locator('[data-block]')
const ARTICLE = /Seoul/

async function newDossier(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New dossier' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('textbox', { name: 'Title of the dossier' })).toHaveValue(name)
}

test('an article goes onto the page from the tray by button, pointer and keys, and its quotes from within it', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  await newDossier(page, 'Wholes')
  const tray = page.getByRole('complementary', { name: 'Tray' })
  await tray.getByRole('button', { name: 'Articles' }).click()
  const row = tray.getByRole('listitem', { name: ARTICLE }).first()
  await row.getByRole('button', { name: 'Add as a whole' }).click()
  await expect(parts(page)).toHaveCount(1)
  await expect(page.getByRole('article', { name: ARTICLE })).toContainText('as sealed in the snapshot')
  await expect(row).toContainText('on the page')

  await row.getByRole('button', { name: /^Show the quotes/ }).click()
  const quote = row.getByRole('listitem', { name: /Quote: Peace/ })
  await quote.getByRole('button', { name: 'Add to the page' }).click()
  await expect(parts(page)).toHaveCount(2)
  await expect(quote).toContainText('on the page')

  await drag(page, row.getByRole('button', { name: /^Move/ }).first(), parts(page).nth(1))
  await expect(parts(page)).toHaveCount(3)

  // By keys: the handle, then the places.
  await row.getByRole('button', { name: /^Move/ }).first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(parts(page)).toHaveCount(4)
  expect(await violations(page)).toEqual([])

  await tray.getByRole('textbox', { name: 'Search articles' }).fill('hotlin')
  await expect(tray.getByRole('status')).toHaveText('1 article')
  await tray.getByRole('textbox', { name: 'Search articles' }).fill('zebra')
  await expect(tray).toContainText('No articles match')

  await page.getByRole('button', { name: 'Sources' }).click()
  const sources = page.getByRole('region', { name: 'Sources' })
  await expect(sources.getByRole('row')).toHaveCount(2)
  await expect(sources.getByText('The whole article')).toHaveCount(3)
  expect(await violations(page)).toEqual([])
  await sources
    .getByRole('button', { name: /^Show on the page: .*Seoul/ })
    .first()
    .click()
  await expect(parts(page).first()).toBeInViewport()
})

test('an article is added from where it is read', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  await page.keyboard.press('ControlOrMeta+d')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Add the article to a dossier')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('combobox', { name: 'Dossier' }).selectOption({ label: 'New dossier' })
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('From reading')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByText('1 article added to “From reading”')).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('article', { name: ARTICLE })).toBeVisible()

  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByRole('dialog')).toContainText('The article is there as sealed.')
  await page.keyboard.press('Escape')
})
