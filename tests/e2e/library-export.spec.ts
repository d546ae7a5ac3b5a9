// Giving the library to other programs in the real app: each format from one dialog, by keys, whole, shown; articles that are chosen go alone.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { LIBRARY_ENDINGS, LIBRARY_FORMATS, type LibraryFormat } from '../../src/model/library-formats'
import { violations } from '../helpers/accessibility'
import { test } from '../helpers/electron-test'
import { waitForArticle } from '../helpers/reader'

const NAMES: Readonly<Record<LibraryFormat, string>> = {
  vault: 'Obsidian vault',
  'vault-zip': 'Obsidian vault (ZIP)',
  qdpx: 'REFI-QDA project (.qdpx)',
  qdc: 'REFI-QDA codebook (.qdc)',
  annotations: 'Web annotations (JSON-LD)',
  wacz: 'Web archive (WACZ)',
  csv: 'Table of articles (CSV)',
}

async function openExport(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await palette.getByRole('combobox').fill('Export the library')
  await palette
    .getByRole('option', { name: /^Export the library/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: 'Export the library' })).toBeVisible()
}

test('the library goes to other programs in every format, from one dialog that remembers the last', async ({
  folders,
  launch,
}) => {
  const { app, page } = await launch()
  await waitForArticle(page, 'South Korea was ready')
  await app.evaluate(({ dialog, shell }, folder) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showSaveDialog = ((_: unknown, { filters }: Electron.SaveDialogOptions) => {
      const ending = filters?.[0]?.extensions[0] ?? ''
      return Promise.resolve({
        canceled: false,
        filePath: `${folder}/given${ending === '' ? '' : `.${ending}`}`,
      })
    }) as typeof dialog.showSaveDialog
    shell.showItemInFolder = (path) => void asked.push(`show ${path}`)
  }, folders.root)

  for (const format of LIBRARY_FORMATS) {
    await openExport(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: NAMES[format], exact: true }).check()
    if (format === 'vault') expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    const ending = LIBRARY_ENDINGS[format]
    const file = join(folders.root, ending === '' ? 'given' : `given.${ending}`)
    await expect(dialog.getByText(file, { exact: true })).toBeVisible()
    if (format === 'vault') {
      expect(await violations(page)).toEqual([])
      expect((await readdir(file)).sort()).toEqual(['Articles', 'Dossiers'])
      await dialog.getByRole('button', { name: 'Show in folder' }).click()
    } else expect((await readFile(file)).length).toBeGreaterThan(100)
    await page.keyboard.press('Escape')
  }
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked))
    .toEqual([`show ${join(folders.root, 'given')}`])

  const project = unzipSync(await readFile(join(folders.root, 'given.qdpx')))
  expect(Object.keys(project).filter((name) => name.startsWith('sources/'))).toHaveLength(1)

  // What is chosen goes alone, and the last format is offered.
  const list = page.getByRole('listbox', { name: 'Articles' })
  await list
    .getByRole('option')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('toolbar', { name: 'What is chosen' }).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Export…' }).click()
  const chosen = page.getByRole('dialog', { name: 'Export 1 article' })
  await expect(chosen.getByRole('radio', { name: NAMES.csv })).toBeChecked()
  await chosen.getByRole('radio', { name: NAMES.qdpx }).check()
  await page.keyboard.press('Enter')
  await expect(page.getByText(join(folders.root, 'given.qdpx'), { exact: true })).toBeVisible()
})
