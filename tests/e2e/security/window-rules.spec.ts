// What a page in the app may not do (S-01 to S-06 of the security promises), tried in the real app.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import type { Bridge } from '../../../src/contract'
import { test } from '../../helpers/electron-test'
import { waitForArticle } from '../../helpers/reader'

const SAMPLE = 'South Korea was ready to act as a facilitator'

/** A listener on this machine that counts who connects. */
async function startCanary(): Promise<{ origin: string; connections: () => number; close: () => void }> {
  let connections = 0
  const server = createServer((socket) => {
    connections++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    connections: () => connections,
    close: () => void server.close(),
  }
}

const pagesOf = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()))

const contentFile = (library: string): string => {
  const articles = join(library, 'articles')
  return join(articles, readdirSync(articles)[0] ?? '', 'versions', '1', 'content.html')
}

/** Run an expression in the window's top frame; what it throws is told as a text. */
const tryInWindow = (page: Page, source: string): Promise<string> =>
  page.evaluate((code) => {
    try {
      return String((0, eval)(code))
    } catch (error) {
      return `refused: ${error instanceof Error ? error.name : String(error)}`
    }
  }, source)

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
})

test('S-02: every answer has its policy, and nothing that is put into a page runs', async ({
  folders,
  launch,
}) => {
  const canary = await startCanary()
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const policyOf = (path: string): Promise<readonly [number, string | null, string | null]> =>
    page.evaluate(async (url) => {
      const answer = await fetch(url)
      return [
        answer.status,
        answer.headers.get('content-security-policy'),
        answer.headers.get('x-content-type-options'),
      ] as const
    }, path)
  for (const path of ['/index.html', '/nowhere', '/../../package.json', '/%2e%2e/secret', '/reader.html']) {
    const [status, policy, nosniff] = await policyOf(path)
    expect([200, 404]).toContain(status)
    expect(policy, path).toContain("default-src 'none'")
    expect(nosniff).toBe('nosniff')
  }
  expect((await policyOf('/reader.html'))[1]).toContain('sandbox allow-same-origin')
  expect((await policyOf('/reader.html'))[1]).not.toContain('script-src')

  await page.evaluate(() => ((window as unknown as { hits: number }).hits = 0))
  const attempts = [
    `(() => { const s = document.createElement('script'); s.textContent = 'window.hits++'; document.body.append(s) })()`,
    `(() => { const s = document.createElement('script'); s.src = '${canary.origin}/x.js'; document.body.append(s) })()`,
    `(() => { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hits++">') })()`,
    `(() => { const d = document.createElement('div'); d.setAttribute('onclick', 'window.hits++'); document.body.append(d); d.click() })()`,
    `(() => { const a = document.createElement('a'); a.href = 'javascript:window.hits++'; document.body.append(a); a.click() })()`,
    `(() => { const f = document.createElement('iframe'); f.src = '${canary.origin}/'; document.body.append(f) })()`,
    `fetch('${canary.origin}/')`,
    `new WebSocket('${canary.origin.replace('http', 'ws')}/')`,
    `navigator.sendBeacon('${canary.origin}/', 'x')`,
    `(() => { const i = new Image(); i.src = '${canary.origin}/x.png' })()`,
    `import('${canary.origin}/x.js')`,
  ]
  for (const source of attempts) await tryInWindow(page, source)
  // What Playwright runs isn't bound by the page's policy; a task of the page's own is.
  await page.evaluate(() => {
    const later = (work: () => void): void =>
      void setTimeout(() => {
        try {
          work()
        } catch {
          // Refused: that is the point.
        }
      })
    later(() => void (0, eval)('window.hits++'))
    later(() => void new Function('window.hits++')())
    later(() => void setTimeout('window.hits++', 0))
  })
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => (window as unknown as { hits: number }).hits)).toBe(0)

  // The same in an article whose stored HTML was edited behind the sanitiser's back, and in nodes put past it into the frame.
  const hostile = `<script>parent.hits++</script><img src=x onerror="parent.hits++"><svg onload="parent.hits++"></svg><a href="javascript:parent.hits++">x</a><iframe srcdoc="<script>top.hits++</script>"></iframe><img src="${canary.origin}/a.png"><link rel=stylesheet href="${canary.origin}/a.css"><style>@import url(${canary.origin}/b.css)</style><video src="${canary.origin}/v" poster="${canary.origin}/p"></video><object data="${canary.origin}/o"></object><meta http-equiv=refresh content="0;url=${canary.origin}/m"><form action="${canary.origin}/f"><button>go</button></form><div style="background:url(${canary.origin}/s.png)">x</div>`
  writeFileSync(contentFile(folders.library), readFileSync(contentFile(folders.library), 'utf8') + hostile)
  await page.reload()
  await page.waitForSelector('iframe')
  await waitForArticle(page, SAMPLE)
  await page.evaluate(() => ((window as unknown as { hits: number }).hits = 0))
  const kept = await page.evaluate((html) => {
    const inner = document.querySelector('iframe')?.contentDocument
    const found = inner
      ?.querySelector('main')
      ?.querySelectorAll(
        'script, iframe, svg, object, meta[http-equiv], form, video, [onerror], [style], a[href^="javascript"]',
      ).length
    const parsed = new DOMParser().parseFromString.bind(new DOMParser())
    let nodes: ChildNode[] = []
    try {
      nodes = [...parsed(html, 'text/html').body.childNodes]
    } catch {
      // The window's own policy for strings refuses even to parse them.
    }
    if (inner) inner.body.append(...nodes.map((node) => inner.importNode(node, true)))
    return found
  }, hostile)
  await page.waitForTimeout(800)
  expect(kept).toBe(0)
  expect(await page.evaluate(() => (window as unknown as { hits?: number }).hits ?? 0)).toBe(0)
  expect(canary.connections()).toBe(0)
  canary.close()
})

