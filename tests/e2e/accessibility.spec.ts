// WCAG 2.2 A and AA, as far as a program can tell, on every screen, in light and dark.
import { expect } from '@playwright/test'
import { violations } from '../helpers/accessibility'
import { test } from '../helpers/electron-test'
import { ask } from '../helpers/bridge'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'

for (const theme of ['paper', 'dark'] as const)
  test(`no screen breaks a rule (${theme})`, async ({ launch }) => {
    const { page } = await launch()
    await waitForArticle(page, SAMPLE)
    await ask(page, 'settings:change', { theme })
    await page.waitForTimeout(300)
    expect(await violations(page), 'library and reader').toEqual([])
    await page
      .getByRole('group', { name: /^Quote: / })
      .first()
      .getByRole('button', { name: 'Who said it' })
      .first()
      .click()
    expect(await violations(page), 'who said it').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Details' }).click()
    expect(await violations(page), 'details').toEqual([])
    await page.getByRole('tab', { name: 'Versions' }).click()
    expect(await violations(page), 'versions').toEqual([])
    await page.getByRole('button', { name: 'Clip', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page), 'clip').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page), 'settings').toEqual([])
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /^Quotes \d|^Quotes/ })
      .first()
      .click()
    expect(await violations(page), 'quotes').toEqual([])
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('tag')
    await page.getByRole('button', { name: 'Table' }).click()
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    expect(await violations(page), 'quotes as a table').toEqual([])
    await page.getByRole('button', { name: 'Notes', exact: true }).click()
    await page.getByRole('main', { name: 'Notes' }).getByRole('button', { name: 'New note' }).click()
    await page.getByRole('textbox', { name: 'Words of the note' }).fill('With *emphasis*.')
    await expect(page.getByRole('region', { name: 'As it reads' }).locator('em')).toBeVisible()
    expect(await violations(page), 'notes').toEqual([])
    await page
      .getByRole('button', { name: /^Seoul as facilitator/ })
      .first()
      .click()
    await expect(page.getByText('verbatim in the snapshot').first()).toBeVisible()
    expect(await violations(page), 'dossier').toEqual([])
    await page.getByRole('button', { name: 'Edit wording' }).first().click()
    await page.getByRole('textbox', { name: 'Wording of the quote' }).fill('South Korea was never ready')
    await expect(page.getByText('“never” isn’t in the source here')).toBeVisible()
    expect(await violations(page), 'wording of a quote').toEqual([])
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /^Trash/ })
      .first()
      .click()
    expect(await violations(page), 'trash').toEqual([])
  })
