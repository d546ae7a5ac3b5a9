// Copies and originals: how many sources a dossier has, why, and what a person decides of it.
import { expect, type Page } from '@playwright/test'
import { violations } from '../helpers/accessibility'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { drawnMarks, waitForArticle } from '../helpers/reader'
import { CONTRADICTING, INDEPENDENT, REWRITTEN, SHORTENED, WIRE } from '../helpers/wire-story'

const CLIPS = [
  { title: 'Harbour town closes its last fish market', site: 'Harbour Post', day: '2026-03-03', text: WIRE },
  { title: 'Fish market to go', site: 'Coast Daily', day: '2026-03-04', text: SHORTENED },
  { title: 'No more herring on the old quay', site: 'The Quay', day: '2026-03-05', text: REWRITTEN },
  { title: 'A night among the boats', site: 'Night Boat', day: '2026-03-04', text: INDEPENDENT },
] as const

/** Clip one wire story in three versions and what another reporter wrote, and put them into a dossier. */
async function fillDossier(page: Page): Promise<{ readonly dossier: string; readonly articles: string[] }> {
  const articles: string[] = []
  for (const { title, site, day, text } of CLIPS) {
    const clipped = await ask(page, 'paste:clip', {
      jobId: `clip-${String(articles.length)}`,
      pasted: { html: null, text },
      title,
      url: null,
    })
    if (!clipped.ok) throw new Error(clipped.error.message)
    const { id } = clipped.value.article
    articles.push(id)
    await ask(page, 'article:edit-metadata', { id, edit: { field: 'siteName', value: site } })
    await ask(page, 'article:edit-metadata', { id, edit: { field: 'publishedAt', value: day } })
  }
  const made = await ask(page, 'dossier:create', { title: 'The market' })
  if (!made.ok) throw new Error(made.error.message)
  const { id } = made.value
  await ask(page, 'dossier:add-many', { jobId: 'fill', id, articles, quotes: [], asWhole: true })
  return { dossier: id, articles }
}

const openDossier = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'The market' }).click()
  await expect(page.getByRole('region', { name: 'Page' })).toBeVisible()
}

test('a dossier says how many sources it has, and why; a person splits, takes back and joins', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  await fillDossier(page)
  await openDossier(page)
  const head = page.getByRole('region', { name: 'Page' })
  const count = head.getByRole('button', { name: /^4 sources/ })
  await expect(count).toHaveText('4 sources, 2 independent')
  await count.click()
  const dialog = page.getByRole('dialog', { name: '4 sources, 2 independent' })
  const story = dialog.getByRole('region', { name: CLIPS[0].title })
  await expect(story.getByText('One story in 3 articles')).toBeVisible()
  await expect(story.getByText('Original · published first')).toBeVisible()
  await expect(story.getByText(/^Shortened · 100% of its words stand in/)).toBeVisible()
  await expect(story.getByText(/^Rewritten · shares \d+% of the shorter text/)).toBeVisible()
  await expect(dialog.getByText(/^16 words in .*A night among the boats/)).toBeVisible()

  await dialog.getByRole('button', { name: '“No more herring on the old quay” is not a copy' }).click()
  await expect(page.getByRole('dialog', { name: '4 sources, 3 independent' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('dialog', { name: '4 sources, 2 independent' })).toBeVisible()

  await page.getByRole('button', { name: '“A night among the boats” is the same story as…' }).click()
  await page.getByRole('menuitem', { name: CLIPS[0].title }).click()
  const joined = page.getByRole('dialog', { name: '4 sources, 1 independent' })
  await expect(joined.getByText('Put together by you')).toBeVisible()
  await joined.getByRole('button', { name: CLIPS[1].title, exact: true }).click()
  await expect(joined).toBeHidden()
  await waitForArticle(page, 'Mayor Ana Ruiz said the hall')
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByRole('button', { name: 'One story in 4 articles' })).toBeVisible()
})

const NAMES =
  'Traders had gathered 20,000 names against the plan since the autumn, the largest petition that the town has seen.'

/** Clip the stories and one with another number, and quote the first where it says how many names there are. */
async function quoteNames(page: Page): Promise<void> {
  const { articles } = await fillDossier(page)
  const [wire = ''] = articles
  const clipped = await ask(page, 'paste:clip', {
    jobId: 'county',
    pasted: { html: null, text: CONTRADICTING },
    title: 'What the county says',
    url: null,
  })
  if (!clipped.ok) throw new Error(clipped.error.message)
  const opened = await ask(page, 'article:open', { id: wire, version: null })
  const start = opened.ok ? opened.value.text.indexOf(NAMES) : -1
  await ask(page, 'quote:add', {
    ...{ articleId: wire, version: 1, start, end: start + NAMES.length, exact: NAMES },
    ...{ colour: 'yellow', tags: [], note: '' },
  })
  await page.getByRole('button', { name: 'All articles' }).click()
  await page.getByText(CLIPS[0].title).first().click()
  await waitForArticle(page, 'Mayor Ana Ruiz said the hall')
  await page
    .getByRole('group', { name: /^Quote: .*Traders had gathered/ })
    .getByText(/Traders had gathered/)
    .click()
}

test('a quote says where else its words stand, with the numbers that differ, and opens them there', async ({
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  await quoteNames(page)
  await page.getByRole('button', { name: 'In 3 other articles, 1 independent' }).click()
  const dialog = page.getByRole('dialog', { name: 'In 3 other articles, 1 independent' })
  await expect(dialog.getByRole('button', { name: /fish market to go|herring|county/i })).toHaveText([
    'Fish market to go',
    'No more herring on the old quay',
    'What the county says',
  ])
  await expect(dialog.getByText('The same words')).toHaveCount(1)
  await expect(dialog.getByText('Other numbers: 20,000 in your quote, 30,000 there')).toBeVisible()
  await expect(dialog.locator('ins', { hasText: '30,000' })).toBeVisible()
  await dialog.getByRole('button', { name: 'What the county says' }).click()
  await waitForArticle(page, 'Traders had gathered 30,000 names')
  await expect
    .poll(async () => (await drawnMarks(page))['found-current']?.join(''))
    .toMatch(/^Traders had gathered 30,000 names/)
})

for (const theme of ['paper', 'dark'] as const)
  test(`what is said of sources breaks no rule (${theme})`, async ({ launch }) => {
    const { page } = await launch()
    await waitForArticle(page, SAMPLE)
    await ask(page, 'settings:change', { theme })
    await fillDossier(page)
    await openDossier(page)
    await page.getByRole('button', { name: /^4 sources/ }).click()
    await expect(page.getByRole('dialog', { name: '4 sources, 2 independent' })).toBeVisible()
    expect(await violations(page), 'sources').toEqual([])
  })

for (const theme of ['paper', 'dark'] as const)
  test(`what is said of a quote elsewhere breaks no rule (${theme})`, async ({ launch }) => {
    const { page } = await launch()
    await waitForArticle(page, SAMPLE)
    await ask(page, 'settings:change', { theme })
    await quoteNames(page)
    await page.getByRole('button', { name: 'In 3 other articles, 1 independent' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
