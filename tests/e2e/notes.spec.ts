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

test('a free note is written, found, linked from what it links to, deleted and brought back', async ({
  launch,
}) => {
  const { app, page, close } = await launch()
  await waitForArticle(page, SAMPLE)
  const quotes = await ask(page, 'quote:list', { offset: 0, limit: 1 })
  const quote = quotes.ok ? quotes.value.rows[0]?.quote : undefined
  if (quote === undefined) throw new Error('the sample has no quote')
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await expect(page.getByText('No notes yet')).toBeVisible()
  // As a choice of the menu does.
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'New note')?.click()
  })
  const title = page.getByRole('textbox', { name: 'Title of the note' })
  await expect(title).toBeFocused()
  await page.keyboard.type('Facilitators')
  await page.keyboard.press('Enter')
  const words = page.getByRole('textbox', { name: 'Words of the note' })
  await words.fill(`They *carry* messages: [the pledge](cuttings://quote/${quote.id}).`)
  await expect(page.getByRole('region', { name: 'As it reads' }).locator('em')).toHaveText('carry')
  const links = page.getByRole('region', { name: 'Links' })
  await expect(links.getByRole('button')).toContainText(quote.selector.exact.slice(0, 30))
  await expect(page.getByRole('listbox', { name: 'Notes' }).getByRole('option')).toContainText([
    'They carry messages: the pledge.',
  ])

  // From the note to the quote, and from its article back.
  await links.getByRole('button').click()
  await waitForArticle(page, SAMPLE)
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('region', { name: 'Mentioned in' }).getByRole('button').click()
  await expect(title).toHaveValue('Facilitators')

  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect(page.getByText('No notes yet')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(title).toHaveValue('Facilitators')
  await close()

  // It is there after a restart, and is found by its words.
  const again = await launch()
  await again.page.getByRole('combobox', { name: 'Search, or paste a link to clip' }).fill('carry messages')
  await again.page.getByRole('option', { name: /^Facilitators/ }).click()
  await expect(again.page.getByRole('textbox', { name: 'Words of the note' })).toHaveValue(/^They \*carry\*/)
})
