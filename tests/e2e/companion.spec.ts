// The way in for browsers, in the real app: off at first, opened in the settings, told in the window.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { USUAL_PORT } from '../../src/model/companion'
import { askCompanion } from '../helpers/ask-companion'
import { PIER_TITLE, PIER_URL, pierPage } from '../helpers/browser-article'
import { CHROME } from '../helpers/companion-requests'
import { letBrowsersClip, settingsOf, showCode } from '../helpers/companion-settings'
import { test } from '../helpers/electron-test'
import { freePort, takenPort } from '../helpers/free-port'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'

function listening(port: number): readonly string[] | null {
  try {
    const lines = execFileSync('ss', ['-ltn'], { encoding: 'utf8' }).split('\n')
    return lines
      .map((line) => line.trim().split(/\s+/)[3] ?? '')
      .filter((address) => address.endsWith(`:${String(port)}`))
  } catch {
    return null
  }
}

test('S-15: nothing listens until it is switched on, and then on 127.0.0.1 alone', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  if (listening(USUAL_PORT) !== null) expect(listening(USUAL_PORT)).toEqual([])
  const port = await freePort()
  const address = await letBrowsersClip(page, port)
  if (listening(port) !== null) expect(listening(port)).toEqual([`127.0.0.1:${String(port)}`])
  expect((await askCompanion(address, 'GET', '/v1/clips?url=x')).status).toBe(403)
  await settingsOf(page).getByRole('checkbox', { name: 'Let browsers clip' }).uncheck()
  await expect(settingsOf(page).getByText('Listening at')).toBeHidden()
  await expect(async () => {
    await expect(askCompanion(address, 'GET', '/v1/clips?url=x')).rejects.toThrow('ECONNREFUSED')
  }).toPass()
})

test('a browser is paired by the code, clips while the settings are open, and is let in no longer', async ({
  folders,
  launch,
}) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const address = await letBrowsersClip(page, await freePort())
  const dialog = settingsOf(page)
  const code = await showCode(page)
  const paired = await askCompanion(address, 'POST', '/v1/pair', {
    origin: CHROME,
    json: { code, name: 'Chrome on Linux' },
  })
  expect(paired.status).toBe(201)
  const token = paired.json['token'] as string
  await expect(dialog.getByRole('list', { name: 'Let in' }).getByText('Chrome on Linux')).toBeVisible()
  await expect(dialog.getByRole('group', { name: 'Code for the browser' })).toBeHidden()

  const clip = await askCompanion(address, 'POST', '/v1/clips', {
    origin: CHROME,
    token,
    json: {
      url: PIER_URL,
      html: pierPage(),
      selection: { exact: 'We would rather close a pier than lose one' },
    },
  })
  expect(clip.json).toMatchObject({ outcome: 'created', quote: { kept: true } })
  // It is told while the dialog is open, and pressing it leaves the dialog open.
  const news = page
    .getByRole('region', { name: 'Messages' })
    .getByText(`Clipped from the browser: ${PIER_TITLE}`)
  await expect(news).toBeVisible()
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Open' }).click()
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText('last used')).toBeVisible()

  await dialog.getByRole('button', { name: 'Don’t let in “Chrome on Linux” any more' }).click()
  await expect(dialog.getByRole('list', { name: 'Let in' })).toBeHidden()
  expect((await askCompanion(address, 'GET', `/v1/clips?url=x`, { origin: CHROME, token })).status).toBe(403)
  await page.keyboard.press('Escape')
  await waitForArticle(page, PIER_TITLE)
  // S-23: neither what is kept nor what Chromium writes has the token.
  const written = [folders.userData, folders.library, folders.cache].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const files = written.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((path) => readFileSync(path).includes(token))).toEqual([])
})

test('a token is made for SingleFile, shown once, and a port that is taken is said', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const port = await freePort()
  const address = await letBrowsersClip(page, port)
  const dialog = settingsOf(page)
  await dialog.getByRole('button', { name: 'Make a token' }).click()
  const maker = dialog.getByRole('group', { name: 'Make a token' })
  await expect(maker.getByRole('textbox')).toHaveValue('SingleFile')
  await maker.getByRole('button', { name: 'Make', exact: true }).click()
  await expect(maker.getByText(`${address}/v1/singlefile`)).toBeVisible()
  const token = await maker.locator('code').first().innerText()
  const form = new FormData()
  form.append('file', new Blob([pierPage()], { type: 'text/html' }), 'SingleFile.html')
  form.append('url', PIER_URL)
  expect((await askCompanion(address, 'POST', '/v1/singlefile', { token, form })).status).toBe(201)
  await maker.getByRole('button', { name: 'Done' }).click()
  await expect(dialog.getByText(token)).toBeHidden()

  const taken = new URL(address).port
  const field = dialog.getByRole('textbox', { name: 'Port' })
  await field.fill('80')
  await expect(dialog.getByText('A number from 1024 to 65535.')).toBeVisible()
  const other = await takenPort()
  await field.fill(String(other.port))
  await field.press('Enter')
  await expect(dialog.getByText(`Port ${String(other.port)} is in use by another program.`)).toBeVisible()
  await other.end()
  await field.fill(taken)
  await field.press('Enter')
  await expect(dialog.getByText(`Listening at ${address}`)).toBeVisible()
})
