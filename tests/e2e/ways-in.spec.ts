// Owns the ways in beside an address that is typed: what is pasted, and what the system gives the app to open.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { dropFiles } from '../helpers/drop-files'
import type { LaunchedApp } from '../helpers/electron-app'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { articlePage } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'
import { startAgain } from '../helpers/second-start'

const SELECTION =
  '<h1>Words from afar</h1><p>Delegates <b>met</b> by the river.</p><script>document.title = "run"</script>'
const ADDRESS = 'https://example.org/article'

/** Copy as a browser does. */
const copy = ({ app }: LaunchedApp, held: { text?: string; html?: string }): Promise<void> =>
  app.evaluate(async ({ clipboard, ClipboardItem }, { text = '', html }) => {
    // The engine of the tests may be older than its types.
    const { write } = clipboard as unknown as { readonly write: (data: object) => unknown }
    if (typeof ClipboardItem !== 'function') {
      write({ text, ...(html === undefined ? {} : { html }) })
      return
    }
    await clipboard.write([
      new ClipboardItem({ 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) }),
    ])
  }, held)

/** Paste as a person does, where no text is written. */
async function paste(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+v')
}

test('what is pasted is shown before it is kept, and kept as an article of its own', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  await waitForArticle(page, SAMPLE)

  await copy(launched, { text: 'Delegates met by the river.', html: SELECTION })
  await page.locator('iframe').first().click()
  await paste(page)
  const dialog = page.getByRole('dialog', { name: 'Keep what you copied' })
  await expect(dialog.getByText('Delegates met by the river.')).toBeVisible()
  await expect(dialog.getByText('8 words')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Words from afar')
  await dialog.getByRole('textbox', { name: 'Where it stood' }).fill('no address')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog.getByRole('alert')).toContainText('is not a web address')
  await dialog.getByRole('textbox', { name: 'Where it stood' }).fill(ADDRESS)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText('Kept: “Words from afar”')).toBeVisible()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.frameLocator('iframe').getByText('Delegates met by the river.')).toBeVisible()

  // Addresses are no article: they go where addresses are typed, and wait there.
  await copy(launched, { text: ADDRESS })
  await page.getByRole('button', { name: 'Settings and help' }).focus()
  await paste(page)
  const clip = page.getByRole('dialog', { name: 'Clip an article' })
  await expect(clip.getByRole('textbox', { name: 'Address' })).toHaveValue(ADDRESS)
  // And words are no address.
  await copy(launched, { text: 'Only words,\nno address.' })
  await paste(page)
  await expect(dialog.getByText('Only words,')).toBeVisible()
  await page.keyboard.press('Escape')

  await copy(launched, {})
  await paste(page)
  await expect(page.getByText('There is nothing on the clipboard to keep.')).toBeVisible()
  // Where text is written, it is pasted as ever.
  await copy(launched, { text: 'to search for' })
  await page.getByRole('combobox', { name: 'Search' }).click()
  await paste(page)
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('to search for')
  await expect(dialog).toBeHidden()
})

test('files and addresses that the app is started with are offered, by a second start too', async ({
  folders,
  launch,
}) => {
  writeFileSync(join(folders.root, 'first.html'), articlePage({ title: 'The first file' }))
  writeFileSync(join(folders.root, 'second.html'), articlePage({ title: 'The second file' }))
  const { page } = await launch({ args: [join(folders.root, 'first.html'), join(folders.root, 'gone.html')] })
  await waitForArticle(page, SAMPLE)
  const offer = page.getByRole('dialog', { name: 'Take this into the library?' })
  await expect(offer.getByText('first.html')).toBeVisible()
  await expect(offer.getByText('gone.html could not be read')).toBeVisible()
  const articles = (): number => readdirSync(join(folders.library, 'articles')).length
  const before = articles()
  await offer.getByRole('button', { name: 'Take' }).click()
  await expect(page.getByText('Kept: “The first file”')).toBeVisible({ timeout: 30_000 })
  expect(articles()).toBe(before + 1)

  const listed = await ask(page, 'quote:list', { offset: 0, limit: 1 })
  const [quoted] = listed.ok ? listed.value.rows : []
  await startAgain(folders, ['second.html', ADDRESS, `cuttings://quote/${quoted?.quote.id ?? ''}`])
  await expect(offer.getByText('second.html')).toBeVisible()
  // The link leads to its quote, and is no file.
  await expect(page.locator('[role=group][aria-current=true]')).toContainText(
    quoted?.quote.selector.exact ?? 'a quote',
  )
  await expect(offer.getByText('cuttings:')).toBeHidden()
  await offer.getByRole('button', { name: 'Cancel' }).click()
  const clip = page.getByRole('dialog', { name: 'Clip an article' })
  await expect(clip.getByRole('textbox', { name: 'Address' })).toHaveValue(ADDRESS)
  expect(articles()).toBe(before + 1)
})

test('a folder that is dropped is taken with all that lies in it, and what isn’t there any more is told of', async ({
  folders,
  launch,
}) => {
  const papers = join(folders.root, 'Papers')
  mkdirSync(join(papers, 'older', 'one_files'), { recursive: true })
  for (const [place, title] of [
    ['new.html', 'A new page'],
    ['older/one.html', 'An older page'],
    ['older/one_files/part.html', 'A part of it'],
  ] as const)
    writeFileSync(join(papers, place), articlePage({ title }))
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const articles = (): number => readdirSync(join(folders.library, 'articles')).length
  const before = articles()

  await dropFiles(page, [papers])
  await expect(page.getByText('2 articles kept', { exact: true })).toBeVisible({ timeout: 30_000 })
  expect(articles()).toBe(before + 2)

  await dropFiles(page, [join(folders.root, 'gone.html')])
  await expect(page.getByText('gone.html could not be read')).toBeVisible()
})
