// Owns the words of the window’s frame, the list, clipping and the trash, in English.
import { number, count } from './words'

/** These words in English. */
export const enFrame = {
  bar: {
    search: 'Search, or paste a link to clip',
    clip: 'Clip',
    navigation: 'Navigation',
    menu: 'Settings and help',
    results: 'Search results',
    clipLink: (host: string) => `Clip this page from ${host}`,
    found: (n: number) => count(n, 'result', 'results'),
    nothing: 'Nothing found. Try fewer or other words.',
    kinds: { article: 'Articles', quote: 'Quotes', dossier: 'Dossiers', note: 'Notes' },
  },
  nav: {
    inbox: 'Inbox',
    all: 'All articles',
    quotes: 'Quotes',
    notes: 'Notes',
    archive: 'Archive',
    trash: 'Trash',
    dossiers: 'Dossiers',
    tags: 'Tags',
    newDossier: 'New dossier',
    noTags: 'Tags that you give to quotes, articles and notes gather here.',
  },
  status: {
    label: 'Status',
    kept: (n: number) => `${count(n, 'article', 'articles')} kept on this computer`,
    readOnly: {
      'in-use': 'Another program has this library open: here it can only be read.',
      newer: 'This library was written by a newer Cuttings: here it can only be read.',
      protected: 'This library can only be read: nothing you change will be kept.',
    },
    damaged: (n: number) => `${count(n, 'record', 'records')} can’t be read; the rest of the library works`,
    setAside: (n: number) => `${count(n, 'file', 'files')} set aside`,
    library: (path: string) => `Library: ${path}`,
    cancelJob: (name: string) => `Cancel clipping ${name}`,
  },
  stages: {
    connecting: 'Connecting',
    receiving: 'Receiving the page',
    rendering: 'Running the page’s scripts',
    reading: 'Finding the article',
    pages: 'Following its pages',
    images: 'Keeping its images',
    saving: 'Sealing',
    files: 'Reading files',
  },
  progress: (stage: string, done: number, total: number, unit: string) =>
    total > 0 ? `${stage}: ${number(done)} of ${number(total)}${unit}` : `${stage}…`,
  list: {
    label: 'Articles',
    chosen: (n: number) => `${number(n)} chosen`,
    sort: 'Sort and density',
    orders: {
      clipped: 'Clipped',
      published: 'Published',
      title: 'Title',
      source: 'Source',
      read: 'Last read',
    },
    /** The usual way, and the other one. */
    ways: {
      clipped: ['Newest first', 'Oldest first'],
      published: ['Newest first', 'Oldest first'],
      title: ['A to Z', 'Z to A'],
      source: ['A to Z', 'Z to A'],
      read: ['Latest first', 'Longest ago first'],
    },
    sorted: (order: string, way: string) => `Sorted by: ${order}, ${way}`,
    density: 'Density of the list',
    densities: { comfortable: 'Comfortable', compact: 'Compact', titles: 'Titles only' },
    sample: 'sample',
    versions: (n: number) => `${number(n)} versions`,
    changedQuotes: (n: number) => `${count(n, 'quote', 'quotes')} changed`,
    unread: 'Not yet read',
    emptyInbox: 'Nothing waits to be read',
    emptyInboxHint: 'Clip an article: paste its link above, or drop a page here.',
    emptyAll: 'No articles yet',
    emptyArchive: 'The archive is empty',
    emptyArchiveHint: (key: string | undefined) =>
      `Articles that you have finished with go here${key === undefined ? '.' : `: press ${key} while one is open.`}`,
    emptyTag: (tag: string) => `No articles carry the tag “${tag}”`,
    emptyTagHint: 'Quotes with this tag are listed under Quotes.',
    showQuotes: 'Show its quotes',
    clipFirst: 'Clip an article',
  },
  clip: {
    title: 'Clip an article',
    address: 'Address',
    placeholder: 'https://',
    start: 'Clip',
    file: 'Or files on this computer: pages, PDF, text, mail, MHTML, web archives, bookmarks',
    choose: 'Choose files',
    hint: 'You can close this and read on while the page is fetched.',
    copied: (host: string) => `You copied a link to ${host}.`,
    copiedClip: 'Clip it',
    drop: 'Drop links, files or folders: pages, PDFs, mails, archives, lists of addresses',
    files: 'Files',
    taken: (kept: number, queued: number, refused: number) =>
      [
        kept > 0 ? `${count(kept, 'article', 'articles')} kept` : '',
        queued > 0 ? `${count(queued, 'address waits', 'addresses wait')} to be captured` : '',
        refused > 0 ? `${count(refused, 'file or part', 'files or parts')} refused` : '',
      ]
        .filter((part) => part !== '')
        .join(' · ') || 'Nothing new was in the files.',
    chooseFolder: 'Choose a folder',
    leave: 'Continue in the background',
    kept: (title: string) => `Kept: “${title}”`,
    newVersion: (title: string) => `A new version was kept: “${title}”`,
    unchanged: (title: string, since: string) => `Unchanged since ${since}: “${title}”`,
    sameStory: (title: string, site: string) =>
      `Nearly the same text is kept already: “${title}”${site === '' ? '' : `, ${site}`}.`,
    missing: (n: number) => `${count(n, 'image', 'images')} could not be kept.`,
    open: 'Open',
    cancelled: (name: string) => `Clipping ${name} was cancelled. Nothing was kept.`,
  },
  trash: {
    empty: 'The trash is empty',
    emptyHint: 'Deleted articles, quotes, notes and dossiers come here, and can be put back.',
    restore: 'Put back',
    restoreItem: (title: string) => `Put back “${title}”`,
    restored: (title: string) => `“${title}” is back.`,
    deleted: (date: string) => `deleted ${date}`,
    kinds: { article: 'Article', dossier: 'Dossier', quote: 'Quote', note: 'Note' },
    unreadable: 'A record that can’t be read',
  },
}

/** What every locale must say here. */
export type FrameMessages = typeof enFrame
