// Owns the words of whole articles in dossiers and of the tray that they come from, in English.
import { count, number } from './words'

/** These words in English. */
export const enCompiling = {
  dossierArticle: {
    untitled: 'Untitled',
    open: 'Open the article',
    words: (n: number) => count(n, 'word', 'words'),
    proofs: {
      sealed: 'as sealed in the snapshot',
      broken: 'does not match its seal',
      lost: 'this article was deleted',
    },
    sealed: (n: number, date: string) => `version ${number(n)}, captured ${date}`,
    changed: (n: number, date: string) =>
      `The source says something else since: version ${number(n)}, captured ${date}.`,
    refer: (n: number) => `Refer to version ${number(n)}`,
    verified: (lost: number, n: number) =>
      lost === 0
        ? `${n === 1 ? 'The article is' : `All ${number(n)} articles are`} there as sealed.`
        : `${number(lost)} of ${count(n, 'article is', 'articles are')} not there as sealed.`,
  },
  tray: {
    modes: 'The tray shows',
    quotes: 'Quotes',
    articles: 'Articles',
    searchArticles: 'Search articles',
    noArticles: 'No articles to add',
    noArticlesHint: 'Clip an article: it can then be referred to as a whole.',
    noneFound: 'No articles match',
    noneFoundHint: 'Try other words, or fewer.',
    more: (shown: number, total: number) =>
      `The first ${number(shown)} of ${number(total)}: search for the others.`,
    showQuotes: (title: string) => `Show the quotes of ${title}`,
    noQuotes: 'Nothing is marked in it.',
    addArticle: 'Add as a whole',
  },
  comments: {
    /** Comments are the person's own: no export has them. */
    count: (n: number) => count(n, 'comment', 'comments'),
    label: 'Comments',
    text: 'Comment',
    add: 'Comment',
    addHere: 'Comment to yourself',
    placeholder: 'A comment to yourself: it is never exported.',
    remove: 'Delete the comment',
    removed: 'The comment was deleted.',
    show: (n: number) => `Show ${count(n, 'comment', 'comments')}`,
    hide: (n: number) => `Hide ${count(n, 'comment', 'comments')}`,
    ofGone: 'On a part that is gone',
  },
  dossierVersions: {
    keep: 'Keep this version…',
    list: 'Versions…',
    title: 'Versions of the dossier',
    keepTitle: 'Keep this version',
    name: 'Name',
    /** `day` is a day of the year, in words. */
    offered: (day: string) => `as sent on ${day}`,
    keepHint:
      'The dossier as it is now is kept unchanged: parts, front matter, and the quotes with their notes.',
    kept: (name: string) => `Kept as “${name}”.`,
    none: 'No version is kept yet',
    noneHint: 'Keep one when you hand the dossier in: you can then see what was changed since, and go back.',
    facts: (date: string, n: number, words: number) =>
      `${date} · ${count(n, 'quote', 'quotes')} · ${count(words, 'word', 'words')}`,
    show: 'Show',
    views: { then: 'As it was', changes: 'Compared with now' },
    same: 'Nothing was changed since.',
    changes: {
      same: 'unchanged',
      changed: 'changed',
      moved: 'moved',
      added: 'added since',
      removed: 'removed since',
    },
    alsoMoved: 'and moved',
    unchanged: (n: number) => count(n, 'part unchanged', 'parts unchanged'),
    goBack: 'Go back to it',
    wentBack: (name: string) => `The dossier is again as in “${name}”.`,
    export: 'Export it',
    exporting: (name: string) => `Export “${name}”`,
    delete: 'Delete version',
    deleted: (name: string) => `The version “${name}” was deleted.`,
    keepExported: 'Keep what is exported as a version',
  },
  joining: {
    menu: 'Join another dossier into this one…',
    title: 'Join another dossier',
    other: 'Dossier',
    none: 'There is no other dossier to join.',
    hint: (title: string) =>
      `Its parts come under a section “${title}”. Title and front matter of this dossier stay.`,
    place: 'Place',
    atEnd: 'At the end',
    before: (what: string) => `Before ${what}`,
    both: (n: number) => (n === 1 ? 'One quote is in both.' : `${number(n)} quotes are in both.`),
    skip: 'Leave these out',
    trash: 'Move the other dossier to the trash',
    join: 'Join',
    joined: (n: number, title: string) => `${count(n, 'part', 'parts')} of “${title}” joined.`,
    skipped: (n: number) => (n === 0 ? '' : `${count(n, 'quote', 'quotes')} left out: in both.`),
  },
  addToDossier: {
    title: (n: number) =>
      n === 1 ? 'Add the article to a dossier' : `Add ${number(n)} articles to a dossier`,
    what: 'What goes in',
    as: {
      whole: 'The article as a whole',
      quotes: 'Its quotes',
    },
    says: {
      whole: 'A reference with its citation; the sealed version goes into every export that proves itself.',
      quotes: 'Every quote that you marked in it and that is not there yet.',
    },
    where: 'Dossier',
    add: 'Add',
    filled: (n: number, title: string) => `${count(n, 'article', 'articles')} added to “${title}”`,
    present: (title: string) => `Already in “${title}”`,
  },
}

/** What every locale must say here. */
export type CompilingMessages = typeof enCompiling
