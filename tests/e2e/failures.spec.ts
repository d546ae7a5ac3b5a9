// Parts of the app that fail: each is noted, told and started again, and what was written is kept (S-23 for what the report holds).
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import type { Bridge } from '../../src/contract'
import { test } from '../helpers/electron-test'
import { violations } from '../helpers/accessibility'
import { waitForArticle } from '../helpers/reader'
import { inWords, tellFigure } from '../helpers/figures'

const SAMPLE = 'South Korea was ready'
const SECRET = 'zq7SECRETmarker'

/** Its process has ended, and Playwright lets go of the page: what is on the screen is asked of Electron itself. */
const inWindow = <T>(app: ElectronApplication, script: string): Promise<T> =>
  app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<T>,
    script,
  )
/** A page that is being loaded anew may never answer. */
const shownText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const late = new Promise<string>((done) => setTimeout(() => done(''), 1000))
    const text = contents?.executeJavaScript('document.body.innerText').catch(() => '') as Promise<string>
    return Promise.race([text, late])
  })
const crashPage = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })

/** Have main answer one call with what nobody foresees, until `isRight` is set there. */
const answerWith = (app: ElectronApplication, call: string, value: unknown): Promise<void> =>
  app.evaluate(
    ({ ipcMain }, wrong) => {
      type Call = (event: unknown, name: string, request: unknown) => Promise<unknown>
      const calls = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Call> })._invokeHandlers
      const answer = calls.get('cuttings:call')
      calls.set('cuttings:call', (event, name, request) =>
        name === wrong.call && !('isRight' in globalThis)
          ? Promise.resolve({ ok: true, value: wrong.value })
          : (answer?.(event, name, request) ?? Promise.reject(new Error())),
      )
    },
    { call, value },
  )

async function writeNote(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: 'Note', exact: true }).click()
  await page.getByRole('textbox', { name: 'Note on this article' }).fill(text)
}

test('a window whose process ends is started again where one was, with what had been written', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  await writeNote(page, 'Written just before.')
  await page.waitForTimeout(1000)
  await crashPage(app)
  await expect
    .poll(() => shownText(app), { timeout: 15_000 })
    .toContain('The window stopped working and was started again.')
  expect(await shownText(app)).toContain('Seoul offers to help')
  const [note] = await inWindow<string[]>(
    app,
    `window.cuttings.call('article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 5 }).then(async (list) => {
      const open = await window.cuttings.call('article:open', { id: list.value.rows[0].id, version: null })
      return [open.value.note]
    })`,
  )
  expect(note).toBe('Written just before.')
})

test('a window that keeps failing is a question to the person', async ({ launch }) => {
  const { app, page, isRunning } = await launch()
  await waitForArticle(page, SAMPLE)
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    ;(globalThis as unknown as { asked: string[] }).asked = asked
    dialog.showMessageBoxSync = ((options: { message: string }) => asked.push(options.message)) as never
  })
  for (let i = 0; i < 2; i++) {
    await crashPage(app)
    await expect.poll(() => shownText(app), { timeout: 15_000 }).toContain('was started again')
  }
  await crashPage(app)
  // The answer, 1, is to quit.
  await expect.poll(isRunning, { timeout: 15_000 }).toBe(false)
})

test('the process that draws, and an error in main, are told, noted and survived', async ({
  folders,
  launch,
}) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const killed = await app.evaluate(({ app: electron }) => {
    const gpu = electron.getAppMetrics().find(({ type }) => type === 'GPU')
    return gpu === undefined ? false : process.kill(gpu.pid, 'SIGKILL')
  })
  expect(killed).toBe(true)
  await expect(page.getByText('The part that draws the window stopped')).toBeVisible()
  await app.evaluate((_electron, secret) => {
    setTimeout(() => {
      throw new TypeError(`of ${secret}`)
    })
    void Promise.reject(new RangeError(secret))
  }, SECRET)
  await expect(page.getByText('Something went wrong inside Cuttings.')).toBeVisible()
  await writeNote(page, 'Written after.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Report…' }).last().click()
  const report = page
    .getByRole('dialog', { name: 'About Cuttings' })
    .getByRole('group', { name: 'The report' })
  await expect(report).toContainText('program: TypeError')
  await expect(report).toContainText('program: RangeError')
  await expect(report).toContainText('graphics: GPU killed')
  await expect(report).not.toContainText(SECRET)
  expect(await violations(page)).toEqual([])
  expect(readFileSync(join(folders.userData, 'failures.json'), 'utf8')).not.toContain(SECRET)
})

