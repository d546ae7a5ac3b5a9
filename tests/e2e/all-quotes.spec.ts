// The screen of all quotes: narrowed down, in groups, as cards and as a table, of any length, and exported as it is shown.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { ask } from '../helpers/bridge'
import { drag } from '../helpers/drag'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { articlePage, htmlRoute, startLocalSite } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'

const MANY = 90

/** Mark so many words of an article, said by one or the other. */
async function quoteWords(page: Page, articleId: string, many: number): Promise<void> {
  const opened = await ask(page, 'article:open', { id: articleId, version: null })
  if (!opened.ok) throw new Error(opened.error.message)
  const { text, version } = opened.value
  for (let i = 0; i < many; i++) {
    const added = await ask(page, 'quote:add', {
      ...{ articleId, version, start: i, end: i + 30, exact: text.slice(i, i + 30) },
      ...{
        colour: i % 7 === 0 ? ('red' as const) : ('blue' as const),
        tags: [`part/${String(i % 2)}`],
        note: '',
      },
    })
    if (!added.ok) throw new Error(added.error.message)
    if (i % 30 === 0)
      await ask(page, 'quote:change', {
        articleId,
        id: added.value.id,
        change: { speaker: 'Kim', saidOn: '2025-06' },
      })
  }
}

test('all quotes are narrowed down, grouped, listed whole and exported as shown', async ({
  launch,
  folders,
}) => {
  const site = await startLocalSite()
  site.set('/many', htmlRoute(articlePage()))
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const clipped = await ask(page, 'article:clip', { jobId: 'many', url: `${site.origin}/many` })
  if (!clipped.ok) throw new Error(clipped.error.message)
  await quoteWords(page, clipped.value.article.id, MANY)
  await page
    .getByRole('button', { name: /^Quotes/ })
    .first()
    .click()
  const screen = page.getByRole('main', { name: 'Quotes' })
  const status = screen.getByRole('status')
  await expect(status).toHaveText(`${String(MANY + 2)} quotes`)
  // Drawn as far as it is in view, down to the last.
  expect(await screen.getByRole('listitem').count()).toBeLessThan(40)
  const scroller = screen.locator('[data-view]')
  await expect
    .poll(async () => {
      await scroller.evaluate((element) => {
        element.scrollTop = element.scrollHeight
      })
      return screen.getByRole('listitem', { name: /^Quote: South Korea was ready/ }).isVisible()
    })
    .toBe(true)

  await screen.getByRole('combobox', { name: 'Speaker' }).selectOption('Kim')
  await expect(status).toHaveText('3 quotes')
  await screen.getByRole('combobox', { name: 'Colour' }).selectOption({ label: 'Red (2)' })
  await expect(status).toHaveText('1 quote')
  await screen.getByRole('button', { name: 'Clear the filters' }).click()
  await screen.getByRole('combobox', { name: 'Tag' }).selectOption('part')
  await expect(status).toHaveText(`${String(MANY)} quotes`)
  await screen.getByLabel('From', { exact: true }).fill('2025-06-01')
  await screen.getByLabel('To', { exact: true }).fill('2025-06-30')
  await expect(status).toHaveText('3 quotes')

  await screen.getByRole('combobox', { name: 'Group by' }).selectOption('tag')
  await screen.getByRole('button', { name: 'Table' }).click()
  await expect(screen.getByRole('columnheader', { name: 'Speaker' })).toBeVisible()
  await expect(screen.getByRole('rowheader', { name: /^part\/0\s*3 quotes$/ })).toBeVisible()
  await expect(screen.getByRole('row').filter({ hasText: 'Kim' })).toHaveCount(3)

  // Some, those between, all, and a tag for them; a range goes by rows, however far apart they are.
  await screen.getByRole('button', { name: 'Cards' }).click()
  await screen.getByRole('combobox', { name: 'Group by' }).selectOption('none')
  const boxes = screen.getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(2).click({ modifiers: ['Shift'] })
  const bar = screen.getByRole('toolbar', { name: 'What is chosen' })
  await expect(bar.getByRole('status')).toHaveText('3 quotes chosen')
  await boxes.nth(1).uncheck()
  await expect(bar.getByRole('status')).toHaveText('2 quotes chosen')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await screen.getByRole('button', { name: 'Clear the filters' }).click()
  await boxes.nth(0).check()
  await bar.getByRole('button', { name: `Choose all ${String(MANY + 2)}` }).click()
  await expect(bar.getByRole('status')).toHaveText(`${String(MANY + 2)} quotes chosen`)
  await bar.getByRole('button', { name: 'Add a tag' }).click()
  await bar.getByRole('combobox', { name: 'Add a tag' }).fill('reviewed')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“reviewed” added.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await screen.getByRole('combobox', { name: 'Tag' }).selectOption('reviewed')
  await expect(status).toHaveText(`${String(MANY + 2)} quotes`)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(screen.getByText('No quote fits')).toBeVisible()
  await screen.getByRole('button', { name: 'Clear the filters' }).first().click()

  // What was chosen of this list is chosen still.
  await bar.getByRole('button', { name: 'Choose none' }).click()
  // Some of them painted, put into a dossier, dragged to a tag, deleted and put back.
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await bar.getByRole('button', { name: 'Colour' }).click()
  await page.getByRole('menuitem', { name: 'Green (3)' }).click()
  await expect(page.getByText('2 quotes are green now.')).toBeVisible()
  await bar.getByRole('button', { name: 'Add to a dossier' }).click()
  await page.getByRole('menuitem', { name: 'Seoul as facilitator' }).click()
  await expect(page.getByText(/^2 quotes added to “Seoul as facilitator/)).toBeVisible()
  const tag = page.getByRole('navigation', { name: 'Navigation' }).getByRole('button', { name: /^pledge/ })
  await drag(page, screen.getByRole('listitem').nth(1).locator('[draggable]'), tag)
  await expect(page.getByText('“pledge” added.')).toBeVisible()
  await bar.getByRole('button', { name: 'Move to the trash' }).click()
  await expect(page.getByText('2 quotes moved to the trash.')).toBeVisible()
  await expect(page.getByText('1 dossier cites some of them.')).toBeVisible()
  await expect(status).toHaveText(`${String(MANY)} quotes`)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(status).toHaveText(`${String(MANY + 2)} quotes`)
  await screen.getByLabel('From', { exact: true }).fill('2025-06-01')
  await screen.getByLabel('To', { exact: true }).fill('2025-06-30')
  await screen.getByRole('combobox', { name: 'Group by' }).selectOption('tag')
  await screen.getByRole('button', { name: 'Table' }).click()

  const file = join(folders.root, 'quotes.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await screen.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Table (CSV)' }).click()
  await expect(page.getByText('3 rows written.')).toBeVisible()
  const rows = parse<Record<string, string>>(await readFile(file), { columns: true, bom: true })
  expect(rows.map(({ group, speaker, said_on }) => [group, speaker, said_on])).toEqual(
    Array<readonly string[]>(3).fill(['part/0', 'Kim', '2025-06']),
  )

  await screen.getByRole('row').filter({ hasText: 'Kim' }).first().getByRole('button').click()
  await expect(page.locator('[role=group][aria-current=true]')).toContainText('Kim')
  await site.close()
})
