// Owns the answers to what the window asks of the library as a whole: its health, its backups, its place. Leaves single things to
// `handlers`.
import { app, dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { libraryHealth, repairWorkspace, checkWorkspace } from '../../src/actions/library-health'
import { makeLibraryBackup } from '../../src/actions/settle-library'
import { restoreIntoFolder } from '../../src/actions/restore-library'
import { decideConflict } from '../../src/actions/decide-conflict'
import { AppError } from '../../src/errors'
import { localFiles } from '../../src/node/local-files'
import type { HistoryOutcome } from '../../src/model/history'
import type { ProgressStep } from '../../src/model/progress'
import type { Handlers } from './ipc'
import type { Jobs } from './jobs'
import type { LibraryHolder } from './library-holder'
import type { MainMessages } from './messages'
import type { SettingsFile } from './settings-file'

type LibraryCalls =
  | 'conflict:resolve'
  | 'history:undo'
  | 'history:redo'
  | 'trash:purge'
  | `library:${'health' | 'check' | 'repair' | 'show-folder' | 'open-other' | 'reopen' | 'move'}`
  | 'quarantine:empty'
  | `backup:${'make' | 'restore'}`

export type LibraryHandlerTools = {
  readonly holder: LibraryHolder
  readonly window: () => BrowserWindow
  readonly settings: SettingsFile
  readonly jobs: Jobs
  readonly words: () => MainMessages
  /** Told of work that goes on without being a job; `null` when it has ended. */
  readonly working: (step: ProgressStep | null) => void
}

/** Milliseconds between two words about one work. */
const PACE_MS = 150

/** Give the answers. */
export function makeLibraryHandlers(tools: LibraryHandlerTools): Pick<Handlers, LibraryCalls> {
  const { holder, jobs, settings, words } = tools
  const library = async () => (await holder.workspace()).library
  const chooseFolder = (title: string, button: string): Promise<string | null> =>
    askForFolder(tools.window(), { title, buttonLabel: button, defaultPath: app.getPath('documents') })

  /** What was done to thousands takes its time to be taken back, too. */
  const goBack = async (direction: 'undo' | 'redo'): Promise<HistoryOutcome> => {
    const { undo } = await library()
    const word = { at: performance.now(), isTold: false }
    try {
      return await undo[direction]((done, total) => {
        // Whatever is done sooner needs no word.
        if (performance.now() - word.at < PACE_MS) return
        word.at = performance.now()
        word.isTold = true
        tools.working({ stage: 'undoing', done, total })
      })
    } finally {
      if (word.isTold) tools.working(null)
    }
  }
  /** The window begins anew: nothing of what it showed is in the other library. */
  const openAnother = async (path: string): Promise<{ readonly path: string }> => {
    const last = holder.folder()
    await (await holder.workspace().catch(() => null))?.library.idle()
    jobs.cancelAll()
    await holder.open(path)
    await rememberLibrary(settings, holder.folder(), last)
    tools.window().webContents.reload()
    return { path: holder.folder() }
  }
  return {
    'conflict:resolve': async (request) => decideConflict(await holder.workspace(), request),
    'history:undo': () => goBack('undo'),
    'history:redo': () => goBack('redo'),
    'trash:purge': async ({ folders }) => ({ gone: await (await library()).trash.purge(folders) }),

    'library:health': async () => libraryHealth(await holder.workspace()),
    'library:check': ({ jobId }) =>
      jobs.run(jobId, async (job) => checkWorkspace(await holder.workspace(), job)),
    'library:repair': ({ jobId }) =>
      jobs.run(jobId, async (job) => repairWorkspace(await holder.workspace(), job)),
    'library:show-folder': async ({ folder }) => {
      const { files, path } = await library()
      const isThere = folder !== 'library' && (await files.exists(folder))
      const failure = await shell.openPath(isThere ? `${path}/${folder}` : path)
      if (failure !== '') throw new AppError('storage', { path, code: failure })
      return {}
    },
    'library:open-other': async () => {
      const path = await chooseFolder(words().openLibraryTitle, words().open)
      return path === null ? null : openAnother(path)
    },
    'library:reopen': async ({ path }) => {
      // Only what a person chose before in the system's dialog.
      if (!settings.get().recentLibraries.includes(path))
        throw new AppError('bad-request', { reason: 'not known' })
      return openAnother(path)
    },
    'library:move': ({ jobId }) =>
      jobs.run(jobId, async ({ progress }) => {
        const chosen = await chooseFolder(words().moveLibraryTitle, words().moveHere)
        if (chosen === null) return null
        const moved = await holder.move(chosen, progress)
        await rememberLibrary(settings, moved.path, null)
        tools.window().webContents.reload()
        return moved
      }),
    'quarantine:empty': async ({ names }) => {
      await (await library()).quarantine.empty(names)
      return {}
    },
    'backup:make': ({ jobId }) =>
      jobs.run(jobId, async ({ progress }) =>
        makeLibraryBackup(await holder.workspace(), 'by-hand', progress),
      ),
    'backup:restore': ({ jobId, name }) =>
      jobs.run(jobId, async ({ progress }) => {
        const path = await chooseFolder(words().restoreTitle, words().restoreHere)
        if (path === null) return null
        const report = await restoreIntoFolder(await holder.workspace(), name, localFiles(path), progress)
        await settings.change({ recentLibraries: withFirst(path, settings.get().recentLibraries) })
        return { ...report, path }
      }),
  }
}

async function askForFolder(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...options,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

const RECENT_KEPT = 10

const withFirst = (first: string, all: readonly string[]): string[] =>
  [first, ...all.filter((one) => one !== first)].slice(0, RECENT_KEPT)

/** Open this one at the next start; the last one can be found again. */
async function rememberLibrary(settings: SettingsFile, path: string, last: string | null): Promise<void> {
  const { recentLibraries } = settings.get()
  const known = last === null ? recentLibraries : withFirst(last, recentLibraries)
  await settings.change({ library: path, recentLibraries: withFirst(path, known), lastArticle: null })
}
