// Owns all that is weighed when an article's metadata are chosen.
import type { DeclaredData } from './declared'
import type { VisibleMetadata } from './visible'

/** What Readability found, as far as it is metadata. */
export type ReadabilityMetadata = {
  readonly title?: string | null | undefined
  readonly byline?: string | null | undefined
  readonly siteName?: string | null | undefined
  readonly publishedTime?: string | null | undefined
  readonly lang?: string | null | undefined
  readonly dir?: string | null | undefined
  readonly excerpt?: string | null | undefined
}

/** All that is weighed. */
export type MetadataEvidence = {
  readonly found: ReadabilityMetadata
  readonly declared: DeclaredData
  readonly visible: VisibleMetadata
  /** Headings of the first level, in order. */
  readonly headings: readonly string[]
  /** Canonical text of the article. */
  readonly text: string
  /** Language that the text is written in; `null` when it can't be told. */
  readonly contentLanguage: string | null
  readonly url: string | null
  readonly baseUrl: string | null
}
