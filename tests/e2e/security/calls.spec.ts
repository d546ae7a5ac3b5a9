// What the window can ask of main, and what main lets out (S-01, S-05, S-06).
import { expect } from '@playwright/test'
import type { Bridge } from '../../../src/contract'
import { test } from '../../helpers/electron-test'
import { SAMPLE } from '../../helpers/hostile-window'
import { waitForArticle } from '../../helpers/reader'
import { REFUSED_ADDRESSES } from '../../helpers/refused-addresses'
import { inWords, tellFigure } from '../../helpers/figures'

test('S-01: pages have no Node and are asked to be sandboxed', async ({ launch }) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = (
        contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
    }),
  )
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ])
  expect(
    await page.evaluate(() => [
      typeof (globalThis as { require?: unknown }).require,
      typeof (globalThis as { process?: unknown }).process,
    ]),
  ).toEqual(['undefined', 'undefined'])
  const inFrame = await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow as unknown as Record<string, unknown> | null
    return [typeof frame?.['require'], typeof frame?.['process'], typeof frame?.['cuttings']]
  })
  expect(inFrame).toEqual(['undefined', 'undefined', 'undefined'])
  tellFigure('S-01', `${inWords(preferences.length)} window, all sandboxed and isolated, without Node`)
})

test('S-05: only checked addresses reach the system, with the real host shown', async ({ launch }) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  await app.evaluate(({ dialog, shell }) => {
    const record = { opened: [] as string[], asked: [] as string[] }
    ;(globalThis as unknown as { record: typeof record }).record = record
    shell.openExternal = (url: string) => {
      record.opened.push(url)
      return Promise.resolve()
    }
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      record.asked.push(options.message)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as never
  })
  const open = (url: string): Promise<unknown> =>
    page.evaluate(
      (address) => (window as unknown as { cuttings: Bridge }).cuttings.call('link:open', { url: address }),
      url,
    )
  expect(REFUSED_ADDRESSES.length).toBeGreaterThanOrEqual(60)
  for (const url of REFUSED_ADDRESSES)
    expect(await open(url), url).toEqual({ ok: true, value: { opened: false } })
  expect(await open('https://аррӏе.com/')).toEqual({ ok: true, value: { opened: true } })
  const record = await app.evaluate(
    () => (globalThis as unknown as { record: { opened: string[]; asked: string[] } }).record,
  )
  expect(record.opened).toEqual(['https://xn--80ak6aa92e.com/'])
  expect(record.asked).toEqual(['Open xn--80ak6aa92e.com in your browser?'])
  tellFigure('S-05', `${inWords(REFUSED_ADDRESSES.length)} addresses refused, 0 of them opened`)
})

test('S-06: two functions, a parser for every call, nothing from elsewhere', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const call = (name: string, request: unknown): Promise<{ ok: boolean; error?: { kind: string } }> =>
    page.evaluate(
      ([n, r]) =>
        (
          window as unknown as { cuttings: { call(n: unknown, r: unknown): Promise<{ ok: boolean }> } }
        ).cuttings.call(n, r),
      [name, request] as const,
    )
  const { parsers } = await import('../../../src/contract/requests')
  expect(
    await page.evaluate(() => Object.keys((window as unknown as { cuttings: object }).cuttings)),
  ).toEqual(['call', 'on'])
  const payloads: unknown[] = [
    null,
    7,
    'x',
    [],
    [[[[]]]],
    { unknown: 1 },
    { id: '../../etc/passwd' },
    { id: { $ne: 1 } },
    { url: 'x'.repeat(100_000) },
    { jobId: Number.NaN },
    { bytes: 'x' },
  ]
  for (const name of Object.keys(parsers))
    for (const payload of payloads) {
      const answer = await call(name, payload)
      expect(answer.ok, `${name} ${JSON.stringify(payload).slice(0, 60)}`).toBe(false)
      expect(answer.error?.kind).toBe('bad-request')
    }
  for (const name of ['', 'toString', '__proto__', 'constructor', 'app:quit'])
    expect(await call(name, {})).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
  expect(await call('app:state', {})).toMatchObject({ ok: true })
  tellFigure(
    'S-06',
    `${inWords(Object.keys(parsers).length)} calls through the bridge, ${inWords(payloads.length)} wrong requests each: 0 answered`,
  )
})
