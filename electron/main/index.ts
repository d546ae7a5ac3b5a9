// Owns the app's life cycle and its wiring. Everything that decides something is elsewhere.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, session } from 'electron'
import { version } from '../../package.json'
import { makeSample } from '../../src/actions/make-sample'
import { closeWorkspace, openWorkspace } from '../../src/actions/open-workspace'
import type { Workspace } from '../../src/actions/workspace'
import type { EventName, Events } from '../../src/contract'
import { cacheFolder, defaultLibraryFolder } from '../../src/node/places'
import { machineTools } from '../../src/node/workspace-tools'
import { guardContents, guardSession } from './guards'
import { makeHandlers } from './handlers'
import { answerCalls, sendEvent } from './ipc'
import { makeJobs } from './jobs'
import { setMenu } from './menu'
import { localeInForce, messagesFor } from './messages'
import { UI_ORIGIN } from './policy'
import { registerSchemes, serveSchemes } from './protocol'
import { openSettings } from './settings-file'
import { isTrustedSender } from './trusted-sender'
import { focusWindow, makeWindow } from './window'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

app.setName('Cuttings')
if (process.env['CUTTINGS_USER_DATA'] !== undefined)
  app.setPath('userData', process.env['CUTTINGS_USER_DATA'])
/** The development server takes the place of the built window; a packaged app knows none. */
const devOrigin = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

const report = (error: unknown): void => {
  process.stderr.write(
    `cuttings: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}

function start(): void {
  registerSchemes()
  guardContents(app, { devOrigin })
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.whenReady().then(run).catch(report)
}

function run(): void {
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'))
  guardSession(session.defaultSession, { devOrigin })
  // The window comes first: its process starts and loads the page while the library opens, and whoever asks waits for that.
  const opening = new Promise<Workspace>((resolve) => {
    setImmediate(() => {
      resolve(openLibraryForWindow())
    })
  })
  serveSchemes(session.defaultSession, here('../renderer'), async (sha256) =>
    (await opening).library.articles.readAsset(sha256),
  )
  const window = makeWindow(settings.get(), devOrigin)
  const tell = <E extends EventName>(name: E, event: Events[E]): void => {
    if (!window.isDestroyed()) sendEvent(window.webContents, name, event)
  }
  const applyMenu = (): void => {
    const words = messagesFor(localeInForce(settings.get().locale, app.getLocale()))
    setMenu(words, (command) => {
      tell('menu:command', { command })
    })
  }
  applyMenu()
  const jobs = makeJobs((jobId, step) => {
    tell('job:progress', { jobId, ...step })
  })
  const handlers = makeHandlers({
    workspace: () => opening,
    window: () => window,
    settings,
    jobs,
    version,
    systemLocale: app.getLocale(),
    settingsChanged: (next) => {
      applyMenu()
      tell('settings:changed', next)
    },
  })
  answerCalls(
    handlers,
    ({ senderFrame }) => isTrustedSender(senderFrame, window.webContents, devOrigin ?? UI_ORIGIN),
    report,
  )
  app.on('second-instance', () => {
    focusWindow(window)
  })
  opening.then((workspace) => settle(workspace, tell)).catch(report)
}

function openLibraryForWindow(): Promise<Workspace> {
  return openWorkspace(
    machineTools({
      library: defaultLibraryFolder(),
      cache: cacheFolder(),
      version,
      workerFile: here('./page-worker.cjs'),
      indexWorkerFile: here('./index-worker.cjs'),
      writesAtOnce: true,
      report,
    }),
  )
}

/** What comes after opening, while the person reads: the sample of a new library, and what changed behind our back. */
async function settle(
  workspace: Workspace,
  tell: (name: 'library:changed', event: Record<string, never>) => void,
): Promise<void> {
  workspace.library.onChange(() => {
    tell('library:changed', {})
  })
  app.once('will-quit', () => {
    void closeWorkspace(workspace)
  })
  // An index that is filled from the beginning shows more and more: the window asks again now and then.
  workspace.onIndexed(() => {
    tell('library:changed', {})
  })
  if (workspace.library.isNew) await makeSample(workspace)
  else await workspace.reconcile()
}

if (app.requestSingleInstanceLock()) start()
else app.quit()
