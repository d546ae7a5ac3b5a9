// Owns what is known of the browsers and programs that may clip into the app, and what the window is shown of them. Leaves who may do
// what to `companion`, and keeping it to `electron/main`.
import { z } from 'zod'
import type { ClipOutcome } from './answers'
import type { ArticleId, QuoteId } from './ids'
import { instant, sha256Hex } from './ids'
import { RECORD_ID } from './record-id'

/** On which port of this machine the app listens, unless a person chooses another. */
export const USUAL_PORT = 28884

/** Ports below 1024 belong to the system. */
export const companionPort = z.number().int().min(1024).max(65_535)

const LONGEST_NAME = 80
/** What a companion is called: for the person who looks at the list. */
export const companionName = z.string().trim().min(1).max(LONGEST_NAME)

/** Of the same form as the ids of records, though no library has one. */
export const companionId = z.string().regex(RECORD_ID)

/** More than anybody has browsers. */
export const MOST_COMPANIONS = 50

/** Who may clip: a browser's extension that was paired, or whoever has a token that a person made. */
export const companion = z.looseObject({
  id: companionId,
  name: companionName,
  /** The origin that the token is bound to, as browsers send it (`chrome-extension://…`); `null` until a browser uses it. */
  origin: z.string().max(200).nullable(),
  /** Of the token's text: the token itself is kept by the companion alone. */
  tokenSha256: sha256Hex,
  pairedAt: instant,
  /** To the minute; `null` for never. */
  lastUsedAt: instant.nullable(),
})
export type Companion = Readonly<z.infer<typeof companion>>

/** What the window is shown of one. */
export type ShownCompanion = Pick<Companion, 'id' | 'name' | 'origin' | 'pairedAt' | 'lastUsedAt'>

/** Why the app can't listen: the port is another program's, or the system forbids it. `code` is the system's. */
export type ListenFailure = {
  readonly reason: 'taken' | 'forbidden' | 'other'
  readonly port: number
  readonly code: string
}

/** How the way in for browsers stands. */
export type CompanionState = {
  readonly isOn: boolean
  readonly port: number
  /** `http://127.0.0.1:` and the port; `null` while nothing listens. */
  readonly address: string | null
  readonly failure: ListenFailure | null
  /** The code that waits to be typed in a browser, and until when (ISO 8601); `null` for none. */
  readonly code: { readonly digits: string; readonly until: string } | null
  /** Latest first. */
  readonly companions: readonly ShownCompanion[]
}

/** What a browser had kept, for the person who looks at the window meanwhile. */
export type ClipNews = {
  readonly outcome: ClipOutcome['outcome'] | 'queued'
  /** `null` for an address that waits to be captured. */
  readonly article: { readonly id: ArticleId; readonly title: string } | null
  readonly quote: QuoteId | null
  /** The words that were to be quoted don't stand in what was kept. */
  readonly isQuoteLost: boolean
}
