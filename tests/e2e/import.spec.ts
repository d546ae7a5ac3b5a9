// Owns importing from other tools in the real app: what waits is counted and shown, taken, told of, and not taken twice.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { dropFiles } from '../helpers/drop-files'
import { violations } from '../helpers/accessibility'
import { test } from '../helpers/electron-test'
import { filesOf } from '../helpers/foreign'
import { makeZip } from '../helpers/archives'
import { SAMPLE } from '../helpers/hostile-window'
import { articlePage } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'

const FIXTURES = resolve('tests/fixtures/import')

/** Write an export as its tool gives it. */
function writeZip(path: string, folder: string): string {
  writeFileSync(path, makeZip([...filesOf(folder)].map(([name, data]) => ({ name, data }))))
  return path
}

/** How many articles the library has; the sample is one. */
async function articlesIn(page: Page): Promise<number> {
  const state = await ask(page, 'app:state', {})
  return state.ok ? state.value.counts.articles + state.value.counts.archived : -1
}

const screenOf = (page: Page) => page.getByRole('main', { name: 'Import from other tools' })

test('an export that is dropped is shown first, taken, told of, and not taken twice', async ({
  launch,
}, info) => {
  const launched = await launch()
  const { page } = launched
  await waitForArticle(page, SAMPLE)
  const zip = writeZip(info.outputPath('omnivore.zip'), 'omnivore')
  await dropFiles(page, [zip])
  const screen = screenOf(page)
  const card = screen.getByRole('listitem').filter({ hasText: 'omnivore.zip' })
  await expect(card).toContainText('2 pages with their text · 1 address to fetch · 3 highlights · 1 note')
  await card.getByText('2 kinds of things left out').click()
  await expect(card.getByText('thumbnail: 1')).toBeVisible()
  expect(await violations(page)).toEqual([])
  // Nothing is written before the person says so.
  expect(await articlesIn(page)).toBe(1)

  await screen.getByLabel('Addresses without a page').selectOption('leave out')
  await screen.getByRole('button', { name: 'Import 3 things' }).click()
  await expect(screen.getByRole('heading', { name: 'What came of it' })).toBeVisible()
  for (const line of [
    '2 articles added',
    '2 quotes added, each in the words of its sealed text',
    '1 highlight not found in the text, and kept in the article’s note',
    '1 address left out, as you wished',
  ])
    await expect(screen.getByText(line)).toBeVisible()
  expect(await violations(page)).toEqual([])

  const report = info.outputPath('report.txt')
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, report)
  await screen.getByRole('button', { name: 'Save the report…' }).click()
  await expect(page.getByText('The report is saved.')).toBeVisible()
  expect(readFileSync(report, 'utf8')).toContain('- thumbnail: 1')

  await screen.getByRole('button', { name: 'Import something else' }).click()
  await dropFiles(page, [zip])
  await screen.getByLabel('Addresses without a page').selectOption('leave out')
  await screen.getByRole('button', { name: 'Import 3 things' }).click()
  await expect(screen.getByText('Nothing new: all of it is here already.')).toBeVisible()
  await expect(screen.getByText('3 highlights were here already')).toBeVisible()

  await screen.getByRole('button', { name: 'Show the library' }).click()
  await page.getByText('A letter from the harbour').first().click()
  await expect(page.frameLocator('iframe').getByText('It ends, the office writes')).toBeVisible()
})

test('all of it is one step that can be undone', async ({ launch }, info) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  await dropFiles(page, [writeZip(info.outputPath('omnivore.zip'), 'omnivore')])
  const screen = screenOf(page)
  await screen.getByLabel('Addresses without a page').selectOption('leave out')
  await screen.getByRole('button', { name: 'Import 3 things' }).click()
  await expect(screen.getByText('2 articles added')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => articlesIn(page)).toBe(1)
})

test('each kind is recognised, several go together, and addresses can wait', async ({ launch }, info) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const screen = screenOf(page)
  await dropFiles(page, [
    join(FIXTURES, 'bookmarks/chrome.html'),
    join(FIXTURES, 'instapaper/instapaper-export.csv'),
    join(FIXTURES, 'readwise/highlights.csv'),
    writeZip(info.outputPath('pocket.zip'), 'pocket/export'),
  ])
  const cards = screen.getByRole('list').first().locator(':scope > li')
  await expect(cards).toHaveCount(4)
  await expect(cards.filter({ hasText: 'chrome.html' })).toContainText('3 addresses to fetch')
  await expect(cards.filter({ hasText: 'highlights.csv' })).toContainText('for notes')
  await expect(cards.filter({ hasText: 'pocket.zip' })).toContainText('1 part that can’t be read')
  await cards.filter({ hasText: 'instapaper' }).getByRole('button').click()
  await expect(cards).toHaveCount(3)
  await screen.getByLabel('Addresses without a page').selectOption('fetch later, when I say so')
  await screen.getByRole('button', { name: 'Import 10 things' }).click()
  await expect(screen.getByText('8 addresses wait to be captured')).toBeVisible()
  await expect(screen.getByText('2 free notes made of what has no page')).toBeVisible()
  await screen.getByRole('button', { name: 'Show the captures' }).click()
  await expect(page.getByText('Paused').first()).toBeVisible()
  expect(await ask(page, 'queue:state', {})).toMatchObject({
    ok: true,
    value: { isPaused: true, counts: { waiting: 8, failed: 0 } },
  })
})

test('pages go the way they always did, and the menu’s command leads to the screen', async ({
  launch,
}, info) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const file = info.outputPath('page.html')
  writeFileSync(file, articlePage())
  await dropFiles(page, [file])
  await expect(page.getByText('Kept: “Seoul offers to carry messages”')).toBeVisible()
  await expect(screenOf(page)).toHaveCount(0)
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('import')?.click()
  })
  await expect(screenOf(page).getByText('Where from, and how to get the export')).toBeVisible()
  expect(await violations(page)).toEqual([])
})
