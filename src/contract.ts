// Owns the typed list of what the window may ask and what it is answered. Leaves the parsers to `contract/requests`, and the answers
// to `actions`.
import type { z } from 'zod'
import type { ErrorInfo } from './errors'
import type { parsers } from './contract/requests'
import type {
  ArticleDetail,
  ListedQuote,
  QuoteForms,
  DossierDetail,
  OpenedVersion,
  FreeNoteDetail,
  LinkOffer,
  ClipOutcome,
  Dependents,
  PastePreview,
  QuoteChange,
  SearchAnswer,
  ShownCitations,
  TagChange,
  TagCount,
  TrashEntry,
  UsedValue,
  VersionChange,
  VersionComparison,
} from './model/answers'
import type { QueueState } from './model/capture-queue'
import type { ClipNews } from './model/companion'
import type { BackupSummary, RestoreReport } from './model/backup'
import type { HistoryOutcome } from './model/history'
import type { LogLine } from './model/log-line'
import type { LibraryCheck, Repair } from './model/library-check'
import type { LibraryHealth } from './model/library-health'
import type { Article, ArticleSummary } from './model/article'
import type { Dossier, DossierBlock, DossierSummary } from './model/dossier'
import type { DossierState } from './model/dossier-state'
import type { FileOutcome } from './contract/file-outcome'
import type { FreeNote, FreeNoteSummary } from './model/free-note'
import type { ExportFormat } from './model/export-formats'
import type { SigningKeyFacts } from './model/dossier-signature'
import type { Trouble } from './model/failure'
import type { AppState } from './model/app-state'
import type { Settings } from './model/settings'
import type { Quote } from './model/quote'
import type { QuotePlace } from './model/quote-place'
import type { ArticleId, CommentId, DossierId, DossierVersionId, NoteId, QuoteId } from './model/ids'
import type { QuoteGroup } from './model/quote-groups'
import type { CommandId } from './model/commands'
import type { RecentThing } from './model/recent-things'
import type { StyleName } from './model/own-style'
import type { SavedSearch } from './model/saved-search'
import type { ProgressStep } from './model/progress'
import type { CompanionResponses } from './contract/companion-requests'
import type { StatementResponses } from './contract/statement-requests'
import type { StoryResponses } from './contract/story-requests'
import type { VerifyResponses } from './contract/verify-requests'
import type { ForeignResponses } from './contract/foreign-requests'

type Call<Request, Response> = { readonly request: Request; readonly response: Response }
type Nothing = Record<string, never>

type Requests = { [C in keyof typeof parsers]: z.output<(typeof parsers)[C]> }

/** What the system gave the app to open, at one time: nothing of it is read before the person says so. */
export type OpenedBatch = {
  readonly id: number
  readonly files: readonly { readonly name: string; readonly isFolder: boolean }[]
  readonly addresses: readonly string[]
  /** What can't be opened, with the reason. */
  readonly refused: readonly { readonly name: string; readonly error: ErrorInfo }[]
}

/** Something that was done or gone to, with what it is called now; of a command, that is the window's to say. */
export type NamedThing = RecentThing & { readonly title: string }

/** What stands beside its requests, by what it is about. */
type ResponsesElsewhere = CompanionResponses &
  ForeignResponses &
  StatementResponses &
  StoryResponses &
  VerifyResponses

