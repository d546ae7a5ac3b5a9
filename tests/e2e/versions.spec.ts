// A source that changes one number after it was quoted: whoever quoted it hears of it, sees both wordings, and keeps both.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { violations } from '../helpers/accessibility'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import {
  articlePage,
  changedArticlePage,
  htmlRoute,
  startLocalSite,
  type LocalSite,
} from '../helpers/local-site'
import { selectWords, waitForArticle } from '../helpers/reader'

const OLD = 'would host a first round of 3 days'
const NEW = 'would host a first round of 5 days'

/** Both wordings in one, as they are shown: what is gone and what is new, each marked as such. */
async function expectBoth(place: ReturnType<Page['locator']>): Promise<void> {
  const wordings = place.getByRole('blockquote', { name: 'Old and new wording' })
  await expect(wordings).toHaveText('would host a first round of 3 5 days')
  await expect(wordings.locator('del')).toHaveText('3')
  await expect(wordings.locator('ins')).toHaveText('5')
}

test('a number that changed at the source is told in the list, the margin, the dossier and among all quotes, with both wordings', async ({
  launch,
}) => {
  const site = await startLocalSite()
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const clipped = await ask(page, 'article:clip', { jobId: 'one', url: `${site.origin}/article` })
  if (!clipped.ok) throw new Error(clipped.error.message)
  const row = page.getByRole('option', { name: /Seoul offers to carry messages/ })
  await row.click()
  await waitForArticle(page, OLD)
  await selectWords(page, OLD)
  await page.keyboard.press('4')
  const card = page.getByRole('group', { name: `Quote: ${OLD}` })
  await expect(card).toBeVisible()
  const listed = await ask(page, 'quote:list', { text: 'would host', offset: 0, limit: 1 })
  const [kept] = listed.ok ? listed.value.rows : []
  if (kept === undefined) throw new Error('the quote is not listed')
  const { quote } = kept
  await ask(page, 'quote:change', {
    articleId: quote.articleId,
    id: quote.id,
    change: { tags: ['talks'], speaker: 'Lee' },
  })
  const made = await ask(page, 'dossier:create', { title: 'Hosting' })
  const block = { kind: 'quote' as const, quoteId: quote.id, articleId: quote.articleId }
  await ask(page, 'dossier:add-block', { id: made.ok ? made.value.id : '', before: null, block })

  // Unchanged is an answer, too.
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(page.getByText(/^Unchanged since /)).toBeVisible()
  site.set('/article', htmlRoute(changedArticlePage()))
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByRole('tabpanel').getByRole('button', { name: 'Check source again' }).click()
  await expect(page.getByText('1 of 1 quote reworded: “3 days” is now “5 days”')).toBeVisible()

  await expect(row).toContainText('1 quote changed')
  await expect(row).toContainText('2 versions')
  await waitForArticle(page, NEW)
  const versions = page.getByRole('tabpanel').getByRole('listitem')
  await expect(versions).toHaveCount(2)
  await expect(versions.first()).toContainText('1 word differs · 1 quote affected')

  // Word by word, in one text and side by side, by key from change to change.
  await versions.first().getByRole('button', { name: 'Compare with version 1' }).click()
  const comparison = page.getByRole('region', { name: 'Comparison of two versions' })
  await expect(comparison.locator('del')).toHaveText('3')
  await expect(comparison.locator('ins')).toHaveText('5')
  await expect(comparison.getByText('quote, reworded')).toBeVisible()
  expect(await violations(page), 'comparison').toEqual([])
  await page.keyboard.press(']')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  const folded = comparison.getByRole('button', { name: /paragraphs unchanged/ })
  await folded.click()
  await expect(comparison.getByText('Talks broke down in 2019')).toBeVisible()
  await page.getByRole('button', { name: 'Side by side' }).click()
  await expect(comparison.getByText('Talks broke down in 2019')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(comparison).toBeHidden()

  // The old words stay, in the version that holds them; the new ones become a quote beside them.
  await page.getByRole('tab', { name: /^Quotes/ }).click()
  await expectBoth(card)
  expect(await violations(page), 'a changed quote').toEqual([])
  await page.getByRole('button', { name: /^Hosting/ }).click()
  await expect(page.getByRole('button', { name: /^Hosting/ })).toContainText('1 quote changed')
  const sheet = page.getByRole('region', { name: 'Page' })
  await expect(sheet.getByRole('button', { name: 'Open in article' })).toContainText(OLD)
  await expectBoth(sheet)
  await page
    .getByRole('button', { name: /^Quotes/ })
    .first()
    .click()
  const entry = page.getByRole('listitem', { name: `Quote: ${OLD}` })
  await expectBoth(entry)
  await entry.getByRole('button', { name: 'Keep new wording as a new quote' }).click()
  const fresh = page.getByRole('listitem', { name: `Quote: ${NEW}` })
  await expect(fresh).toContainText('Lee')
  await expect(fresh).toContainText('talks')
  await expect(entry).toContainText('The new wording is kept as a quote of its own.')
  await page.keyboard.press('Control+z')
  await expect(fresh).toHaveCount(0)
  await expect(entry.getByRole('button', { name: 'Keep new wording as a new quote' })).toBeVisible()
  await site.close()
})

test('the sources of all that is cited are checked in one go, or by themselves, and the report tells each by what was found', async ({
  folders,
  launch,
}) => {
  const site = await startLocalSite()
  const { page, close } = await launch()
  await waitForArticle(page, SAMPLE)
  const names = ['same', 'other', 'gone', 'walled'] as const
  for (const name of names) {
    site.set(`/${name}`, htmlRoute(articlePage({ title: `The ${name} story` })))
    const clipped = await ask(page, 'article:clip', { jobId: name, url: `${site.origin}/${name}` })
    if (!clipped.ok) throw new Error(clipped.error.message)
    const { id } = clipped.value.article
    const opened = await ask(page, 'article:open', { id, version: null })
    const text = opened.ok ? opened.value.text : ''
    const exact = 'Talks broke down in 2019'
    const start = text.indexOf(exact)
    await ask(page, 'quote:add', {
      ...{ articleId: id, version: 1, start, end: start + exact.length, exact },
      ...{ colour: 'red', tags: [], note: '' },
    })
  }
  site.set('/other', htmlRoute(articlePage({ title: 'The other story' }).replace('2019', '2018')))
  site.set('/gone', (_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html' })
    response.end('gone')
  })
  const [head = '', first = ''] = articlePage({
    title: 'The walled story',
    head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
  }).split('<p>')
  site.set('/walled', htmlRoute(`${head}<p>${first}</article></main></body></html>`))

  await page
    .getByRole('button', { name: /^Quotes/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Check cited sources again' }).click()
  await expect(page.getByText('Checking 4 sources.')).toBeVisible()
  await expect(page.getByText('Sources checked')).toBeVisible({ timeout: 60_000 })
  await page
    .getByRole('button', { name: /^Captures/ })
    .first()
    .click()
  const captures = page.getByRole('main', { name: 'Captures' })
  const about = (name: string) => captures.getByRole('listitem').filter({ hasText: `The ${name} story` })
  await expect(
    captures.getByText('2 changed · 1 of them not complete · 1 unchanged · 1 failed'),
  ).toBeVisible()
  await expect(about('same')).toContainText('Unchanged since')
  await expect(about('other')).toContainText('1 of 1 quote reworded: “2019” is now “2018”')
  await expect(about('gone')).toContainText('404')
  await expect(about('walled')).toContainText('whether the source still says it isn’t known')
  await expect(about('walled')).not.toContainText('removed')
  // Nothing that only a wall hides is counted as changed.
  const changed = await ask(page, 'quote:list', { status: 'changed', offset: 0, limit: 9 })
  expect(changed.ok && changed.value.rows.map(({ articleTitle }) => articleTitle)).toEqual([
    'The other story',
  ])
  await about('other').getByRole('button', { name: 'Compare versions of “The other story”' }).click()
  await expect(page.getByRole('region', { name: 'Comparison of two versions' }).locator('ins')).toHaveText(
    '2018',
  )

  // By itself, where the settings say so: only what was not heard of for long enough.
  await ask(page, 'settings:change', { checksSources: 'weekly' })
  await close()
  await makeOld(folders.library, 'The same story')
  const before = timesAsked(site)
  const { page: later } = await launch()
  await expect.poll(() => timesAsked(site)['/same'], { timeout: 30_000 }).toBe((before['/same'] ?? 0) + 1)
  await later
    .getByRole('button', { name: /^Captures/ })
    .first()
    .click()
  await expect(later.getByRole('listitem').filter({ hasText: 'The same story' })).toContainText(
    'Unchanged since 2 Jan 2026',
  )
  expect(timesAsked(site)['/other']).toBe(before['/other'])
  await site.close()
})

const timesAsked = ({ asked }: LocalSite): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(asked)].map((path) => [path, asked.filter((one) => one === path).length]))

/** Have an article's record say that its source was not heard of for long. */
async function makeOld(library: string, title: string): Promise<void> {
  for (const folder of await readdir(join(library, 'articles'))) {
    const path = join(library, 'articles', folder, 'article.json')
    const record = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown> & {
      readonly metadata: { readonly title: string }
      readonly versions: readonly object[]
    }
    if (record.metadata.title !== title) continue
    const versions = record.versions.map((version) => ({
      ...version,
      capturedAt: '2026-01-02T12:00:00.000Z',
    }))
    const { checkedAt, ...rest } = record
    expect(checkedAt).toEqual(expect.any(String))
    await writeFile(path, JSON.stringify({ ...rest, versions }))
  }
}
