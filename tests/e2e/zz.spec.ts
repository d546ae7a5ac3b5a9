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

for (const theme of ['paper', 'dark'] as const)
  test(`shots of a quote elsewhere breaks no rule (${theme})`, async ({ launch }) => {
    const { page } = await launch()
    await waitForArticle(page, SAMPLE)
    await ask(page, 'settings:change', { theme })
    await quoteNames(page)
    await page.getByRole('button', { name: 'In 3 other articles, 1 independent' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.screenshot({path:'/tmp/b9/q-'+theme+'.png'}); await page.keyboard.press('Escape'); await page.waitForTimeout(400); await page.screenshot({path:'/tmp/b9/q-card-'+theme+'.png'}); await page.getByRole('button',{name:'The market'}).click(); await page.getByRole('button',{name:'Sources'}).or(page.getByRole('radio',{name:'Sources'})).or(page.getByText('Sources',{exact:true})).first().click({timeout:4000}).catch(()=>{}); await page.waitForTimeout(500); await page.screenshot({path:'/tmp/b9/q-sources-'+theme+'.png'}); void violations
  })
