// Owns the words of the reader, its margin and the quotes, in English.
import { number } from './words'

/** These words in English. */
export const enReading = {
  reader: {
    label: 'Article',
    frame: (title: string) => `Text of “${title}”`,
    by: (byline: string) => `By ${byline}`,
    savedOn: (date: string) => `saved ${date}`,
    version: (n: number, of: number) => `version ${number(n)} of ${number(of)}`,
    versionSelect: 'Version',
    versionOption: (n: number, date: string) => `Version ${number(n)}, ${date}`,
    missingImage: 'This image could not be kept.',
    nothingOpen: 'Choose an article to read',
    nothingOpenHint: 'j and k go through the list. What you clip stays here, readable without a network.',
    notSame:
      'The text of this article differs from what was sealed, so marks may stand in the wrong place. The sealed text itself is unharmed.',
    sampleNotice: 'A sample, to show what Cuttings does. It can be deleted like any other article.',
    settings: 'Reading settings',
    size: 'Text size',
    measure: 'Column width',
    theme: 'Theme',
    archive: 'Archive',
    unarchive: 'Take out of the archive',
    remove: 'Delete article',
    removed: (title: string) => `“${title}” was moved to the trash.`,
    archived: (title: string) => `“${title}” was archived.`,
    backToList: 'Back to the list',
    showMargin: 'Margin',
    viewAs: 'Show as',
    readerView: 'Reader',
    originalView: 'Original',
    originalFrame: (title: string) => `“${title}” as its page looked`,
    originalNotice:
      'As the page looked when it was saved. Its scripts are left out, and so are banners that asked for consent.',
    openSource: 'Open the original page',
    damaged: 'This article could not be opened',
  },
  margin: {
    label: 'Margin',
    quotes: (n: number) => `Quotes ${number(n)}`,
    note: 'Note',
    details: 'Details',
    empty: 'No quotes yet',
    emptyHint:
      'Select words in the article and choose a colour, or press 1 to 8. The quote then stands here, beside its words.',
  },
  selection: {
    label: 'Quote the selection',
    tag: 'Tag',
    note: 'Note',
    addToDossier: 'Add to dossier',
    help: 'Press Tab for the quote bar.',
  },
  quote: {
    label: (words: string) => `Quote: ${words}`,
    colour: (name: string) => `Colour: ${name}`,
    addTag: 'Add tag',
    tagField: 'Tag',
    removeTag: (tag: string) => `Remove tag ${tag}`,
    addNote: 'Add note',
    editNote: 'Edit note',
    note: 'Note on this quote',
    remove: 'Delete quote',
    removed: 'The quote was deleted.',
    added: (dossier: string) => `Added to “${dossier}”.`,
    show: 'Show',
    statuses: {
      identical: 'the same in this version',
      cosmetic: 'only punctuation or spacing differs in this version',
      reworded: 'reworded in this version',
      shortened: 'shortened in this version',
      moved: 'moved in this version',
      removed: 'no longer in this version',
    },
  },
  note: {
    article: 'Note on this article',
    placeholder: 'What matters here, and why? Markdown is kept as you write it.',
  },
  quotesScreen: {
    filter: 'Words in quotes',
    colour: 'Colour',
    tag: 'Tag',
    any: 'Any',
    empty: 'No quotes yet',
    emptyHint: 'Open an article, select words and choose a colour: the quote is then listed here.',
    none: 'No quote fits',
    noneHint: 'Take a condition away to see more.',
    clear: 'Clear the filters',
    open: 'Open in article',
    more: 'Show more',
  },
}

/** What every locale must say here. */
export type ReadingMessages = typeof enReading
