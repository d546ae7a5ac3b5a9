// Owns the words of importing from other tools, in English.
import type { ForeignTool } from '../../../src/model/foreign-item'
import type { ForeignReport } from '../../../src/model/foreign-report'
import { count, number } from './words'

const highlights = (n: number): string => count(n, 'highlight', 'highlights')

/** These words in English. */
export const enImport = {
  import: {
    title: 'Import from other tools',
    lead: 'Drop the export of another tool here, as it is: a file, or a ZIP. What it holds is shown before anything is kept, and what was imported before is recognised.',
    chooseFiles: 'Choose files…',
    chooseFolder: 'Choose a folder…',
    waiting: 'What is to be imported',
    counting: 'Counting what it holds…',
    remove: (name: string) => `Leave “${name}” out`,
    holds: {
      contents: (n: number) => `${count(n, 'page', 'pages')} with their text`,
      addresses: (n: number) => `${count(n, 'address', 'addresses')} to fetch`,
      placeless: (n: number) => `${count(n, 'thing', 'things')} without page or address, for notes`,
      highlights,
      notes: (n: number) => count(n, 'note', 'notes'),
      nothing: 'Nothing that could be imported',
    },
    leftOut: (n: number) => `${count(n, 'kind', 'kinds')} of things left out`,
    refused: (n: number) => `${count(n, 'part', 'parts')} that can’t be read`,
    counted: (what: string, n: number) => `${what}: ${number(n)}`,
    more: (n: number) => `and ${number(n)} more`,
    options: 'How to import',
    folders: 'Folders become tags',
    fetch: 'Addresses without a page',
    fetches: { now: 'fetch at once', later: 'fetch later, when I say so', never: 'leave out' },
    start: (n: number) => `Import ${count(n, 'thing', 'things')}`,
    running: 'Importing',
    runsOn: 'You can go on reading meanwhile. What is done stays when you cancel.',
    cancel: 'Cancel',
    readOnly: 'The library can only be read: nothing can be imported into it.',
    report: 'What came of it',
    cancelled: 'Cancelled: what was done until then stays. Importing again goes on from there.',
    nothingNew: 'Nothing new: all of it is here already.',
    lines: {
      added: (n: number) => `${count(n, 'article', 'articles')} added`,
      queued: (n: number) => `${count(n, 'address waits', 'addresses wait')} to be captured`,
      skipped: (n: number) => `${count(n, 'address', 'addresses')} left out, as you wished`,
      here: (n: number) => `${count(n, 'article was', 'articles were')} here already`,
      waiting: (n: number) => `${count(n, 'address waited', 'addresses waited')} already`,
      quotes: (n: number) => `${count(n, 'quote', 'quotes')} added, each in the words of its sealed text`,
      quotesWaiting: (n: number) => `${highlights(n)} will follow with the pages that are captured`,
      quotesHere: (n: number) => `${highlights(n)} were here already`,
      orphaned: (n: number) => `${highlights(n)} not found in the text, and kept in the article’s note`,
      notes: (n: number) => `${count(n, 'article note', 'article notes')} written`,
      freeNotes: (n: number) => `${count(n, 'free note', 'free notes')} made of what has no page`,
      tags: (n: number) => `${count(n, 'tag', 'tags')} put on articles`,
    } satisfies Record<string, (n: number) => string>,
    changedTags: (n: number) => `${count(n, 'tag', 'tags')} had to be changed`,
    noTag: 'left out',
    save: 'Save the report…',
    saved: 'The report is saved.',
    showCaptures: 'Show the captures',
    showLibrary: 'Show the library',
    done: 'Import something else',
    finished: (report: ForeignReport) =>
      `Imported: ${count(report.articles.added, 'article', 'articles')} and ${count(report.quotes.added, 'quote', 'quotes')} added.`,
    show: 'Show the report',
    from: 'Where from, and how to get the export',
    browsers: 'Browsers, Pinboard',
    /** How to get each one's export. */
    how: {
      bookmarks:
        'Chrome, Edge: Bookmarks › Bookmark manager › ⋮ › Export. Firefox: Bookmarks › Manage bookmarks › Import and Backup › Export to HTML. Safari: File › Export › Bookmarks. Pinboard: Settings › Backup › HTML.',
      pocket: 'The ZIP that Pocket sent when it closed, or the older ril_export.html.',
      instapaper: 'Settings › Export › Download .CSV file.',
      readwise:
        'Reader: Account settings › Export › CSV. Readwise: Export › CSV. Given together as one folder or ZIP, highlights go to their documents.',
      omnivore: 'The ZIP of the last export, as it came by mail.',
      matter: 'Profile › Settings › Export library: the ZIP.',
      wallabag: 'All entries › Export › JSON.',
      karakeep: 'Settings › Import / Export › Export links and notes: JSON.',
      linkwarden: 'Settings › Account › Export your data: JSON.',
      raindrop: 'Settings › Backups › Export: CSV.',
      zotero:
        'File › Export library… › Zotero RDF, with “Export Files” and “Include Annotations”: choose the folder.',
      'csl-json': 'Reference managers: export as CSL JSON.',
      ris: 'Reference managers and databases: export as RIS.',
      bibtex: 'Reference managers and databases: export as BibTeX.',
      hypothesis: 'In the sidebar: Share › Export: JSON or CSV.',
      'obsidian-clipper': 'The folder of your vault in which clippings lie.',
      joplin: 'File › Export all › JEX, or Markdown with front matter.',
      evernote: 'Right-click a notebook › Export notebook… › ENEX.',
    } satisfies Record<ForeignTool, string>,
  },
}

/** What every locale must say here. */
export type ImportMessages = typeof enImport
