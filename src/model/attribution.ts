// Owns what may be said of who said a quote's words: the fields, and what there is in all. Leaves what may be written there to
// `attribution-change`, and keeping it to `library`.
import type { Quote } from './quote'
import type { SpeechKind, StatementKind } from './quote-kinds'

/** The fields, in the order in which they are written and read. */
export const ATTRIBUTION_FIELDS = ['speaker', 'speakerRole', 'verb', 'speech', 'kind', 'saidOn'] as const
export type AttributionField = (typeof ATTRIBUTION_FIELDS)[number]

/** Fields whose values are offered again elsewhere. */
export const OFFERED_FIELDS = ['speaker', 'speakerRole', 'verb'] as const
export type OfferedField = (typeof OFFERED_FIELDS)[number]

/** Who said a quote's words; `null` where that isn't known. */
export type Attribution = {
  readonly speaker: string | null
  readonly speakerRole: string | null
  readonly verb: string | null
  readonly speech: SpeechKind | null
  readonly kind: StatementKind | null
  /** `2026`, `2026-01` or `2026-01-02`. */
  readonly saidOn: string | null
}

/** Whether a text is a year, a month or a day in ISO 8601 that the calendar has. */
export function isDay(text: string): boolean {
  const [, month, day] = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [null]
  if (month === null) return false
  const time = Date.parse(text)
  // The engine takes 31 February for 3 March.
  return !Number.isNaN(time) && (day === undefined || new Date(time).getUTCDate() === Number(day))
}

/** What a quote says of who said it. */
export function attributionOf(quote: Partial<Pick<Quote, AttributionField>>): Attribution {
  const { speaker, speakerRole, verb, speech, kind, saidOn } = quote
  return {
    speaker: speaker || null,
    speakerRole: speakerRole || null,
    verb: verb || null,
    speech: speech || null,
    kind: kind || null,
    saidOn: saidOn || null,
  }
}

/** Whether anything is said of it. */
export const isAttributed = (quote: Partial<Pick<Quote, AttributionField>>): boolean =>
  Object.values(attributionOf(quote)).some((value) => value !== null)

/** The fields of a quote that say something of it, as they stand there. */
export const attributionFields = (
  quote: Partial<Pick<Quote, AttributionField>>,
): Partial<Pick<Quote, AttributionField>> =>
  Object.fromEntries(
    ATTRIBUTION_FIELDS.filter((field) => quote[field] !== undefined).map((field) => [field, quote[field]]),
  )
