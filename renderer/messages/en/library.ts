// Owns the words about the library as a whole, in English: undoing, its health, its backups, its place.
import type { StepKind } from '../../../src/model/history'
import type { ProblemKind, RepairOutcome } from '../../../src/model/library-check'
import type { Settled } from '../../../src/model/library-health'
import type { SetAsideOutcome } from '../../../src/model/library-state'
import type { BackupKind } from '../../../src/model/backup'
import type { LibraryStage } from '../../../src/model/progress'
import { count } from './words'

const steps: Record<StepKind, string> = {
  'quote-added': 'quoting',
  'quote-changed': 'changing a quote',
  'quote-noted': 'writing a quote’s note',
  'quote-attributed': 'saying who said a quote',
  'quote-deleted': 'deleting a quote',
  'quote-restored': 'putting a quote back',
  'note-changed': 'writing the note',
  'article-tagged': 'changing tags',
  'tags-applied': 'changing the tags of many',
  'tag-described': 'describing a tag',
  'search-saved': 'saving a search',
  'search-changed': 'changing a saved search',
  'search-deleted': 'deleting a saved search',
  'story-split': 'taking an article for a source of its own',
  'story-joined': 'taking articles for one story',
  'style-added': 'adding a citation style',
  'style-removed': 'taking away a citation style',
  'statements-kept': 'keeping statements as quotes',
  'statements-rejected': 'rejecting statements',
  'statements-taken-back': 'suggesting statements again',
  'quote-judged': 'judging a commitment',
  'speaker-changed': 'describing a speaker',
  'speakers-joined': 'joining speakers',
  'speaker-removed': 'forgetting a speaker',
  'tag-renamed': 'renaming a tag',
  'tag-deleted': 'deleting a tag',
  'article-renamed': 'renaming an article',
  'metadata-changed': 'changing an article’s details',
  'metadata-set-back': 'setting a detail back',
  'article-read': 'marking as read',
  'article-unread': 'marking as unread',
  'article-archived': 'archiving',
  'article-unarchived': 'taking out of the archive',
  'article-deleted': 'deleting',
  'article-restored': 'putting an article back',
  'conflict-resolved': 'choosing between two copies',
  'dossier-created': 'making a dossier',
  'dossier-renamed': 'renaming a dossier',
  'dossier-edited': 'changing a dossier',
  'dossier-filled': 'adding quotes to a dossier',
  'dossier-version-kept': 'keeping a version',
  'dossier-version-renamed': 'renaming a version',
  'dossier-version-deleted': 'deleting a version',
  'dossier-version-restored': 'going back to a version',
  'dossier-joined': 'joining a dossier',
  'dossier-commented': 'commenting on a dossier',
  'dossier-written': 'writing in a dossier',
  'dossier-deleted': 'deleting a dossier',
  'dossier-restored': 'putting a dossier back',
  'dossier-imported': 'taking in a dossier',
  'tool-imported': 'importing from another tool',
  'free-note-created': 'beginning a note',
  'free-note-renamed': 'naming a note',
  'free-note-written': 'writing a note',
  'free-note-tagged': 'changing the tags of a note',
  'free-note-deleted': 'deleting a note',
  'free-note-restored': 'putting a note back',
}
const problems: Record<ProblemKind, string> = {
  damaged: 'Can’t be read',
  newer: 'Written by a newer Cuttings',
  missing: 'Missing',
  'source-changed': 'The page as received was changed',
  'content-changed': 'The sealed article was changed',
  'original-changed': 'The sealed original view was changed',
  'text-changed': 'The sealed text was changed',
  'asset-changed': 'An image was changed',
  'quote-broken': 'A quote no longer matches its sealed text',
  'quote-lost': 'A dossier’s quote is gone',
  'dossier-version-changed': 'A kept version of a dossier was changed',
  'article-lost': 'An article that a dossier refers to is gone',
  'version-unlisted': 'A version that its article doesn’t list',
  'sync-copy': 'A sync tool’s copy, not merged yet',
  stray: 'A file that isn’t Cuttings’ own',
  'log-broken': 'The log’s chain is broken',
}
const stages: Record<LibraryStage, string> = {
  indexing: 'Reading the library',
  migrating: 'Backing up before the upgrade',
  'backing-up': 'Backing up',
  checking: 'Checking',
  repairing: 'Checking before the repair',
  restoring: 'Restoring',
  moving: 'Copying',
  tagging: 'Changing tags',
  exporting: 'Gathering quotes',
  writing: 'Making the file',
  verifying: 'Checking quotes, sources and the log',
  importing: 'Taking in articles and quotes',
  counting: 'Counting what it holds',
  changing: 'Changing',
  deleting: 'Moving to the trash',
  adding: 'Gathering quotes',
  asking: 'Looking up sources',
  undoing: 'Taking back',
}
const setAside: Record<SetAsideOutcome, string> = {
  repaired: 'An intact copy from a backup took its place.',
  rebuilt: 'It was made again as far as that was possible.',
  'set-aside': 'Nothing could take its place.',
  merged: 'A sync tool’s copy; what it held was merged into the record.',
}
const backupKinds: Record<BackupKind, string> = {
  daily: 'Daily',
  'by-hand': 'Made by hand',
  'before-migration': 'Before an upgrade',
  'before-import': 'Before an import',
  'before-repair': 'Before a repair',
}
const repairs: Record<RepairOutcome, string> = {
  repaired: 'Repaired',
  rebuilt: 'Made again',
  'set-aside': 'Set aside',
  left: 'Left as it is',
}

