// The list of articles as a place to work in: its orders and densities, articles chosen by pointer and by keys, what is done to all of
// them, and dragging them.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { ask } from '../helpers/bridge'
import { drag } from '../helpers/drag'
import { test } from '../helpers/electron-test'
import { SAMPLE } from '../helpers/hostile-window'
import { articlePage, htmlRoute, startLocalSite, type LocalSite } from '../helpers/local-site'
import { waitForArticle } from '../helpers/reader'

const SAMPLE_TITLE = 'Washington–Pyongyang talks'

/** Clip so many articles; gives how many there are with the sample. */
async function clipMany(page: Page, site: LocalSite, many: number): Promise<number> {
  for (let n = 1; n <= many; n++) {
    site.set(`/a${String(n)}`, htmlRoute(articlePage().replace(/Seoul/g, `Seoul${String(n)}`)))
    const url = `${site.origin}/a${String(n)}`
    const clipped = await ask(page, 'article:clip', { jobId: `c${String(n)}`, url })
    if (!clipped.ok) throw new Error(clipped.error.message)
  }
  return many + 1
}

const parts = (page: Page) => {
  const list = page.getByRole('listbox', { name: 'Articles' })
  const bar = page.getByRole('toolbar', { name: 'What is chosen' })
  return {
    list,
    rows: list.getByRole('option'),
    bar,
    count: bar.getByRole('status'),
    undo: () => page.getByRole('button', { name: 'Undo' }).last().click(),
  }
}

