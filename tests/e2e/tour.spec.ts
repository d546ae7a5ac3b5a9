// The guided tour: the whole job once, in the real app, on a page from a site on this machine. `npm start` takes it where there is no display.
import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { startBrowser } from '../helpers/browser-page'
import { test } from '../helpers/electron-test'
import { PLEDGE, startLocalSite } from '../helpers/local-site'
import { drawnMarks, selectWords, waitForArticle } from '../helpers/reader'

const PROJECT = resolve(import.meta.dirname, '../..')
const TOUR = join(PROJECT, 'out/tour')
const NOTE = 'The pledge, with its condition.'
const COMMENTARY = 'The offer supports talks between others.'

/** The person chooses this file in the system's dialog: the dialog itself can't be driven. */
const chooseFile = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

const verify = (file: string): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, [join(PROJECT, 'out/main/cli.cjs'), 'verify', file])

test('clip, mark, tag, note, compile, export, verify; and all of it is there after a restart without the site', async ({
  folders,
  launch,
}) => {
  test.setTimeout(180_000)
  await rm(TOUR, { recursive: true, force: true })
  await mkdir(TOUR, { recursive: true })
  const site = await startLocalSite()
  const exported = join(folders.root, 'dossier.html')
  const first = await launch()
  const { page } = first
  const shot = (name: string, of: Page = page): Promise<unknown> =>
    of.screenshot({ path: join(TOUR, `${name}.png`) })

  await test.step('a new library shows the idea', async () => {
    await waitForArticle(page, 'South Korea was ready to act as a facilitator')
    await expect(
      page.getByRole('article').or(page.getByText('A sample, to show what Cuttings does.')).first(),
    ).toBeVisible()
    await shot('1-first-run')
  })

  await test.step('clip a page', async () => {
    await page.getByRole('button', { name: 'Clip', exact: true }).click()
    await page.getByRole('textbox', { name: 'Address' }).fill(`${site.origin}/article`)
    await page.getByRole('dialog').getByRole('button', { name: 'Clip', exact: true }).click()
    await expect(page.getByText('Kept: “Seoul offers to carry messages”')).toBeVisible()
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await waitForArticle(page, PLEDGE)
    await shot('2-clipped')
  })

  await test.step('mark the pledge, tag it, write a note', async () => {
    await selectWords(page, PLEDGE)
    await shot('3-selection')
    await page.getByRole('button', { name: 'Yellow (1)' }).click()
    const card = page
      .getByRole('group', { name: `Quote: ${PLEDGE}` })
      .or(page.getByLabel(`Quote: ${PLEDGE}`))
      .first()
    await expect(card).toBeVisible()
    await card.getByRole('button', { name: 'Add tag' }).click()
    await page.keyboard.type('pledge')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await card.getByRole('button', { name: 'Add note' }).click()
    await page.keyboard.type(NOTE)
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await drawnMarks(page))['quote-yellow']).toEqual([PLEDGE])
    await shot('4-marked')
  })

  await test.step('compile a dossier', async () => {
    await page.getByRole('button', { name: 'New dossier' }).first().click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Seoul as facilitator')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('button', { name: 'Add section', exact: true }).first().click()
    await page.getByRole('textbox', { name: 'Section heading' }).fill('The pledge')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Add text', exact: true }).last().click()
    await expect(page.locator('[contenteditable=true]')).toBeFocused()
    await page.keyboard.type(COMMENTARY)
    await page.keyboard.press('Tab')
    const candidate = page
      .getByRole('complementary', { name: 'Tray' })
      .getByRole('listitem', { name: `Quote: ${PLEDGE}` })
    await candidate.getByRole('button', { name: 'Add to the page' }).click()
    await expect(page.getByText('verbatim in the snapshot').first()).toBeVisible()
    await shot('5-dossier')
  })

  await test.step('verify and export', async () => {
    await page.getByRole('button', { name: 'Verify', exact: true }).click()
    await expect(page.getByText('The quote is word for word.')).toBeVisible()
    await shot('6-verified')
    await page.keyboard.press('Escape')
    await chooseFile(first.app, exported)
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('button', { name: 'Save as…' }).click()
    await expect(page.getByText(exported, { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await copyFile(exported, join(TOUR, 'dossier.html'))
    expect((await verify(exported)).stdout).toContain('✓ 1 quote verified against 1 sealed source')
  })

  await test.step('the file proves itself in a browser without a network, and tells of one changed letter', async () => {
    const browser = await startBrowser()
    const html = await readFile(exported, 'utf8')
    const good = await browser.open(html)
    await expect(good.getByText('1 of 1 quote verified', { exact: false }).first()).toBeVisible()
    await shot('7-exported', good)
    const bad = await browser.open(html.replace('act as a facilitator', 'act as a facilitater'))
    await expect(bad.getByText('0 of 1 quote', { exact: false }).first()).toBeVisible()
    await shot('8-tampered', bad)
    expect(await browser.requests()).toEqual([])
    await browser.close()
  })

  await test.step('stop the site, restart the app: all is there', async () => {
    await site.close()
    await first.close()
    const second = await launch()
    await waitForArticle(second.page, PLEDGE)
    await expect.poll(async () => (await drawnMarks(second.page))['quote-yellow']).toEqual([PLEDGE])
    await expect(second.page.getByText(NOTE).first()).toBeVisible()
    await expect(second.page.getByText('pledge', { exact: true }).first()).toBeVisible()
    await second.page
      .getByRole('link', { name: 'Seoul as facilitator' })
      .or(second.page.getByRole('button', { name: /^Seoul as facilitator/ }))
      .first()
      .click()
    await expect(second.page.getByText('verbatim in the snapshot').first()).toBeVisible()
    await expect(second.page.getByRole('textbox', { name: 'Commentary' })).toHaveText(COMMENTARY)
    await shot('9-after-restart', second.page)
    await second.close()
  })
})
