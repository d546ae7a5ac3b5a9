// What a hand can set off in an article's frame, and what the frame may be permitted (S-03, S-04), with the sanitiser out of the way.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type CDPSession, type ElectronApplication, type Page } from '@playwright/test'
import type { LaunchedApp } from '../../helpers/electron-app'
import { test } from '../../helpers/electron-test'
import { SAMPLE } from '../../helpers/hostile-window'
import { startListeners } from '../../helpers/listeners'
import { waitForArticle } from '../../helpers/reader'
import { inWords, tellFigure } from '../../helpers/figures'

/** Answer every question with no, and write down what was asked and what would have been opened. */
const refuseEverything = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog, shell }) => {
    const record = { asked: [] as string[], opened: [] as string[] }
    Object.assign(globalThis, { record })
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      record.asked.push(message)
      return Promise.resolve({ response: 1, checkboxChecked: false })
    }) as never
    shell.openExternal = (url: string) => {
      record.opened.push(url)
      return Promise.resolve()
    }
  })

const recordOf = (app: ElectronApplication): Promise<{ asked: string[]; opened: string[] }> =>
  app.evaluate(() => (globalThis as unknown as { record: { asked: string[]; opened: string[] } }).record)

/** Every page there is, and every address that a frame shows. */
async function placesOf({ app, page }: LaunchedApp): Promise<readonly string[]> {
  const pages = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  )
  return [...pages, ...page.frames().map((frame) => frame.url())]
}

const AT_HOME = ['app://ui/index.html', 'app://ui/index.html', 'app://ui/reader.html']

/** What fills the frame, to be clicked. `TO` stands for an address outside. */
const TARGETS = [
  '<a href="TO">x</a>',
  '<a href="TO" target="_blank">x</a>',
  '<a href="TO" target="_top">x</a>',
  '<a href="TO" target="_parent" rel="opener">x</a>',
  '<a href="TO" target="named">x</a>',
  '<a href="TO" download="x.exe">x</a>',
  '<a href="TO" ping="TO">x</a>',
  '<a href="javascript:parent.location=`TO`">x</a>',
  '<a href="data:text/html,<script>top.location=`TO`</script>" target="_top">x</a>',
  '<a href="file:///etc/passwd" target="_blank">x</a>',
  '<a href="app://ui/index.html" target="_top">x</a>',
  '<a href="article://asset/x" target="_blank">x</a>',
  '<a href="app://ui/index.html" download>x</a>',
  '<form action="TO"><button>x</button></form>',
  '<form action="TO" method="post" target="_blank"><button>x</button></form>',
  '<form target="_top"><button formaction="TO">x</button></form>',
  '<form action="TO"><input type="image" alt="x"></form>',
  '<form action="javascript:parent.location=`TO`" target="_top"><button>x</button></form>',
  '<svg><a href="TO" target="_top"><rect width="2000" height="2000"/></a></svg>',
  '<svg><a xlink:href="TO"><rect width="2000" height="2000"/></a></svg>',
  '<svg><a xlink:href="TO" target="_blank"><rect width="2000" height="2000"/></a></svg>',
]

/** Bits of `Input.dispatchMouseEvent`: with Ctrl and Shift held, a link would open elsewhere. */
const CLICKS = [
  { button: 'left', modifiers: 0 },
  { button: 'middle', modifiers: 0 },
  { button: 'left', modifiers: 2 },
  { button: 'left', modifiers: 8 },
  { button: 'left', modifiers: 10 },
  { button: 'left', modifiers: 1 },
] as const

/** Fill the frame with one thing, and count in the window how many clicks reach it. */
const fillFrame = (page: Page, html: string): Promise<{ x: number; y: number }> =>
  page.evaluate((source) => {
    const frame = document.querySelector('iframe')
    const inner = frame?.contentDocument
    if (frame === null || inner === null || inner === undefined) throw new Error('no article is open')
    inner.getElementById('hostile')?.remove()
    const layer = inner.createElement('div')
    layer.id = 'hostile'
    layer.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: #fff; font-size: 400px; line-height: 1'
    layer.append(inner.createRange().createContextualFragment(source))
    for (const element of layer.querySelectorAll<HTMLElement>('a, form, button, input, svg'))
      if (element.localName !== 'a' || element.closest('svg') === null)
        element.style.cssText = 'display: block; width: 100%; height: 100%'
    const count = (): void => {
      const counted = window as unknown as { clicks?: number }
      counted.clicks = (counted.clicks ?? 0) + 1
    }
    layer.addEventListener('click', count)
    layer.addEventListener('auxclick', count)
    inner.body.append(layer)
    const box = frame.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, html) // prettier-ignore

async function drop(cdp: CDPSession, point: { x: number; y: number }, data: object): Promise<void> {
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', {
      type,
      ...point,
      data: { items: [], files: [], dragOperationsMask: 1, ...data },
    })
}

