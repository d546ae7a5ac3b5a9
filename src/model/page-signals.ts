// Owns what a page tells, beside its article, about whether the article is whole. Leaves judging that to others.

/** What a step of extraction took out, and why. */
export type RemovedPart = {
  readonly step: string
  readonly reason: string
  /** The first words of what was removed. */
  readonly text: string
}

/** How a page says where it goes on: by `rel=next` or `rel=prev`, by a number, by words. */
export type NeighbourKind = 'rel' | 'number' | 'words'

/** Another page of the same article. */
export type NeighbourPage = { readonly url: string; readonly kind: NeighbourKind }

/** Addresses are absolute; words are as the page has them. */
export type PageSignals = {
  /** JSON-LD says that the article isn't free. */
  readonly isDeclaredPaid: boolean
  /** Words of a paywall in the page; `null` for none. */
  readonly paywallWords: string | null
  /** Words that ask for consent in what would be the article; `null` for none. */
  readonly consentWords: string | null
  /** Words that the page says its article has; `null` where it says nothing. */
  readonly wordsAnnounced: number | null
  /** Where a "continue reading" at the end of the text leads, when that is the same site. */
  readonly continuesAt: string | null
  /** Pages of the article that this one leads to; of an article that was read whole, those that are still missing. */
  readonly nextPage: NeighbourPage | null
  readonly previousPage: NeighbourPage | null
  readonly ampUrl: string | null
  readonly isAmp: boolean
  readonly printUrl: string | null
  readonly canonicalUrl: string | null
  /** Little text, much script, an empty root: a browser would draw what isn't here. */
  readonly isScriptShell: boolean
  /** Words by which a page says that there is nothing here; `null` for none. */
  readonly notFoundWords: string | null
  readonly declaredLanguage: string | null
  readonly contentLanguage: string | null
  /** Images of the article for which no address could be found. */
  readonly imagesWithoutAddress: number
}
