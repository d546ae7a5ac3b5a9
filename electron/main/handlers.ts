// Owns which action answers which call of the window. Decides nothing else.
import type { BrowserWindow } from 'electron'
import {
  addToDossier,
  changedBlock,
  citeDossierIn,
  createDossier,
  duplicateDossier,
  setFrontMatter,
  moveInDossier,
  removeFromDossier,
  renameDossier,
} from '../../src/actions/edit-dossier'
import { exportDossierSources } from '../../src/actions/export-sources'
import { compareVersions, versionChanges } from '../../src/actions/compare-versions'
import { logLineOf, markLeft, markRead, openArticle } from '../../src/actions/open-article'
import { sameStoryAs } from '../../src/actions/same-story'
import { citationsOfDossier } from '../../src/actions/cite'
import { openDossier } from '../../src/actions/open-dossier'
import { searchLibrary } from '../../src/actions/search-library'
import type { Workspace } from '../../src/actions/workspace'
import type { ParsedRequestOf } from '../../src/contract'
import type { AppState } from '../../src/model/app-state'
import type { ProgressStep } from '../../src/model/progress'
import { shownSettings, type Settings } from '../../src/model/settings'
import { countConflicts } from '../../src/search/index-conflicts'
import { countAll, listArticleIds, listArticles, listDossiers } from '../../src/search/index-reader'
import { goneArticles } from '../../src/search/names'
import type { CaptureDesk } from './capture-desk'
import type { CompanionDesk } from './companion/companion-desk'
import { makeCompanionHandlers } from './companion/companion-handlers'
import { makeCaptureHandlers } from './capture-handlers'
import { makeCitationHandlers } from './citation-handlers'
import { saveDossier, showExport } from './export-dossier'
import { saveSources } from './export-sources'
import type { Handlers } from './ipc'
import type { Jobs } from './jobs'
import { makeLibraryHandlers } from './library-handlers'
import type { LibraryHolder } from './library-holder'
import { makeDossierHandlers } from './dossier-handlers'
import { makeManyHandlers } from './many-handlers'
import { localeInForce, messagesFor, type Locale } from './messages'
import { openLink } from './open-link'
import type { OpenedThings } from './opened-things'
import { makeNoteHandlers } from './note-handlers'
import { makeQuoteHandlers } from './quote-handlers'
import { printArticle } from './print-article'
import type { AppLinks } from './app-links'
import type { SettingsFile } from './settings-file'
import { makeSigningHandlers } from './signing-handlers'
import { makeStatementHandlers } from './statement-handlers'
import { makeStoryHandlers } from './story-handlers'
import { makeTagHandlers } from './tag-handlers'
import { makeForeignHandlers } from './foreign-handlers'
import { makeReceivedDossiers } from './received-dossiers'
import { makeReceivedExports } from './received-exports'
import { makeVerifyHandlers } from './verify-handlers'
import { showWindow } from './window'
import type { FailureLog } from './failure-log'
import type { TroubleDesk } from './trouble'
import { makeTroubleHandlers } from './trouble-handlers'
import { makeWindowHandlers } from './window-handlers'
import { withoutUndefined } from './without-undefined'

export type HandlerTools = {
  readonly holder: LibraryHolder
  readonly window: () => BrowserWindow
  readonly settings: SettingsFile
  readonly jobs: Jobs
  readonly desk: CaptureDesk
  readonly companion: CompanionDesk
  readonly opened: OpenedThings
  readonly links: AppLinks
  readonly version: string
  readonly systemLocale: string
  readonly failures: FailureLog
  readonly trouble: TroubleDesk
  readonly settingsChanged: (settings: Settings) => void
  readonly working: (step: ProgressStep | null) => void
  readonly unsavedTold: (told: ParsedRequestOf<'app:unsaved'>) => void
}

