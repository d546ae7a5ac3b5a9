// Owns what a quote is: a span of one version's canonical text, with what a person says about it.
// Leaves finding it again to `anchor`.
import { z } from 'zod'
import { compareText } from './compare'
import { articleId, instant, quoteId, sha256Hex } from './ids'
import { NOTE_LIMIT } from './note'
import { conflicts, recordFields } from './record'
import { COLOURS, OUTCOMES, SPEECH_KINDS, STATEMENT_KINDS, type QuoteStatus } from './quote-kinds'
import { rejectedStatement } from './rejected-statement'
import { LONGEST_TAG, TAG_PATTERN } from './tag-path'

/** Half-open `[start, end)` in UTF-16 code units of a canonical text. */
export type Span = { readonly start: number; readonly end: number }

/** One of the highlight colours. */
export const colour = z.enum(COLOURS)

/** Characters of context kept on each side of a quote. */
export const CONTEXT_LENGTH = 64

/**
 * Where a quote's words stand, in enough ways to find them again.
 * Source: TextQuoteSelector and TextPositionSelector, W3C Web Annotation Data Model.
 */
export const quoteSelector = z.looseObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
export type QuoteSelector = Readonly<z.infer<typeof quoteSelector>>

/** As it is kept: reading a record changes nothing in it. */
export const tagName = z.string().min(1).max(LONGEST_TAG).regex(TAG_PATTERN)

/** As a person types it. */
export const typedTag = z.string().trim().pipe(tagName)

export const noteText = z.string().max(NOTE_LIMIT)

const LONGEST_NAME = 300
/** No control character: a name stands in one line, and in tables. */
const ONE_LINE = /^[^\u0000-\u001f\u007f]*$/
/** A name, or what else stands in one line. */
export const oneLine = z.string().max(LONGEST_NAME).regex(ONE_LINE)

/**
 * What a person says of who said the words, and when. Each is absent where nobody ever said, and empty where it was taken back:
 * copies that are merged are then told of what the other one has.
 */
export const attribution = {
  speaker: oneLine.optional(),
  /** The office or part in which they spoke. */
  speakerRole: oneLine.optional(),
  /** As it stands beside the words: `said`, `pledged`. */
  verb: oneLine.optional(),
  speech: z.enum([...SPEECH_KINDS, '']).optional(),
  /** What the statement does: `commitment`, `denial`. */
  kind: z.enum([...STATEMENT_KINDS, '']).optional(),
  /** A day, a month or a year in ISO 8601. */
  saidOn: oneLine.optional(),
}

/** More than anybody lists for one judgement. */
const MOST_EVIDENCE = 200

/**
 * What a person says became of a commitment. Absent where nobody ever said, and empty where it was taken back, for the same reason.
 */
export const judgement = {
  outcome: z.enum([...OUTCOMES, '']).optional(),
  /** Links to the quotes and articles that it was judged by, in the order in which they were chosen. */
  evidence: z.array(z.string().min(1).max(100)).max(MOST_EVIDENCE).optional(),
}

export const quote = z.looseObject({
  id: quoteId,
  articleId,
  /** The version whose canonical text holds the words. */
  version: z.number().int().positive(),
  /** SHA-256 of that text's UTF-8 bytes. `text.slice(start, end) === exact` is the proof. */
  textSha256: sha256Hex,
  selector: quoteSelector,
  colour,
  /** Tag paths, `/` between parent and child, in the order in which they were given. */
  tags: z.array(tagName),
  /** Markdown; empty when there is none. */
  note: noteText,
  ...attribution,
  ...judgement,
  createdAt: instant,
  updatedAt: instant,
  /** Absent when there are none. */
  conflicts: conflicts.optional(),
})
export type Quote = Readonly<z.infer<typeof quote>>

/** The order in which quotes stand in their article: of the same words, the first that was made comes first. No two are equal. */
export const comparePlaces = (a: Quote, b: Quote): number =>
  a.version - b.version ||
  a.selector.start - b.selector.start ||
  a.selector.end - b.selector.end ||
  compareText(a.createdAt, b.createdAt) ||
  compareText(a.id, b.id)

/** All quotes of one article: one record. */
export const quotesRecord = z.looseObject({
  ...recordFields,
  quotes: z.array(quote),
  /** Suggestions that a person rejected; absent where there never were any. In no order; each once. */
  rejected: z.array(rejectedStatement).optional(),
  /** Of fields beside the quotes that another program put here; each quote has its own. */
  conflicts: conflicts.optional(),
})
export type QuotesRecord = Readonly<z.infer<typeof quotesRecord>>

/** Where a quote stands in a text: the span, the words there and what became of them. */
export type LocatedQuote = Span & {
  readonly exact: string
  readonly status: Exclude<QuoteStatus, 'removed'>
}

/** The selector of words at a place in a text, with what stands on both sides of them. */
export const selectorIn = (
  text: string,
  { start, end, exact }: Span & { readonly exact: string },
): QuoteSelector => ({
  start,
  end,
  exact,
  prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
  suffix: text.slice(end, end + CONTEXT_LENGTH),
})
