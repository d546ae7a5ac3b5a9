// Owns the app's life cycle and its wiring. Everything that decides something is elsewhere.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, dialog, session } from 'electron'
import { version } from '../../package.json'
import { readAsset } from '../../src/actions/read-asset'
import { readOriginal } from '../../src/actions/read-original'
import type { ProgressStep } from '../../src/model/progress'
import type { EventName, Events } from '../../src/contract'
import { isErrorOfKind } from '../../src/errors'
import { cacheFolder, defaultLibraryFolder, keysFolder } from '../../src/node/places'
import { offerCopied } from './offer-copied'
import { makeCaptureDesk, type CaptureDesk } from './capture-desk'
import { openCompanionDesk } from './companion/open-companion-desk'
import { openFailureLog } from './failure-log'
import { guardContents, guardSession } from './guards'
import { makeHandlers } from './handlers'
import { answerCalls, sendEvent } from './ipc'
import { makeJobs } from './jobs'
import { holdLibrary } from './library-holder'
import { setMenu } from './menu'
import { systemVault } from './key-vault'
import { localeInForce, messagesFor, type MainMessages } from './messages'
import { makePageRenderer } from './page-renderer'
import { passKeys } from './pass-keys'
import { UI_ORIGIN } from './policy'
import { pageToPrint } from './print-article'
import { closeBeforeQuit } from './quit'
import { registerSchemes, serveSchemes } from './protocol'
import type { Given } from './given-arguments'
import { readTold } from './handed-over'
import { makeOpenedThings } from './opened-things'
import { makeAppLinks } from './app-links'
import { openSettings } from './settings-file'
import { startOnce, toldAtStart } from './start-once'
import { makeSourceSchedule } from './source-schedule'
import { isTrustedSender } from './trusted-sender'
import { makeTroubleDesk } from './trouble'
import { focusWindow, makeWindow } from './window'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

app.setName('Cuttings')
if (process.env['CUTTINGS_USER_DATA'] !== undefined)
  app.setPath('userData', process.env['CUTTINGS_USER_DATA'])
/** The development server takes the place of the built window; a packaged app knows none. */
const devOrigin = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

/** macOS gives files and links one by one, perhaps before there is a window. */
const givenBefore: string[] = []
let openOne = (thing: string): void => {
  givenBefore.push(thing)
}

function start(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openOne(path)
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    openOne(link)
  })
  registerSchemes()
  guardContents(app, { devOrigin })
  app.on('window-all-closed', () => {
    app.quit()
  })
  app
    .whenReady()
    .then(run)
    // Nothing is there yet that could tell the person: the system's own box can.
    .catch((error: unknown) => {
      dialog.showErrorBox('Cuttings', String(error))
      app.exit(1)
    })
}

