// Owns the words of settings, shortcuts and what the app says about itself, in English.
import { number } from './words'

/** These words in English. */
export const enApp = {
  settings: {
    title: 'Settings',
    theme: 'Theme',
    themes: {
      system: 'As the system',
      paper: 'Paper',
      white: 'White',
      sepia: 'Sepia',
      dark: 'Dark',
      black: 'Black',
    },
    language: 'Language',
    languages: { system: 'As the system', en: 'English', ko: '한국어' },
    size: 'Text size',
    measure: 'Column width',
    pixels: (n: number) => `${number(n)} px`,
    offersClipboard: 'Offer to clip a link that was copied elsewhere',
    sampleText: 'Peace on the peninsula is a condition for growth there and in the wider region.',
  },
  about: {
    title: 'About Cuttings',
    menu: 'About Cuttings',
    what: 'Clip articles, mark quotes, compile dossiers that anyone can check word for word.',
    version: 'Version',
    runtime: 'Runtime',
    library: 'Library',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    groups: {
      anywhere: 'Anywhere',
      list: 'List of articles',
      article: 'Article',
      dossier: 'Dossier',
    },
    search: 'Search',
    clip: 'Clip an article',
    undo: 'Undo any change to the library',
    redo: 'Do it again',
    settings: 'Settings',
    help: 'All shortcuts',
    panes: 'Next pane',
    back: 'Back',
    forward: 'Forward',
    next: 'Next article',
    previous: 'Previous article',
    open: 'Read the article',
    switchView: 'Reader or original',
    archive: 'Archive',
    trash: 'Delete',
    select: 'Select words',
    colour: 'Quote in this colour; colour of the active quote',
    highlight: 'Quote in the last colour',
    tag: 'Tag',
    note: 'Note',
    addToDossier: 'Add to dossier',
    nextQuote: 'Next quote',
    previousQuote: 'Previous quote',
    leave: 'Leave the quote bar, or the active quote',
    moveBlock: 'Move a part up or down',
    grab: 'Take a part or a quote up, then Tab to a place',
  },
}

/** What every locale must say here. */
export type AppMessages = typeof enApp
