// Owns the words of verifying dossiers, of their reports, and of dossiers that somebody handed over, in English.
import type { ReportFormat } from '../../../src/model/report-formats'
import type { Mismatch } from '../../../src/model/dossier-document'
import type { FileFinding } from '../../../src/model/dossier-bundle'
import type { ChangedStatus } from '../../../src/model/quote-kinds'
import type { ImportOutcome, Signer } from '../../../src/model/verification'
import { count, number, quotes } from './words'

const problems: Record<Mismatch, string> = {
  'words-differ': 'the sealed text reads otherwise',
  'shown-words-differ': 'the words shown are not the words that are proved',
  'edits-broken': 'what was left out and added doesn’t fit the words of the quote',
  'citation-changed': 'what is printed with the quote is not what was sealed',
  'signature-changed': 'the signature is missing, or is not by the key that the file names',
  'time-stamp-changed': 'the time stamp is missing, or is not about this file',
  'page-changed': 'something else on the page is not what was sealed',
  'text-changed': 'the sealed text was changed',
  'content-changed': 'the readable snapshot was changed',
  'asset-changed': 'an image was changed',
  'manifest-changed': 'the list of proofs was changed',
  'source-missing': 'the source is missing',
  'source-changed': 'the page as received was changed',
  'original-changed': 'the original view was changed',
  'file-missing': 'a sealed file is missing',
  'log-broken': 'the log of the library was changed',
  'files-changed': 'files beside the dossier are not what was sealed',
}
const now: Record<ChangedStatus, string> = {
  reworded: 'worded otherwise on the page now',
  shortened: 'shortened on the page now',
  moved: 'elsewhere on the page now',
  removed: 'gone from the page now',
}
const findings: Record<FileFinding['problem'], string> = {
  missing: 'is missing',
  changed: 'is not what was sealed',
  extra: 'is no part of the dossier: nothing vouches for it',
}
const standings: Record<Signer['standing'], string> = {
  own: 'the key of this library',
  met: 'a key that signed a dossier you imported before',
  unknown:
    'a key that this library hasn’t met: compare the fingerprint with the one that its author gave you',
}
const formats: Record<ReportFormat, string> = { html: 'HTML', text: 'Plain text', json: 'JSON' }

/** These words in English. */
export const enVerify = {
  verify: {
    title: 'Verification',
    running: 'Verifying',
    ok: (n: number) =>
      n === 1 ? 'The quote is word for word.' : `All ${number(n)} quotes are word for word.`,
    none: 'There are no quotes to verify yet.',
    bad: (failed: number, total: number) =>
      `${number(failed)} of ${count(total, 'quote fails', 'quotes fail')}.`,
    badSources: (n: number) => `${count(n, 'source is', 'sources are')} not as sealed.`,
    badWhole: 'The quotes hold, but something else was changed.',
    how: 'Each quote was compared with the sealed text of its source, each sealed file with its hash, and the log line by line.',
    howFile:
      'Each quote was compared with the sealed text in the file, and each part of the file with its hash.',
    quotes: 'Quotes',
    articles: 'Whole articles',
    sources: 'Sources',
    files: 'Files beside it',
    source: (n: number) => `Source ${number(n)}`,
    fine: 'word for word',
    edited: 'word for word, but for what stands in brackets',
    sealed: 'as sealed',
    sealedFiles: (n: number) => `${count(n, 'file', 'files')} as sealed`,
    absent: (n: number) =>
      `${count(n, 'sealed part', 'sealed parts')} never came with the dossier that it was imported from`,
    captured: (at: string) => `captured ${at}`,
    inLog: (line: number) => `line ${number(line)} of the log`,
    notInLog: 'no line of the log tells of this capture',
    log: (lines: number) =>
      `The log holds: ${count(lines, 'line carries', 'lines carry')} the hash of the one before.`,
    logBroken: (line: number) =>
      `The log was changed: line ${number(line)} doesn’t carry the hash of the one before.`,
    recheck: {
      never: 'not asked again since',
      unchanged: (at: string) => `asked again ${at}: unchanged`,
      changed: (at: string) => `the page has changed; seen ${at}`,
      gone: (at: string) => `the quoted words are gone from the page; seen ${at}`,
    },
    compare: 'Compare',
    compareWith: (title: string) => `Compare “${title}” with its newest version`,
    signedBy: 'Signed by',
    unsigned: 'Not signed.',
    standings,
    stamped: (at: string, who: string) => `Time stamp: not made after ${at}, says ${who}.`,
    stampedBy: 'an authority without a name',
    strangeStamp: 'Nobody known here vouches for that authority.',
    problems,
    now,
    findings,
    report: 'Save report',
    reportAs: 'Save the report as',
    formats,
    savedTo: (path: string) => `Saved: ${path}`,
  },
  received: {
    title: 'A dossier from Cuttings',
    what: (name: string) => `“${name}” is a dossier that Cuttings exported.`,
    ask: 'Verify it first: every quote and every source in it is checked. You can import it then.',
    verify: 'Verify',
    clip: 'Clip as a page',
    import: 'Import',
    importing: 'Importing',
    importHint:
      'Its articles, quotes and sections are put beside what you have. Nothing of yours is changed.',
    isHere: 'This dossier is in your library already.',
    addMissing: 'Add what is missing',
    addMissingHint: 'Articles and quotes that you don’t have are added; the dossier stays as it is.',
    addCopy: 'Add as a copy',
    done: ({ title, dossier }: Pick<ImportOutcome, 'title' | 'dossier'>) =>
      dossier === 'here' ? `“${title}” was in the library already.` : `Imported: “${title}”`,
    detail: ({ articles, quotes: counted, without, unknownBlocks }: ImportOutcome) =>
      [
        articles.added + counted.added > 0
          ? `${count(articles.added, 'article', 'articles')} and ${quotes(counted.added)} added.`
          : '',
        articles.here + counted.here > 0
          ? `${count(articles.here, 'article', 'articles')} and ${quotes(counted.here)} were here already.`
          : '',
        without > 0
          ? `${count(without, 'sealed part', 'sealed parts')}, such as pages as received, did not come with it.`
          : '',
        unknownBlocks > 0
          ? `${count(unknownBlocks, 'part', 'parts')} of a kind that this version doesn’t know ${unknownBlocks === 1 ? 'was' : 'were'} left out.`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    open: 'Open',
    readOnly: 'This library can only be read: nothing can be imported.',
  },
}

/** What every locale must say here. */
export type VerifyMessages = typeof enVerify