function run(): void {
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'))
  const failures = openFailureLog(join(app.getPath('userData'), 'failures.json'))
  const trouble = makeTroubleDesk(failures, () => {
    tell('trouble:changed', {})
  })
  const { report } = trouble
  guardSession(session.defaultSession, { devOrigin })
  serveSchemes(session.defaultSession, {
    rendererFolder: here('../renderer'),
    shownBy: devOrigin ?? UI_ORIGIN,
    pageToPrint,
    readAsset: async (sha256) => readAsset(await holder.workspace(), sha256),
    readOriginal: async (id, version, page) => readOriginal(await holder.workspace(), id, version, page),
  })
  const window = makeWindow(settings.get(), devOrigin)
  const tell = <E extends EventName>(name: E, event: Events[E]): void => {
    if (!window.isDestroyed()) sendEvent(window.webContents, name, event)
  }
  const shown = new Promise<void>((done) => {
    window.once('show', () => {
      done()
    })
  })
  const queues = join(app.getPath('userData'), 'queues')
  const desk: CaptureDesk = makeCaptureDesk({
    workspace: () => holder.workspace(),
    folder: queues,
    changed: () => {
      tell('queue:changed', {})
    },
    report,
  })
  const working = (step: ProgressStep | null): void => {
    tell('library:working', { step })
  }
  const holder = holdLibrary({
    folder: process.env['CUTTINGS_LIBRARY'] ?? settings.get().library ?? defaultLibraryFolder(),
    options: {
      cache: cacheFolder(),
      version,
      workerFile: here('./page-worker.cjs'),
      indexWorkerFile: here('./index-worker.cjs'),
      writesAtOnce: true,
      fileWorkerFile: here('./file-worker.cjs'),
      statementWorkerFile: here('./statement-worker.cjs'),
      makeRenderer: makePageRenderer,
      signing: {
        keys: keysFolder(),
        vault: systemVault,
        timeStampAuthority: () => settings.get().timeStampAuthority,
      },
      citing: () => {
        const { citationStyle: style, citationLocale: locale } = settings.get()
        return { style, locale }
      },
      report,
    },
    shown,
    changed: (dossier) => {
      tell('library:changed', { dossier })
    },
    working,
    // What an earlier session left goes on; a library that can only be read has nothing to go on with.
    ready: () => {
      desk.queue().catch((error: unknown) => {
        if (!isErrorOfKind(error, 'read-only')) report(error)
      })
      schedule.look()
    },
    looked: () => {
      desk.begin()
    },
    closing: () => desk.close(),
    report,
  })
  const schedule = makeSourceSchedule({
    every: () => settings.get().checksSources,
    workspace: () => holder.workspace(),
    desk,
    folder: queues,
    report,
  })
  const words = (): MainMessages => messagesFor(localeInForce(settings.get().locale, app.getLocale()))
  const applyMenu = (): void => {
    setMenu({
      words: words(),
      keys: settings.get(),
      platform: process.platform === 'darwin' ? 'mac' : 'other',
      run: (command) => {
        tell('menu:command', { command })
      },
    })
  }
  applyMenu()
  trouble.watch(window, words)
  const jobs = makeJobs((jobId, step) => {
    tell('job:progress', { jobId, ...step })
  })
  const quitting = closeBeforeQuit({ holder, window, words, report })
  const companion = openCompanionDesk({
    userData: app.getPath('userData'),
    settings,
    holder,
    desk,
    tell,
    report,
  })
  companion.apply().catch(report)
  const opened = makeOpenedThings({
    changed: () => {
      tell('opened:changed', {})
    },
    report,
  })
  const links = makeAppLinks(() => {
    tell('link:given', {})
  })
  const openGiven = ({ things, folder }: Given): void => {
    opened.add({ things: links.sort(things), folder })
  }
  const handlers = makeHandlers({
    holder,
    window: () => window,
    settings,
    jobs,
    desk,
    companion,
    opened,
    links,
    version,
    systemLocale: app.getLocale(),
    failures,
    trouble,
    working,
    settingsChanged: (next) => {
      applyMenu()
      schedule.settingsChanged()
      companion.apply().catch(report)
      tell('settings:changed', next)
    },
    unsavedTold: quitting.unsavedTold,
  })
  answerCalls(
    handlers,
    ({ senderFrame }) => isTrustedSender(senderFrame, window.webContents, devOrigin ?? UI_ORIGIN),
    report,
  )
  // Pages that are being rendered have windows, too, and these must not keep the app open.
  window.on('closed', () => {
    schedule.close()
    jobs.cancelAll()
    desk.close().catch(report)
    companion.close().catch(report)
  })
  const openTold = (sent: unknown): void => {
    const given = readTold(sent, app.getPath('userData'))
    if (given !== null) openGiven(given)
  }
  app.on('second-instance', (_event, _argv, _folder, sent: unknown) => {
    focusWindow(window)
    openTold(sent)
  })
  openTold(toldAtStart())
  openOne = (thing) => {
    focusWindow(window)
    openGiven({ things: [thing], folder: '' })
  }
  for (const thing of givenBefore.splice(0)) openOne(thing)
  const offer = offerCopied({ settings, window, holder, tell, report })
  window.on('focus', () => {
    holder.lookAgain()
    offer.look()
  })
  window.on('blur', () => {
    offer.leave()
  })
  passKeys(window.webContents, (press) => {
    tell('frame:key', press)
  })
}

startOnce(start)
