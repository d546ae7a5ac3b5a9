// What a person sees of a capture that isn't whole, what they can write in place of what its page says, and what they can copy.
import { expect } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { articlePage, htmlRoute, startLocalSite } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'

const WALL = '<div class="paywall"><p>Subscribe to read the rest of this article</p></div>'
const WORDS = 'The talks go on behind closed doors'

test('a capture says that it is cut, and its metadata is written, set back and copied', async ({
  launch,
}) => {
  const site = await startLocalSite()
  const paid =
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
  const paragraphs = [
    `${WORDS}, said an official who asked not to be named, and nobody knows for how long.`,
    WALL,
  ]
  site.set('/paid', htmlRoute(articlePage({ title: 'Behind a wall', paragraphs, head: paid })))
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  await page.getByRole('button', { name: 'Clip', exact: true }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill(`${site.origin}/paid`)
  await page.keyboard.press('Enter')
  const toast = page.getByRole('status').filter({ hasText: 'Kept: “Behind a wall”' })
  await expect(toast).toContainText('The site sells the rest')
  await toast.getByRole('button', { name: 'Open' }).click()
  await waitForArticle(page, WORDS)

  const notice = page.getByRole('article').getByRole('region', { name: 'How much of it is here' })
  await expect(notice).toContainText('Words are missing')
  await expect(page.getByRole('option', { name: /Behind a wall/ })).toContainText('incomplete')
  await notice.getByRole('button', { name: 'Details' }).click()
  await notice.getByRole('button', { name: 'Dismiss this notice' }).click()
  await expect(notice).toBeHidden()

  const pane = page.getByRole('tabpanel')
  await expect(pane).toContainText('Words are missing')
  await pane.getByRole('button', { name: 'Edit: Published' }).click()
  const field = pane.getByRole('textbox', { name: 'Published' })
  await field.fill('31 February 2026')
  await field.press('Enter')
  await expect(pane.getByRole('alert')).toContainText('no date that can be read')
  await expect(field).toHaveValue('31 February 2026')
  await field.fill('3 March 2026')
  await field.press('Enter')
  await expect(pane.getByText('written by you')).toBeVisible()
  await expect(pane.getByRole('button', { name: 'Edit: Published' })).toBeFocused()
  await expect(page.getByRole('option', { name: /Behind a wall/ })).toContainText('3 Mar 2026')

  await pane.getByRole('button', { name: 'Edit: Authors' }).click()
  await pane.getByRole('button', { name: 'Add', exact: true }).click()
  await page.keyboard.type('Kim Ji-won')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.frameLocator('iframe').getByText('Kim Ji-won')).toBeVisible()

  const set = pane.getByRole('button', { name: /^Set back to what the page says \(Published\)/ })
  await set.click()
  await expect(set).toBeHidden()
  await expect(page.getByRole('option', { name: /Behind a wall/ })).toContainText('1 Jan 2026')

  await pane.getByRole('button', { name: 'Copy all' }).click()
  const answer = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 1 })
  const id = answer.ok ? (answer.value.rows[0]?.id ?? '') : ''
  const detail = await ask(page, 'article:open', { id, version: null })
  const line = await ask(page, 'article:log-line', { id, version: 1 })
  if (!detail.ok || !line.ok) throw new Error('no answer')
  expect(line.value?.number).toBeGreaterThan(1)
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toContain(detail.value.capture.source.sha256)
  expect(await copied()).toContain(line.value?.sha256)
  expect(await copied()).toContain('The site sells the rest')
  await site.close()
})
