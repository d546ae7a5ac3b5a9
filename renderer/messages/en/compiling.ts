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
