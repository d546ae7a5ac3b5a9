// Whatever a person did in the library is taken back by one key, from anywhere, also after a restart; the trash goes when they say so.
import { expect } from '@playwright/test'
import type { Quote } from '../../src/model/quote'
import { ask } from '../helpers/bridge'
import { test, type AppFixtures } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'

type AppPage = Awaited<ReturnType<AppFixtures['launch']>>['page']

async function quotesOf(page: AppPage): Promise<readonly Quote[]> {
  const answer = await ask(page, 'quote:list', { offset: 0, limit: 100 })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.rows.map(({ quote }) => quote)
}
const firstQuote = async (page: AppPage): Promise<Quote> => {
  const [quote] = await quotesOf(page)
  if (quote === undefined) throw new Error('the sample has no quote')
  return quote
}

test('Ctrl+Z takes a change back and Ctrl+Shift+Z does it again, also after a restart', async ({
  launch,
}) => {
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  const quote = await firstQuote(first.page)
  const { articleId, id } = quote
  await ask(first.page, 'quote:change', { articleId, id, change: { tags: ['a new tag'] } })
  await ask(first.page, 'quote:delete', { articleId, id })
  expect(await quotesOf(first.page)).toHaveLength(1)
  await first.page.keyboard.press('Control+z')
  await expect(first.page.getByText('Undone: deleting a quote')).toBeVisible()
  expect((await quotesOf(first.page)).find((one) => one.id === id)?.tags).toEqual(['a new tag'])
  await first.page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await quotesOf(first.page)).length).toBe(1)
  await first.close()

  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await quotesOf(page)).length).toBe(2)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await quotesOf(page)).find((one) => one.id === id)?.tags).toEqual(quote.tags)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Nothing to undo.')).toBeVisible()
})

test('in a text that is being written Ctrl+Z takes back what was typed, and nothing of the library', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const { articleId, id } = await firstQuote(page)
  await ask(page, 'quote:delete', { articleId, id })
  await page
    .getByRole('button', { name: /^(?:Edit|Add) note$/ })
    .first()
    .click()
  const note = page.locator('textarea').first()
  await note.click()
  await note.pressSequentially('a word')
  const typed = await note.inputValue()
  await note.press('Control+z')
  await expect.poll(() => note.inputValue()).not.toBe(typed)
  expect(await quotesOf(page)).toHaveLength(1)
})

test('the trash is emptied only after a question, and says so for what is gone', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const { articleId, id } = await firstQuote(page)
  await ask(page, 'quote:delete', { articleId, id })
  await page.getByRole('button', { name: /^Trash/ }).click()
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await ask(page, 'trash:list', {})).toMatchObject({ ok: true, value: [{ kind: 'quote' }] })
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await page.getByRole('button', { name: 'Delete for ever' }).click()
  await expect(page.getByText('The trash is empty')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await quotesOf(page)).length).toBe(2)
})