test('S-03: no click, drop or key in the article leads anywhere', async ({ folders, launch }) => {
  const listeners = await startListeners()
  const launched = await launch()
  const { app, page } = launched
  await waitForArticle(page, SAMPLE)
  await refuseEverything(app)
  const downloads = join(folders.root, 'downloads')
  await mkdir(downloads)
  await app.evaluate(({ session }, path) => session.defaultSession.setDownloadPath(path), downloads)
  expect(await placesOf(launched)).toEqual(AT_HOME)
  const cdp = await page.context().newCDPSession(page)
  const outside = `http://${listeners.hosts[0] ?? ''}/`
  for (const target of TARGETS) {
    const point = await fillFrame(page, target.replaceAll('TO', outside))
    for (const click of CLICKS) {
      await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...point, ...click, clickCount: 1 })
      await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...point, ...click, clickCount: 1 })
    }
    await page.waitForTimeout(30)
    expect(await placesOf(launched), target).toEqual(AT_HOME)
  }
  expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBeGreaterThanOrEqual(
    TARGETS.length * CLICKS.length,
  )

  expect([listeners.connections(), listeners.datagrams()]).toEqual([0, 0])
  // An address that a person drops on the window is clipped, by main: here, from a port where nobody answers.
  const dropped = join(folders.root, 'dropped.bin')
  await writeFile(dropped, 'no page')
  const inFrame = await fillFrame(page, '<p>drop here</p>')
  for (const point of [inFrame, { x: 60, y: 300 }, { x: 700, y: 20 }]) {
    for (const mimeType of ['text/uri-list', 'text/plain', 'text/html'])
      for (const url of ['http://127.0.0.1:9/', 'javascript:parent.hits=1', 'file:///etc/passwd'])
        await drop(cdp, point, { items: [{ mimeType, data: mimeType === 'text/html' ? `<a href="${url}">x</a>` : url }] })
    await drop(cdp, point, { files: [dropped] })
  } // prettier-ignore
  await page.waitForTimeout(200)
  expect(await placesOf(launched)).toEqual(AT_HOME)

  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.focus())
  for (const key of ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Control+u', 'Control+s', 'F12', 'Control+Shift+I', 'Backspace'])
    await page.keyboard.press(key) // prettier-ignore
  await page.waitForTimeout(300)
  expect(await placesOf(launched)).toEqual(AT_HOME)
  // A browser would open a window with these; the app asks what to clip and begins a note, in the window that is there.
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await placesOf(launched)).toEqual(AT_HOME)
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.focus())
  await page.keyboard.press('Control+Shift+N')
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(await placesOf(launched)).toEqual(AT_HOME.slice(0, 2))

  const { asked, opened } = await recordOf(app)
  // A person is asked about a link that they clicked, and about nothing but http, https and mailto.
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked)).toEqual(new Set([`Open ${listeners.hosts[0] ?? ''} in your browser?`]))
  expect(opened).toEqual([])
  expect(await readdir(downloads)).toEqual([])
  tellFigure('S-03', 'clicks, drops and keys in an article: 0 led anywhere')
  listeners.close()
})

