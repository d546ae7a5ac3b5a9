import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { runnerImport } from 'vite'
import { startBrowser, type TestBrowser } from '../helpers/browser-page'
import { makeRandom } from '../helpers/random'
import type * as SampleFileModule from '../helpers/sample-file'
import { TAMPERINGS } from '../helpers/tampering'

type SampleFiles = typeof SampleFileModule

/** Vite puts the file's script and style in; the test runner's own loader can't. */
const loadFiles = async (): Promise<SampleFiles> => {
  const path = resolve(import.meta.dirname, '../helpers/sample-file.ts')
  const { module } = await runnerImport<SampleFiles>(path, { configFile: false, logLevel: 'error' })
  return module
}

let browser: TestBrowser
let files: SampleFiles

test.beforeAll(async () => {
  files = await loadFiles()
  browser = await startBrowser()
})
test.afterAll(() => browser.close())

test('an exported dossier proves every quote by itself, and makes no request', async () => {
  const page = await browser.open(files.sampleFile().html)

  await expect(page.locator('#verdict')).toHaveText('✓ 6 of 6 quotes verified against 3 sealed sources.')
  await expect(page.locator('.mark[data-state="ok"]')).toHaveCount(6)
  await expect(page.locator('.mark[data-state="bad"]')).toHaveCount(0)
  for (const summary of await page.locator('summary').all()) await summary.click()
  await expect(page.locator('.page img').first()).toHaveJSProperty('naturalWidth', 96)
  expect(await browser.requests()).toEqual([])
})

test('a signed dossier says by which key, and that a signature is gone', async () => {
  const { html } = await files.signedFile()
  const page = await browser.open(html)
  const knows = await page.evaluate(() =>
    crypto.subtle.generateKey('Ed25519', true, ['sign']).then(
      () => true,
      () => false,
    ),
  )
  const fingerprint = await page.locator('#check .fingerprint').textContent()
  expect(fingerprint).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  await expect(page.locator('#verdict')).toContainText(
    knows
      ? `Signed by the key ${fingerprint?.slice(0, 19) ?? ''}`
      : 'this browser can’t check such signatures',
  )
  await expect(page.locator('#verdict')).toHaveAttribute('data-state', 'ok')
  const bare = await browser.open(html.replace(/(id="cuttings-signature">)[^<]*/, '$1'))
  await expect(bare.locator('#verdict')).toContainText('the signature is missing')
  expect(await browser.requests()).toEqual([])
})

test('without scripts it reads whole and claims nothing', async () => {
  const { html, document } = files.sampleFile()
  const page = await browser.open(html, { scripts: false })

  await expect(page.locator('#verdict')).toContainText('Not yet checked')
  await expect(page.locator('.mark').first()).toContainText('Not yet checked')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(document.title)
  await expect(page.locator('figure.quote')).toHaveCount(6)
  expect(await browser.requests()).toEqual([])
})

test('changing one letter of a quote shows which quote fails', async () => {
  const html = files
    .sampleFile()
    .html.replace('data-words="">South Korea stands', 'data-words="">South Korea stood')
  const page = await browser.open(html)

  await expect(page.locator('#verdict')).toContainText('5 of 6 quotes verified')
  await expect(page.locator('#verdict')).toContainText('quote “South Korea stands ready')
  await expect(page.locator('.mark[data-state="bad"]')).toHaveCount(1)
  await expect(page.locator('.mark[data-state="bad"]')).toContainText(
    'the words shown here are not the words that were sealed',
  )
})

test('the script in the file catches what the command line catches', async () => {
  const { html, document } = files.articleFile()
  const random = makeRandom(23)
  const missed: string[] = []
  for (const { name, apply } of TAMPERINGS) {
    const tampered = apply(html, document, random)
    if (tampered === null || tampered === html) continue
    const page = await browser.open(tampered)
    if ((await page.locator('#verdict').getAttribute('data-state')) !== 'bad') missed.push(name)
    await page.close()
  }
  expect(missed).toEqual([])
  expect(await browser.requests()).toEqual([])
})

test('a dossier with whole articles proves their snapshots, and says so beside each', async () => {
  const page = await browser.open(files.articleFile().html)
  await expect(page.locator('#verdict')).toHaveText('✓ 6 of 6 quotes verified against 4 sealed sources.')
  await expect(page.locator('.article .mark[data-state="ok"]')).toHaveText(
    Array.from({ length: 3 }, () => '✓ Its snapshot is as it was sealed'),
  )
  expect(await browser.requests()).toEqual([])
})

test('titles, names, tags, notes and pages that are attacks stay text', async () => {
  const { html } = files.hostileFile()
  const page = await browser.open(html)

  await expect(page.locator('#verdict')).toHaveAttribute('data-state', 'ok')
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(
    await page
      .locator('iframe, object, embed, form, base, svg, link, [onerror], [onload], [onmouseover]')
      .count(),
  ).toBe(0)
  expect(await page.locator('script:not([type="application/json"])').count()).toBe(1)
  expect(await page.locator('meta[http-equiv="refresh"]').count()).toBe(0)
  const addresses = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.filter((address) => !/^(?:#|https?:|mailto:)/.test(address))).toEqual([])
  expect(await browser.requests()).toEqual([])
})

test('it has no faults that axe can find, in light and in dark', async () => {
  const page = await browser.open(files.sampleFile().html)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.page').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
})

test('wide tables and pictures of a snapshot stay within the page, on a narrow screen too', async () => {
  const page = await browser.open(files.sampleFile().html, { width: 380 })
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))

  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0)
})
