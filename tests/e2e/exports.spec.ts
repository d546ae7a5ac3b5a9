// Handing in a dossier in the real app: each format is chosen in one place, written whole, and shown; what is stopped leaves nothing.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { EXPORT_ENDINGS, EXPORT_FORMATS } from '../../src/model/export-formats'
import { test } from '../helpers/electron-test'
import { waitForArticle } from '../helpers/reader'

/** How a file of each kind begins. */
const BEGINS = {
  html: '<!doctype html>',
  pdf: '%PDF-',
  docx: 'PK',
  epub: 'PK',
  markdown: '---\ntitle: ',
  text: 'Seoul',
  zip: 'PK',
  folder: '<!doctype html>',
  csv: '\ufeffsection,quote,exact,',
  annotations: '{\n  "@context"',
} as const

const NAMES = {
  html: 'HTML that verifies itself',
  pdf: 'PDF',
  docx: 'Word (.docx)',
  epub: 'EPUB',
  markdown: 'Markdown',
  text: 'Plain text',
  zip: 'ZIP with all sources',
  folder: 'Folder with all sources',
  csv: 'Table of quotes (CSV)',
  annotations: 'Web annotations (JSON-LD)',
} as const

test('a dossier is handed in in every format, from one dialog that remembers the last', async ({
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
        filePath: `${folder}/handed-in${ending === '' ? '' : `.${ending}`}`,
      })
    }) as typeof dialog.showSaveDialog
    shell.openPath = (path) => {
      asked.push(`open ${path}`)
      return Promise.resolve('')
    }
    shell.showItemInFolder = (path) => void asked.push(`show ${path}`)
  }, folders.root)
  await page
    .getByRole('button', { name: /^Seoul as facilitator/ })
    .first()
    .click()

  for (const format of EXPORT_FORMATS) {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: NAMES[format] }).check()
    await dialog.getByRole('button', { name: 'Save as…' }).click()
    const ending = EXPORT_ENDINGS[format]
    const file = join(folders.root, ending === '' ? 'handed-in' : `handed-in.${ending}`)
    await expect(page.getByText(file, { exact: true })).toBeVisible()
    const begin = (await readFile(format === 'folder' ? join(file, 'index.html') : file))
      .subarray(0, 60)
      .toString('utf8')
    expect(begin.startsWith(BEGINS[format]), `${format}: ${begin}`).toBe(true)
    await page.keyboard.press('Escape')
  }

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('radio', { name: NAMES.annotations })).toBeChecked()
  await page.getByRole('radio', { name: NAMES.markdown }).check()
  await page.keyboard.press('Enter')
  const markdown = join(folders.root, 'handed-in.md')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Show in folder' }).click()
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked))
    .toEqual([`open ${markdown}`, `show ${markdown}`])
  await page.keyboard.press('Escape')

  // Stopped while the page is laid out: the earlier file stays, and nothing beside it.
  const pdf = join(folders.root, 'handed-in.pdf')
  await writeFile(pdf, 'an earlier file')
  await app.evaluate(({ app: program }) => {
    program.on('web-contents-created', (_, contents) => {
      contents.printToPDF = () => new Promise(() => undefined)
    })
  })
  const before = await readdir(folders.root)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('radio', { name: NAMES.pdf }).check()
  await page.getByRole('button', { name: 'Save as…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('status')).toHaveText('Making the file')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('radio', { name: NAMES.pdf })).toBeChecked()
  expect(await readFile(pdf, 'utf8')).toBe('an earlier file')
  expect(await readdir(folders.root)).toEqual(before)
})