test('S-03: nothing navigates, and no window opens', async ({ launch }) => {
  const canary = await startCanary()
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const before = await pagesOf(app)
  const target = `${canary.origin}/`
  const vectors = [
    `window.open('${target}')`, `window.open('about:blank')`, `window.open('app://ui/index.html')`, `window.open('javascript:1')`,
    `location.href = '${target}'`, `location.assign('${target}')`, `location.replace('${target}')`, `location.href = 'file:///etc/passwd'`,
    `location.href = 'data:text/html,x'`, `location.href = 'javascript:document.write(1)'`, `location.href = 'article://asset/x'`, `location.href = 'app://ui/reader.html'`,
    ...['_self', '_blank', '_top', '_parent', 'named'].map((name) => `(() => { const a = document.createElement('a'); a.href = '${target}'; a.target = '${name}'; document.body.append(a); a.click() })()`),
    `(() => { const a = document.createElement('a'); a.href = '${target}'; a.download = 'x'; document.body.append(a); a.click() })()`,
    `(() => { const a = document.createElement('a'); a.href = '${target}'; document.body.append(a); a.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true })) })()`,
    `(() => { const a = document.createElement('a'); a.href = '${target}'; document.body.append(a); a.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 })) })()`,
    `(() => { const f = document.createElement('form'); f.action = '${target}'; document.body.append(f); f.submit() })()`,
    `(() => { const f = document.createElement('form'); f.action = '${target}'; f.method = 'post'; f.target = '_blank'; document.body.append(f); f.requestSubmit() })()`,
    `(() => { const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=${target}'; document.head.append(m) })()`,
    `(() => { const b = document.createElement('base'); b.href = '${target}'; document.head.append(b) })()`,
    `document.querySelector('iframe').contentWindow.location.href = '${target}'`,
    `document.querySelector('iframe').contentWindow.location.href = 'app://ui/index.html'`,
    `document.querySelector('iframe').contentWindow.open('${target}')`,
    `document.querySelector('iframe').contentDocument.defaultView.parent.location = '${target}'`,
    `(() => { const d = document.querySelector('iframe').contentDocument; const a = d.createElement('a'); a.href = '${target}'; a.target = '_top'; d.body.append(a); a.click() })()`,
    `(() => { const d = document.querySelector('iframe').contentDocument; const a = d.createElement('a'); a.href = '${target}'; a.target = '_blank'; d.body.append(a); a.click() })()`,
    `(() => { const d = document.querySelector('iframe').contentDocument; const f = d.createElement('form'); f.action = '${target}'; d.body.append(f); f.submit() })()`,
    `(() => { const d = document.querySelector('iframe').contentDocument; const m = d.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=${target}'; d.head.append(m) })()`,
    `(() => { const i = document.createElement('iframe'); i.src = 'app://ui/index.html'; document.body.append(i) })()`,
    `(() => { const e = document.createElement('embed'); e.src = '${target}'; document.body.append(e) })()`,
    `(() => { const o = document.createElement('object'); o.data = '${target}'; document.body.append(o) })()`,
    `document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: new DataTransfer() }))`,
    `history.pushState({}, '', '/other')`,
  ] // prettier-ignore
  for (const source of vectors) await tryInWindow(page, source)
  await page.waitForTimeout(800)

  expect(vectors.length).toBeGreaterThanOrEqual(36)
  expect(canary.connections()).toBe(0)
  expect((await pagesOf(app)).length).toBe(before.length)
  expect((await pagesOf(app))[0]).toMatch(/^app:\/\/ui\/(?:index\.html|other)$/)
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.startsWith(canary.origin) || url.startsWith('file:')),
  ).toEqual([])
  canary.close()
})

