// The companion in a real Chromium against the real app, and a page of the web that tries to get in (S-15).
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { askCompanion } from '../helpers/ask-companion'
import { ask } from '../helpers/bridge'
import { PIER_TITLE, pierPage } from '../helpers/browser-article'
import {
  chromiumProgram,
  NO_CHROMIUM,
  REBOUND_HOST,
  SITE_HOST,
  startCompanionBrowser,
  type Popup,
} from '../helpers/companion-browser'
import { CHROME } from '../helpers/companion-requests'
import { letBrowsersClip, settingsOf, showCode } from '../helpers/companion-settings'
import { test } from '../helpers/electron-test'
import { tellFigure } from '../helpers/figures'
import { freePort } from '../helpers/free-port'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'

const program = chromiumProgram() ?? ''

/** A site whose one page is what `page` gives; another page is linked there. */
async function startSite(page: () => string): Promise<{ readonly port: number; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      request.url === '/other' ? pierPage('It is another page.').replaceAll('eastern', 'western') : page(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

async function articles(page: Page) {
  const listed = await ask(page, 'article:list', { shelf: 'all', order: 'clipped', offset: 0, limit: 20 })
  return listed.ok ? listed.value.rows : []
}

const shows = (popup: Popup, words: string) =>
  expect.poll(() => popup.text(), { timeout: 20_000 }).toContain(words)

const PLEDGE = 'The authority will not ask them for rent while the pier is closed.'

test('the companion pairs, clips what is seen, quotes what is selected, and keeps what it can’t send yet', async ({
  folders,
  launch,
}) => {
  test.skip(program === '', NO_CHROMIUM)
  test.setTimeout(240_000)
  let last = ''
  const site = await startSite(() => pierPage(last).replace(/<link[^>]*>/, ''))
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  const port = await freePort()
  await letBrowsersClip(first.page, port)
  const code = await showCode(first.page)

  const browser = await startCompanionBrowser(folders.root, { program })
  const { page } = browser
  const url = `http://${SITE_HOST}:${String(site.port)}/pier`
  await page.goto(url)
  // What scripts made of the page since is what is seen.
  await page.evaluate(() => {
    const host = document.createElement('div')
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<p>Tides are told by the harbour master at noon, said a sign that a script had put there after the page was loaded.</p>'
    document.querySelector('article')?.append(host)
  })

  const pairing = await browser.openPopup()
  await shows(pairing, 'Pair with Cuttings')
  await pairing.fill(0, '00000000')
  await pairing.fill(1, String(port))
  await pairing.press('Pair')
  await shows(pairing, 'This is not the code')
  await pairing.fill(0, code)
  await pairing.press('Pair')
  await shows(pairing, 'Not in your library yet.')
  await pairing.fill(0, 'harbour, pier')
  await pairing.fill(1, 'Seen at the newsstand')
  await pairing.press('Clip this page')
  await shows(pairing, 'Clipped.')
  expect(await browser.badge()).toBe('✓')
  await pairing.close()
  const [clipped] = await articles(first.page)
  expect(clipped).toMatchObject({ title: PIER_TITLE, url, tags: ['harbour', 'pier'], versionCount: 1 })
  await expect(settingsOf(first.page).getByText('Chrome on Linux')).toBeVisible()
  const opened = await ask(first.page, 'article:open', { id: clipped?.id ?? '', version: null })
  expect(opened.ok && opened.value.note).toBe('Seen at the newsstand')
  expect(JSON.stringify(opened)).toContain('Tides are told by the harbour master')

  await page.evaluate((words) => {
    const range = document.createRange()
    const node = [...document.querySelectorAll('p')].find((p) => p.textContent.includes(words))?.firstChild
    const at = node?.textContent?.indexOf(words) ?? 0
    range.setStart(node as Node, at)
    range.setEnd(node as Node, at + words.length)
    document.getSelection()?.addRange(range)
  }, PLEDGE)
  const quoting = await browser.openPopup()
  await shows(quoting, 'In your library · versions: 1 · quotes: 0 · harbour · pier')
  await shows(quoting, PLEDGE)
  await quoting.press('Clip this page')
  await shows(quoting, 'With the selection as a quote.')
  expect(await browser.badge()).toBe('1')
  await quoting.close()
  expect(await articles(first.page)).toMatchObject([{ quoteCount: 1, versionCount: 1 }, {}])

  await first.close()
  last = 'The ferry to the islands goes from the western side until then.'
  await page.goto(url)
  const alone = await browser.openPopup()
  await shows(alone, 'Cuttings isn’t open.')
  await alone.press('Clip this page')
  await shows(alone, 'It waits here, and is sent later.')
  expect(await browser.badge()).toBe('…')
  await alone.close()
  // As from the context menu, whose items no program can press.
  await browser.worker.evaluate(
    (linkUrl) => {
      const clicked = chrome.contextMenus.onClicked as unknown as {
        dispatch: (info: object, tab?: object) => void
      }
      clicked.dispatch({ menuItemId: 'link', linkUrl })
    },
    `http://127.0.0.1:${String(site.port)}/other`,
  )
  await expect
    .poll(() =>
      browser.worker.evaluate(
        async () => (await chrome.storage.local.get<{ waiting?: unknown[] }>('waiting')).waiting?.length,
      ),
    )
    .toBe(2)

  const second = await launch()
  await waitForArticle(second.page, SAMPLE)
  const later = await browser.openPopup()
  await shows(later, 'In your library · versions: 2 · quotes: 1')
  expect(await later.text()).not.toContain('waiting')
  await later.close()
  await expect.poll(async () => (await articles(second.page)).length, { timeout: 30_000 }).toBe(3)
  const [capture] = await Promise.all([
    ask(second.page, 'article:open', { id: clipped?.id ?? '', version: 2 }),
  ])
  expect(capture.ok && capture.value.capture).toMatchObject({ method: 'browser', requestedUrl: url })

  await second.page.keyboard.press('ControlOrMeta+,')
  await settingsOf(second.page)
    .getByRole('button', { name: 'Don’t let in “Chrome on Linux” any more' })
    .click()
  const refused = await browser.openPopup()
  await shows(refused, 'Cuttings lets this browser in no longer.')
  await refused.close()
  await browser.close()
  site.close()
})

test('S-15: a page of the web doesn’t get in, whatever it tries, not even with a token', async ({
  folders,
  launch,
}) => {
  test.skip(program === '', NO_CHROMIUM)
  const site = await startSite(() => '<!DOCTYPE html><title>Evil</title><p>Page')
  const { page: window } = await launch()
  await waitForArticle(window, SAMPLE)
  const port = await freePort()
  const address = await letBrowsersClip(window, port)
  const code = await showCode(window)
  const paired = await askCompanion(address, 'POST', '/v1/pair', {
    origin: CHROME,
    json: { code, name: 'Chrome' },
  })
  const token = paired.json['token'] as string
  // While a code waits, too.
  await showCode(window)

  const browser = await startCompanionBrowser(folders.root, { program, isBare: true })
  const { page } = browser
  await page.goto(`http://${SITE_HOST}:${String(site.port)}/`)
  const addresses = [address, `http://localhost:${String(port)}`, `http://${REBOUND_HOST}:${String(port)}`]
  const got = await page.evaluate(tryToGetIn, {
    addresses,
    token,
    body: JSON.stringify({ url: 'https://evil.example/' }),
  })
  expect(got.readable).toEqual([])
  // From the name that leads here, where the listener's answers would be its own.
  await page.goto(`http://${REBOUND_HOST}:${String(port)}/`)
  expect(await page.locator('body').innerText()).toContain('forbidden')
  const rebound = await page.evaluate(
    async ([known, sent]) => {
      const answers = await Promise.all([
        fetch('/v1/clips?url=x', { headers: { authorization: `Bearer ${known ?? ''}` } }),
        fetch('/v1/clips', {
          method: 'POST',
          headers: { authorization: `Bearer ${known ?? ''}`, 'content-type': 'application/json' },
          body: sent ?? '',
        }),
        fetch('/v1/pair', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"code":"00000000","name":"x"}',
        }),
      ])
      return answers.map(({ status }) => status)
    },
    [token, JSON.stringify({ url: 'https://evil.example/' })],
  )
  expect(rebound).toEqual([403, 403, 403])
  expect(await articles(window)).toHaveLength(1)
  const queue = await ask(window, 'queue:state', {})
  expect(queue.ok && queue.value.items).toEqual([])
  // The code is still good: a page’s tries at pairing didn’t reach it.
  await expect(settingsOf(window).getByRole('group', { name: 'Code for the browser' })).toBeVisible()
  expect(readFileSync(join(folders.userData, 'companions.json'), 'utf8')).not.toContain(token)
  tellFigure(
    'S-15',
    `${String(got.tries + rebound.length)} ways of a page in Chromium (fetch, no-cors, form, image, WebSocket, frame, beacon, a name that leads here): 0 let in, 0 answers read`,
  )
  await browser.close()
  site.close()
})

