// Owns what the window may ask of statements and of those who speak.
import { z } from 'zod'
import {
  articleId,
  dossierId,
  quoteId,
  speakerId,
  type ArticleId,
  type DossierId,
  type QuoteId,
} from '../model/ids'
import { colour } from '../model/quote'
import type { QuoteGroup } from '../model/quote-groups'
import { MOST_CHOSEN } from '../model/quote-query'
import { MOST_NAMES, MOST_ROLES, speaker, type Speaker } from '../model/speaker'
import type {
  ArticleStatements,
  ListedStatement,
  Pledge,
  StatementProgress,
  StatementRef,
} from '../model/statement-list'
import { statementFilter, statementOrder } from '../model/statement-query'

const jobId = z.string().min(1).max(64)
/** Statements of versions, by their places. */
const targets = z
  .array(
    z.strictObject({
      articleId,
      version: z.number().int().positive(),
      ids: z.array(z.string().min(1).max(40)).max(MOST_CHOSEN),
    }),
  )
  .max(MOST_CHOSEN)

const version = z.number().int().positive()
/** By its place in its version, or the quote that it is. */
const statementRef = z.strictObject({
  articleId,
  version,
  place: z.string().min(1).max(40).nullable(),
  quoteId: quoteId.nullable(),
})
const listed = statementFilter.extend(statementOrder.shape).extend({
  offset: z.number().int().nonnegative(),
})
const name = speaker.shape.name.trim().min(1)

export const statementRequests = {
  /** What was found in a version, with what a person chose of it. */
  'statement:of-article': z.strictObject({ id: articleId, version: z.number().int().positive() }),
  'statement:keep': z.strictObject({ jobId, targets, colour }),
  'statement:reject': z.strictObject({ jobId, targets, isRejected: z.boolean() }),
  'statement:list': listed.extend({ limit: z.number().int().min(1).max(500) }),
  /** The same rows by what they are alone, for what is done to many at once. */
  'statement:ids': listed.extend({ limit: z.number().int().min(1).max(MOST_CHOSEN) }),
  'statement:months': z.strictObject({ filter: statementFilter, order: statementOrder }),
  /** The articles that they are from. */
  'statement:sources': z.strictObject({ filter: statementFilter }),
  /** Those who speak in the library. */
  'statement:speakers': z.strictObject({}),
  'statement:progress': z.strictObject({}),
  /** What somebody committed themselves to. */
  'statement:pledges': z.strictObject({ speaker: z.string().min(1).max(300) }),
  /** Asks where to save, in main. */
  'statement:export': z.strictObject({ jobId, filter: statementFilter, order: statementOrder }),
  /** A section of a dossier, or of a new one where that is `null`; suggestions are kept first. */
  'statement:to-dossier': z.strictObject({
    jobId,
    dossier: dossierId.nullable(),
    title: z.string().trim().min(1).max(300),
    statements: z.array(statementRef).max(MOST_CHOSEN),
    colour,
  }),
  'speaker:list': z.strictObject({}),
  'speaker:put': z.strictObject({
    id: speakerId.nullable(),
    name,
    others: z.array(name).max(MOST_NAMES),
    roles: z
      .array(speaker.shape.roles.element.pick({ title: true, from: true, to: true }).strict())
      .max(MOST_ROLES),
  }),
  /** The first is what they are called. */
  'speaker:join': z.strictObject({ names: z.array(name).min(2).max(MOST_NAMES) }),
  'speaker:remove': z.strictObject({ id: speakerId }),
} as const

/** What each answers. */
export type StatementResponses = {
  'statement:of-article': ArticleStatements
  /** The quotes that were made. */
  'statement:keep': readonly { readonly articleId: ArticleId; readonly id: QuoteId }[]
  /** How many weren't so already. */
  'statement:reject': { readonly statements: number }
  'statement:list': { readonly rows: readonly ListedStatement[]; readonly total: number }
  'statement:ids': readonly StatementRef[]
  'statement:sources': readonly ArticleId[]
  'statement:months': readonly QuoteGroup[]
  'statement:speakers': readonly {
    readonly name: string
    readonly statements: number
    readonly commitments: number
  }[]
  'statement:progress': StatementProgress
  'statement:pledges': readonly Pledge[]
  /** `null` when the person changed their mind. */
  'statement:export': { readonly path: string; readonly statements: number } | null
  'statement:to-dossier': {
    readonly dossier: DossierId
    readonly title: string
    readonly quotes: number
    /** How many of them weren't quotes before. */
    readonly kept: number
  }
  'speaker:list': readonly Speaker[]
  'speaker:put': Speaker
  'speaker:join': Speaker
  'speaker:remove': Record<string, never>
}
