// Owns the typed list of what the window may ask, with one parser for each call. Leaves the answers to `actions`.
import { z } from 'zod'
import type { ErrorInfo } from './errors'
import type {
  ArticleDetail,
  QuoteWithSource,
  DossierDetail,
  ClipOutcome,
  SearchAnswer,
  TagCount,
  TrashEntry,
} from './model/answers'
import type { BackupSummary, RestoreReport } from './model/backup'
import type { HistoryOutcome } from './model/history'
import type { LibraryCheck, Repair } from './model/library-check'
import type { LibraryHealth } from './model/library-health'
import { articleMetadata, type Article, type ArticleSummary } from './model/article'
import { dossierTitle, type Dossier, type DossierSummary } from './model/dossier'
import type { VerifyReport } from './model/dossier-document'
import { articleId, blockId, dossierId, instant, quoteId } from './model/ids'
import type { AppState } from './model/app-state'
import { conflictTarget, RESOLUTIONS } from './model/joined-copies'
import { settings, type Settings } from './model/settings'
import { colour, noteText, quote, tagName, typedTag, type Quote } from './model/quote'
import type { MenuCommand } from './model/menu-command'
import type { ProgressStep } from './model/progress'

type Call<Request, Response> = { readonly request: Request; readonly response: Response }
type Nothing = Record<string, never>

/** Where in a list of quotes to look: all must hold. */
const quoteFilter = z.strictObject({
  articleId: articleId.optional(),
  tag: tagName.optional(),
  colour: colour.optional(),
  text: z.string().max(1000).optional(),
})
const articleFilter = z.strictObject({
  shelf: z.enum(['inbox', 'all', 'archive']),
  tag: tagName.optional(),
})
export type ArticleFilter = z.infer<typeof articleFilter>
export const ARTICLE_ORDERS = ['clipped', 'published', 'title', 'source'] as const
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number]

/** A name within one of the library's folders. */
const entryName = z.string().min(1).max(300)
const jobId = z.string().min(1).max(64)
/** What is dropped or opened from a file, at most. */
export const FILE_LIMIT_BYTES = 25 * 1024 * 1024

const span = z.strictObject({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
const newQuote = span.extend({
  articleId,
  version: z.number().int().positive(),
  /** The words that the person saw: refused unless the sealed text holds them at the span. */
  exact: z.string().min(1).max(50_000),
  colour,
  tags: z.array(typedTag).max(100),
  note: noteText,
})
const quoteChange = z.strictObject({ colour, tags: z.array(typedTag).max(100), note: noteText }).partial()

/** Where a block goes: before another, or at the end. */
const place = z.strictObject({ before: blockId.nullable() })
const newBlock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('section'),
    level: z.number().int().min(1).max(3),
    title: z.string().max(500),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(200_000) }),
  z.strictObject({ kind: z.literal('quote'), quoteId, articleId }),
])
const blockChange = z.strictObject({
  title: z.string().max(500).optional(),
  level: z.number().int().min(1).max(3).optional(),
  text: z.string().max(200_000).optional(),
})