/** What each call answers. A call without a line here, or a line without a parser, doesn't compile. */
type Responses = ResponsesElsewhere & {
  'app:state': AppState
  /** The window's first picture is there: it may be shown. */
  'app:painted': Nothing
  /** What `app:closing` asks for: the texts that aren't kept; `isDone` when keeping each has been tried. */
  'app:unsaved': Nothing
  'settings:change': Settings
  /** Whether the link was one that may be opened. */
  'link:open': { readonly opened: boolean }
  /** The app's own link that the system gave it to follow, once; `null` for none. */
  'link:given': { readonly link: string } | null
  'job:cancel': Nothing
  /** Does what the browser does by itself, such as copying or making all larger. */
  'window:do': Nothing
  /** Those that are still there, latest first. */
  'recent:list': readonly NamedThing[]
  'recent:add': Nothing
  /** Fetch a page, extract it, keep it. A known address gains a version. */
  'article:clip': ClipOutcome
  /** Takes all that a file holds; a list's addresses go into the queue. */
  'file:import': FileOutcome
  /** The same for files, or a folder of files, that the person chooses; `null` when they changed their mind. */
  'file:choose': FileOutcome | null
  /** What would be kept of what was copied; nothing is kept yet. */
  'paste:preview': PastePreview
  /** Keeps it, as an article of its own. */
  'paste:clip': ClipOutcome
  /** `null` when nothing waits to be decided. */
  'opened:state': OpenedBatch | null
  /** Takes the files of a batch, as if they had been chosen. */
  'opened:take': FileOutcome
  'opened:drop': Nothing
  'queue:state': QueueState
  /** How many were new, and those that are no addresses. */
  'queue:add': { readonly added: number; readonly refused: readonly string[] }
  'queue:pause': Nothing
  'queue:resume': Nothing
  'queue:cancel': Nothing
  'queue:retry': Nothing
  'queue:clear': Nothing
  /** Sources that are asked again, by the queue: how many of them were put into it, wait in it already, and have no address. */
  'source:check': { readonly added: number; readonly waiting: number; readonly without: number }
  'article:list': { readonly rows: readonly ArticleSummary[]; readonly total: number }
  'article:ids': readonly { readonly id: ArticleId }[]
  'article:open': ArticleDetail
  'article:change': Article
  /** A person's value for a field of the metadata. */
  'article:edit-metadata': Article
  /** A field is again what the newest capture says. */
  'article:set-back': Article
  'article:gone': readonly ArticleId[]
  /** Another article with nearly the same text; `null` for none. */
  'article:same-story': ArticleSummary | null
  /** Two versions beside each other. */
  'article:compare': VersionComparison
  /** What each version changed of the one before it, newest first. */
  'article:versions': readonly VersionChange[]
  /** The line of the log that tells of a version; `null` where there is none. */
  'article:log-line': LogLine | null
  /** Puts a page on paper, or into a file, whose path is told; `null` when the person changed their mind. */
  'article:print': { readonly path: string | null } | null
  /** The folder in the trash, for `trash:restore`. */
  'article:delete': { readonly folder: string }
  /** How many were not so already. */
  'article:change-many': { readonly articles: number }
  /** How many, with their quotes, and the dossiers that cite some of them. */
  'article:delete-many': Dependents & { readonly articles: number }
  /** `null` when the person changed their mind. */
  'article:export-list': { readonly path: string; readonly articles: number } | null
  /** What would be gone with articles, or else with quotes. */
  'many:dependents': Dependents
  /** `total` rows: in groups, a quote may stand more than once. */
  'quote:list': {
    readonly rows: readonly ListedQuote[]
    readonly total: number
    readonly quotes: number
  }
  /** Each quote once, in the order of the rows. */
  'quote:ids': readonly { readonly articleId: ArticleId; readonly id: QuoteId }[]
  'quote:groups': readonly QuoteGroup[]
  'quote:values': readonly UsedValue[]
  'quote:sources': readonly UsedValue[]
  /** By id of the quote: without those that stand in none. */
  'quote:dossiers': Readonly<Record<string, readonly { readonly id: DossierId; readonly title: string }[]>>
  'quote:forms': QuoteForms
  /** `null` when the library has no such quote. */
  'quote:find': { readonly articleId: string; readonly version: number } | null
  /** `null` when the person changed their mind. */
  'quote:export': { readonly path: string; readonly quotes: number } | null
  /** Where the quotes of an article stand, each in its own version, by id; without those whose version can't be read. */
  'quote:places': Readonly<Record<string, QuotePlace>>
  /** What became of a quote in the newest version; `null` for the same words in place, and where that isn't known. */
  'quote:now': QuoteChange | null
  /** Keeps the words that stand in its place now, as another quote; `isNew` is false where they are one already. */
  'quote:adopt': { readonly quote: Quote; readonly isNew: boolean }
  'quote:add': Quote
  'quote:change': Quote
  'quote:delete': Quote
  /** How many had another colour. */
  'quote:colour-many': { readonly quotes: number }
  'quote:delete-many': Dependents
  'quote:restore': Quote
  'tag:list': readonly TagCount[]
  'tag:describe': Nothing
  'tag:rename': TagChange
  'tag:delete': TagChange
  'tag:apply': TagChange
  'dossier:list': readonly DossierSummary[]
  'dossier:create': Dossier
  'dossier:duplicate': Dossier
  'dossier:open': DossierDetail
  'dossier:rename': Dossier
  'dossier:cite': Dossier
  'dossier:front': Dossier
  /** `null` where they are in our own form, which the dossier is shown with anyway. */
  'dossier:citations': ShownCitations | null
  /** `null` when the person changed their mind. */
  'trouble:note': Nothing
  /** What the person hasn't been told yet: each is given once. */
  'trouble:take': readonly Trouble[]
  /** As text, for the person to read and to send if they like. */
  'trouble:report': string
  /** Loads the window's page anew. */
  'trouble:restart': Nothing
  'styles:list': readonly StyleName[]
  /** `null` when the person changed their mind. */
  'styles:add': StyleName | null
  'styles:remove': Nothing
  'dossier:export-sources': { readonly path: string; readonly articles: number } | null
  'dossier:delete': { readonly folder: string }
  'dossier:add-block': Dossier
  /** How many were put there, and how many stood in it already. */
  'dossier:add-many': { readonly added: number; readonly present: number }
  /** The part as it is now, and the state of the dossier with it: nothing else of it has changed. */
  'dossier:change-block': { readonly block: DossierBlock; readonly state: DossierState }
  'dossier:move-block': Dossier
  'dossier:remove-block': Dossier
  'dossier:comment': { readonly dossier: Dossier; readonly comment: CommentId }
  'dossier:change-comment': Dossier
  'dossier:keep-version': { readonly dossier: Dossier; readonly version: DossierVersionId }
  'dossier:open-version': OpenedVersion
  'dossier:rename-version': Dossier
  'dossier:restore-version': Dossier
  'dossier:delete-version': Dossier
  'dossier:joint-quotes': { readonly quotes: number }
  /** How many parts came in, and how many quotes were passed over. */
  'dossier:join': { readonly added: number; readonly skipped: number }
  /** `null` when the person changed their mind. */
  'dossier:export': {
    readonly path: string
    readonly format: ExportFormat
    readonly quotes: number
    readonly sizeBytes: number
    /** Why it carries no time stamp, though an authority was chosen. */
    readonly noStamp: ErrorInfo | null
    /** Why it is not signed, though there is a key. */
    readonly noSignature: ErrorInfo | null
  } | null
  /** Whether there was something to show. */
  'dossier:show-export': { readonly shown: boolean }
  'note:list': { readonly rows: readonly FreeNoteSummary[]; readonly total: number }
  'note:create': FreeNote
  'note:open': FreeNoteDetail
  'note:gone': readonly NoteId[]
  'note:change': FreeNote
  'note:offers': readonly LinkOffer[]
  /** The address by which the note shows it; it is on the disk by then. */
  'note:keep-image': { readonly address: string }
  /** The folder in the trash, for `trash:restore`. */
  'note:delete': { readonly folder: string }
  'search:query': SearchAnswer
  'search:saved': readonly SavedSearch[]
  'search:save': SavedSearch
  'search:change': SavedSearch
  'search:forget': Nothing
  'trash:list': readonly TrashEntry[]
  'trash:restore': Nothing
  'trash:purge': { readonly gone: number }
  /** Whether it still stood: another copy of the window may have been first. */
  'conflict:resolve': { readonly stood: boolean }
  'history:undo': HistoryOutcome
  'history:redo': HistoryOutcome
  /** The key that this library's exports are signed with on this machine; `null` where it can't be had. */
  'signing:key': SigningKeyFacts | null
  /** `null` when the person changed their mind. */
  'signing:save-key': { readonly path: string } | null
  'library:health': LibraryHealth
  'library:check': LibraryCheck
  'library:repair': readonly Repair[]
  'library:show-folder': Nothing
  /** `null` when the person changed their mind. The window begins anew with the other library. */
  'library:open-other': { readonly path: string } | null
  'library:reopen': { readonly path: string }
  /** `left` is the old folder where it could not be moved but was copied: it is still there. */
  'library:move': { readonly path: string; readonly left: string | null } | null
  'quarantine:empty': Nothing
  'backup:make': BackupSummary
  'backup:restore': (RestoreReport & { readonly path: string }) | null
}