test('articles are chosen by pointer and keys, and tagged, archived, dragged and deleted in one step', async ({
  launch,
  folders,
}) => {
  const site = await startLocalSite()
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const all = String(await clipMany(page, site, 11))
  const { list, rows, bar, count, undo } = parts(page)
  await expect(list).toHaveAttribute('aria-multiselectable', 'true')
  await rows.nth(1).click({ modifiers: ['ControlOrMeta'] })
  await rows.nth(3).click({ modifiers: ['Shift'] })
  await expect(count).toHaveText('3 chosen')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await page.keyboard.press(' ')
  await expect(count).toHaveText('1 chosen')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(count).toHaveText('2 chosen')
  await page.keyboard.press('Shift+K')
  await expect(count).toHaveText('3 chosen')
  await page.keyboard.press('x')
  await expect(count).toHaveText('2 chosen')
  await bar.getByRole('button', { name: `Choose all ${all}` }).click()
  await expect(count).toHaveText(`${all} chosen`)
  // The button is gone, and the keys are still the list’s.
  await page.keyboard.press('t')
  await bar.getByRole('combobox', { name: 'Add a tag' }).fill('read/later')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“read/later” added.')).toBeVisible()
  await expect(page.getByText(`${all} articles changed.`)).toBeVisible()
  await undo()
  await expect(page.getByRole('button', { name: /later/ })).toHaveCount(0)

  // By keys alone: into the archive and back; the sample's quotes into a dossier; to the trash after a question, and back.
  await list.focus()
  await page.keyboard.press('e')
  await expect(page.getByText(`${all} articles archived.`)).toBeVisible()
  await expect(rows).toHaveCount(0)
  await expect(bar).toBeHidden()
  await undo()
  await expect(page.getByText(`Undone: archiving (${all} articles)`)).toBeVisible()
  await list.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('d')
  await page.getByRole('menuitem', { name: 'New dossier' }).click()
  await page.getByRole('textbox').last().fill('All of it')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 quotes added to “All of it”.')).toBeVisible()
  await bar.getByRole('button', { name: 'More' }).click()
  const file = join(folders.root, 'sources.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('menuitem', { name: 'Export a list of them (CSV)' }).click()
  await expect(page.getByText(`${all} rows written.`)).toBeVisible()
  const written = parse<Record<string, string>>(await readFile(file), { columns: true, bom: true })
  expect(written.map(({ quotes }) => quotes).sort()).toEqual([...Array<string>(11).fill('0'), '2'])
  await list.focus()
  await page.keyboard.press('#')
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await expect(question).toContainText(`Move ${all} articles to the trash?`)
  await expect(question).toContainText('2 quotes go with them. 2 dossiers cite some of them')
  await question.getByRole('button', { name: 'Move to the trash' }).click()
  await expect(page.getByText(`${all} articles moved to the trash.`)).toBeVisible()
  await expect(rows).toHaveCount(0)
  await undo()
  await expect(page.getByText(`Undone: deleting (${all} articles)`)).toBeVisible()

  // Dragged: what is chosen goes along, what takes it lights up, and Escape lets go.
  await ask(page, 'tag:describe', { tag: 'evidence', description: { description: '' } })
  const navigation = page.getByRole('navigation', { name: 'Navigation' })
  const tag = navigation.getByRole('button', { name: /^evidence/ })
  await rows.nth(0).click({ modifiers: ['ControlOrMeta'] })
  await rows.nth(2).click({ modifiers: ['ControlOrMeta'] })
  await expect(count).toHaveText('2 chosen')
  const isLit = async (): Promise<void> => {
    await expect(tag).toHaveCSS('outline-style', 'solid')
  }
  await drag(page, rows.nth(2), tag, isLit, 'dragCancel')
  await expect(tag).not.toHaveCSS('outline-style', 'solid')
  const types = await drag(page, rows.nth(2), tag, isLit)
  expect(types).toEqual(['application/x-cuttings-carried'])
  await expect(page.getByText('“evidence” added.')).toBeVisible()
  await expect(page.getByText('2 articles changed.').last()).toBeVisible()
  await expect(tag).toContainText('2')
  const dossier = navigation.getByRole('button', { name: /^All of it/ })
  await page.keyboard.press('Escape')
  await drag(page, list.getByRole('option', { name: SAMPLE_TITLE }), dossier)
  await expect(page.getByText('All of these quotes stand in “All of it” already.')).toBeVisible()
  await site.close()
})

test('the list is in five orders, both ways, and three densities, as they were left', async ({ launch }) => {
  const site = await startLocalSite()
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  await clipMany(page, site, 3)
  const { rows } = parts(page)
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(0)).toContainText('Seoul3')
  const order = page.getByRole('button', { name: /^Sorted by: / })
  const choose = async (name: string): Promise<void> => {
    await order.click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await choose('Oldest first')
  await expect(order).toHaveAccessibleName('Sorted by: Clipped, Oldest first')
  await expect(rows.nth(3)).toContainText('Seoul3')
  // What was read comes before what never was, and what was left last before all.
  await choose('Last read')
  await expect(order).toHaveAccessibleName('Sorted by: Last read, Latest first')
  await expect(rows.nth(0)).toContainText(SAMPLE_TITLE)
  await choose('Titles only')
  await expect.poll(async () => (await rows.nth(1).boundingBox())?.height ?? 99).toBeLessThan(36)
  const bottomOf = async (at: number): Promise<number> => {
    const box = await rows.nth(at).boundingBox()
    return Math.round((box?.y ?? 0) + (box?.height ?? 0))
  }
  await expect
    .poll(async () => Math.round((await rows.nth(1).boundingBox())?.y ?? 0) - (await bottomOf(0)))
    .toBe(0)
  await choose('Longest ago first')
  await page.reload()
  await expect(order).toHaveAccessibleName('Sorted by: Last read, Longest ago first')
  await expect.poll(async () => (await rows.nth(1).boundingBox())?.height ?? 99).toBeLessThan(36)
  await choose('Compact')
  await expect.poll(async () => (await rows.nth(1).boundingBox())?.height ?? 0).toBeGreaterThan(44)
  await expect
    .poll(async () => Math.round((await rows.nth(1).boundingBox())?.y ?? 0) - (await bottomOf(0)))
    .toBe(0)
  await site.close()
})