export const parsers = {
  'app:state': z.strictObject({}),
  'app:painted': z.strictObject({}),
  'settings:change': settings.omit({ library: true, recentLibraries: true }).partial().strict(),
  'link:open': z.strictObject({ url: z.string().max(8192) }),
  'job:cancel': z.strictObject({ jobId }),

  'article:clip': z.strictObject({ jobId, url: z.string().max(8192) }),
  'article:clip-file': z.strictObject({
    jobId,
    fileName: z.string().min(1).max(1024),
    bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= FILE_LIMIT_BYTES),
  }),
  'article:list': articleFilter.extend({
    order: z.enum(ARTICLE_ORDERS),
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(1).max(500),
  }),
  'article:open': z.strictObject({ id: articleId, version: z.number().int().positive().nullable() }),
  'article:change': z.strictObject({
    id: articleId,
    change: z
      .strictObject({
        tags: z.array(typedTag).max(100),
        archived: z.boolean(),
        note: noteText,
        title: articleMetadata.shape.title.min(1).max(1000),
      })
      .partial(),
  }),
  'article:delete': z.strictObject({ id: articleId }),

  'quote:list': quoteFilter.extend({
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(1).max(500),
  }),
  'quote:add': newQuote,
  'quote:change': z.strictObject({ articleId, id: quoteId, change: quoteChange }),
  'quote:delete': z.strictObject({ articleId, id: quoteId }),
  'quote:restore': z.strictObject({ articleId, quote }),
  'tag:list': z.strictObject({}),

  'dossier:list': z.strictObject({}),
  'dossier:create': z.strictObject({ title: dossierTitle }),
  'dossier:open': z.strictObject({ id: dossierId }),
  'dossier:rename': z.strictObject({ id: dossierId, title: dossierTitle }),
  'dossier:delete': z.strictObject({ id: dossierId }),
  'dossier:add-block': place.extend({ id: dossierId, block: newBlock }),
  'dossier:change-block': z.strictObject({ id: dossierId, blockId, change: blockChange }),
  'dossier:move-block': place.extend({ id: dossierId, blockId }),
  'dossier:remove-block': z.strictObject({ id: dossierId, blockId }),
  'dossier:verify': z.strictObject({ id: dossierId }),
  /** Asks where to save, in main. */
  'dossier:export': z.strictObject({ id: dossierId, format: z.enum(['html']) }),

  'search:query': z.strictObject({ text: z.string().max(1000), limit: z.number().int().min(1).max(200) }),

  'trash:list': z.strictObject({}),
  'trash:restore': z.strictObject({ folder: entryName }),
  /** For ever: the window has asked. */
  'trash:purge': z.strictObject({ folders: z.array(entryName).max(100_000) }),

  'conflict:resolve': z.strictObject({
    target: conflictTarget,
    conflict: z.strictObject({ field: z.string().min(1).max(1000), value: z.unknown(), updatedAt: instant }),
    resolution: z.enum(RESOLUTIONS),
  }),

  'history:undo': z.strictObject({}),
  'history:redo': z.strictObject({}),

  'library:health': z.strictObject({}),
  'library:check': z.strictObject({ jobId }),
  'library:repair': z.strictObject({ jobId }),
  'library:show-folder': z.strictObject({ folder: z.enum(['library', 'quarantine', 'backups']) }),
  /** Asks for a folder, in main. */
  'library:open-other': z.strictObject({}),
  /** One of `otherLibraries`. */
  'library:reopen': z.strictObject({ path: z.string().min(1).max(4096) }),
  /** Asks where to, in main. */
  'library:move': z.strictObject({ jobId }),
  'quarantine:empty': z.strictObject({ names: z.array(entryName).max(100_000) }),
  'backup:make': z.strictObject({ jobId }),
  /** Asks for an empty folder, in main. */
  'backup:restore': z.strictObject({ jobId, name: entryName }),
} as const

type Requests = { [C in keyof typeof parsers]: z.output<(typeof parsers)[C]> }

/** What each call answers. A call without a line here, or a line without a parser, doesn't compile. */
type Responses = {
  'app:state': AppState
  /** The window's first picture is there: it may be shown. */
  'app:painted': Nothing
  'settings:change': Settings
  /** Whether the link was one that may be opened. */
  'link:open': { readonly opened: boolean }
  'job:cancel': Nothing
  /** Fetch a page, extract it, keep it. A known address gains a version. */
  'article:clip': ClipOutcome
  'article:clip-file': ClipOutcome
  'article:list': { readonly rows: readonly ArticleSummary[]; readonly total: number }
  'article:open': ArticleDetail
  'article:change': Article
  /** The folder in the trash, for `trash:restore`. */
  'article:delete': { readonly folder: string }
  'quote:list': { readonly rows: readonly QuoteWithSource[]; readonly total: number }
  'quote:add': Quote
  'quote:change': Quote
  'quote:delete': Quote
  'quote:restore': Quote
  'tag:list': readonly TagCount[]
  'dossier:list': readonly DossierSummary[]
  'dossier:create': Dossier
  'dossier:open': DossierDetail
  'dossier:rename': Dossier
  'dossier:delete': { readonly folder: string }
  'dossier:add-block': Dossier
  'dossier:change-block': Dossier
  'dossier:move-block': Dossier
  'dossier:remove-block': Dossier
  'dossier:verify': VerifyReport
  /** `null` when the person changed their mind. */
  'dossier:export': { readonly path: string; readonly quotes: number; readonly sizeBytes: number } | null
  'search:query': SearchAnswer
  'trash:list': readonly TrashEntry[]
  'trash:restore': Nothing
  'trash:purge': { readonly gone: number }
  /** Whether it still stood: another copy of the window may have been first. */
  'conflict:resolve': { readonly stood: boolean }
  'history:undo': HistoryOutcome
  'history:redo': HistoryOutcome
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
  /** Something was written: ask again. */
  'library:changed': Nothing
  /** Work on the whole library goes on in the background; `null` when it has ended. */
  'library:working': { readonly step: ProgressStep | null }
  'settings:changed': Settings
  'job:progress': { readonly jobId: string } & ProgressStep
  /** A command of the menu. */
  'menu:command': { readonly command: MenuCommand }
}
export type EventName = keyof Events

/** The one object that the preload script puts on `window`. */
export type Bridge = {
  call<C extends CallName>(name: C, request: RequestOf<C>): Promise<Answer<C>>
  /** Returns how to stop listening. */
  on<E extends EventName>(name: E, listener: (event: Events[E]) => void): () => void
}
