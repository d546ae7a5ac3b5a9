// Owns the words of free notes and of what notes link to, in English.
import type { NoteOrder } from '../../../src/model/note-order'
import { count } from './words'

const orders: Record<NoteOrder, string> = {
  updated: 'Last changed first',
  created: 'Newest first',
  title: 'By title',
}

/** These words in English. */
export const enNotes = {
  notes: {
    title: 'Notes',
    list: 'Notes',
    count: (n: number) => count(n, 'note', 'notes'),
    sort: 'Sort',
    orders,
    add: 'New note',
    more: 'More for this note',
    remove: 'Delete note',
    removed: (title: string) => (title === '' ? 'The note was deleted.' : `“${title}” was deleted.`),
    untitled: 'Untitled note',
    nothing: 'Nothing written yet',
    name: 'Title of the note',
    namePlaceholder: 'Title',
    text: 'Words of the note',
    placeholder: 'Write what you think, in Markdown. What it means is shown as you write.',
    editor: 'Note',
    tags: 'Tags of the note',
    empty: 'No notes yet',
    emptyHint:
      'A note belongs to no one article: write down what several say together, a question, a draft, and link to quotes and articles.',
    emptyTag: (tag: string) => `No notes carry the tag “${tag}”`,
    emptyTagHint: 'Tags are given below the title of a note.',
    showMore: (n: number) => `Show ${count(n, 'more', 'more')}`,
    missing: 'This note can’t be opened',
    facts: (created: string, changed: string) =>
      created === changed ? `Begun ${created}` : `Begun ${created}, last changed ${changed}`,
    links: 'Links',
    mentions: 'Mentioned in',
    linkGone: {
      quote: 'A quote that is not here',
      article: 'An article that is not here',
      note: 'A note that is not here',
    },
    onArticle: (title: string) => `Note on “${title}”`,
  },
}

/** What every locale must say of notes. */
export type NoteMessages = typeof enNotes
