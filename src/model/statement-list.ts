// Owns what is told of statements: those that were found in an article, and those of the whole library, found and kept. Leaves finding
// them to `src/statements`, and what may be asked of them to `statement-query`.
import type { ArticleId, QuoteId } from './ids'
import type { Span } from './quote'
import type { Outcome, StatementKind } from './quote-kinds'

/** `direct`: the words themselves; `mixed`: told, with words of theirs in it; `indirect`: told. */
export const STATEMENT_MODES = ['direct', 'mixed', 'indirect'] as const
export type StatementMode = (typeof STATEMENT_MODES)[number]

/** `kept`: it is a quote. `rejected`: a person said that it is none, or isn't worth keeping. */
export type StatementState = 'suggested' | 'kept' | 'rejected'

/** A statement as it was found in the text of a version. */
export type FoundStatement = {
  /** By its place: of its version alone. */
  readonly id: string
  /** What a quote of it holds: from its first word to its last, marks around it aside. */
  readonly span: Span
  readonly words: string
  /** The stretches that are stated: several where the cue stands among them. */
  readonly content: readonly Span[]
  /** As the article names whoever speaks; `null` where it doesn't say. */
  readonly speaker: string | null
  /** As the article gives it. */
  readonly role: string | null
  readonly mode: StatementMode
  readonly kind: StatementKind
  /** As it stands beside the words: "pledged". */
  readonly verb: string | null
  /** In the words of the text. */
  readonly conditions: readonly string[]
  readonly deadlines: readonly string[]
  /** A day, as far as the text tells. */
  readonly saidOn: string | null
  /** By the rules that found it: 0..1; no probability. */
  readonly confidence: number
  /** Names of the rules. */
  readonly rules: readonly string[]
}

/** A statement with what a person chose. */
export type ChosenStatement = FoundStatement & {
  readonly state: StatementState
  /** The quote that it is; `null` for none. */
  readonly quoteId: QuoteId | null
}

/** What was found in a version of an article. */
export type ArticleStatements = {
  /** `quotations`: in this language only words within quotation marks are known. */
  readonly read: 'all' | 'quotations'
  readonly language: string
  /** In the order of the text. */
  readonly statements: readonly ChosenStatement[]
}

/** A statement in a list of all: a quote, or a suggestion. */
export type ListedStatement = {
  readonly id: string
  readonly articleId: ArticleId
  readonly version: number
  readonly state: Exclude<StatementState, 'rejected'>
  readonly quoteId: QuoteId | null
  /** Of a suggestion: by its place in its version, as `FoundStatement` has it; `null` for a quote. */
  readonly place: string | null
  /** As the person calls them. */
  readonly speaker: string | null
  readonly role: string | null
  readonly words: string
  readonly kind: StatementKind | null
  readonly mode: StatementMode | null
  /** ISO 8601: when it was said, else when its article was published. */
  readonly date: string | null
  readonly isDateSaid: boolean
  readonly conditions: readonly string[]
  readonly deadlines: readonly string[]
  readonly articleTitle: string
  readonly siteName: string | null
}

/** A statement of a list by what it is: a quote, or a suggestion by its place. */
export type StatementRef = Pick<ListedStatement, 'id' | 'articleId' | 'version' | 'place' | 'quoteId'>

/** An article that came later than a statement, and speaks of the same. */
export type LaterArticle = {
  readonly articleId: ArticleId
  readonly title: string
  readonly siteName: string | null
  readonly publishedAt: string | null
}

/** A commitment with what came after it. */
export type Pledge = {
  readonly statement: ListedStatement
  /** What a person says became of it; `null` for nothing, and for what isn't a quote. */
  readonly outcome: Outcome | null
  /** Links to what it was judged by. */
  readonly evidence: readonly string[]
  /** Of the same speaker, about the same, earliest first. */
  readonly said: readonly ListedStatement[]
  /** Earliest first. */
  readonly articles: readonly LaterArticle[]
}

/** How far the library has been looked through for statements: articles. */
export type StatementProgress = { readonly done: number; readonly total: number }
