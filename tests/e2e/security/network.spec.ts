// Whom the app speaks to: nobody, whatever an article says (S-02, and the short form of S-07).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, expect, type Page } from '@playwright/test'
import { ensureRuntime, runtimeArguments } from '../../../scripts/setup/runtime.mjs'
import { ask } from '../../helpers/bridge'
import { startBrowser } from '../../helpers/browser-page'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'
import type { LaunchedApp } from '../../helpers/electron-app'
import { test } from '../../helpers/electron-test'
import { startListeners, type Listeners } from '../../helpers/listeners'
import { outsideEvents } from '../../helpers/net-log'
import { waitForArticle } from '../../helpers/reader'
import { tryEveryWay, wayNames } from '../../helpers/ways-to-ask'
import { inWords, tellFigure } from '../../helpers/figures'

const SAMPLE = 'South Korea was ready to act as a facilitator'

/** Edit the stored HTML of the sample article behind the app's back, so that the sanitiser of clipping has no part in it. */
function editStoredHtml(library: string, added: string): void {
  const articles = join(library, 'articles')
  const file = join(articles, readdirSync(articles)[0] ?? '', 'versions', '1', 'content.html')
  writeFileSync(file, readFileSync(file, 'utf8') + added)
}

/** Put HTML into the frame's document as a parser would, past the window's sanitiser: only sandbox and policy are left. */
const putPastSanitiser = (page: Page, html: string): Promise<number> =>
  page.evaluate((source) => {
    const inner = document.querySelector('iframe')?.contentDocument
    if (inner === null || inner === undefined) return 0
    const range = inner.createRange()
    range.selectNodeContents(inner.body)
    const fragment = range.createContextualFragment(source)
    const count = fragment.querySelectorAll('*').length
    inner.body.append(fragment)
    return count
  }, html)

/** Everything a person may do with an open article that could make it load more. */
async function readThrough({ app, page }: LaunchedApp): Promise<void> {
  await page.mouse.move(700, 400)
  await page.evaluate(async () => {
    const inner = document.querySelector('iframe')?.contentDocument
    for (const part of [0.25, 0.5, 0.75, 1, 0]) {
      inner?.scrollingElement?.scrollTo(0, inner.scrollingElement.scrollHeight * part)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
  })
  await page.mouse.move(720, 500)
  await app.evaluate(async ({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.setZoomFactor(1.3)
      await contents.printToPDF({})
      contents.setZoomFactor(1)
    }
  })
  await page.waitForTimeout(700)
}

/** Addresses of every way: on this machine, by both protocols' loopback, and by a name that would have to be looked up. */
const everywhere = (listeners: Listeners): string =>
  [...listeners.hosts.map((host) => `http://${host}/`), 'http://leak.test/', '//bare.leak.test/']
    .map((origin) => tryEveryWay((way) => `${origin}${way}`))
    .join('\n')

test('S-07: a plain browser asks for most of what these ways name, and its log tells of it', async ({
  folders,
}) => {
  const browser = await startBrowser()
  try {
    const page = await browser.open(tryEveryWay((way) => `http://leak.test/${way}`))
    await page.waitForTimeout(500)
    const asked = new Set(
      (await browser.requests()).map((request) => /leak\.test\/(\d+)-/.exec(request)?.[1]),
    )
    expect(wayNames.length).toBeGreaterThanOrEqual(80)
    expect(asked.size).toBeGreaterThanOrEqual(40)
  } finally {
    await browser.close()
  }
  const listeners = await startListeners()
  const log = join(folders.root, 'plain.json')
  const plain = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH'] ?? (await ensureRuntime()).executable,
    args: [
      ...runtimeArguments(),
      join(import.meta.dirname, '../../fixtures/plain-browser'),
      `--user-data-dir=${folders.userData}`,
      `--log-net-log=${log}`,
    ],
  })
  await plain.evaluate(async ({ app, session }, host) => {
    await app.whenReady()
    const { defaultSession } = session
    defaultSession.webRequest.onBeforeRequest(null)
    await defaultSession.resolveHost('looked-up.leak.test').catch(() => null)
    await defaultSession.fetch(`http://${host}/asked`).catch(() => null)
  }, listeners.hosts[0])
  await plain.close()
  listeners.close()
  expect(listeners.connections()).toBeGreaterThan(0)
  const told = outsideEvents(log).join('\n')
  expect(told).toContain('looked-up.leak.test')
  expect(told).toContain(`TCP_CONNECT_ATTEMPT ${listeners.hosts[0]}`)
})

test('S-07: starting, reading, scrolling, zooming and printing ask nobody for anything', async ({
  folders,
  launch,
}) => {
  const log = join(folders.root, 'net.json')
  const launched = await launch({ args: [`--log-net-log=${log}`] })
  await waitForArticle(launched.page, SAMPLE)
  await readThrough(launched)
  await launched.close()
  expect(outsideEvents(log)).toEqual([])
})

/** Lay out a page as one that is to be printed, with nothing of it sanitised, and write it as a PDF. */
async function printPastSanitiser({ app, page }: LaunchedApp, html: string, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  const script = '<script>document.title = 1; fetch("http://leak.test/printed")</script>'
  const whole = `<!doctype html><title>Hostile</title>${script}<main>${html}</main>`
  const printed = await ask(page, 'article:print', { title: 'Hostile', html: whole, onto: 'pdf' })
  expect(printed.ok ? printed.value : printed.error).toEqual({ path })
  expect((await stat(path)).size).toBeGreaterThan(1000)
}