export type CallName = keyof typeof parsers
export type Contract = { [C in CallName]: Call<Requests[C], Responses[C]> }
/** What the window sends: before parsing, so that plain strings may stand for ids. */
export type RequestOf<C extends CallName> = z.input<(typeof parsers)[C]>
export type ParsedRequestOf<C extends CallName> = Contract[C]['request']
export type ResponseOf<C extends CallName> = Contract[C]['response']

/** How an answer travels: a thrown error would lose all but its message on the way. */
export type Answer<C extends CallName> =
  | { readonly ok: true; readonly value: ResponseOf<C> }
  | { readonly ok: false; readonly error: ErrorInfo | { readonly kind: 'bug'; readonly message: string } }

/** What main tells the window unasked. */
export type Events = {
  /** The app is about to end: keep what was typed, and say with `app:unsaved` what can't be. */
  'app:closing': Nothing
  /** Something was written: ask again. `dossier` is what an edit made of one, where nothing else was written. */
  'library:changed': { readonly dossier: DossierState | null }
  /** Work on the whole library goes on in the background; `null` when it has ended. */
  'library:working': { readonly step: ProgressStep | null }
  /** An address was copied elsewhere: it may be offered. */
  'clipboard:address': { readonly url: string }
  /** The system gave the app something to open: ask what. */
  'opened:changed': Nothing
  /** The system gave the app a link into its library: ask which. */
  'link:given': Nothing
  'settings:changed': Settings
  /** The way in for browsers stands otherwise than before. */
  'companion:changed': Nothing
  /** A browser had something kept. */
  'companion:clipped': ClipNews
  /** Something failed that the person is to be told of: ask what. */
  'trouble:changed': Nothing
  /** The queue of captures stands otherwise than before; told now and then. */
  'queue:changed': Nothing
  'job:progress': { readonly jobId: string } & ProgressStep
  /** A key was pressed while an original view is shown, perhaps in it: the window can't hear what happens there. */
  'frame:key': Readonly<Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>>
  /** A command of the menu. */
  'menu:command': { readonly command: CommandId }
}
export type EventName = keyof Events

/** The one object that the preload script puts on `window`. */
export type Bridge = {
  call<C extends CallName>(name: C, request: RequestOf<C>): Promise<Answer<C>>
  /** Returns how to stop listening. */
  on<E extends EventName>(name: E, listener: (event: Events[E]) => void): () => void
}
