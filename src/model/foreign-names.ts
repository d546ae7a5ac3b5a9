// Owns what other tools are called: by the same names in every language.
import type { ForeignTool } from './foreign-item'

/** What tools are called. */
export const TOOL_NAMES: Readonly<Record<ForeignTool, string>> = {
  bookmarks: 'Bookmarks',
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  readwise: 'Readwise',
  omnivore: 'Omnivore',
  matter: 'Matter',
  wallabag: 'wallabag',
  karakeep: 'Karakeep',
  linkwarden: 'Linkwarden',
  raindrop: 'Raindrop.io',
  zotero: 'Zotero',
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
  bibtex: 'BibTeX',
  hypothesis: 'Hypothesis',
  'obsidian-clipper': 'Obsidian Web Clipper',
  joplin: 'Joplin',
  evernote: 'Evernote',
}
