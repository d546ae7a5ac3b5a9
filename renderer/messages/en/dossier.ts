// Owns the words of dossiers, their verification and export, in English.
import { number, count, quotes } from './words'

/** These words in English. */
export const enDossier = {
  dossier: {
    label: 'Dossier',
    title: 'Title of the dossier',
    outline: 'Outline',
    noOutline: 'Sections that you add are listed here.',
    page: 'Page',
    /** Around the number of its sources. */
    facts: (n: number, words: number, date: string) => ({
      before: `${quotes(n)} from `,
      after: ` · ${count(words, 'word', 'words')} · updated ${date}`,
    }),
    sample: 'A sample: it can be deleted like any other dossier.',
    addSection: 'Add section',
    addText: 'Add text',
    addSectionHere: 'Add section here',
    addTextHere: 'Add text here',
    newSection: 'New section',
    heading: 'Section heading',
    level: 'Level',
    levels: ['Section', 'Subsection', 'Sub-subsection'] as readonly string[],
    text: 'Commentary',
    textPlaceholder: 'Write what the quotes show.',
    move: (what: string) => `Move ${what}`,
    actions: (what: string) => `Actions for ${what}`,
    moveUp: 'Move up',
    moveDown: 'Move down',
    removeBlock: 'Remove',
    blockRemoved: 'Removed from the dossier.',
    kinds: { section: 'section', text: 'text', quote: 'quote', article: 'article' },
    before: (what: string) => `Place before ${what}`,
    atEnd: 'Place at the end',
    openQuote: 'Open in article',
    proofs: {
      verbatim: 'verbatim in the snapshot',
      broken: 'does not match its snapshot',
      lost: 'this quote was deleted',
    },
    paragraph: (n: number) => `¶${number(n)}`,
    empty: 'An empty page',
    emptyHint:
      'Add a section, write what you want to show, then bring quotes in from the tray: drag them, or press Add.',
    tray: 'Tray',
    traySearch: 'Search the tray',
    trayEmpty: 'No quotes to add',
    trayEmptyHint: 'Mark words in an article: the quote is then offered here.',
    add: 'Add to the page',
    used: 'on the page',
    verify: 'Verify',
    export: 'Export',
    more: 'More',
    remove: 'Delete dossier',
    removed: (title: string) => `“${title}” was moved to the trash.`,
    newTitle: 'New dossier',
    nameLabel: 'Name',
    create: 'Create',
    namePlaceholder: 'What is it about?',
    missing: 'This dossier could not be opened',
  },
  exporting: {
    title: 'Export the dossier',
    choose: 'Format',
    formats: {
      html: {
        name: 'HTML that verifies itself',
        says: 'One file with its sources inside. It reads without the app and checks every quote in the reader’s browser.',
      },
      pdf: {
        name: 'PDF',
        says: 'To print or hand in: bookmarks, page numbers, links, notes at the end.',
      },
      docx: {
        name: 'Word (.docx)',
        says: 'To go on editing: real styles, numbered headings, citations as footnotes.',
      },
      epub: { name: 'EPUB', says: 'For e-readers: a chapter for each section, notes that open in place.' },
      markdown: {
        name: 'Markdown',
        says: 'For editors and converters: front matter, block quotes, footnotes.',
      },
      text: { name: 'Plain text', says: 'For mail and anything else: wrapped lines, notes at the end.' },
      zip: {
        name: 'ZIP with all sources',
        says: 'The HTML file, and beside it each source as it was sealed, with checksums for the whole.',
      },
      folder: {
        name: 'Folder with all sources',
        says: 'The same as the ZIP file, unpacked: to be looked into, compared, or put on a server.',
      },
      csv: { name: 'Table of quotes (CSV)', says: 'A row for each quote, for spreadsheets.' },
      annotations: {
        name: 'Web annotations (JSON-LD)',
        says: 'The quotes alone, for other programs: W3C Web Annotation.',
      },
    },
    save: 'Save as…',
    leave: 'Continue in the background',
  },
  exported: {
    title: 'Exported',
    where: (n: number, size: string) => `${quotes(n)}, ${size}, in one file:`,
    open: 'Open',
    show: 'Show in folder',
    failed: 'The system could not open it. The file is where it was saved.',
    check: 'To check it, open the file in any browser: it verifies every quote by itself, without a network.',
    command: 'Or, on the command line:',
    zip: 'To check it, unpack it and open index.html in any browser, or compare the checksums:',
    folder: 'To check it, open index.html in any browser, or compare the checksums:',
    whereFolder: (n: number, size: string) => `${quotes(n)}, ${size}, in one folder:`,
    plain: 'This format can’t check itself. To let others check the quotes, hand in the HTML file with it.',
  },
}

/** What every locale must say here. */
export type DossierMessages = typeof enDossier
