// Owns putting the machine's adapters together for whoever opens a workspace: the app, or the command line.
import { resolve } from 'node:path'
import type { WorkspaceTools } from '../actions/open-workspace'
import type { Signing } from '../actions/workspace'
import type { CitationChoice } from '../model/citation'
import type { PageRenderer, PageSource } from '../ports'
import { makeFetcher } from './fetcher'
import { makeFileReader, makeForeignReader } from './file-reader'
import { makeIndexThread } from './index-thread'
import { libraryLock } from './library-lock'
import { localFiles } from './local-files'
import { makePageParser } from './page-parser'
import { historyFile, indexFile } from './places'
import { indexFileAt, openDatabase } from './sqlite'
import { makeStatementFinder } from './statement-finder'
import { openSigningKey, type KeyVault } from './signing-key'
import { randomId, runningSha256, sha256, systemClock } from './system'

export type SigningOptions = {
  readonly keys: string
  readonly vault: () => Promise<KeyVault | null>
  readonly timeStampAuthority?: (() => string | null) | undefined
}

export type MachineOptions = {
  readonly library: string
  readonly cache: string
  readonly version: string
  /** The built page worker. */
  readonly workerFile: string
  /** The built index worker; without one the index is reconciled in this thread. */
  readonly indexWorkerFile?: string | undefined
  readonly workers?: number
  /** Be the library's writer from the start: the app is, the command line only when it changes something. */
  readonly writesAtOnce?: boolean
  /** The built worker that reads files; without one only pages can be given. */
  readonly fileWorkerFile?: string | undefined
  /** The built worker that looks for statements; without one they are looked for in this thread. */
  readonly statementWorkerFile?: string | undefined
  /** Makes what runs pages' scripts, where there is a browser to do so. */
  /** Folder of signing keys, the system's key store if there is one, and the address of the authority for time stamps, if one was chosen. */
  readonly signing?: SigningOptions | undefined
  readonly makeRenderer?: ((source: PageSource) => PageRenderer) | undefined
  /** How citations are set where a dossier doesn't say it; absent for the usual. */
  readonly citing?: (() => CitationChoice) | undefined
  readonly report: (error: unknown) => void
}

/** Adapters for a workspace on this machine. Nothing is opened yet. */
export function machineTools(options: MachineOptions): WorkspaceTools {
  const folder = resolve(options.library)
  const source = makeFetcher(`Cuttings/${options.version}`)
  return {
    files: localFiles(folder),
    lock: libraryLock(folder),
    writesAtOnce: options.writesAtOnce,
    indexFile: (libraryId) => indexFileAt(indexFile(options.cache, libraryId, sha256(folder))),
    indexThread:
      options.indexWorkerFile === undefined
        ? undefined
        : (index) =>
            makeIndexThread({
              workerFile: options.indexWorkerFile ?? '',
              library: folder,
              index: index.path,
            }),
    openHistory: (libraryId) => openDatabase(historyFile(options.cache, libraryId, sha256(folder))),
    source,
    renderer: options.makeRenderer?.(source),
    parser: makePageParser({ workerFile: options.workerFile, size: options.workers ?? 1 }),
    fileReader: options.fileWorkerFile === undefined ? undefined : makeFileReader(options.fileWorkerFile),
    foreignReader:
      options.fileWorkerFile === undefined ? undefined : makeForeignReader(options.fileWorkerFile),
    statementFinder:
      options.statementWorkerFile === undefined
        ? undefined
        : makeStatementFinder(options.statementWorkerFile),
    signing: options.signing === undefined ? undefined : signingWith(options.signing, source),
    hashOf: sha256,
    newHash: runningSha256,
    clock: systemClock,
    newId: randomId,
    citing: options.citing,
    generator: `Cuttings ${options.version}`,
    report: options.report,
  }
}

function signingWith({ keys, vault, timeStampAuthority }: SigningOptions, source: PageSource): Signing {
  return {
    key: async (libraryId) =>
      openSigningKey({ folder: keys, libraryId, vault: await vault(), clock: systemClock }),
    // Asked at each export: a person may have chosen another meanwhile.
    get timeStamp() {
      const url = timeStampAuthority?.() ?? null
      if (url === null) return undefined
      return async (text: string, textHash: string, signal?: AbortSignal): Promise<string> => {
        // Reading such replies takes a library that the start shouldn't wait for.
        const { askForTimeStamp } = await import('./time-stamp-authority')
        return askForTimeStamp(source, url, { text, sha256: textHash, signal })
      }
    },
  }
}
