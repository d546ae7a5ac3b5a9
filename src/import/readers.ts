// Owns the list of readers of other tools' exports, in the order in which they are asked whose an export is.
import { bookmarks } from './bookmarks'
import { evernote } from './evernote/evernote'
import { hypothesis } from './hypothesis'
import { instapaper } from './instapaper'
import { joplin } from './joplin/joplin'
import { karakeep } from './karakeep'
import { linkwarden } from './linkwarden'
import { matter } from './matter'
import { obsidianClipper } from './obsidian-clipper'
import { omnivore } from './omnivore'
import { pocket } from './pocket'
import { raindrop } from './raindrop'
import type { ForeignReader } from './reader'
import { readwise } from './readwise'
import { bibtex } from './references/bibtex'
import { cslJson } from './references/csl-json'
import { ris } from './references/ris'
import { wallabag } from './wallabag'
import { zotero } from './zotero/zotero-rdf'

/** Those that know their tool by a mark of its own stand before those of a format that many tools write. */
export const FOREIGN_READERS: readonly ForeignReader[] = [
  bookmarks,
  pocket,
  instapaper,
  readwise,
  omnivore,
  matter,
  raindrop,
  wallabag,
  karakeep,
  linkwarden,
  hypothesis,
  evernote,
  zotero,
  joplin,
  obsidianClipper,
  cslJson,
  bibtex,
  ris,
]
