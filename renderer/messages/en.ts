// Owns gathering every word of the window in English, and those that belong to no one place.
import { describeErrorEn } from './en/errors'
import { enFrame } from './en/frame'
import { enLibrary } from './en/library'
import { enReading } from './en/reading'
import { enDossier } from './en/dossier'
import { enDetails } from './en/details'
import { enBrowsers } from './en/browsers'
import { enCaptures } from './en/captures'
import { enCitations } from './en/citations'
import { enCopies } from './en/copies'
import { enImport } from './en/import'
import { enConflicts } from './en/conflicts'
import { enChosen } from './en/chosen'
import { enApp } from './en/app'
import { enCommands } from './en/commands'
import { enQuoting } from './en/quoting'
import { enSearch } from './en/search'
import { enTags } from './en/tags'
import { enNotes } from './en/notes'
import { enVersions } from './en/versions'
import { enWays } from './en/ways'
import { enFront } from './en/front'
import { enTemplates } from './en/templates'
import { enViews } from './en/views'
import { enProse } from './en/prose'
import { enStatements } from './en/statements'
import { enSigning } from './en/signing'
import { enTrouble } from './en/trouble'
import { enVerify } from './en/verify'
import { enWording } from './en/wording'
import { enCompiling } from './en/compiling'
import { number, count, quotes } from './en/words'

/** The English catalogue. */
export const en = {
  describeError: describeErrorEn,
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  copy: 'Copy',
  copied: 'Copied',
  saved: 'Saved',
  saving: 'Saving',
  notices: 'Messages',
  failed: 'Cuttings could not start',
  tryAgain: 'Try again',
  quotes,
  articles: (n: number) => count(n, 'article', 'articles'),
  minutes: (n: number) => `${number(n)} min`,
  quoted: (words: string) => `“${words}”`,
  colours: {
    yellow: 'Yellow',
    red: 'Red',
    green: 'Green',
    blue: 'Blue',
    purple: 'Purple',
    magenta: 'Magenta',
    orange: 'Orange',
    gray: 'Gray',
  },
  /** A colour is never known by its looks alone. */
  numbered: (name: string, n: number) => `${name} (${String(n)})`,
  ...enFrame,
  ...enReading,
  ...enDossier,
  ...enApp,
  ...enCommands,
  ...enLibrary,
  ...enConflicts,
  ...enCopies,
  ...enCitations,
  ...enImport,
  ...enBrowsers,
  ...enCaptures,
  ...enChosen,
  ...enDetails,
  ...enQuoting,
  ...enSearch,
  ...enTags,
  ...enNotes,
  ...enVersions,
  ...enWays,
  ...enFront,
  ...enTemplates,
  ...enViews,
  ...enProse,
  ...enSigning,
  ...enStatements,
  ...enTrouble,
  ...enVerify,
  ...enWording,
  ...enCompiling,
}

/** What every locale must say. */
export type Messages = typeof en
