// Comments to oneself, named versions and joining in the real window, by keys where there are such.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { violations } from '../helpers/accessibility'
import { test } from '../helpers/electron-test'
import { waitForArticle } from '../helpers/reader'

const parts = (page: Page) => page.locator('[data-block]')

async function openSample(page: Page): Promise<void> {
  await waitForArticle(page, 'South Korea was ready')
  await page
    .getByRole('button', { name: /^Seoul as facilitator/ })
    .first()
    .click()
  await expect(parts(page).first()).toBeVisible()
}

const more = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a comment is written by keys, hidden, found again after a restart, and in no exported file', async ({
  folders,
  launch,
}) => {
  const first = await launch()
  const { page } = first
  await openSample(page)
  const quote = parts(page).filter({ hasText: 'South Korea was ready' })
  await quote
    .getByRole('button', { name: 'Open in article' })
    .or(quote.locator('button').first())
    .first()
    .focus()
  await page.keyboard.press('ControlOrMeta+Alt+m')
  await page.keyboard.type('Ask whether quagmirelike is fair.')
  await page.keyboard.press('Escape')
  const comments = quote.getByRole('list', { name: 'Comments' })
  await expect(comments.getByRole('listitem')).toHaveCount(1)
  await expect(comments.getByRole('textbox', { name: 'Comment', exact: true })).toHaveValue(/quagmirelike/)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Comment to yourself' }).click()
  await page.keyboard.type('Send by Friday.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Hide 2 comments' }).click()
  await expect(page.getByRole('list', { name: 'Comments' })).toHaveCount(0)
  await quote.getByRole('button', { name: '1 comment' }).click()
  await expect(page.getByRole('list', { name: 'Comments' })).toHaveCount(2)

  await comments.getByRole('button', { name: 'Delete the comment' }).click()
  await expect(page.getByRole('list', { name: 'Comments' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByRole('list', { name: 'Comments' })).toHaveCount(2)

  const file = join(folders.root, 'commented.html')
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Keep what is exported as a version' }).check()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(/^as sent on \d+ \w+$/)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save as…' }).click()
  await expect(page.getByText(file, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  const html = await readFile(file, 'utf8')
  expect(html).toContain('South Korea was ready')
  expect(html).not.toContain('quagmirelike')
  await more(page, 'Versions…')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toHaveValue(/^as sent on/)
  await first.close()

  const second = await launch()
  await second.page
    .getByRole('button', { name: /^Seoul as facilitator/ })
    .first()
    .click()
  await expect(second.page.getByRole('textbox', { name: 'Comment', exact: true }).last()).toHaveValue(
    /quagmirelike/,
  )
})

test('a version is kept, compared with what there is now, gone back to, renamed and deleted', async ({
  launch,
}) => {
  const { page } = await launch()
  await openSample(page)
  await more(page, 'Keep this version…')
  await page.getByRole('textbox', { name: 'Name' }).fill('first draft')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kept as “first draft”.')).toBeVisible()

  const count = await parts(page).count()
  const peace = parts(page).filter({ hasText: 'Peace on the peninsula' })
  await peace.hover()
  await peace.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(parts(page)).toHaveCount(count - 1)

  await more(page, 'Versions…')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('quote · removed since')
  await expect(dialog).toContainText(`${String(count - 1)} parts unchanged`)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'As it was' }).click()
  await expect(dialog.getByRole('region', { name: 'Seoul as facilitator (sample)' })).toContainText(
    'Peace on the peninsula',
  )
  await dialog.getByRole('button', { name: 'Go back to it' }).click()
  await expect(parts(page)).toHaveCount(count)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(parts(page)).toHaveCount(count - 1)

  await more(page, 'Versions…')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('as sent on 3 March')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: 'as sent on 3 March' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete version' }).click()
  await expect(dialog).toContainText('No version is kept yet')
})

test('another dossier is joined below a section of its name, and all is taken back at once', async ({
  launch,
}) => {
  const { page } = await launch()
  await openSample(page)
  const count = await parts(page).count()
  await more(page, 'Duplicate')
  await expect(page.getByRole('textbox', { name: 'Title of the dossier' })).toHaveValue(/\(copy\)$/)
  await more(page, 'Join another dossier into this one…')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('2 quotes are in both.')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('checkbox', { name: 'Leave these out' }).uncheck()
  await dialog.getByRole('checkbox', { name: /trash/ }).check()
  await dialog.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(parts(page)).toHaveCount(2 * count + 1)
  await expect(page.getByRole('navigation', { name: 'Outline' })).toContainText(
    'Seoul as facilitator (sample)',
  )
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(parts(page)).toHaveCount(count)
  await expect(page.getByRole('button', { name: /^Seoul as facilitator/ }).first()).toBeVisible()
})
