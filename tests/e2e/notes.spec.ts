// Notes in Markdown: seen as they read while they are written, with links to articles of the library.
import { expect } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { openNote, waitForArticle } from '../helpers/reader'

test('a note is seen as it reads while it is written, and its links lead to articles', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const listed = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 1 })
  const id = listed.ok ? (listed.value.rows[0]?.id ?? '') : ''
  const note = await openNote(page, SAMPLE)
  await note.fill('Plain words.')
  const read = page.getByRole('region', { name: 'As it reads' })
  await expect(read).toBeHidden()
  await note.fill('The **pledge** has a condition.')
  await expect(read.locator('strong')).toHaveText('pledge')

  const quotes = await ask(page, 'quote:list', { offset: 0, limit: 1 })
  const quoteId = quotes.ok ? (quotes.value.rows[0]?.quote.id ?? '') : ''
  await ask(page, 'quote:change', {
    articleId: id,
    id: quoteId,
    change: { note: `See [the address](cuttings://article/${id}).` },
  })
  await page
    .getByRole('button', { name: /^Quotes/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'the address' }).click()
  await expect(page.getByRole('main', { name: 'Quotes' })).toBeHidden()
  await waitForArticle(page, SAMPLE)
})
