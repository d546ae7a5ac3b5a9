// A sync tool left copies of records that were changed on two machines: what differs is seen, decided about, undone, and found again.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { ArticleDetail, DossierDetail } from '../../src/model/answers'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'
import { leaveSyncCopies } from '../helpers/sync-copies'

const THEIRS = {
  title: 'A title from the laptop',
  articleNote: 'The note from the laptop.\nIts second line.',
  quoteNote: 'What the laptop says of the quote.',
  dossierTitle: 'A dossier from the laptop',
  commentary: 'Commentary from the laptop.',
}

const article = async (page: Page): Promise<ArticleDetail> => {
  const list = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 1 })
  const id = list.ok ? list.value.rows[0]?.id : undefined
  const answer = await ask(page, 'article:open', { id: id ?? '', version: null })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const dossier = async (page: Page): Promise<DossierDetail['dossier']> => {
  const list = await ask(page, 'dossier:list', {})
  const answer = await ask(page, 'dossier:open', { id: (list.ok ? list.value[0]?.id : undefined) ?? '' })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.dossier
}
const region = (page: Page, field: string): Locator =>
  page.getByRole('region', { name: `${field} differs between two copies` })
const press = (page: Page, words: string): Promise<void> =>
  page.getByRole('button', { name: words, exact: true }).click()

test('what differs between merged copies is shown, decided about, undone and found again', async ({
  folders,
  launch,
}) => {
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  const { article: before, quotes } = await article(first.page)
  await ask(first.page, 'article:change', { id: before.id, change: { note: 'The note from here.' } })
  const [placed] = quotes
  if (placed === undefined) throw new Error('the sample has quotes')
  const { id, articleId } = placed.quote
  await ask(first.page, 'quote:change', { articleId, id, change: { note: 'What this machine says.' } })
  await first.close()
  await leaveSyncCopies(folders.library, THEIRS)

  const { page } = await launch()
  await expect(
    page.getByText(/fields differ between them: both values are kept until you choose/),
  ).toBeVisible()
  await expect(
    page.getByText('Two copies of this article were merged and differ: Title, Note.'),
  ).toBeVisible()

  // The quote: beside its words, both notes whole.
  const note = region(page, 'Note')
  await expect(note.getByText('What this machine says.')).toBeVisible()
  await expect(note.getByText(THEIRS.quoteNote)).toBeVisible()
  await expect(note.getByText(/^Other copy, 2 Jan 2026/)).toBeVisible()
  await press(page, 'Keep both: Note')
  await expect(page.getByText('Note: both are kept, one after the other.')).toBeVisible()
  const quoteNow = async () => (await article(page)).quotes.find(({ quote }) => quote.id === id)?.quote
  await expect
    .poll(async () => (await quoteNow())?.note)
    .toBe(`What this machine says.\n\n---\n\n${THEIRS.quoteNote}`)
  await expect(note).toBeHidden()
  // Without a mouse: the focus is on the pane that the button was in.
  await page.keyboard.press('Tab')
  await press(page, 'Undo')
  await expect(note).toBeVisible()
  expect((await quoteNow())?.note).toBe('What this machine says.')
  await region(page, 'Colour').getByRole('button', { name: 'Take the other: Colour' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await quoteNow())?.colour).toBe('gray')

  // An undo that is offered still, when something else was done since, leaves that alone.
  await ask(page, 'article:change', { id: articleId, change: { tags: ['since'] } })
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.getByText('Something else was changed since.')).toBeVisible()
  expect((await article(page)).article.tags).toEqual(['since'])
  expect((await quoteNow())?.colour).toBe('gray')

  // The article and the dossier: found through the health of the library.
  await press(page, '3 records differ between copies')
  const list = page.getByRole('region', { name: 'Copies that differ' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await list.getByRole('button', { name: before.metadata.title, exact: true }).click()
  await expect(region(page, 'Note').getByText(THEIRS.articleNote)).toBeVisible()
  await press(page, 'Take the other: Title')
  await expect.poll(async () => (await article(page)).article.metadata.title).toBe(THEIRS.title)
  await press(page, 'Keep this one: Note')
  await expect.poll(async () => (await article(page)).article.conflicts).toBeUndefined()
  expect((await article(page)).note).toBe('The note from here.')

  await press(page, '2 records differ between copies')
  await list.getByRole('listitem').filter({ hasText: 'Dossier' }).getByRole('button').click()
  await press(page, 'Take the other: Title')
  await expect.poll(async () => (await dossier(page)).title).toBe(THEIRS.dossierTitle)
  const taking = page.getByRole('button', { name: 'Take the other: Commentary' })
  for (let left = await taking.count(); left > 0; left--) {
    await taking.first().click()
    await expect(taking).toHaveCount(left - 1)
  }
  await expect.poll(async () => (await dossier(page)).conflicts).toBeUndefined()
  expect((await dossier(page)).blocks).toContainEqual(expect.objectContaining({ text: THEIRS.commentary }))

  await press(page, '1 record differs between copies')
  await list.getByRole('button').click()
  await press(page, 'Keep this one: Note')
  await expect(page.getByText(/records? differs? between copies/)).toBeHidden()
  expect(await readdir(join(folders.library, 'quarantine'))).not.toHaveLength(0)
})
