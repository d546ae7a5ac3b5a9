// A damaged library opens like any other: what can be mended is mended, what was there is kept, and the person is told and can look.
import { existsSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ask } from '../helpers/bridge'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'

const articleFolder = async (library: string): Promise<string> => {
  const [name] = await readdir(join(library, 'articles'))
  return join(library, 'articles', name ?? '')
}
/** Names of the backups; none while their folder isn't there yet. */
const backupsOf = async (library: string): Promise<readonly string[]> => {
  const folder = join(library, 'backups')
  return existsSync(folder) ? readdir(folder) : []
}

test('damaged records are set aside, repaired from the backup, and shown', async ({ folders, launch }) => {
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  await expect.poll(() => backupsOf(folders.library)).toHaveLength(1)
  await first.close()
  const folder = await articleFolder(folders.library)
  const quotes = await readFile(join(folder, 'quotes.json'), 'utf8')
  await writeFile(join(folder, 'quotes.json'), quotes.slice(0, 100))
  await writeFile(join(folder, 'article.json'), '')

  const { page } = await launch()
  await expect(page.getByText('2 damaged records were repaired.')).toBeVisible()
  expect(await readFile(join(folder, 'quotes.json'), 'utf8')).toBe(quotes)
  await page.getByRole('button', { name: '2 files set aside' }).click()
  await expect(page.getByText('An intact copy from a backup took its place.')).toHaveCount(2)
  await page.getByRole('button', { name: 'Check everything' }).click()
  await expect(page.getByText('Nothing is wrong.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove all' }).click()
  await page.getByRole('button', { name: 'Remove for ever' }).click()
  await expect(page.getByText('Nothing was ever set aside.')).toBeVisible()
})

test('a check names a sealed text that was changed, and a repair leaves what it can’t mend', async ({
  folders,
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const text = join(await articleFolder(folders.library), 'versions', '1', 'text.txt')
  await writeFile(text, (await readFile(text, 'utf8')).replace('ready', 'READY'))
  await page.getByRole('button', { name: 'Settings and help' }).click()
  await page.getByRole('menuitem', { name: 'Library health' }).click()
  await page.getByRole('button', { name: 'Check everything' }).click()
  await expect(page.getByText('The sealed text was changed')).toBeVisible()
  await page.getByRole('button', { name: 'Repair', exact: true }).click()
  await expect(page.getByText('The sealed text was changed · Left as it is')).toBeVisible()
  expect(await readFile(text, 'utf8')).toContain('READY')
})

test('what another program changes, adds and removes is seen when the window comes back', async ({
  folders,
  launch,
}) => {
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  await first.close()
  const folder = await articleFolder(folders.library)
  const path = join(folder, 'article.json')
  const record = JSON.parse(await readFile(path, 'utf8')) as { metadata: { title: string } }
  record.metadata.title = 'A title from elsewhere'
  await writeFile(path, JSON.stringify(record))

  const { page } = await launch()
  await expect(page.getByText('Changed outside Cuttings: 1 changed.')).toBeVisible()
  await expect(page.getByText('A title from elsewhere').first()).toBeVisible()
})

test('a library is restored into a new folder, opened, moved, and the first one opened again', async ({
  folders,
  launch,
}) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  await expect.poll(() => backupsOf(folders.library)).toHaveLength(1)
  const answerDialogs = (path: string): Promise<void> =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
  const openPath = async (): Promise<string> => {
    // The window begins anew with another library: in between there is nobody to ask.
    const state = await ask(page, 'app:state', {}).catch(() => null)
    return state?.ok === true ? state.value.libraryPath : ''
  }

  const restored = join(folders.root, '되살린 라이브러리')
  await mkdir(restored)
  await answerDialogs(restored)
  await page.getByRole('button', { name: 'Settings and help' }).click()
  await page.getByRole('menuitem', { name: 'Library health' }).click()
  await page.getByRole('button', { name: /^Restore the backup of/ }).click()
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect.poll(openPath).toBe(restored)
  await waitForArticle(page, SAMPLE)

  const moved = join(folders.root, 'moved here')
  await mkdir(moved)
  await answerDialogs(moved)
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog').getByText(restored)).toBeVisible()
  await page.getByRole('button', { name: 'Move…' }).click()
  await expect.poll(openPath).toBe(moved)
  await expect.poll(async () => readdir(folders.root)).not.toContain('되살린 라이브러리')
  await waitForArticle(page, SAMPLE)

  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: folders.library }).click()
  await expect.poll(openPath).toBe(folders.library)
  await waitForArticle(page, SAMPLE)
})

test('a library that is moved to another disk is copied, and where the old folder is is told', async ({
  folders,
  launch,
}) => {
  const disk = '/dev/shm'
  test.skip(!existsSync(disk) || statSync(disk).dev === statSync(folders.root).dev, 'there is one disk only')
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const moved = await mkdtemp(join(disk, 'cuttings-e2e-'))
  try {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, moved)
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: 'Move…' }).click()
    const told = page.getByText(`The old folder is still there: ${folders.library}`)
    await expect(told).toBeVisible()
    await waitForArticle(page, SAMPLE)
    // An empty folder holds nothing to copy.
    const kept = (await readdir(folders.library)).filter((name) => name !== 'staging')
    expect(await readdir(moved)).toEqual(expect.arrayContaining(kept))
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('dialog').getByText(folders.library)).toBeVisible()
    await app.close()
  } finally {
    await rm(moved, { recursive: true, force: true })
  }
})

test('a library that can’t be opened says why, and another one can be', async ({ folders, launch }) => {
  await writeFile(folders.library, 'a file where the folder should be')
  const { app, page } = await launch()
  await expect(page.getByText('Cuttings could not start')).toBeVisible()
  const other = join(folders.root, 'another')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, other)
  await page.getByRole('button', { name: 'Open another…' }).click()
  await waitForArticle(page, SAMPLE)
  await rm(folders.library)
})
