// Owns what every action works with: one open library, its index, and the ways to the world.
import type { FileItem, FilePage } from '../capture/files/file-item'
import type { ForeignItem, ForeignTool } from '../model/foreign-item'
import type { ForeignCounts } from '../model/foreign-report'
import type { Refusal } from '../ports/refusal'
import type { CitationChoice } from '../model/citation'
import type { FoundCopies } from '../library/find-copies'
import type { Library } from '../library/library'
import type {
  Clock,
  Database,
  HashOf,
  NewHash,
  NewId,
  PageParser,
  PageRenderer,
  PageSource,
  SigningKey,
  WriterLock,
} from '../ports'
import type { Reconciliation } from './reconcile-index'
import type { StatementKeeper } from './statement-keeper'
import type { Suggestions, TextToRead } from './suggest-statements'

/** A file that a person gives: on this machine, or its bytes. */
export type GivenFile =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }

/** Reads files of any kind away from the main thread. */
export type FileReader = {
  /** Pages, addresses and refusals, as they are found. @throws {AppError} cancelled, unreadable-file */
  read(file: GivenFile, signal?: AbortSignal): AsyncIterable<FileItem>
}

/** An export of other tools that a person gives: a file, or a folder by its path. */
export type GivenExport = { readonly file: GivenFile; readonly tools: readonly ForeignTool[] }

/** What comes of an export, thing by thing. */
export type ForeignFound =
  | {
      readonly kind: 'item'
      /** Without its contents: of these, `page` is the first that can be read. */
      readonly item: ForeignItem
      readonly page: FilePage | null
      /** Contents that can't be read. */
      readonly failed: readonly Refusal[]
    }
  | {
      readonly kind: 'left-out'
      readonly tool: ForeignTool
      readonly leftOut: { readonly what: string; readonly count: number }
    }
  | Refusal

/** Reads other tools' exports away from the main thread. */
export type ForeignExports = {
  /** The tools whose marks the files carry. @throws {AppError} cancelled, unreadable-file, unsafe-archive */
  toolsOf(file: GivenFile, signal?: AbortSignal): Promise<readonly ForeignTool[]>
  /** What it holds: counted so far, again and again, and at last all of it. @throws {AppError} cancelled */
  count(file: GivenFile, tools: readonly ForeignTool[], signal?: AbortSignal): AsyncIterable<ForeignCounts>
  /** @throws {AppError} cancelled */
  read(file: GivenFile, tools: readonly ForeignTool[], signal?: AbortSignal): AsyncIterable<ForeignFound>
}

/** Looks for statements away from the main thread. */
export type StatementFinder = {
  /** @throws {AppError} cancelled, parse-timeout, parse-failed */
  find(text: TextToRead): Promise<Suggestions>
  close(): Promise<void>
}

/** What exports are signed and time-stamped with. */
export type Signing = {
  /**
   * The library's own key on this machine, made on first use; `null` where it lies in the system's key store and that isn't at hand.
   * @throws {AppError} damaged, where it is there and can't be read
   */
  key(libraryId: string): Promise<SigningKey | null>
  /**
   * The reply (TimeStampResp in DER, base64) of the authority that the person chose, about a text and its SHA-256, once it was checked;
   * absent where none was chosen.
   * @throws {AppError} what a connection can fail with, time-stamp-refused
   */
  readonly timeStamp?: ((text: string, sha256: string, signal?: AbortSignal) => Promise<string>) | undefined
}

/** The ways to the world: whoever opens a workspace brings them. */
export type Adapters = {
  readonly lock?: WriterLock | undefined
  readonly source: PageSource
  readonly parser: PageParser
  /** Runs a page's scripts, where there is a browser to do so. */
  readonly renderer?: PageRenderer | undefined
  readonly fileReader?: FileReader | undefined
  readonly foreignReader?: ForeignExports | undefined
  /** Without one, statements are looked for in this thread. */
  readonly statementFinder?: StatementFinder | undefined
  /** Signs what is exported, where there is a place for keys. */
  readonly signing?: Signing | undefined
  readonly hashOf: HashOf
  readonly newHash: NewHash
  readonly clock: Clock
  readonly newId: NewId
  /** Name and version of the program, such as `Cuttings 0.1.0`. */
  readonly generator: string
  /** How citations are set where a dossier doesn't say it; absent for the usual. */
  readonly citing?: (() => CitationChoice) | undefined
}

/** How far a reconciliation has come; `written` counts the records that were added, changed or removed so far. */
export type IndexProgress = { readonly done: number; readonly total: number; readonly written: number }

/** What the library is like now that its index was brought up to it. */
export type LibraryReconciliation = Reconciliation & {
  /** Copies that sync tools left, for whoever may write to join. */
  readonly copies: readonly FoundCopies[]
}

/** A thread that reconciles the index over a connection of its own, so that this one is free. One reconciliation at a time. */
export type IndexThread = {
  /** @throws {AppError} cancelled when it was told to let go, damaged when the index's file is */
  reconcile(progress: (progress: IndexProgress) => void): Promise<LibraryReconciliation>
  /** Say that this thread waits to write, or no longer does. */
  makeWay(isWanted: boolean): void
  /** Have it let go of the index; when this returns, it has. */
  letGo(): void
}

export type Workspace = Adapters & {
  readonly library: Library
  readonly index: Database
  /** The index with all that was written so far in it: for whoever must see what they just did. */
  readonly askIndex: () => Promise<Database>
  /**
   * The index with what is in it after a moment: for what is shown, which may be a little behind while thousands of things change, and
   * must not wait for them. `onCaughtUp` tells when there is more to see.
   */
  readonly showIndex: () => Promise<Database>
  /** Be told when what was shown lacked something that is in the index by now. */
  readonly onCaughtUp: (listener: () => void) => void
  /** Where there is one, the index is reconciled there. */
  readonly indexThread: IndexThread | null
  /** Bring the index up to the files: what other programs added, changed or removed. Asked while it is being done, it is that. */
  readonly reconcile: () => Promise<LibraryReconciliation>
  /** Be told now and then, while the index is brought up to the files, and at the end of it, that there is more to see. */
  readonly onIndexed: (listener: (progress: IndexProgress) => void) => void
  /** Looks through the library for statements, once it is started. */
  readonly statements: StatementKeeper
  /** Records that could not be read, by path within the library, with the reason. */
  readonly damaged: Map<string, string>
}
