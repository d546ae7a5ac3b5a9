// Searching in the real window: a sentence found by three of its words and opened at it, results tagged at once, a search that is kept.
import { expect } from '@playwright/test'
import { test } from '../helpers/electron-test'
import { ask } from '../helpers/bridge'
import { SAMPLE } from '../helpers/hostile-window'
import { htmlRoute, startLocalSite } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'

const FILLER =
  '<p>The committee met again on Tuesday and heard reports from the regions about grain, ports and roads.</p>'

/** An article whose one sentence that matters stands far down. */
const longPage = (
  n: number,
): string => `<!doctype html><html lang="en"><head><title>Harbour report ${String(n)}</title></head>
  <body><article><h1>Harbour report ${String(n)}</h1>${FILLER.repeat(30)}
  <p>The envoy said that mediation of the harbour dispute number ${String(n)} would resume before the winter storms.</p>
  ${FILLER.repeat(10)}</article></body></html>`

test('a sentence is found by three words, results are tagged at once, and a search is kept', async ({
  launch,
}) => {
  const site = await startLocalSite()
  const { page, close } = await launch()
  await waitForArticle(page, SAMPLE)
  for (let n = 1; n <= 10; n++) {
    site.set(`/h${String(n)}`, htmlRoute(longPage(n)))
    const clipped = await ask(page, 'article:clip', {
      jobId: `h${String(n)}`,
      url: `${site.origin}/h${String(n)}`,
    })
    if (!clipped.ok) throw new Error(clipped.error.message)
  }
  await site.close()
  const box = page.getByRole('combobox', { name: 'Search' })

  await test.step('three words find the sentence, and it opens there', async () => {
    await box.fill('mediated storms number 7')
    const results = page.getByRole('listbox', { name: 'Results' })
    await expect(results.getByRole('option').first()).toContainText('Harbour report 7')
    await expect(results.locator('mark').first()).toHaveText('mediation')
    await page.keyboard.press('Enter')
    await waitForArticle(page, 'harbour dispute number 7')
    const sentence = page.frameLocator('iframe').getByText('harbour dispute number 7')
    await expect(sentence).toBeInViewport()
  })

  await test.step('a word that the library doesn’t have is put right from its own', async () => {
    await box.fill('medaition ')
    await expect(page.getByRole('option', { name: /Did you mean/ })).toContainText('mediation')
    await page.getByRole('option', { name: /Did you mean/ }).click()
    await expect(box).toHaveValue('mediation')
  })

  const main = page.getByRole('main', { name: 'Search' })
  await test.step('all results, with conditions that can be taken out', async () => {
    await box.fill('mediation storms -title:sample foo:bar')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(main.getByText('There is no field “foo”')).toBeVisible()
    await main.getByRole('button', { name: 'Remove foo:bar' }).click()
    await expect(main.getByRole('list', { name: 'Search' }).getByRole('listitem')).toHaveCount(10)
    await main.getByRole('button', { name: 'Remove -title:sample' }).click()
    await expect(main.getByRole('status').filter({ hasText: '10 results' })).toBeVisible()
  })

  await test.step('ten of them are tagged in one step, and that is taken back', async () => {
    await main.getByRole('listitem').getByRole('checkbox').first().click()
    const bar = main.getByRole('toolbar')
    await expect(bar.getByRole('status')).toHaveText('1 chosen')
    await bar.getByRole('button', { name: /all 10/i }).click()
    await expect(bar.getByRole('status')).toHaveText('10 chosen')
    await bar.getByRole('button', { name: 'Add a tag' }).click()
    await bar.getByRole('combobox', { name: 'Add a tag' }).fill('harbour')
    await page.keyboard.press('Enter')
    await expect(page.getByText('10 articles changed.')).toBeVisible()
    const tagged = async (): Promise<number | undefined> => {
      const tags = await ask(page, 'tag:list', {})
      return tags.ok ? tags.value.find(({ tag }) => tag === 'harbour')?.articles : undefined
    }
    await expect.poll(tagged).toBe(10)
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(tagged).toBeUndefined()
  })

  await test.step('the search is saved, and is there after a restart, with what it finds then', async () => {
    await main.getByRole('button', { name: 'Save search' }).click()
    await main.getByRole('textbox', { name: 'Name of the search' }).fill('Storms')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation').getByRole('button', { name: 'Storms' })).toBeVisible()
  })
  await close()
  const again = await launch()
  await again.page.getByRole('navigation').getByRole('button', { name: 'Storms' }).click()
  const later = again.page.getByRole('main', { name: 'Search' })
  await expect(later.getByRole('list', { name: 'Search' }).getByRole('listitem')).toHaveCount(10)
})
