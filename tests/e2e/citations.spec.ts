// Citations in the real window: a style chosen in the settings shows in a dossier and in a copied quote, a dossier has one of its own,
// and what kind of thing a source is can be said.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../helpers/electron-test'
import { violations } from '../helpers/accessibility'
import { waitForArticle } from '../helpers/reader'

const HARBOUR = join(import.meta.dirname, '../fixtures/styles/harbour-notes.csl')

test('a style of citations is chosen in the settings, seen in a dossier, in its file and in a copied quote', async ({
  folders,
  launch,
}) => {
  const { page, app } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  await page.getByRole('button', { name: 'New dossier' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Cited')
  await page.getByRole('button', { name: 'Create' }).click()
  const tray = page.getByRole('complementary', { name: 'Tray' })
  const add = tray.getByRole('button', { name: 'Add to the page' })
  await add.first().click()
  await expect(page.locator('[data-block]')).toHaveCount(1)
  await add.nth(1).click()
  await expect(page.locator('[data-block]')).toHaveCount(2)
  const bibliography = page.getByRole('region', { name: 'Bibliography' })
  await expect(bibliography).toBeHidden()

  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('combobox', { name: 'Citations' }).selectOption({ label: 'APA, 7th edition' })
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-block]').first()).toContainText(/\(.+, \d{4}, para\. \d+\)/)
  await expect(bibliography).toContainText('Cited by APA, 7th edition.')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Citations' }).click()
  const dialog = page.getByRole('dialog', { name: 'Citations' })
  await dialog.getByRole('combobox', { name: 'Style' }).selectOption({ label: 'OSCOLA' })
  await expect(page.locator('[data-block]').nth(1)).toContainText('2. ibid ¶')
  const sources = join(folders.root, 'sources.bib')
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, sources)
  await dialog.getByRole('button', { name: 'BibTeX' }).click()
  await expect(page.getByText('1 source written.')).toBeVisible()
  expect(await readFile(sources, 'utf8')).toMatch(/^@\w+\{[a-z]+\d{4},\n {2}author = /)
  await page.keyboard.press('Escape')

  const file = join(folders.root, 'cited.html')
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('button', { name: 'Save as…' }).click()
  await expect(page.getByText(file, { exact: true })).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('id="bibliography"')
  await page.keyboard.press('Escape')

  // The quote by itself goes by the settings.
  await page.locator('[data-block]').first().getByRole('button', { name: 'Open in article' }).click()
  await waitForArticle(page, 'South Korea was ready')
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())
  await expect(page.locator('[aria-current="true"]').first()).toBeVisible()
  await page.keyboard.press('c')
  await page.getByRole('menuitem', { name: 'With citation' }).click()
  await expect.poll(copied).toMatch(/^“.+”\n— .*\(.+, 2026, para\. \d+\)\n.+\(2026, January 1\)\. /)
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('button', { name: 'Edit: Kind of source' }).click()
  await page.getByRole('combobox', { name: 'Kind of source' }).selectOption({ label: 'Speech' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Speech', { exact: true })).toBeVisible()
  await expect(page.getByText('written by you')).toBeVisible()
})

test('a style of one’s own is added in the settings, chosen for a dossier and taken away again', async ({
  folders,
  launch,
}) => {
  const { page, app } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  await page.getByRole('button', { name: 'New dossier' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Cited')
  await page.getByRole('button', { name: 'Create' }).click()
  await page
    .getByRole('complementary', { name: 'Tray' })
    .getByRole('button', { name: 'Add to the page' })
    .first()
    .click()
  await expect(page.locator('[data-block]')).toHaveCount(1)
  const choose = (path: string): Promise<void> =>
    app.evaluate(({ dialog: system }, chosen) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)

  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  const add = settings.getByRole('button', { name: 'Add a style (CSL)…' })
  const bad = join(folders.root, 'bad.csl')
  await writeFile(bad, '<html></html>')
  await choose(bad)
  await add.click()
  await expect(page.getByText('This file is no citation style in CSL.')).toBeVisible()
  await choose(HARBOUR)
  await add.click()
  await expect(page.getByText('“Harbour Institute (notes)” can be chosen now.')).toBeVisible()
  await expect(settings.getByRole('list', { name: 'Added to this library' })).toContainText(
    'Harbour Institute',
  )
  expect(await violations(page)).toEqual([])
  await settings
    .getByRole('combobox', { name: 'Citations' })
    .selectOption({ label: 'Harbour Institute (notes)' })
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-block]').first()).toContainText('paragraph')
  await expect(page.getByRole('region', { name: 'Bibliography' })).toContainText(
    'Cited by Harbour Institute (notes).',
  )

  await page.keyboard.press('Control+,')
  await settings.getByRole('button', { name: 'Take away Harbour Institute (notes)' }).click()
  await expect(page.getByText('was taken away')).toBeVisible()
  await expect(settings.getByRole('combobox', { name: 'Citations' })).toContainText(
    'harbour-notes (not in this library)',
  )
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Bibliography' })).toBeHidden()
})
