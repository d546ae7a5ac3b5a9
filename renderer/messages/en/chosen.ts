// Owns the words of what is done to many articles or quotes at once, and of dragging them, in English.
import { count, number, quotes } from './words'

const articles = (n: number): string => count(n, 'article', 'articles')
const cited = (dossiers: number): string =>
  dossiers === 0 ? '' : `${count(dossiers, 'dossier cites', 'dossiers cite')} some of them`
const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ')

/** These words in English. */
export const enChosen = {
  chosen: {
    label: 'What is chosen',
    add: 'Add a tag',
    remove: 'Take a tag off',
    all: (n: number) => `Choose all ${number(n)}`,
    clear: 'Choose none',
    added: (tag: string) => `“${tag}” added.`,
    removed: (tag: string) => `“${tag}” taken off.`,
    nothing: (tag: string, isAdded: boolean) =>
      isAdded ? `All of them have “${tag}” already.` : `None of them has “${tag}”.`,
    more: 'More',
    changes: {
      archive: 'Archive',
      unarchive: 'Take out of the archive',
      read: 'Mark as read',
      unread: 'Mark as unread',
    },
    changed: {
      archive: (n: number) => `${articles(n)} archived.`,
      unarchive: (n: number) => `${articles(n)} taken out of the archive.`,
      read: (n: number) => `${articles(n)} marked as read.`,
      unread: (n: number) => `${articles(n)} marked as unread.`,
    },
    unchanged: {
      archive: 'All of them are in the archive already.',
      unarchive: 'None of them is in the archive.',
      read: 'All of them are read already.',
      unread: 'None of them was read.',
    },
    toDossier: 'Add to a dossier',
    quotesToDossier: 'Add their quotes to a dossier',
    filled: (n: number, dossier: string) => `${quotes(n)} added to “${dossier}”.`,
    present: (n: number) => (n === 0 ? '' : `${quotes(n)} stood in it already.`),
    allPresent: (dossier: string) => `All of these quotes stand in “${dossier}” already.`,
    noQuotes: 'These articles have no quotes yet.',
    noQuotesHint: 'A dossier holds quotes: mark the words that matter in an article first.',
    colour: 'Colour',
    coloured: (n: number, name: string) => `${count(n, 'quote is', 'quotes are')} ${name.toLowerCase()} now.`,
    allColoured: 'All of them have this colour already.',
    check: 'Check their sources again',
    exportQuotes: {
      csv: 'Export their quotes as a table (CSV)',
      markdown: 'Export their quotes as Markdown',
    },
    export: 'Export',
    listed: (n: number) => `${count(n, 'row', 'rows')} written.`,
    delete: 'Move to the trash',
    deleted: (n: number) => `${articles(n)} moved to the trash.`,
    deletedWith: (quoteCount: number, dossiers: number) =>
      joined([quoteCount === 0 ? '' : `${quotes(quoteCount)} went with them`, cited(dossiers)]),
    quotesDeleted: (n: number) => `${quotes(n)} moved to the trash.`,
    citedBy: (dossiers: number) => joined([cited(dossiers)]),
    deleteAsk: (n: number) => `Move ${articles(n)} to the trash?`,
    deleteQuotesAsk: (n: number) => `Move ${quotes(n)} to the trash?`,
    deleteHint: (quoteCount: number, dossiers: number) =>
      joined([
        quoteCount === 0 ? '' : `${quotes(quoteCount)} go with them`,
        dossiers === 0 ? '' : `${cited(dossiers)}, and will not be able to prove those`,
        'All of it can be undone, or put back from the trash',
      ]),
    deleteQuotesHint: (dossiers: number) =>
      joined([
        dossiers === 0 ? '' : `${cited(dossiers)}, and will not be able to prove those`,
        'All of it can be undone, or put back from the trash',
      ]),
    stopped: 'Stopped. What was done until then can be undone.',
    busy: 'Something else is still under way. Wait until it is done, or cancel it at the foot of the window.',
    drag: 'Drag to a tag or a dossier',
  },
}

/** What every locale must say of this. */
export type ChosenMessages = typeof enChosen