test('an error in the window is noted, and what can’t be drawn says so', async ({ launch }) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  await page.evaluate((secret) => {
    setTimeout(() => {
      throw new TypeError(secret)
    })
  }, SECRET)
  await expect(page.getByText('Something went wrong inside Cuttings.')).toBeVisible()
  await answerWith(app, 'trash:list', 7)
  await page.getByRole('button', { name: 'Trash' }).click()
  await expect(page.getByText('This can’t be shown')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page
    .getByRole('button', { name: /^Quotes/ })
    .first()
    .click()
  await expect(page.getByText('This can’t be shown')).toBeHidden()
})

test('a window of which nothing can be drawn says so, and is started again', async ({ launch }) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  await answerWith(app, 'app:state', { settings: {} })
  await page.evaluate(() =>
    (window as unknown as { cuttings: Bridge }).cuttings.call('dossier:create', { title: 'One more' }),
  )
  await expect(page.getByText('The window can’t be shown')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await app.evaluate(() => void Object.assign(globalThis, { isRight: true }))
  await page.getByRole('button', { name: 'Start the window again' }).click()
  await waitForArticle(page, SAMPLE)
})

/** Where the library, its index and the window's own settings keep what a person put there: all else is looked at. */
const OWN_STORES = ['Library', 'cache']

test('S-23: no title, address, tag, note or key in logs, in what Chromium keeps, or in the report', async ({
  folders,
  launch,
}) => {
  const { app, page } = await launch()
  let logged = ''
  app.process().stderr?.on('data', (data: Buffer) => (logged += data.toString()))
  app.process().stdout?.on('data', (data: Buffer) => (logged += data.toString()))
  await waitForArticle(page, SAMPLE)
  await page.evaluate(async (secret) => {
    const { cuttings } = window as unknown as { cuttings: Bridge }
    const words = `<p>Words of ${secret}, said at length so that this is an article.</p>`
    const html = `<article><h1>Title ${secret}</h1>${words.repeat(30)}</article>`
    const pasted = { html, text: '' }
    const kept = await cuttings.call('paste:clip', {
      jobId: 'job-1',
      pasted,
      title: `Title ${secret}`,
      url: null,
    })
    if (!kept.ok) throw new Error(kept.error.message)
    await cuttings.call('article:clip', {
      jobId: 'job-2',
      url: `http://127.0.0.1:9/${secret}?token=${secret}`,
      engine: 'auto',
    })
    await cuttings.call('dossier:create', { title: `Dossier ${secret}` })
    await cuttings.call('search:save', { name: secret, query: secret, isExact: false })
    await (cuttings.call as (name: string, request: unknown) => Promise<unknown>)(secret, {
      [secret]: secret,
    })
    await cuttings.call('dossier:open', { id: secret })
  }, SECRET)
  await page.getByText(`Title ${SECRET}`).first().click()
  await waitForArticle(page, SECRET)
  const report = await page.evaluate(async () => {
    const answer = await (window as unknown as { cuttings: Bridge }).cuttings.call('trouble:report', {})
    return answer.ok ? answer.value : ''
  })
  expect(report).toContain('Chromium')
  await app.evaluate(({ session }) => {
    session.defaultSession.flushStorageData()
  })
  await app.close()
  expect(report).not.toContain(SECRET)
  expect(logged).not.toContain(SECRET)
  const hits = filesIn(folders.root).filter(
    (path) =>
      !OWN_STORES.some((own) => path.startsWith(join(folders.root, own))) &&
      readFileSync(path).includes(SECRET),
  )
  expect(hits).toEqual([])
  tellFigure(
    'S-23',
    `${inWords(filesIn(folders.root).length)} files of the app and of Chromium looked through: 0 hold a marked word`,
  )
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat === undefined ? [] : stat.isDirectory() ? filesIn(path) : stat.isFile() ? [path] : []
  })
