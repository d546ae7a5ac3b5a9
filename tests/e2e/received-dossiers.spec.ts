// Dossiers that come back: verified in the window, reported on, handed over by drop and dialog, refused where they were tampered with, and
// taken into another library.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { CallName, RequestOf, ResponseOf } from '../../src/contract'
import { violations } from '../helpers/accessibility'
import { ask } from '../helpers/bridge'
import type { LaunchedApp } from '../helpers/electron-app'
import { test } from '../helpers/electron-test'
import { waitForArticle } from '../helpers/reader'

const SAMPLE = 'South Korea was ready'
const TITLE = 'Seoul as facilitator (sample)'

/** What the system's dialogs answer: saved files go into a folder, and the named file is chosen. */
const answerDialogs = ({ app }: LaunchedApp, folder: string, chosen = ''): Promise<void> =>
  app.evaluate(
    ({ dialog }, [into, file]) => {
      dialog.showSaveDialog = ((_: unknown, { filters, title }: Electron.SaveDialogOptions) => {
        const ending = filters?.[0]?.extensions[0] ?? ''
        const name = title === 'Save the report' ? 'report' : 'dossier'
        return Promise.resolve({
          canceled: false,
          filePath: `${String(into)}/${name}${ending === '' ? '' : `.${ending}`}`,
        })
      }) as typeof dialog.showSaveDialog
      dialog.showOpenDialog = (() =>
        Promise.resolve({ canceled: false, filePaths: [file] })) as unknown as typeof dialog.showOpenDialog
    },
    [folder, chosen],
  )

/** What main answers to a call that succeeds. */
async function told<C extends CallName>(page: Page, name: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
  const answer = await ask(page, name, request)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer.value
}

