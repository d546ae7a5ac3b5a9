// Owns the answers to what the window asks and tells of failures.
import type { BrowserWindow } from 'electron'
import { countAll } from '../../src/search/index-reader'
import type { FailureLog } from './failure-log'
import { failureReport } from './failure-report'
import type { Handlers } from './ipc'
import type { LibraryHolder } from './library-holder'
import type { SettingsFile } from './settings-file'
import type { TroubleDesk } from './trouble'

export type TroubleHandlerTools = {
  readonly holder: LibraryHolder
  readonly window: () => BrowserWindow
  readonly settings: SettingsFile
  readonly version: string
  readonly locale: () => string
  readonly failures: FailureLog
  readonly trouble: TroubleDesk
}

/** Give the answers. */
export const makeTroubleHandlers = ({
  holder,
  window,
  settings,
  version,
  locale,
  failures,
  trouble,
}: TroubleHandlerTools): Pick<Handlers, `trouble:${'take' | 'note' | 'report' | 'restart'}`> => ({
  'trouble:take': () => trouble.take(),
  'trouble:note': (failed) => {
    trouble.note(failed, 'window')
    return {}
  },
  'trouble:report': async () => {
    const { library, askIndex } = await holder.workspace()
    return failureReport({
      version,
      schema: library.schema,
      isReadOnly: library.readOnly !== null,
      locale: locale(),
      theme: settings.get().theme,
      counts: countAll(await askIndex()),
      failures: failures.list(),
    })
  },
  'trouble:restart': () => {
    window().webContents.reload()
    return {}
  },
})