/** Each asks for one thing that takes a permission, in the realm `w`; what it gives when refused, it throws. */
const ASKING: Readonly<Record<string, string>> = {
  camera: 'w.navigator.mediaDevices.getUserMedia({ video: true })',
  microphone: 'w.navigator.mediaDevices.getUserMedia({ audio: true })',
  screen: 'w.navigator.mediaDevices.getDisplayMedia()',
  labels: 'w.navigator.mediaDevices.enumerateDevices().then((all) => need(all.some(({ label }) => label !== "")))',
  'clipboard text': 'w.navigator.clipboard.readText()',
  clipboard: 'w.navigator.clipboard.read()',
  'paste command': 'need(w.document.execCommand("paste"))',
  fullscreen: 'w.document.documentElement.requestFullscreen()',
  location: 'new Promise((yes, no) => w.navigator.geolocation.getCurrentPosition(yes, no))',
  'watched location': 'new Promise((yes, no) => w.navigator.geolocation.watchPosition(yes, no))',
  hid: 'w.navigator.hid.requestDevice({ filters: [] }).then((all) => need(all.length > 0))',
  'hid devices': 'w.navigator.hid.getDevices().then((all) => need(all.length > 0))',
  usb: 'w.navigator.usb.requestDevice({ filters: [] })',
  'usb devices': 'w.navigator.usb.getDevices().then((all) => need(all.length > 0))',
  serial: 'w.navigator.serial.requestPort()',
  'serial ports': 'w.navigator.serial.getPorts().then((all) => need(all.length > 0))',
  bluetooth: 'w.navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
  midi: 'w.navigator.requestMIDIAccess()',
  'midi sysex': 'w.navigator.requestMIDIAccess({ sysex: true })',
  'wake lock': 'w.navigator.wakeLock.request("screen")',
  'lasting storage': 'w.navigator.storage.persist().then(need)',
  idle: 'w.IdleDetector.requestPermission().then((state) => need(state === "granted"))',
  notifications: 'w.Notification.requestPermission().then((state) => need(state === "granted"))',
  fonts: 'w.queryLocalFonts().then((all) => need(all.length > 0))',
  screens: 'w.getScreenDetails()',
  keyboard: 'w.navigator.keyboard.lock().then(() => need(w.document.fullscreenElement !== null))',
  accelerometer: 'new Promise((yes, no) => { const s = new w.Accelerometer(); s.onreading = yes; s.onerror = no; s.start() })',
  gyroscope: 'new Promise((yes, no) => { const s = new w.Gyroscope(); s.onreading = yes; s.onerror = no; s.start() })',
  payment: 'new w.PaymentRequest([{ supportedMethods: "https://pay.test/" }], { total: { label: "x", amount: { currency: "USD", value: "1" } } }).show()',
  'protected media': 'w.navigator.requestMediaKeySystemAccess("com.widevine.alpha", [{ initDataTypes: ["cenc"], videoCapabilities: [{ contentType: "video/mp4; codecs=avc1.42E01E" }] }])',
  presentation: 'new w.PresentationRequest("https://show.test/").start()',
  'push messages': 'w.navigator.serviceWorker.register("/x.js").then((r) => r.pushManager.subscribe())',
  'a link of its own': 'need(w.navigator.registerProtocolHandler("web+x", w.location.origin + "/%s"))',
  'a window on top': 'w.documentPictureInPicture.requestWindow()',
} // prettier-ignore

const REALMS = { window: 'window', frame: 'document.querySelector("iframe").contentWindow' } as const

for (const realm of ['window', 'frame'] as const)
  test(`S-04: nothing that takes a permission is given to the ${realm}, even with a hand on the mouse`, async ({
    launch,
  }) => {
    const { app, page } = await launch()
    await waitForArticle(page, SAMPLE)
    await page.bringToFront()
    const cdp = await page.context().newCDPSession(page)
    const granted: string[] = []
    for (const [name, ask] of Object.entries(ASKING)) {
      const expression = `(async () => {
        const w = ${REALMS[realm]}
        const need = (is) => { if (!is) throw new Error('refused') }
        const asked = (async () => ${ask})().then(() => 'granted', () => 'refused')
        return Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 700, 'no answer'))])
      })()`
      const { result } = await cdp.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        userGesture: true,
      })
      if (result.value === 'granted') granted.push(name)
      else expect(['refused', 'no answer'], name).toContain(result.value)
    }
    expect(Object.keys(ASKING).length).toBeGreaterThanOrEqual(20)
    expect(granted).toEqual([])
    tellFigure('S-04', `${inWords(Object.keys(ASKING).length)} ways to ask from the ${realm}: 0 granted`)
    expect(
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isFullScreen()),
      ),
    ).toEqual([false])
    // Text is copied by the window alone.
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `${REALMS[realm]}.focus(), ${REALMS[realm]}.navigator.clipboard.writeText('copied').then(() => 'copied', () => 'refused')`,
      awaitPromise: true,
      userGesture: true,
    })
    expect(result.value).toBe(realm === 'window' ? 'copied' : 'refused')
  })