/** Drop files as a file manager does: with their places, by which the window may read them. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  await session.detach()
}

async function openDossier(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Seoul as facilitator/ })
    .first()
    .click()
}

async function exportAs(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('radio', { name: format }).check()
  await page.getByRole('button', { name: 'Save as…' }).click()
  await expect(page.getByRole('heading', { name: 'Exported' })).toBeVisible()
  await page.keyboard.press('Escape')
}

test('the open dossier is verified, to the log and the sealed files, and the report is kept in three forms', async ({
  folders,
  launch,
}) => {
  const launched = await launch()
  const { page } = launched
  await waitForArticle(page, SAMPLE)
  await answerDialogs(launched, folders.root)
  await openDossier(page)
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Verification' })
  await expect(dialog.getByText('All 2 quotes are word for word.')).toBeVisible()
  await expect(dialog.getByText(/The log holds/)).toBeVisible()
  await expect(dialog.getByText(/files? as sealed/)).toBeVisible()
  await expect(dialog.getByText(/line \d+ of the log/)).toBeVisible()
  await expect(dialog.getByText('not asked again since')).toBeVisible()
  expect(await violations(page)).toEqual([])

  for (const [form, ending, begin] of [
    ['HTML', 'html', '<!doctype html>'],
    ['Plain text', 'txt', 'Report of a verification\n' + TITLE],
    ['JSON', 'json', '{\n  "format": "cuttings-verification"'],
  ] as const) {
    await dialog.getByRole('button', { name: 'Save report' }).click()
    await page.getByRole('menuitem', { name: form, exact: true }).click()
    const file = join(folders.root, `report.${ending}`)
    await expect(page.getByText(`Saved: ${file}`)).toBeVisible()
    expect((await readFile(file, 'utf8')).slice(0, begin.length)).toBe(begin)
  }

  // A byte of the page as received is changed behind the app's back: the dossier says so.
  await page.keyboard.press('Escape')
  const { rows } = await told(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 1 })
  const folder = await folderOf(join(folders.library, 'articles'), rows[0]?.id ?? '')
  const source = join(folder, 'versions/1/source.html')
  await writeFile(source, (await readFile(source, 'utf8')).replace('ready', 'reads'))
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(dialog.getByText('1 source is not as sealed.')).toBeVisible()
  await expect(dialog.getByText('the page as received was changed')).toBeVisible()
})

async function folderOf(shelf: string, id: string): Promise<string> {
  return join(shelf, (await readdir(shelf)).find((name) => name.endsWith(id)) ?? '')
}

test('a dossier goes to another library: dropped, verified, imported, undone; and a tampered one is refused', async ({
  folders,
  launch,
}) => {
  const author = await launch()
  await waitForArticle(author.page, SAMPLE)
  await answerDialogs(author, folders.root)
  await openDossier(author.page)
  await exportAs(author.page, 'HTML that verifies itself')
  await exportAs(author.page, 'ZIP with all sources')
  await exportAs(author.page, 'Folder with all sources')
  await author.close()
  const file = join(folders.root, 'dossier.html')
  const html = await readFile(file, 'utf8')
  const tampered = join(folders.root, 'tampered.html')
  await writeFile(tampered, html.replace('data-words="">South Korea was', 'data-words="">South Korea is'))

  // Another person's library, in which the sample and its dossier are deleted for good measure.
  await mkdir(join(folders.root, 'other-data'))
  const other = await launch({
    library: join(folders.root, 'Other'),
    userData: join(folders.root, 'other-data'),
    cache: join(folders.root, 'other-cache'),
  })
  const { page } = other
  await waitForArticle(page, SAMPLE)
  for (const { id } of await told(page, 'dossier:list', {})) await told(page, 'dossier:delete', { id })

  await drop(page, [tampered])
  const asked = page.getByRole('dialog', { name: 'A dossier from Cuttings' })
  await expect(asked.getByText('“tampered.html” is a dossier that Cuttings exported.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await asked.getByRole('button', { name: 'Verify' }).click()
  const found = page.getByRole('dialog', { name: 'Verification' })
  await expect(found.getByText('1 of 2 quotes fail.')).toBeVisible()
  await expect(found.getByText('the words shown are not the words that are proved')).toBeVisible()
  await expect(found.getByText(/it does not verify, so nothing was taken from it/)).toBeVisible()
  await expect(found.getByRole('button', { name: 'Import' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await drop(page, [file])
  await asked.getByRole('button', { name: 'Verify' }).click()
  await expect(found.getByText('All 2 quotes are word for word.')).toBeVisible()
  await expect(found.getByText(/a key that this library hasn’t met/)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await found.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText(`Imported: “${TITLE}”`)).toBeVisible()
  await expect(page.getByText('1 article and 2 quotes added.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(
    page.getByText('The offer supports talks between others', { exact: false }).first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(found.getByText('All 2 quotes are word for word.')).toBeVisible()
  await expect(found.getByText(/never came with the dossier/)).toBeVisible()
  await page.keyboard.press('Escape')

  // Once more, from the ZIP file by the menu's command: nothing is there twice.
  await answerDialogs(other, folders.root, join(folders.root, 'dossier.zip'))
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Verify or import')
  await page.keyboard.press('Enter')
  await asked.getByRole('button', { name: 'Verify' }).click()
  await expect(found.getByText('a key that signed a dossier you imported before')).toBeVisible()
  await found.getByRole('button', { name: 'Add what is missing' }).click()
  await expect(page.getByText(`“${TITLE}” was in the library already.`)).toBeVisible()
  expect(await told(page, 'dossier:list', {})).toHaveLength(1)
  const all = { shelf: 'all', order: 'clipped', offset: 0, limit: 10 } as const
  expect((await told(page, 'article:list', all)).total).toBe(2)

  // A folder that is chosen is recognised as one dossier, not as pages to clip.
  await answerDialogs(other, folders.root, join(folders.root, 'dossier'))
  await page.keyboard.press('ControlOrMeta+n')
  await page.getByRole('button', { name: /folder/i }).click()
  await expect(asked.getByText('“dossier” is a dossier that Cuttings exported.')).toBeVisible()
  await asked.getByRole('button', { name: 'Cancel' }).click()
  expect((await told(page, 'article:list', all)).total).toBe(2)

  // The import was one step.
  await told(page, 'history:undo', {})
  expect(await told(page, 'dossier:list', {})).toHaveLength(0)
  expect((await told(page, 'article:list', all)).total).toBe(1)
})