type Attempt = { readonly addresses: readonly string[]; readonly token: string; readonly body: string }

/** What a page can try; gives what it could read, and how much it tried. */
async function tryToGetIn({
  addresses,
  token,
  body,
}: Attempt): Promise<{ readonly tries: number; readonly readable: readonly string[] }> {
  const readable: string[] = []
  let tries = 0
  const attempt = async (name: string, work: () => Promise<string>): Promise<void> => {
    tries++
    try {
      readable.push(`${name}: ${await work()}`)
    } catch {
      // As it should be.
    }
  }
  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
  const asJson = { 'content-type': 'application/json' }
  const withToken = { authorization: `Bearer ${token}` }
  for (const address of addresses) {
    const read = async (path: string, init: RequestInit): Promise<string> =>
      (await fetch(address + path, init)).text()
    await attempt('get', () => read('/v1/clips?url=x', {}))
    await attempt('get with token', () => read('/v1/clips?url=x', { headers: withToken }))
    await attempt('post as json', () =>
      read('/v1/clips', { method: 'POST', headers: { ...asJson, ...withToken }, body }),
    )
    await attempt('post as text', () => read('/v1/clips', { method: 'POST', body }))
    await attempt('pair', () =>
      read('/v1/pair', { method: 'POST', headers: asJson, body: '{"code":"00000000","name":"x"}' }),
    )
    const opaque = await fetch(`${address}/v1/pair`, { method: 'POST', mode: 'no-cors', body }).catch(
      () => null,
    )
    tries++
    if (opaque !== null && opaque.type !== 'opaque') readable.push('no-cors')
    tries++
    navigator.sendBeacon(`${address}/v1/clips`, new Blob([body], { type: 'text/plain' }))
    await attempt(
      'image',
      () =>
        new Promise((done, fail) => {
          const image = new Image()
          image.onload = () => done('loaded')
          image.onerror = () => fail(new Error('not loaded'))
          image.src = `${address}/v1/clips?url=x`
        }),
    )
    await attempt(
      'socket',
      () =>
        new Promise((done, fail) => {
          const socket = new WebSocket(`${address.replace('http:', 'ws:')}/v1/clips`)
          socket.onopen = () => done('open')
          socket.onerror = () => fail(new Error('closed'))
        }),
    )
    await attempt('frame', async () => {
      const frame = document.createElement('iframe')
      frame.src = `${address}/v1/clips?url=x`
      document.body.append(frame)
      await wait(300)
      const shown = frame.contentDocument
      if (shown === null) throw new Error('not readable')
      return shown.body.innerText === '' ? Promise.reject(new Error('nothing')) : shown.body.innerText
    })
    // A frame without an origin of its own says `null`.
    const sandboxed = document.createElement('iframe')
    sandboxed.setAttribute('sandbox', 'allow-scripts')
    sandboxed.srcdoc = `<script>for (const type of ['application/json', 'text/plain']) fetch(${JSON.stringify(`${address}/v1/pair`)}, { method: 'POST', headers: { 'content-type': type, authorization: ${JSON.stringify(`Bearer ${token}`)} }, body: '{}' }).then((a) => a.text()).then((t) => parent.postMessage(t, '*')).catch(() => {})</script>`
    const heard = (event: MessageEvent): void => void readable.push(`sandbox: ${String(event.data)}`)
    window.addEventListener('message', heard)
    document.body.append(sandboxed)
    tries += 2
    const form = document.createElement('form')
    form.method = 'post'
    form.enctype = 'multipart/form-data'
    form.action = `${address}/v1/singlefile`
    form.target = 'nowhere'
    const target = document.createElement('iframe')
    target.name = 'nowhere'
    document.body.append(target, form)
    form.submit()
    tries++
    await wait(500)
    window.removeEventListener('message', heard)
  }
  return { tries, readable }
}
