// Articles of the list chosen by pointer and by keys, and what is done to all of them.
import { expect } from '@playwright/test'
import { test } from '../helpers/electron-test'
import { ask } from '../helpers/bridge'
import { SAMPLE } from '../helpers/hostile-window'
import { articlePage, htmlRoute, startLocalSite } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'
test('articles are chosen by pointer and keys, and tagged in one step', async ({ launch }) => {
  const site = await startLocalSite()
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  for (const n of [1, 2, 3, 4]) {
    site.set(`/a${String(n)}`, htmlRoute(articlePage().replace(/Seoul/g, `Seoul${String(n)}`)))
    const clipped = await ask(page, 'article:clip', {
      jobId: `c${String(n)}`,
      url: `${site.origin}/a${String(n)}`,
    })
    if (!clipped.ok) throw new Error(clipped.error.message)
  }
  const list = page.getByRole('listbox', { name: 'Articles' })
  const rows = list.getByRole('option')
  await expect(rows).toHaveCount(5)
  await rows.nth(1).click({ modifiers: ['ControlOrMeta'] })
  await rows.nth(3).click({ modifiers: ['Shift'] })
  const bar = page.getByRole('toolbar', { name: 'What is chosen' })
  await expect(bar.getByRole('status')).toHaveText('3 chosen')
  await list.focus()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await page.keyboard.press(' ')
  await expect(bar.getByRole('status')).toHaveText('1 chosen')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(bar.getByRole('status')).toHaveText('2 chosen')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(bar.getByRole('status')).toHaveText('5 chosen')
  await bar.getByRole('button', { name: 'Add a tag' }).click()
  await bar.getByRole('combobox', { name: 'Add a tag' }).fill('read/later')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“read/later” added.')).toBeVisible()
  await expect(page.getByText('5 articles changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('button', { name: /later/ })).toHaveCount(0)
  await site.close()
})
