// Owns the words of the tags and the codebook, in English.
import type { TagChange } from '../../../src/model/answers'
import { count } from './words'

const things = ({ articles, quotes, notes }: TagChange): string =>
  [
    quotes > 0 ? count(quotes, 'quote', 'quotes') : '',
    articles > 0 ? count(articles, 'article', 'articles') : '',
    notes > 0 ? count(notes, 'note', 'notes') : '',
  ]
    .filter((part) => part !== '')
    .join(', ')

/** These words in English. */
export const enTags = {
  tags: {
    title: 'Tags',
    manage: 'All tags and what they mean',
    count: (n: number) => count(n, 'tag', 'tags'),
    add: 'New tag',
    addBelow: 'New tag below',
    name: 'Name of the tag',
    nameHint: 'A slash sets a tag below another: mediation/facilitative role',
    filter: 'Find in tags and descriptions',
    none: 'No tag fits',
    empty: 'No tags yet',
    emptyHint: (key: string | undefined) =>
      `Tags come by typing: choose a quote or an article and ${key === undefined ? 'add a tag' : `press ${key}`}. Here you can also write down what each tag means before you begin.`,
    tree: 'Tags',
    uses: things,
    unused: 'Not used yet',
    onlyBelow: 'Only tags below it',
    description: 'What it means, and when to give it',
    noDescription: 'No description yet',
    colour: 'Colour',
    noColour: 'No colour',
    colourOf: (tag: string) => `Colour of “${tag}”`,
    more: (tag: string) => `More for “${tag}”`,
    show: 'Show what carries it',
    rename: 'Rename or move',
    toTop: 'Move to the top level',
    remove: 'Delete',
    fold: (tag: string) => `Fold “${tag}”`,
    unfold: (tag: string) => `Unfold “${tag}”`,
    renamed: (from: string, to: string) => `“${from}” is now “${to}”`,
    merged: (from: string, to: string) => `“${from}” is now part of “${to}”`,
    removed: (tag: string) => `“${tag}” was deleted`,
    changed: (change: TagChange) => {
      const what = things(change)
      return what === '' ? 'Nothing carried it.' : `${what} changed.`
    },
    stopped: 'Stopped. What was changed until then can be undone.',
    export: 'Copy as a table',
    columns: {
      tag: 'Tag',
      colour: 'Colour',
      quotes: 'Quotes',
      articles: 'Articles',
      notes: 'Notes',
      description: 'Description',
    },
  },
}

/** What every locale must say of tags. */
export type TagMessages = typeof enTags
