// Owns what pages in the app may not do: no permission, no download, no navigation, no new window, no request but to its own schemes.
import type { App, Session, WebContents } from 'electron'
import { isOriginalView } from './article-address'
import { UI_ORIGIN } from './policy'

/** Schemes that a page of the app may ask for at all. */
const OWN_SCHEMES = new Set(['app:', 'article:', 'blob:', 'data:', 'devtools:'])

export type GuardOptions = {
  /** Origin of the development server; `null` in the built app. */
  readonly devOrigin: string | null
}

/** Close a session's doors: permissions, devices, screens, downloads, the network. */
export function guardSession(session: Session, { devOrigin }: GuardOptions): void {
  const isCopying = (permission: string, isMainFrame: boolean, origin: string): boolean =>
    permission === 'clipboard-sanitized-write' && isMainFrame && isOwn(origin, devOrigin)
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    callback(isCopying(permission, details.isMainFrame, originOf(contents.getURL())))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isCopying(permission, details.isMainFrame, origin.replace(/\/$/, '')),
  )
  // Chromium fetches its dictionary at the first start, whether or not a page checks its spelling.
  session.setSpellCheckerLanguages([])
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => {
    callback({})
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest((details, callback) => {
    const url = new URL(details.url)
    const isDev = devOrigin !== null && url.host === new URL(devOrigin).host
    callback({ cancel: !OWN_SCHEMES.has(url.protocol) && !isDev })
  })
}

/** Close the doors of every page that the app will ever have. */
export function guardContents(app: App, { devOrigin }: GuardOptions): void {
  guardEngine(app, devOrigin)
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // Calls between browsers know no content policy, and aren't requests that the session could refuse.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    contents.on('will-navigate', (event) => {
      event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      const readerPage = `${devOrigin ?? UI_ORIGIN}/reader.html`
      // The window alone puts an original view into a frame, which then leads nowhere.
      const isView = isOriginalView(event.url) && ['', 'about:blank'].includes(event.frame?.url ?? '')
      if (event.isMainFrame || (event.url !== readerPage && !isView)) event.preventDefault()
    })
  })
}

/** What Chromium would do whatever its handlers say. Takes effect when it is told before the app is ready. */
function guardEngine({ commandLine }: App, devOrigin: string | null): void {
  // A name is looked up before there is a request that could be refused: a link that says dns-prefetch is enough.
  const devHost = devOrigin === null ? '' : `, EXCLUDE ${new URL(devOrigin).hostname}`
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${devHost}`)
  // A script may not paste: older engines ask nobody before they give it the clipboard. A person's keys and menu still may.
  commandLine.appendSwitch('blink-settings', 'DOMPasteAllowed=false')
}

/** `app://ui` has an origin of its own only for Chromium: a URL of another scheme than the web's says “null” here. */
const originOf = (url: string): string => /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? ''

const isOwn = (origin: string, devOrigin: string | null): boolean =>
  origin === UI_ORIGIN || origin === devOrigin
