// Owns what the name of a file or folder says of who put it there: we, a sync tool that works, or one that found a file changed in
// two places and kept both. Pure. Leaves looking into files to `find-copies`.
import {
  CODEBOOK,
  idOfFolder,
  LIBRARY_RECORD,
  LOG,
  SEARCHES,
  SPEAKERS,
  STORIES,
  STYLES,
  VERSION_FILES,
} from './layout'

/** What a name is. A copy is one of `of`; `other` is what a person or another program put there, and is left alone. */
export type NameKind =
  | { readonly kind: 'ours' | 'temporary' | 'other' }
  | {
      readonly kind: 'copy'
      /** The name that it is a copy of. */
      readonly of: string
      /** The same name but for capitals. */
      readonly isCaseOnly: boolean
    }

const RECORD_NAMES = ['article.json', 'quotes.json', 'note.md', 'dossier.json', 'note.json']
const VERSION_NAMES = Object.values(VERSION_FILES)

/** The names that we give in each kind of place. */
export type Place = 'library' | 'shelf' | 'record' | 'versions' | 'version' | 'assets'

/** Names of what sync tools and systems leave while they work, or for themselves. */
const TEMPORARY: readonly RegExp[] = [
  // Syncthing. Source: its documentation on ignoring files and on versioning.
  /^(?:\.syncthing\.|~syncthing~).*\.tmp$/i,
  /^\.stfolder/i,
  /^\.(?:stversions|stignore)$/i,
  // Dropbox, Google Drive, Nextcloud and ownCloud, iCloud stubs of what is not downloaded yet.
  /^\.dropbox/i,
  /^\.tmp\.drive(?:download|upload)$/i,
  /^\._?sync_.*\.db/i,
  /^\.(?:owncloud|nextcloud)sync\.log/i,
  /^\..*\.~[0-9a-f]+$/i,
  /\.icloud$/i,
  // Office programs, browsers, editors.
  /^\.~lock\./i,
  /^~\$/,
  /\.(?:partial|part|crdownload|swp)$/i,
  // Systems.
  /^\._/,
  /^\.DS_Store$/i,
  /^(?:desktop\.ini|Thumbs\.db|ehthumbs\.db)$/i,
  /^\.(?:nfs|fuse_hidden|goutputstream-)/i,
  // Ours: what a crash left of a file that was being written.
  /^\.tmp-/,
]

/** Whether a name is one that is ignored everywhere. */
export const isTemporary = (name: string): boolean => TEMPORARY.some((pattern) => pattern.test(name))

/** The word for a conflict in the languages of Dropbox, Nextcloud and their kin. */
const CONFLICT =
  /conflict|conflit|conflicto|conflitto|conflito|konflikt|konflik|ristiriita|kolize|ütközés|çakış|σύγκρουση|конфликт|конфлікт|冲突|衝突|競合|충돌|ขัดแย้ง|xung đột|تعارض|מתנגש/iu
