// Owns what a companion may say in the body of a request, and what it is answered: the wire of docs/companion-api.yaml. Leaves who may ask
// to `policy`, and doing it to `actions`.
import { z } from 'zod'
import type { ClipOutcome } from '../model/answers'
import { companionName } from '../model/companion'
import type { Grade } from '../model/completeness'
import { instant } from '../model/ids'
import { colour, noteText, typedTag } from '../model/quote'

const LONGEST_ADDRESS = 8192
const LONGEST_QUOTE = 50_000
const LONGEST_CONTEXT = 1000
const LONGEST_TITLE = 1000
const MOST_TAGS = 100

const webAddress = z.string().min(1).max(LONGEST_ADDRESS)
const tags = z.array(typedTag).max(MOST_TAGS).default([])
/** What to do where the address is known: another version, nothing, or, as far as that goes here, another version all the same. */
export const IF_EXISTS = ['append', 'skip', 'overwrite'] as const
export const ifExists = z.enum(IF_EXISTS)
export type IfExists = z.infer<typeof ifExists>

export const pairRequest = z.strictObject({ code: z.string().min(1).max(40), name: companionName })

export const clipRequest = z
  .strictObject({
    url: webAddress,
    /** The document as the browser shows it; without it, the app fetches the address itself. */
    html: z.string().min(1).optional(),
    title: z.string().trim().min(1).max(LONGEST_TITLE).optional(),
    /** When the browser took it, where it had to wait for the app. */
    savedAt: instant.optional(),
    tags,
    note: noteText.default(''),
    selection: z
      .strictObject({
        exact: z.string().min(1).max(LONGEST_QUOTE),
        prefix: z.string().max(LONGEST_CONTEXT).default(''),
        suffix: z.string().max(LONGEST_CONTEXT).default(''),
        tags,
        note: noteText.default(''),
        colour: colour.default('yellow'),
      })
      .optional(),
    ifExists: ifExists.default('append'),
  })
  .refine(({ html, selection, note }) => html !== undefined || (selection === undefined && note === ''), {
    error: 'a selection or a note needs the page that it is of',
  })
export type ClipRequest = Readonly<z.infer<typeof clipRequest>>

export type PairAnswer = { readonly token: string; readonly name: string }

/** An article as a companion is told of it. */
export type ToldArticle = {
  readonly id: string
  readonly title: string
  readonly url: string | null
  /** `cuttings://article/` and its id. */
  readonly link: string
  readonly quotes: number
  readonly tags: readonly string[]
  /** Oldest first. */
  readonly versions: readonly {
    readonly n: number
    readonly capturedAt: string
    /** Whether it holds all of its article; `null` where that was not judged. */
    readonly grade: Grade | null
  }[]
}

export type FindAnswer = { readonly saved: false } | { readonly saved: true; readonly article: ToldArticle }

export type ToldQuote =
  | {
      readonly kept: true
      readonly id: string
      /** `cuttings://quote/` and its id. */
      readonly link: string
      /** The words as the sealed text has them. */
      readonly exact: string
      /** Whether it was there before. */
      readonly isNew: boolean
    }
  | { readonly kept: false; readonly reason: 'absent' | 'ambiguous' | 'empty' }

export type ClipAnswer =
  | {
      readonly outcome: ClipOutcome['outcome'] | 'skipped'
      readonly article: ToldArticle
      /** The version that has the page, or that it had no need of; `null` where nothing was compared. */
      readonly version: number | null
      readonly missingImages: number
      /** Of the selection; `null` where none was sent. */
      readonly quote: ToldQuote | null
      /** Where overwriting was asked for: what was sealed before is still there. */
      readonly replaced: false
    }
  /** `queued` waits to be fetched, `waiting` did so already. */
  | { readonly outcome: 'queued' | 'waiting'; readonly url: string }

/** What went wrong. `error` is one of the app's kinds of failures, or `too-many-requests`, or `bug`. */
export type ErrorAnswer = { readonly error: string; readonly message: string }
