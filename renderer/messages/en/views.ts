// Owns the words of the views of a dossier, in English.
import type { DossierViewName } from '../../../src/model/dossier-views'

export const enViews = {
  views: {
    label: 'View of the dossier',
    names: {
      page: 'Page',
      timeline: 'Timeline',
      matrix: 'Matrix',
      sources: 'Sources',
    } satisfies Record<DossierViewName, string> as Readonly<Record<DossierViewName, string>>,
    empty: 'No quotes yet',
    emptyHint: 'What stands on the page is shown here by date, by who says it, and by source.',
    undated: 'Without a date',
    published: 'published',
    said: 'said',
    speaker: 'Speaker',
    unnamed: 'Nobody named',
    untagged: 'Without a tag',
    source: 'Source',
    by: 'By',
    date: 'Published',
    quotes: 'Quotes',
    /** A source that is referred to as a whole. */
    whole: 'The whole article',
    toPage: (words: string) => `Show on the page: ${words}`,
  },
}

/** What every locale must say here. */
export type ViewMessages = typeof enViews