const quoted = (title: string): string =>
  title === '' ? '' : `: “${title.slice(0, 60)}${title.length > 60 ? '…' : ''}”`

/** How many it was done to, where that is more than one. */
function ofMany(kind: StepKind, n: number): string {
  if (n < 2) return ''
  if (kind.startsWith('article-')) return ` (${count(n, 'article', 'articles')})`
  return kind.startsWith('quote-') || kind === 'dossier-filled' ? ` (${count(n, 'quote', 'quotes')})` : ''
}

/** These words in English. */
export const enLibrary = {
  history: {
    redo: 'Redo',
    undone: (kind: StepKind, title: string, n: number) =>
      `Undone: ${steps[kind]}${quoted(title)}${ofMany(kind, n)}`,
    redone: (kind: StepKind, title: string, n: number) =>
      `Done again: ${steps[kind]}${quoted(title)}${ofMany(kind, n)}`,
    nothing: { undo: 'Nothing to undo.', redo: 'Nothing to do again.' },
    partly: 'What was changed since was left as it is.',
    overtaken: (kind: StepKind) =>
      `${steps[kind].charAt(0).toUpperCase()}${steps[kind].slice(1)} can’t be taken back: it was changed since, or emptied from the trash.`,
  },
  health: {
    title: 'Library health',
    hint: 'Every article, quote and image can be checked against the hash that it was sealed with.',
    showFolder: 'Show folder',
    checkTitle: 'Check',
    check: 'Check everything',
    checkAgain: 'Check again',
    repair: 'Repair',
    repairHint:
      'A backup comes first. Damaged records come back from backups or sealed parts; what can’t be mended is left as it is.',
    fine: 'Nothing is wrong.',
    unchecked: 'Not checked since the app was started.',
    checked: (articles: number, versions: number, quotes: number, images: number) =>
      `${count(articles, 'article', 'articles')}, ${count(versions, 'version', 'versions')}, ${count(quotes, 'quote', 'quotes')} and ${count(images, 'image', 'images')} checked.`,
    checkedAt: (time: string) => `Checked ${time}`,
    problemCount: (n: number) => count(n, 'problem', 'problems'),
    moreProblems: (n: number) => `and ${count(n, 'more', 'more')}`,
    problems,
    repairs,
    repaired: (mended: number, left: number) =>
      `${count(mended, 'problem', 'problems')} mended${left > 0 ? `, ${count(left, 'left as it is', 'left as they are')}` : ''}.`,
    setAsideTitle: 'Set aside',
    setAsideHint:
      'Files that could not be read, and copies of sync tools that were merged, byte for byte as they were found. They stay here until you remove them.',
    setAsideNone: 'Nothing was ever set aside.',
    setAside,
    unread: 'Can’t be read now',
    emptySetAside: 'Remove all…',
    emptySetAsideAsk: (n: number) =>
      `Remove ${count(n, 'file', 'files')} for ever? Look into them first if you miss anything: nothing else has their bytes.`,
    removeForEver: 'Remove for ever',
    backups: 'Backups',
    backupsHint:
      'All records, every day: the last seven days and four weeks are kept. Sealed pages aren’t in them; their hashes guard those.',
    backupsNone: 'No backup yet. The first one is made by itself.',
    backupKinds,
    backUpNow: 'Back up now',
    backedUp: 'The backup is made and was read back.',
    restore: 'Restore…',
    restoreFrom: (date: string) => `Restore the backup of ${date}`,
    restored: (records: number) => `${count(records, 'record', 'records')} restored.`,
    restoredMissing: (n: number) => `${count(n, 'sealed file', 'sealed files')} could not be found any more.`,
    openRestored: 'Open it',
    cancelled: 'Cancelled. Nothing was changed.',
    stages,
  },
  settled: {
    outside: ({ added, changed, removed }: Settled) =>
      `Changed outside Cuttings: ${[
        added > 0 ? `${String(added)} added` : '',
        changed > 0 ? `${String(changed)} changed` : '',
        removed > 0 ? `${String(removed)} removed` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
    mended: (n: number) => `${count(n, 'damaged record was', 'damaged records were')} repaired.`,
    setAside: (n: number) => `${count(n, 'damaged record was', 'damaged records were')} set aside.`,
    merged: (n: number) => `${count(n, 'copy', 'copies')} of a sync tool merged.`,
    differing: (n: number) =>
      `${count(n, 'field differs', 'fields differ')} between them: both values are kept until you choose.`,
    look: 'Look',
  },
  libraries: {
    heading: 'Library',
    open: 'Open another…',
    move: 'Move…',
    before: 'Open before',
    left: (path: string) =>
      `It was copied here from another disk, and every byte was compared. The old folder is still there: ${path}`,
  },
  purge: {
    one: (title: string) => `Delete “${title}” for ever`,
    forEver: 'Delete for ever',
    empty: 'Empty the trash…',
    old: (n: number) => `Empty what is older than 30 days (${String(n)})…`,
    ask: (n: number) => `Delete ${count(n, 'thing', 'things')} for ever?`,
    askHint: 'This can’t be undone. What you keep in the trash stays there until you empty it.',
    keeps: 'Nothing leaves the trash by itself: after 30 days you are asked.',
    gone: (n: number) => `${count(n, 'thing', 'things')} deleted for ever.`,
  },
  unsaved: {
    note: 'Not kept',
    hint: 'This text could not be saved. It stays here while the window is open.',
    retry: 'Try again',
  },
}

/** What every locale must say here. */
export type LibraryMessages = typeof enLibrary