test('S-04: every permission is denied but copying text from the window', async ({ launch }) => {
  const { page } = await launch()
  await waitForArticle(page, SAMPLE)
  const names = [
    'geolocation', 'notifications', 'midi', 'camera', 'microphone', 'background-sync', 'accelerometer', 'gyroscope', 'magnetometer',
    'ambient-light-sensor', 'clipboard-read', 'payment-handler', 'persistent-storage', 'screen-wake-lock', 'idle-detection', 'storage-access', 'window-management', 'local-fonts',
  ] // prettier-ignore
  const states = await page.evaluate(async (permissions) => {
    const found: string[] = []
    for (const name of permissions) {
      try {
        const { state } = await navigator.permissions.query({ name: name as PermissionName })
        if (state !== 'denied') found.push(`${name}: ${state}`)
      } catch {
        // Unknown to this Chromium: it can't be had.
      }
    }
    // Without an answer nothing was given, either.
    const inTime = (work: Promise<unknown>): Promise<unknown> =>
      Promise.race([
        work,
        new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), 1000)),
      ])
    const refused = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
      try {
        await inTime(ask())
        found.push(name)
      } catch {
        // Refused: that is the point.
      }
    }
    await refused('getUserMedia', () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }))
    await refused('getDisplayMedia', () => navigator.mediaDevices.getDisplayMedia())
    await refused('clipboard.read', () => navigator.clipboard.readText())
    await refused('fullscreen', () => document.documentElement.requestFullscreen())
    await refused(
      'geolocation',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    )
    await refused('hid', async () => {
      const hid = (navigator as unknown as { hid: { requestDevice(o: object): Promise<unknown[]> } }).hid
      if ((await hid.requestDevice({ filters: [] })).length === 0) throw new Error()
    })
    await refused('usb', () =>
      (navigator as unknown as { usb: { requestDevice(o: object): Promise<unknown> } }).usb.requestDevice({
        filters: [],
      }),
    )
    await refused('serial', () =>
      (navigator as unknown as { serial: { requestPort(): Promise<unknown> } }).serial.requestPort(),
    )
    await refused('bluetooth', () =>
      (
        navigator as unknown as { bluetooth: { requestDevice(o: object): Promise<unknown> } }
      ).bluetooth.requestDevice({ acceptAllDevices: true }),
    )
    if ((await inTime(Notification.requestPermission()).catch(() => 'denied')) !== 'denied')
      found.push('Notification')
    return found
  }, names)
  expect(states).toEqual([])
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
  for (const url of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://x/y',
    'ms-msdt:/id',
    'data:text/html,x',
    'https://bank.example@evil.example/',
    'search-ms:query=x',
    'cuttings://x',
  ])
    expect(await open(url)).toEqual({ ok: true, value: { opened: false } })
  expect(await open('https://аррӏе.com/')).toEqual({ ok: true, value: { opened: true } })
  const record = await app.evaluate(
    () => (globalThis as unknown as { record: { opened: string[]; asked: string[] } }).record,
  )
  expect(record.opened).toEqual(['https://xn--80ak6aa92e.com/'])
  expect(record.asked).toEqual(['Open xn--80ak6aa92e.com in your browser?'])
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
  const { parsers } = await import('../../../src/contract')
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
})