test('S-07: an article asks nobody for anything, in whatever way it tries', async ({ folders, launch }) => {
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  await first.close()
  const listeners = await startListeners()
  editStoredHtml(folders.library, everywhere(listeners))

  const log = join(folders.root, 'net.json')
  const launched = await launch({ args: [`--log-net-log=${log}`] })
  await waitForArticle(launched.page, SAMPLE)
  await readThrough(launched)
  expect(await putPastSanitiser(launched.page, everywhere(listeners))).toBeGreaterThan(wayNames.length)
  await readThrough(launched)
  await printPastSanitiser(launched, everywhere(listeners), join(folders.root, 'hostile.pdf'))
  expect(launched.page.url()).toMatch(/^app:\/\/ui\/index\.html/)
  await launched.close()
  listeners.close()

  expect([listeners.connections(), listeners.datagrams()]).toEqual([0, 0])
  expect(outsideEvents(log)).toEqual([])
})

test('S-07: a script would find no way out either', async ({ folders, launch }) => {
  const listeners = await startListeners()
  const log = join(folders.root, 'net.json')
  const { page, close } = await launch({ args: [`--log-net-log=${log}`] })
  await waitForArticle(page, SAMPLE)
  const tried = await page.evaluate(
    async (hosts) => {
      const inner = document.querySelector('iframe')?.contentWindow as unknown as typeof window
      const names: string[] = []
      const waiting: Promise<unknown>[] = []
      const attempt = (name: string, ask: () => unknown): void => {
        names.push(name)
        try {
          waiting.push(Promise.resolve(ask()).catch(() => null))
        } catch {
          // Refused at once: that is the point.
        }
      }
      const callOut = async (realm: typeof window, host: string): Promise<void> => {
        const connection = new realm.RTCPeerConnection({
          iceServers: [
            { urls: `stun:${host}` },
            { urls: `turn:${host}?transport=udp`, username: 'x', credential: 'x' },
            { urls: `turn:${host}?transport=tcp`, username: 'x', credential: 'x' },
            { urls: `turns:${host}?transport=tcp`, username: 'x', credential: 'x' },
          ],
        })
        connection.createDataChannel('x')
        await connection.setLocalDescription(await connection.createOffer())
      }
      for (const realm of [window, inner])
        for (const host of [...hosts, 'script.leak.test']) {
          const url = `http://${host}/`
          attempt('fetch', () => realm.fetch(url, { mode: 'no-cors' }))
          attempt('keepalive', () => realm.fetch(url, { method: 'POST', keepalive: true, mode: 'no-cors' }))
          attempt('xhr', () => {
            const request = new (realm as unknown as typeof globalThis).XMLHttpRequest()
            request.open('GET', url)
            request.send()
          })
          attempt('beacon', () => realm.navigator.sendBeacon(url, 'x'))
          attempt('socket', () => new (realm as unknown as typeof globalThis).WebSocket(`ws://${host}/`))
          attempt('events', () => new (realm as unknown as typeof globalThis).EventSource(url))
          attempt('transport', () => new (realm as unknown as typeof globalThis).WebTransport(`https://${host}/`).ready)
          attempt('image', () => (new (realm as unknown as typeof globalThis).Image().src = url))
          attempt('audio', () => new (realm as unknown as typeof globalThis).Audio(url).play())
          attempt('font', () => new (realm as unknown as typeof globalThis).FontFace('x', `url(${url})`).load())
          attempt('worker', () => new (realm as unknown as typeof globalThis).Worker(url))
          attempt('shared-worker', () => new (realm as unknown as typeof globalThis).SharedWorker(url))
          attempt('service-worker', () => realm.navigator.serviceWorker.register(url))
          attempt('worklet', () => new (realm as unknown as typeof globalThis).AudioContext().audioWorklet.addModule(url))
          attempt('call', () => callOut(realm, host))
        }
      await Promise.race([Promise.all(waiting), new Promise((resolve) => setTimeout(resolve, 2500))])
      return names.length
    },
    listeners.hosts,
  ) // prettier-ignore
  await page.waitForTimeout(1500)
  await close()
  listeners.close()
  expect(tried).toBe(90)
  tellFigure(
    'S-07',
    `${inWords(tried)} ways of a script and ${inWords(wayNames.length)} of a page: 0 connections, 0 look-ups`,
  )
  expect([listeners.connections(), listeners.datagrams()]).toEqual([0, 0])
  expect(outsideEvents(log)).toEqual([])
})

test('S-07: no way of a public collection leads out either', async ({ folders, launch }) => {
  const folder = corpus('httpleaks')
  test.skip(folder === null, CORPORA_MISSING)
  const leaks = readFileSync(join(folder ?? '', 'leak.html'), 'utf8')
  expect(leaks.match(/https?:\/\/leaking\.via/g)?.length).toBeGreaterThan(200)
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  await first.close()
  editStoredHtml(folders.library, leaks)
  const log = join(folders.root, 'net.json')
  const launched = await launch({ args: [`--log-net-log=${log}`] })
  await waitForArticle(launched.page, SAMPLE)
  await readThrough(launched)
  expect(await putPastSanitiser(launched.page, leaks)).toBeGreaterThan(150)
  await readThrough(launched)
  await launched.close()
  expect(outsideEvents(log)).toEqual([])
})
