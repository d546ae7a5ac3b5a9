// Owns running the companion in a real Chromium, in a folder of its own, and its window, which only opens beside a page. Leaves what is done
// there to the tests.
/// <reference types="chrome" />
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test'

const COMPANION = resolve(import.meta.dirname, '../../resources/companion')
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser'] as const

/** Chromium's own program; `null` where this machine has none. Browsers with a brand load no extension from a folder. */
export const chromiumProgram = (): string | null =>
  process.env['CUTTINGS_CHROMIUM'] ?? PLACES.find((place) => existsSync(place)) ?? null

export const NO_CHROMIUM = 'no Chromium on this machine (CUTTINGS_CHROMIUM names one)'

/** Names of the web that lead to this machine in the browser. */
export const SITE_HOST = 'harbour-post.example'
export const REBOUND_HOST = 'rebound.example'

export type CompanionBrowser = {
  readonly context: BrowserContext
  readonly page: Page
  /** The companion's own thread. */
  readonly worker: Worker
  /** What stands on the companion's button beside the page. */
  readonly badge: () => Promise<string>
  /** Press the companion's button beside the page. */
  readonly openPopup: () => Promise<Popup>
  readonly close: () => Promise<void>
}

/** The window of the companion. */
export type Popup = {
  readonly text: () => Promise<string>
  readonly run: (expression: string) => Promise<unknown>
  /** Press a button by its words. */
  readonly press: (name: string) => Promise<void>
  /** Write into the nth field. */
  readonly fill: (at: number, value: string) => Promise<void>
  readonly screenshot: () => Promise<Buffer>
  readonly setDark: (isDark: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** Start Chromium with the companion, or without. */
export async function startCompanionBrowser(
  root: string,
  {
    program,
    isBare = false,
    locale = 'en-US',
  }: { readonly program: string; readonly isBare?: boolean; readonly locale?: string },
): Promise<CompanionBrowser> {
  const context = await chromium.launchPersistentContext(join(root, `browser-${locale}`), {
    executablePath: program,
    headless: false,
    locale,
    env: { ...process.env, LANGUAGE: locale.slice(0, 2) },
    args: [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-extension-debugging',
      `--lang=${locale}`,
      `--host-resolver-rules=MAP ${SITE_HOST} 127.0.0.1, MAP ${REBOUND_HOST} 127.0.0.1`,
      ...(isBare
        ? []
        : [
            `--load-extension=${COMPANION}`,
            `--disable-extensions-except=${COMPANION}`,
            '--disable-features=DisableLoadExtensionCommandLineSwitch',
          ]),
    ],
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const worker = isBare
    ? (null as never)
    : (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
  return {
    context,
    page,
    worker,
    badge: () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true })
        return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 })
      }),
    openPopup: () => openPopup(context, page, new URL(worker.url()).host),
    close: () => context.close(),
  }
}

async function openPopup(context: BrowserContext, page: Page, id: string): Promise<Popup> {
  const browser = context.browser()
  if (browser === null) throw new Error('no browser')
  const session = await browser.newBrowserCDPSession()
  await page.bringToFront()
  const tabs = await session.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] })
  const tab = tabs.targetInfos.find(({ url }) => url === page.url())
  // Newer than Playwright's list of what can be asked.
  const newer = session as unknown as { send: (method: string, params: object) => Promise<unknown> }
  await newer.send('Extensions.triggerAction', { id, targetId: tab?.targetId })
  for (let tries = 0; tries < 50; tries++) {
    const { targetInfos } = await session.send('Target.getTargets')
    const shown = targetInfos.find(({ url }) => url.endsWith(`${id}/popup.html`))
    if (shown !== undefined) return attach(session, shown.targetId)
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the companion’s window didn’t open')
}

async function attach(session: CDPSession, targetId: string): Promise<Popup> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  let lastId = 0
  const waiting = new Map<number, (answer: { readonly result?: unknown; readonly error?: unknown }) => void>()
  session.on('Target.receivedMessageFromTarget', (event) => {
    const answer = JSON.parse(event.message) as { id?: number; result?: unknown; error?: unknown }
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((done, fail) => {
      const id = ++lastId
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id)
        if (error === undefined) done(result)
        else fail(new Error(JSON.stringify(error)))
      })
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(fail)
    })
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: unknown }
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return result.value
  }
  return {
    run,
    text: async () => String(await run(`document.body?.innerText ?? ''`)),
    async press(name) {
      const found = await run(
        `(() => { const one = [...document.querySelectorAll('button')].find((b) => b.textContent === ${JSON.stringify(name)}); one?.click(); return one !== undefined })()`,
      )
      if (found !== true) throw new Error(`no button “${name}”`)
    },
    async fill(at, value) {
      await run(
        `document.querySelectorAll('input:not([type]), textarea')[${String(at)}].value = ${JSON.stringify(value)}`,
      )
    },
    async screenshot() {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { readonly data: string }
      return Buffer.from(data, 'base64')
    },
    async setDark(isDark) {
      const features = [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]
      await send('Emulation.setEmulatedMedia', { features })
    },
    async close() {
      await session.send('Target.closeTarget', { targetId })
      await session.detach()
    },
  }
}
