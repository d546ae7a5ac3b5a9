// Owns the words of searching, in English.
import type { Field, Problem } from '../../../src/query/query'
import { count, number } from './words'

const PROBLEMS: Readonly<Record<Problem['kind'], (text: string, field: Field | undefined) => string>> = {
  'unknown-field': (text) => `There is no field “${text}”, so it is looked for as words.`,
  'unknown-value': (text, field) => `“${text}” is nothing that ${field ?? ''}: can be, so it is left out.`,
  'bad-date': (text) =>
    `“${text}” is no date, so it is left out. Write 2025, 2025-03, 2025-03-14, today, or 7d for the last seven days.`,
  'empty-field': (text) => `${text}: has no value yet. Write it without a space, such as ${text}:value.`,
  'empty-phrase': () => 'There is nothing to look for between the quotation marks.',
  'unclosed-quote': () => 'A quotation mark has no end: all after it is taken as the phrase.',
  'unclosed-bracket': () => 'A bracket has no end: all after it is taken to stand in it.',
  'stray-bracket': () => 'A bracket is closed that was never opened: it is left out.',
  'lonely-operator': (text) => `${text} has nothing to join, so it is left out.`,
  'too-deep': () => 'Too many brackets within brackets: the innermost are left out.',
}

/** These words in English. */
export const enSearch = {
  search: {
    title: 'Search',
    field: 'Words, “a phrase”, tag:, speaker:, before: …',
    kinds: { article: 'Articles', quote: 'Quotes', note: 'Notes', dossier: 'Dossiers' },
    kind: 'Kinds of results',
    count: (n: number, isMore: boolean) => (isMore ? `over ${number(n)}` : number(n)),
    found: (n: number, isMore: boolean) =>
      isMore
        ? `More than ${number(n)} results; the newest ${number(n)} are weighed`
        : count(n, 'result', 'results'),
    all: (text: string) => `All results for “${text}”`,
    more: 'Show more',
    meant: 'Did you mean',
    nothing: 'Nothing fits',
    nothingHint: 'Take a condition away, look for fewer words, or switch “Exact words” off.',
    begin: 'Search everything you have kept',
    beginHint:
      'Words find titles, texts, quotes, notes, tags and names. A phrase in quotation marks is found letter for letter. Narrow the search with conditions such as these:',
    exact: 'Exact words',
    exactHint: 'Off, “facilitate” also finds “facilitation”',
    conditions: 'Conditions',
    without: (clause: string) => `Remove ${clause}`,
    edit: (clause: string) => `Edit ${clause}`,
    save: 'Save search',
    saveAs: 'Name of the search',
    saved: (name: string) => `Saved “${name}”`,
    savedSearches: 'Saved searches',
    update: 'Keep the change',
    updated: (name: string) => `“${name}” now looks for this`,
    rename: 'Rename',
    remove: 'Delete saved search',
    removed: (name: string) => `Deleted the search “${name}”`,
    choose: (title: string) => `Choose ${title}`,
    problem: ({ kind, text, field }: Problem) => PROBLEMS[kind](text, field),
    complete: 'Fields and values',
    fields: {
      title: 'words of the title',
      text: 'words of the text',
      quote: 'words of a quote',
      note: 'words of a note',
      speaker: 'who said it',
      source: 'where it was published',
      author: 'who wrote it',
      tag: 'a tag and all below it',
      lang: 'language, such as en or ko',
      is: 'unread, archived, changed, incomplete, cited',
      has: 'quote, note, pdf, version',
      in: 'title of a dossier',
      before: 'published or said before a date',
      after: 'published or said from a date on',
      said: 'said on a date, or 2024..2025',
      clipped: 'clipped on a date, or 7d',
      kind: 'article, quote, note, dossier',
    } satisfies Record<Field, string>,
  },
}