const CONFLICTED_COPY = /(?:^|[ '’])conflict(?:ed|ing) copy(?:$|[ -])/iu
const KIND_OF_CONFLICT = /(?:^| )(?:case|unicode encoding|whitespace|selective sync) conflict(?: \d{1,3})?$/iu
const DAY = /\d{4}-\d\d-\d\d/
/** Marks of other forms. */
const MARKS = [
  / ?\(\d{1,4}\)/y,
  / [2-9]/y,
  / [1-9]\d{1,2}/y,
  / \[conflict(?:ed)?\]/iy,
  /\.sync-conflict-\d{8}-\d{6}/iy,
  /\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}/iy,
  /_conflict-\d{8}-\d{6}/iy,
]
const MAC = /MacBook|iMac|Mac-?mini|Mac-?Studio|Mac-?Pro/g
/** Of a Mac's name, in characters before and after the word that tells that it is one. */
const MOST_BEFORE_MAC = 50
const MOST_AFTER_MAC = 20

/** Whether a group in brackets says so. Without a date only the forms that no person would write count. */
const tellsConflict = (words: string, rest: string): boolean =>
  CONFLICTED_COPY.test(words) || KIND_OF_CONFLICT.test(words) || (DAY.test(words) && CONFLICT.test(rest))

/** Where marks end that begin at a place. */
function endsOfMarks(text: string, at: number): readonly number[] {
  const ends = MARKS.flatMap((mark) => {
    mark.lastIndex = at
    return mark.test(text) ? [mark.lastIndex] : []
  })
  if (!text.startsWith(' (', at)) return ends
  const rest = text.slice(at + 2).split('/', 1)[0] ?? ''
  for (let close = rest.indexOf(')'); close >= 0; close = rest.indexOf(')', close + 1))
    if (tellsConflict(rest.slice(0, close), rest)) ends.push(at + close + 3)
  return ends
}

/** Whether a text is one mark after another: copies of copies carry more than one. */
function isAllMarks(text: string): boolean {
  const reached = new Set([0])
  for (let at = 0; at < text.length; at++)
    if (reached.has(at)) for (const end of endsOfMarks(text, at)) reached.add(end)
  return text !== '' && reached.has(text.length)
}

/**
 * Whether a text is a computer's name as OneDrive adds it: Windows writes it in capitals, a Mac says what it is. Anything else after a
 * hyphen is a person's own name for a file.
 */
function isHost(text: string): boolean {
  const name = text.slice(1)
  if (!text.startsWith('-') || name.includes('/') || !/\p{L}/u.test(name)) return false
  if (/^[\p{Lu}\p{Lo}\p{M}\p{N}_-]{1,63}$/u.test(name)) return true
  return [...name.matchAll(MAC)].some(
    ({ index, 0: word }) =>
      Array.from(name.slice(0, index)).length <= MOST_BEFORE_MAC &&
      Array.from(name.slice(index + word.length)).length <= MOST_AFTER_MAC,
  )
}

/** A note can be told from a person's own file by its name alone, so a bare word such as TODO is no computer there. */
const NAMES_COMPUTER = /[\p{N}-]|PC|MAC|DESKTOP|LAPTOP|SERVER|HOST/iu

/** Whether what stands between a name and its ending is what a sync tool adds. */
function isMark(mark: string): boolean {
  if (isAllMarks(mark) || isHost(mark)) return true
  // A host's name followed by another tool's mark.
  for (let end = mark.length - 1; end > 0; end--)
    if (isHost(mark.slice(0, end)) && isAllMarks(mark.slice(end))) return true
  return false
}

/** Say what a name in a place is. */
export function describeName(name: string, place: Place): NameKind {
  if (isTemporary(name)) return { kind: 'temporary' }
  switch (place) {
    case 'library':
      return describeFile(name, [LIBRARY_RECORD, LOG, CODEBOOK, SEARCHES, STYLES, SPEAKERS, STORIES])
    case 'record':
      return describeFile(name, [...RECORD_NAMES, 'versions'])
    case 'version':
      return describeFile(name, VERSION_NAMES)
    case 'assets':
      // Of an image that is named by its hash a copy tells nothing new: it isn't merged.
      return { kind: 'other' }
    case 'versions':
      return describeByPattern(name, /^[1-9]\d{0,5}/, (base) => String(Number(base)) === base)
    case 'shelf':
      return idOfFolder(name) === null ? describeFolder(name) : { kind: 'ours' }
  }
}

function describeFile(name: string, ours: readonly string[]): NameKind {
  if (ours.includes(name)) return { kind: 'ours' }
  for (const one of ours) {
    const dot = one.includes('.') ? one.lastIndexOf('.') : one.length
    const [stem, ending] = [one.slice(0, dot), one.slice(dot)]
    const mark = name.slice(stem.length, name.length - ending.length)
    if (name.length < one.length || `${stem}${mark}${ending}`.toLowerCase() !== name.toLowerCase()) continue
    if (mark === '') return { kind: 'copy', of: one, isCaseOnly: true }
    const isBareWord = ending === '.md' && isHost(mark) && !NAMES_COMPUTER.test(mark.slice(1))
    if (isMark(mark) && !isBareWord) return { kind: 'copy', of: one, isCaseOnly: false }
  }
  return { kind: 'other' }
}

function describeByPattern(name: string, pattern: RegExp, isOurs: (base: string) => boolean): NameKind {
  const base = pattern.exec(name)?.[0] ?? ''
  if (!isOurs(base)) return { kind: 'other' }
  if (base === name) return { kind: 'ours' }
  return isMark(name.slice(base.length)) ? { kind: 'copy', of: base, isCaseOnly: false } : { kind: 'other' }
}

/** A folder of a record is known by the id at the end of its name, whatever follows that. */
function describeFolder(name: string): NameKind {
  const ids = /(?:^|-)[0-9a-hjkmnp-tv-z]{12}(?=$|[ ._([-])/gi
  for (const match of name.matchAll(ids)) {
    const base = name.slice(0, match.index + match[0].length)
    const mark = name.slice(base.length)
    if (idOfFolder(base.toLowerCase()) === null) continue
    if (mark === '') return { kind: 'copy', of: base.toLowerCase(), isCaseOnly: true }
    if (isMark(mark)) return { kind: 'copy', of: base.toLowerCase(), isCaseOnly: false }
  }
  return { kind: 'other' }
}
