// Copies and originals: how many sources a dossier has, why, and what a person decides of it.
import { expect, type Page } from '@playwright/test'
import { violations } from '../helpers/accessibility'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'
import { INDEPENDENT, REWRITTEN, SHORTENED, WIRE } from '../helpers/wire-story'

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

for (const theme of ['paper', 'dark'] as const)
  test(`what is said of sources breaks no rule (${theme})`, async ({ launch }) => {
    const { page } = await launch()
    await waitForArticle(page, SAMPLE)
    await ask(page, 'settings:change', { theme })
    await fillDossier(page)
    await openDossier(page)
    await page.getByRole('button', { name: /^4 sources/ }).click()
    await expect(page.getByRole('dialog', { name: '4 sources, 2 independent' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
