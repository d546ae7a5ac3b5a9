// Owns what each call of the window may ask, as one parser for each: whatever comes over the bridge is parsed before anybody sees it.
// Leaves the answers to `../contract`.
import { z } from 'zod'
import { articleMetadata } from '../model/article'
import { ARTICLE_ORDERS } from '../model/article-order'
import { attributionChange, offeredField } from '../model/attribution-change'
import { captureEngine } from '../model/capture-queue'
import { checkScope } from '../model/check-scope'
import { SOURCE_FORMATS } from '../model/citation'
import { ownStyle } from '../model/citation-choice'
import { ROLES } from '../model/commands'
import { EXPORT_FORMATS } from '../model/export-formats'
import { articleId, dossierId, dossierVersionId, instant, quoteId } from '../model/ids'
import { conflictTarget, RESOLUTIONS } from '../model/joined-copies'
import { editableField, metadataEdit } from '../model/metadata-edit'
import { pageToPrint } from '../model/page-to-print'
import { PASTE_LIMIT_UNITS } from '../model/pasted-words'
import { colour, judgement, noteText, quote, tagName, typedTag } from '../model/quote'
import { MOST_CHOSEN, quoteFilter, quoteGrouping } from '../model/quote-query'
import { recentThing } from '../model/recent-things'
import { settings } from '../model/settings'
import { LONGEST_LABEL, LONGEST_UNSAVED } from '../model/unsaved'
import { companionRequests } from './companion-requests'
import { dossierRequests, versionName } from './dossier-requests'
import { searchRequests } from './search-requests'
import { statementRequests } from './statement-requests'
import { noteParsers } from './note-requests'
import { storyRequests } from './story-requests'
import { fileRequests } from './file-requests'
import { troubleRequests } from './trouble-requests'
import { verifyRequests } from './verify-requests'

const articleFilter = z.strictObject({
  shelf: z.enum(['inbox', 'all', 'archive']),
  tag: tagName.optional(),
})
/** Which articles to list. */
export type ArticleFilter = z.infer<typeof articleFilter>
/** Its rows, in an order. */
const orderedArticles = articleFilter.extend({
  order: z.enum(ARTICLE_ORDERS),
  reversed: z.boolean().optional(),
  offset: z.number().int().nonnegative(),
})

/** A name within one of the library's folders. */
const entryName = z.string().min(1).max(300)
const jobId = z.string().min(1).max(64)
/** Captures of the queue; `null` for all that it can be done to. */
const queueIds = z.array(z.string().min(1).max(64)).max(10_000).nullable()

const versionNumber = z.number().int().positive()

/** Things that something is done to in one step. */
const manyArticles = z.array(articleId).max(MOST_CHOSEN)
const manyQuotes = z.array(z.strictObject({ articleId, id: quoteId })).max(MOST_CHOSEN)

const pasted = z.strictObject({
  html: z.string().max(PASTE_LIMIT_UNITS).nullable(),
  text: z.string().max(PASTE_LIMIT_UNITS),
})

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
const quoteChange = z
  .strictObject({ colour, tags: z.array(typedTag).max(100), note: noteText })
  .partial()
  .extend(attributionChange.shape)
  .extend(judgement)

