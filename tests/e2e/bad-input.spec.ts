// What can't be clipped says so in the window, and leaves the library as it was.
import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/electron-test'
import { startLocalSite } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'

const kept = (page: Page): Promise<string | null> =>
  page.getByText(/articles? kept on this computer/).textContent()

test('each bad address has its message in the dialog, and nothing is kept', async ({ launch }) => {
  test.setTimeout(120_000)
  const site = await startLocalSite()
  const { page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  const before = await kept(page)
  await page.getByRole('button', { name: 'Clip', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const address = dialog.getByRole('textbox', { name: 'Address' })
  const cases: readonly (readonly [string, string])[] = [
    ['not an address', 'is not a web address'],
    ['ftp://example.org/', 'can’t be clipped'],
    [`${site.origin}/missing`, '404'],
    [`${site.origin}/error`, 'answer 503'],
    [`${site.origin}/cut-off`, 'could not be reached'],
    [`${site.origin}/png`, 'not a web page'],
    [`${site.origin}/empty`, 'The page is empty'],
    [`${site.origin}/no-article`, 'No article was found'],
    [`${site.origin}/60mb`, 'larger than'],
    [`${site.origin}/loop`, 'from one address to the next'],
    [`${site.origin}/deep`, 'too deep or too broken'],
  ]
  for (const [typed, words] of cases) {
    await address.fill(typed)
    await dialog.getByRole('button', { name: 'Clip', exact: true }).click()
    await expect(dialog.getByRole('alert'), typed).toContainText(words)
  }
  expect(await kept(page)).toBe(before)
  await site.close()
})

test('a page that doesn’t come can be cancelled, and the window answers meanwhile', async ({ launch }) => {
  const site = await startLocalSite()
  const { page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  const before = await kept(page)
  await page.getByRole('button', { name: 'Clip', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`${site.origin}/silent`)
  await dialog.getByRole('button', { name: 'Clip', exact: true }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.getByText('Nothing was kept.').first()).toBeVisible()
  expect(await kept(page)).toBe(before)
  await site.close()
})
