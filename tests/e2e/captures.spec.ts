// Owns capturing as a person does it: many pages at once, and pages that need their scripts.
import { expect } from '@playwright/test'
import { makePdf } from '../helpers/archives'
import { startCanary } from '../helpers/canary'
import { test } from '../helpers/electron-test'
import { htmlRoute, startLocalSite, type LocalSite } from '../helpers/local-site'
import { clipMany, keptArticles, openClip, serveArticles } from '../helpers/many-pages'
import { waitForArticle } from '../helpers/reader'
import { noteArticle, scriptPage } from '../helpers/script-page'

let site: LocalSite
test.beforeEach(async () => {
  site = await startLocalSite()
})
test.afterEach(() => site.close())

test('many pages are captured one after the other, and each failure is told with its reason', async ({
  launch,
}) => {
  const { page } = await launch()
  const good = serveArticles(site, 0, 6)
  const report = makePdf([[{ text: 'The harbour has been closed since the ferry was moved.', y: 700 }]], {
    info: { Title: 'The harbour report' },
  })
  site.set('/report', htmlRoute(report, 'application/pdf'))
  const others = ['report', 'missing', 'links'].map((path) => `${site.origin}/${path}`)
  await clipMany(page, [...good, ...others, 'no address at all'])
  await expect(page.getByText('9 pages wait to be captured.')).toBeVisible()
  await expect(page.getByText('1 line is no web address.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the report' }).click({ timeout: 30_000 })
  const captures = page.getByRole('main', { name: 'Captures' })
  await expect(captures.getByText('9 of 9 pages done')).toBeVisible()
  await expect(captures.getByText('7 kept · 2 failed')).toBeVisible()
  const failed = captures.getByRole('listitem').filter({ hasText: '/missing' })
  await expect(failed).toContainText('404')
  await expect(captures.getByRole('button', { name: 'The harbour report' })).toBeVisible()
  await captures.getByRole('button', { name: 'Story number 3' }).click()
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Story number 3' })).toBeVisible()
})

test('200 pages in one batch: a queue goes on after the app was killed in the middle, each page once', async ({
  folders,
  launch,
}) => {
  test.setTimeout(240_000)
  const kept = (): number => keptArticles(folders.library).length
  const first = await launch()
  await clipMany(first.page, serveArticles(site, 0, 200))
  await expect.poll(kept, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(60)
  first.app.process().kill('SIGKILL')
  await expect.poll(() => first.isRunning()).toBe(false)
  expect(kept()).toBeLessThan(200)
  const { page } = await launch()
  await expect.poll(kept, { timeout: 150_000 }).toBe(200)
  await page.getByRole('button', { name: /^Captures/ }).click()
  await expect(page.getByText('200 of 200 pages done')).toBeVisible({ timeout: 15_000 })
  expect(new Set(keptArticles(folders.library)).size).toBe(200)
})

test('a page that comes empty is read after its scripts have run, and reaches nothing else', async ({
  launch,
}) => {
  const canary = await startCanary()
  const { app, page } = await launch()
  site.set('/app', htmlRoute(scriptPage('/app.js')))
  site.set('/app.js', htmlRoute(noteArticle(canary.origin), 'text/javascript'))
  site.set('/data', htmlRoute('{"place":"a pavilion by the river"}', 'application/json'))
  await openClip(page)
  await page.getByRole('textbox', { name: 'Address' }).fill(`${site.origin}/app`)
  await page.getByRole('dialog').getByRole('button', { name: 'Clip', exact: true }).click()
  await expect(page.getByText('Kept: “Delegates return to the table”')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const text = page.frameLocator('iframe').locator('body')
  await expect(text).toContainText('Delegates met in a pavilion by the river')
  await expect(text).toContainText('Inside a part of the page')
  expect(app.windows()).toHaveLength(1)
  expect(canary.connections()).toBe(0)
  canary.close()
})

test('a page is read as the server sends it where that is asked for', async ({ launch }) => {
  const { page } = await launch()
  site.set('/app', htmlRoute(scriptPage('/app.js')))
  site.set('/app.js', htmlRoute(noteArticle('http://127.0.0.1:1'), 'text/javascript'))
  await openClip(page)
  await page.getByRole('textbox', { name: 'Address' }).fill(`${site.origin}/app`)
  await page.getByRole('combobox', { name: 'Read the page' }).selectOption('fetch')
  await page.getByRole('dialog').getByRole('button', { name: 'Clip', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('No article')
  expect(site.asked).not.toContain('/app.js')
})

test('a link that was copied elsewhere is offered once, and fetched only when the person says so', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await waitForArticle(page, 'South Korea was ready to act as a facilitator')
  const comeBackWith = (text: string): Promise<void> =>
    app.evaluate(({ BrowserWindow, clipboard }, copied) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.emit('blur')
      void clipboard.writeText(copied)
      window?.emit('focus')
    }, text)
  await comeBackWith('no link')
  await comeBackWith(`${site.origin}/article`)
  await expect(page.getByText('You copied a link to 127.0.0.1')).toBeVisible()
  expect(site.asked).toEqual([])
  await page.getByRole('button', { name: 'Clip it' }).click()
  await expect(page.getByText('Kept: “Seoul offers to carry messages”')).toBeVisible()
  await comeBackWith('')
  await comeBackWith(`${site.origin}/article`)
  await comeBackWith(`${site.origin}/gzip`)
  await expect(page.getByText(`${site.origin}/gzip`)).toBeVisible()
  await expect(page.getByText(`${site.origin}/article`, { exact: true })).toHaveCount(0)
})