/** Give the answers to all calls. */
export function makeHandlers(tools: HandlerTools): Handlers {
  const { holder, window, settings, jobs } = tools
  const { workspace } = holder
  const locale = (): Locale => localeInForce(settings.get().locale, tools.systemLocale)
  const words = () => messagesFor(locale())
  const received = makeReceivedDossiers()
  const exports = makeReceivedExports()
  return {
    ...makeLibraryHandlers({ holder, window, settings, jobs, words, working: tools.working }),
    ...makeCaptureHandlers({
      ...{ holder, jobs, desk: tools.desk, opened: tools.opened, received, exports, window, words },
    }),
    ...makeForeignHandlers({ holder, jobs, desk: tools.desk, exports, window, words }),
    ...makeVerifyHandlers({
      holder,
      jobs,
      desk: tools.desk,
      received,
      window,
      words,
      locale,
      version: tools.version,
    }),
    ...makeQuoteHandlers({ workspace, jobs, window, words }),
    ...makeStatementHandlers({ workspace, jobs, window, words }),
    ...makeTagHandlers(workspace, jobs),
    ...makeManyHandlers({ workspace, jobs, window, words }),
    ...makeNoteHandlers(workspace),
    ...makeDossierHandlers(workspace),
    ...makeStoryHandlers(workspace),
    ...makeCitationHandlers({ holder, window, words }),
    ...makeSigningHandlers({ holder, window, words }),
    ...makeWindowHandlers({ workspace, window, settings }),
    ...makeTroubleHandlers({ ...tools, locale }),
    ...makeCompanionHandlers(tools.companion),
    'app:state': async () => stateOf(await workspace(), tools, locale()),
    'app:painted': () => {
      showWindow(window())
      return {}
    },
    'app:unsaved': (told) => {
      tools.unsavedTold(told)
      return {}
    },
    'settings:change': async (change) => {
      const next = await settings.change(withoutUndefined(change))
      tools.settingsChanged(next)
      return next
    },
    'link:open': async ({ url }) => ({ opened: await openLink(window(), url, words()) }),
    'link:given': () => {
      const link = tools.links.take()
      return link === null ? null : { link }
    },
    'job:cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return {}
    },

    'article:list': async (query) => listArticles(await (await workspace()).showIndex(), query),
    'article:ids': async (query) => listArticleIds(await (await workspace()).showIndex(), query),
    'article:open': async ({ id, version }) => {
      const detail = await openArticle(await workspace(), id, version)
      await markRead(await workspace(), detail.article)
      const last = settings.get().lastArticle
      if (last !== id) {
        if (last !== null) void markLeft(await workspace(), last)
        await settings.change({ lastArticle: id })
      }
      return detail
    },
    'article:change': async ({ id, change: { note, ...change } }) => {
      const { library } = await workspace()
      if (note !== undefined) await library.articles.writeNote(id, note)
      return Object.keys(change).length === 0
        ? library.articles.read(id)
        : library.articles.change(id, withoutUndefined(change))
    },
    'article:edit-metadata': async ({ id, edit }) =>
      (await workspace()).library.articles.changeMetadata(id, { edit }),
    'article:set-back': async ({ id, field }) =>
      (await workspace()).library.articles.changeMetadata(id, { setBack: field }),
    'article:gone': async ({ ids }) => goneArticles(await (await workspace()).askIndex(), ids),
    'article:same-story': async ({ id }) => sameStoryAs(await workspace(), id),
    'article:compare': async ({ id, before, after }) => compareVersions(await workspace(), id, before, after),
    'article:versions': async ({ id }) => versionChanges(await workspace(), id),
    'article:log-line': async ({ id, version }) => logLineOf(await workspace(), id, version),
    'article:print': async (wanted) => printArticle(wanted, window(), words()),
    'article:delete': async ({ id }) => ({
      folder: await (await workspace()).library.trash.deleteArticle(id),
    }),

    'dossier:list': async () => listDossiers(await (await workspace()).showIndex()),
    'dossier:create': async (request) => createDossier(await workspace(), request),
    'dossier:duplicate': async (request) => duplicateDossier(await workspace(), request),
    'dossier:open': async ({ id }) => openDossier(await workspace(), id),
    'dossier:rename': async ({ id, title }) => renameDossier(await workspace(), id, title),
    'dossier:delete': async ({ id }) => ({
      folder: await (await workspace()).library.trash.deleteDossier(id),
    }),
    'dossier:add-block': async ({ id, block, before }) => addToDossier(await workspace(), id, block, before),
    'dossier:change-block': async (request) => changedBlock(await workspace(), request),
    'dossier:move-block': async ({ id, blockId, before }) =>
      moveInDossier(await workspace(), id, blockId, before),
    'dossier:remove-block': async ({ id, blockId }) => removeFromDossier(await workspace(), id, blockId),
    'dossier:cite': async (request) => citeDossierIn(await workspace(), request),
    'dossier:front': async (request) => setFrontMatter(await workspace(), request),
    'dossier:citations': async ({ id }) => citationsOfDossier(await workspace(), id),
    'dossier:export-sources': async ({ id, format }) => {
      const opened = await workspace()
      return saveSources(() => exportDossierSources(opened, id, format), format, window(), words())
    },
    'dossier:export': ({ jobId, ...wanted }) =>
      jobs.run(jobId, async (job) => saveDossier(await workspace(), wanted, window(), words(), job)),
    'dossier:show-export': ({ path, how }) => showExport(path, how),

    'search:saved': async () => (await workspace()).library.searches.read(),
    'search:save': async (draft) => (await workspace()).library.searches.save(draft),
    'search:change': async ({ id, ...draft }) =>
      (await workspace()).library.searches.change(id, withoutUndefined(draft)),
    'search:forget': async ({ id }) => {
      await (await workspace()).library.searches.remove(id)
      return {}
    },
    'search:query': async (request) => searchLibrary(await workspace(), request),

    'trash:list': async () => (await workspace()).library.trash.list(),
    'trash:restore': async ({ folder }) => {
      await (await workspace()).library.trash.restore(folder)
      return {}
    },
  }
}

async function stateOf(workspace: Workspace, tools: HandlerTools, locale: Locale): Promise<AppState> {
  const { library, damaged } = workspace
  const index = await workspace.showIndex()
  const settings = shownSettings(tools.settings.get())
  return {
    version: tools.version,
    runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
    libraryPath: library.path,
    readOnly: library.readOnly,
    locale,
    settings,
    counts: { ...countAll(index), trash: await library.trash.count() },
    damaged: damaged.size,
    setAside: await library.quarantine.count(),
    differing: countConflicts(index),
    ...library.undo.next(),
    otherLibraries: settings.recentLibraries.filter((path) => path !== library.path),
    leftBehind: tools.holder.leftBehind(),
    settled: tools.holder.settled(),
  }
}