/** The parser of each call's request. */
export const parsers = {
  'app:state': z.strictObject({}),
  'app:painted': z.strictObject({}),
  'app:unsaved': z.strictObject({
    texts: z
      .array(z.strictObject({ label: z.string().max(LONGEST_LABEL), text: z.string().max(LONGEST_UNSAVED) }))
      .max(1000),
    isDone: z.boolean(),
  }),
  'settings:change': settings
    .omit({ library: true, recentLibraries: true, recentThings: true })
    .partial()
    .strict(),
  'link:open': z.strictObject({ url: z.string().max(8192) }),
  'link:given': z.strictObject({}),
  'job:cancel': z.strictObject({ jobId }),
  'window:do': z.strictObject({ role: z.enum(ROLES).exclude(['paste']) }),
  'recent:list': z.strictObject({}),
  'recent:add': z.strictObject({ thing: recentThing }),

  'article:clip': z.strictObject({
    jobId,
    url: z.string().max(8192),
    engine: captureEngine.default('auto'),
  }),
  ...fileRequests,
  'paste:preview': z.strictObject({ pasted }),
  'paste:clip': z.strictObject({
    jobId,
    pasted,
    title: articleMetadata.shape.title.min(1).max(1000).nullable(),
    url: z.string().max(8192).nullable(),
  }),
  /** What the system gave the app to open; by the number of the batch that the window was shown. */
  'opened:state': z.strictObject({}),
  'opened:take': z.strictObject({ jobId, id: z.number().int() }),
  'opened:drop': z.strictObject({ id: z.number().int() }),
  'queue:state': z.strictObject({}),
  'queue:add': z.strictObject({
    addresses: z.array(z.string().max(8192)).min(1).max(10_000),
    engine: captureEngine,
  }),
  'queue:pause': z.strictObject({}),
  'queue:resume': z.strictObject({}),
  'queue:cancel': z.strictObject({ ids: queueIds }),
  'queue:retry': z.strictObject({ ids: queueIds }),
  'queue:clear': z.strictObject({}),
  'source:check': z.strictObject({ scope: checkScope, jobId: jobId.optional() }),
  'article:list': orderedArticles.extend({ limit: z.number().int().min(1).max(500) }),
  /** The same rows by ids alone, for what is done to many at once. */
  'article:ids': orderedArticles.extend({ limit: z.number().int().min(1).max(MOST_CHOSEN) }),
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
  'article:edit-metadata': z.strictObject({ id: articleId, edit: metadataEdit }),
  'article:set-back': z.strictObject({ id: articleId, field: editableField }),
  /** Those that are there no more. */
  'article:gone': z.strictObject({ ids: z.array(articleId).max(500) }),
  'article:same-story': z.strictObject({ id: articleId }),
  'article:compare': z.strictObject({ id: articleId, before: versionNumber, after: versionNumber }),
  'article:versions': z.strictObject({ id: articleId }),
  'article:log-line': z.strictObject({ id: articleId, version: z.number().int().positive() }),
  'article:print': pageToPrint,
  'article:delete': z.strictObject({ id: articleId }),
  'article:change-many': z.strictObject({
    jobId,
    ids: manyArticles,
    change: z.enum(['archive', 'unarchive', 'read', 'unread']),
  }),
  'article:delete-many': z.strictObject({ jobId, ids: manyArticles }),
  /** Asks where to save, in main. */
  'article:export-list': z.strictObject({
    jobId,
    ids: manyArticles,
    format: z.enum(SOURCE_FORMATS),
  }),
  'many:dependents': z.strictObject({ articles: manyArticles, quotes: manyQuotes }),

  'quote:list': quoteFilter.extend({
    group: quoteGrouping.optional(),
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(1).max(500),
  }),
  /** The same rows by ids alone, for what is done to many at once. */
  'quote:ids': quoteFilter.extend({
    group: quoteGrouping.optional(),
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(1).max(MOST_CHOSEN),
  }),
  'quote:groups': z.strictObject({ group: quoteGrouping, filter: quoteFilter }),
  /** What is written in a field of other quotes: those of a speaker come first. */
  'quote:values': z.strictObject({ field: offeredField, speaker: z.string().max(1000).nullable() }),
  'quote:sources': z.strictObject({}),
  'quote:places': z.strictObject({ articleId }),
  /** The dossiers that the quotes of an article stand in. */
  'quote:dossiers': z.strictObject({ articleId }),
  'quote:forms': z.strictObject({ articleId, id: quoteId }),
  'quote:find': z.strictObject({ id: quoteId }),
  /** The quote whose link the system gave the app to open: told once. */
  /** Asks where to save, in main. */
  'quote:export': z.strictObject({
    jobId,
    format: z.enum(['csv', 'markdown']),
    group: quoteGrouping,
    filter: quoteFilter,
  }),
  'quote:now': z.strictObject({ articleId, id: quoteId }),
  'quote:adopt': z.strictObject({ articleId, id: quoteId }),
  'quote:add': newQuote,
  'quote:change': z.strictObject({ articleId, id: quoteId, change: quoteChange }),
  'quote:delete': z.strictObject({ articleId, id: quoteId }),
  'quote:colour-many': z.strictObject({ jobId, quotes: manyQuotes, colour }),
  'quote:delete-many': z.strictObject({ jobId, quotes: manyQuotes }),
  'quote:restore': z.strictObject({ articleId, quote }),
  'tag:describe': z.strictObject({
    tag: typedTag,
    description: z.strictObject({ colour: colour.nullable(), description: noteText }).partial(),
  }),
  'tag:rename': z.strictObject({ jobId, from: tagName, to: z.string().max(1000) }),
  'tag:delete': z.strictObject({ jobId, tag: tagName }),
  'tag:apply': z.strictObject({
    jobId,
    articles: manyArticles,
    quotes: manyQuotes,
    add: z.array(typedTag).max(100),
    remove: z.array(tagName).max(100),
  }),
  'tag:list': z.strictObject({}),

  ...troubleRequests,

  'styles:list': z.strictObject({}),
  /** Asks which file, in main. */
  'styles:add': z.strictObject({}),
  'styles:remove': z.strictObject({ id: ownStyle }),
  'dossier:citations': z.strictObject({ id: dossierId }),
  /** Asks where to save, in main. */
  'dossier:export-sources': z.strictObject({ id: dossierId, format: z.enum(SOURCE_FORMATS) }),
  'dossier:delete': z.strictObject({ id: dossierId }),
  'dossier:add-many': z.strictObject({
    jobId,
    id: dossierId,
    articles: manyArticles,
    quotes: manyQuotes,
    /** Articles go in as a whole, and not their quotes. */
    asWhole: z.boolean().optional(),
  }),
  /** Asks where to save, in main. */
  'dossier:export': z.strictObject({
    jobId,
    id: dossierId,
    format: z.enum(EXPORT_FORMATS),
    /** One of its named versions; it as it is now unless given. */
    version: dossierVersionId.optional(),
    /** What was exported is kept as a version under this name. */
    keepAs: versionName.optional(),
  }),
  /** A file that was exported since the app was started, and no other. */
  'dossier:show-export': z.strictObject({ path: z.string().max(4096), how: z.enum(['open', 'in-folder']) }),

  ...companionRequests,

  ...storyRequests,
  ...verifyRequests,

  ...statementRequests,

  ...noteParsers,

  ...searchRequests,
  ...dossierRequests,

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

  'signing:key': z.strictObject({}),
  /** Asks for a file, in main. */
  'signing:save-key': z.strictObject({}),
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
