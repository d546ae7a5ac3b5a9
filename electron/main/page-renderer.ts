// Owns rendering pages that need their scripts: in a hidden, sandboxed window of its own, for as long as something still comes, and no
// longer. Leaves what the page may ask for to `render-session`.
import { setTimeout as sleep } from 'node:timers/promises'
import { BrowserWindow } from 'electron'
import { z } from 'zod'
import measureScript from '../../resources/capture/measure-page.js?raw'
import serialiseScript from '../../resources/capture/serialise-page.js?raw'
import { AppError } from '../../src/errors'
import type { FetchedResource, PageRenderer, PageSource, RenderedPage } from '../../src/ports'
import { openRenderSession, type RenderTraffic } from './render-session'
import { CONFINED } from './web-preferences'

export type RenderLimits = {
  /** From opening the window to the last look. */
  readonly totalMs: number
  /** Without a new letter, a new element or a request under way, a page is ready. */
  readonly quietMs: number
  readonly lookEveryMs: number
}

export const RENDER_LIMITS: RenderLimits = { totalMs: 25_000, quietMs: 1000, lookEveryMs: 200 }

const LARGEST_DOCUMENT = 25 * 1024 * 1024

/** A world that the page's own scripts can't reach: what they put in place of the browser's functions isn't there. */
const OWN_WORLD = 999

const measure = z.object({
  state: z.string(),
  letters: z.number(),
  elements: z.number(),
  waiting: z.number(),
  height: z.number(),
})
type Measure = z.infer<typeof measure>

/** Make the renderer. One page at a time: each takes as much memory as a browser. */
export function makePageRenderer(source: PageSource, limits: RenderLimits = RENDER_LIMITS): PageRenderer {
  let last: Promise<unknown> = Promise.resolve()
  return {
    render(page, options = {}) {
      const result = last.then(() => renderPage(page, source, limits, options))
      last = result.catch(() => undefined)
      return result
    },
  }
}

async function renderPage(
  page: FetchedResource,
  source: PageSource,
  limits: RenderLimits,
  { signal, progress }: Parameters<PageRenderer['render']>[1] & object,
): Promise<RenderedPage> {
  if (signal?.aborted === true) throw new AppError('cancelled', {})
  const ended = new AbortController()
  const stop = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal
  const traffic = openRenderSession(page, source, stop)
  const window = hiddenWindow(traffic, source.userAgent)
  try {
    progress?.({ stage: 'rendering', done: 0, total: 0 })
    const loading = window.loadURL(page.finalUrl).catch(() => undefined)
    await untilQuiet(window, traffic, limits, stop, loading)
    const html = z.string().parse(await inOwnWorld(window, serialiseScript))
    const bytes = new TextEncoder().encode(html)
    if (bytes.byteLength > LARGEST_DOCUMENT)
      throw new AppError('too-large', { sizeBytes: bytes.byteLength, limitBytes: LARGEST_DOCUMENT })
    const { asked, refused } = traffic.counts
    return { bytes, url: window.webContents.getURL(), requests: asked, refused }
  } finally {
    ended.abort()
    if (!window.isDestroyed()) window.destroy()
    await traffic.close()
  }
}

function hiddenWindow({ session }: RenderTraffic, userAgent: string): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    // Tall, so that what is loaded when it comes into view is in view.
    width: 1280,
    height: 4000,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      session,
      ...CONFINED,
      disableDialogs: true,
      // Timers of a hidden page would otherwise run once a second.
      backgroundThrottling: false,
      autoplayPolicy: 'document-user-activation-required',
      images: true,
    },
  })
  const { webContents } = window
  webContents.setAudioMuted(true)
  // The page stays the one that was asked for. The app's guards say so of all contents; this one must not depend on them.
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const)
    webContents.on(event as 'will-navigate', (details) => {
      details.preventDefault()
    })
  webContents.setUserAgent(userAgent)
  return window
}

/** Wait until a page has shown what it has to show, or its time is over. @throws {AppError} cancelled, render-failed */
async function untilQuiet(
  window: BrowserWindow,
  { counts }: RenderTraffic,
  limits: RenderLimits,
  stop: AbortSignal,
  loading: Promise<unknown>,
): Promise<void> {
  const until = performance.now() + limits.totalMs
  const load = { isDone: false }
  void loading.then(() => {
    load.isDone = true
  })
  let before: Measure | null = null
  let quietSince = performance.now()
  while (performance.now() < until) {
    await sleep(limits.lookEveryMs)
    if (stop.aborted) throw new AppError('cancelled', {})
    if (window.isDestroyed() || window.webContents.isCrashed())
      throw new AppError('render-failed', { reason: 'crashed' })
    const now = await lookAt(window)
    const isSame =
      now !== null &&
      before !== null &&
      now.letters === before.letters &&
      now.elements === before.elements &&
      now.waiting === 0
    if (!isSame || counts.pending > 0 || !load.isDone) quietSince = performance.now()
    if (now !== null) before = now
    if (performance.now() - quietSince >= limits.quietMs) return
  }
  if (before === null) throw new AppError('render-failed', { reason: 'no answer' })
}

/** A page whose script never ends doesn't answer: that is no reason to wait for ever. */
const LOOK_MS = 3000

async function lookAt(window: BrowserWindow): Promise<Measure | null> {
  const answer = await Promise.race([inOwnWorld(window, measureScript), sleep(LOOK_MS, null)])
  const parsed = measure.safeParse(answer)
  return parsed.success ? parsed.data : null
}

async function inOwnWorld(window: BrowserWindow, code: string): Promise<unknown> {
  try {
    return await window.webContents.executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code }])
  } catch {
    // Its document was replaced meanwhile, or is not there yet.
    return null
  }
}
