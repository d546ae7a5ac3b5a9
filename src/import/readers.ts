// Owns the list of readers of other tools' exports, in the order in which they are asked whose an export is.
import { bookmarks } from './bookmarks'
import { instapaper } from './instapaper'
import { omnivore } from './omnivore'
import { pocket } from './pocket'
import type { ForeignReader } from './reader'
import { readwise } from './readwise'

export const FOREIGN_READERS: readonly ForeignReader[] = [bookmarks, pocket, instapaper, readwise, omnivore]
