// Owns a story as it is compared: what is known of it besides its text, and the agency that it names.
import type { StoryFacts } from './choose-original'
import { readWire } from '../text/wire'
import { makeStoryPrint, type StoryPrint } from './story-print'

/** What is known of an article that may be a copy. */
export type StoryDraft = {
  readonly id: string
  /** Canonical text. */
  readonly text: string
  readonly byline?: string | null | undefined
  readonly site?: string | null | undefined
  /** ISO 8601, a day or a moment. */
  readonly published?: string | null | undefined
  /** The agency where it is known already. */
  readonly wire?: string | null | undefined
}

export type Story = {
  readonly id: string
  readonly site: string | null
  readonly published: string | null
  /** The agency that it names, under one name whatever it is called; `null` for none. */
  readonly credit: string | null
  readonly print: StoryPrint
}

/** One agency is called differently in two languages. */
const SAME_AGENCY: Readonly<Record<string, string>> = { 연합뉴스: 'Yonhap', 뉴시스: 'Newsis', 뉴스1: 'News1' }

/** Read what is compared out of an article. */
export function makeStory({ id, text, byline, site, published, wire }: StoryDraft): Story {
  return {
    id,
    site: site ?? null,
    published: published ?? null,
    credit: creditOf(wire ?? readWire(text, (byline ?? '').split(/,| and |·|\//), site ?? null).wire),
    print: makeStoryPrint(text),
  }
}

/** The one name of an agency. */
export const creditOf = (wire: string | null): string | null =>
  wire === null ? null : (SAME_AGENCY[wire] ?? wire)

/** The agency that both name; `null` for none. */
export const sharedCredit = (first: string | null, second: string | null): string | null =>
  first === second ? first : null

/** What groups are made by. */
export const factsOf = ({ id, site, published, credit, print }: Story): StoryFacts => ({
  id,
  site,
  published,
  credit,
  length: print.runs.length,
})
