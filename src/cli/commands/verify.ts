// Owns `cuttings verify`: checks an exported dossier without a library, a browser or a network; or one of a library.
import { resolve } from 'node:path'
import { reportFile } from '../../actions/report-verification'
import { verifyBundleIn } from '../../actions/verify-file'
import { verifyLibraryDossier } from '../../actions/verify-library-dossier'
import type { Mismatch, VerifyReport } from '../../model/dossier-document'
import { dossierId } from '../../model/ids'
import { REPORT_ENDINGS, REPORT_FORMATS, type ReportFormat } from '../../model/report-formats'
import { readDossierBundle } from '../../node/dossier-bundle'
import { isSignedBy } from '../../node/ed25519'
import { saveFile } from '../../node/save-file'
import { sha256, systemClock } from '../../node/system'
import { checkTimeStamp } from '../../node/time-stamp'
import { bareFingerprint, keyFingerprint } from '../../text/key-fingerprint'
import { readArguments, UsageError } from '../arguments'
import { wholeId, withLibrary, type Command, type Surroundings } from '../command'
import { givenAt } from '../given-file'
import { print } from '../output'

const WORDS: Readonly<Record<Mismatch, string>> = {
  'words-differ': 'the sealed text reads otherwise at that place',
  'shown-words-differ': 'the words shown are not the words that are proved',
  'edits-broken': 'what was left out and added doesn’t fit the words of the quote',
  'citation-changed': 'what is printed with the quote is not what was sealed',
  'text-changed': 'the text is not the one that was sealed',
  'content-changed': 'the snapshot is not the one that was sealed',
  'asset-changed': 'an image of the snapshot is not the one that was sealed',
  'manifest-changed': 'the manifest is not the one that was sealed',
  'signature-changed': 'the signature is missing, or is not by the key that the file names',
  'time-stamp-changed': 'the time stamp is missing, or is not about this file',
  'page-changed': 'something else on the page is not what was sealed',
  'source-missing': 'its source is not in the file',
  'source-changed': 'the page as received is not the one that was sealed',
  'original-changed': 'the original view is not the one that was sealed',
  'file-missing': 'a sealed file is missing',
  'log-broken': 'the log of the library was changed',
  'files-changed': 'files beside the dossier are not what was sealed',
}

const count = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`

/** Of a fingerprint, so many digits name a key beyond doubt. */
const FEWEST_DIGITS = 16

function signatureLines({ signedBy, timeStamp }: VerifyReport): readonly string[] {
  const stamp =
    timeStamp?.at === undefined || timeStamp.at === null
      ? []
      : [
          `✓ not made after ${timeStamp.at}, says ${timeStamp.authority ?? 'an authority without a name'}${timeStamp.problem === null ? '' : ', whom nobody known here vouches for'}`,
        ]
  return signedBy === undefined
    ? stamp
    : [`✓ signed by the key ${keyFingerprint(signedBy, sha256)}`, ...stamp]
}

const USAGE =
  'verify FILE|FOLDER [--key FINGERPRINT] | --dossier DOSSIER [--library DIR]  [--report FILE.html|.txt|.json]'

type Checked = {
  readonly report: VerifyReport
  readonly fingerprint?: string
  /** Whether it is signed by the key that was asked for. */
  readonly isByKey: boolean
}

/** Check a dossier; exit 1 with each quote and source that fails, or where another key than the given one signed it. */
export const verifyCommand: Command = async (args, surroundings) => {
  const options = {
    key: { type: 'string' },
    dossier: { type: 'string' },
    report: { type: 'string' },
  } as const
  const { values, positionals } = readArguments(args, options, USAGE, 0, 1)
  const [file] = positionals
  if ((file === undefined) === (values.dossier === undefined))
    throw new UsageError(`usage: cuttings ${USAGE}`)
  const format = values.report === undefined ? null : formatOf(values.report)
  const key = keyIn(values.key)
  const checked =
    file === undefined
      ? await checkInLibrary(values.dossier ?? '', values.library, surroundings)
      : await checkFile(file, key)
  if (values.report !== undefined && format !== null)
    await saveFile(resolve(values.report), await reportIn(checked, format, surroundings.version))
  print(values.json, checked.report, () => linesOf(checked))
  return checked.report.ok && checked.isByKey ? 0 : 1
}

function keyIn(given: string | undefined): string | null {
  const key = given === undefined ? null : bareFingerprint(given)
  if (key !== null && !(key.length >= FEWEST_DIGITS && /^[0-9a-f]{1,64}$/.test(key)))
    throw new UsageError(
      `a fingerprint has 64 hexadecimal digits; give at least the first ${String(FEWEST_DIGITS)}`,
    )
  return key
}

function formatOf(path: string): ReportFormat {
  const format = REPORT_FORMATS.find((one) => path.toLowerCase().endsWith(`.${REPORT_ENDINGS[one]}`))
  if (format === undefined) throw new UsageError('a report ends in .html, .txt or .json')
  return format
}

const reportIn = ({ report, fingerprint }: Checked, format: ReportFormat, version: string): Promise<string> =>
  reportFile(
    {
      report,
      checkedAt: systemClock(),
      generator: `Cuttings ${version}`,
      language: 'en',
      ...(fingerprint === undefined ? {} : { fingerprint }),
    },
    format,
    sha256,
  )

async function checkInLibrary(
  given: string,
  folder: string | undefined,
  surroundings: Surroundings,
): Promise<Checked> {
  const report = await withLibrary(folder, surroundings, (workspace) =>
    verifyLibraryDossier(workspace, dossierId.parse(wholeId(workspace, 'dossier', given))),
  )
  return { report, isByKey: true }
}

async function checkFile(path: string, key: string | null): Promise<Checked> {
  const bundle = await readDossierBundle(await givenAt(path))
  const { report } = await verifyBundleIn(bundle, { hashOf: sha256, isSignedBy, checkTimeStamp })
  if (report.signedBy === undefined) return { report, isByKey: key === null }
  const fingerprint = keyFingerprint(report.signedBy, sha256)
  return { report, fingerprint, isByKey: key === null || bareFingerprint(fingerprint).startsWith(key) }
}

function linesOf({ report, isByKey }: Checked): readonly string[] {
  const { quotes, articles, sources, problems, files = [], log } = report
  const verified = quotes.filter((quote) => quote.problem === null).length
  return [
    report.title,
    ...quotes.flatMap((quote) =>
      quote.problem === null
        ? []
        : [`✗ “${quote.exact}” [source ${String(quote.sourceNumber)}]: ${WORDS[quote.problem]}`],
    ),
    ...articles.flatMap(({ title, sourceNumber, problem }) =>
      problem === null ? [] : [`✗ article “${title}” [source ${String(sourceNumber)}]: ${WORDS[problem]}`],
    ),
    ...sources.flatMap((source) =>
      source.problems.map(
        (problem) => `✗ source ${String(source.number)}, ${source.title}: ${WORDS[problem]}`,
      ),
    ),
    ...problems.map((problem) => `✗ ${log === undefined ? 'the file: ' : ''}${WORDS[problem]}`),
    ...files.map(({ path, problem }) => `✗ ${path}: ${FINDINGS[problem]}`),
    ...signatureLines(report),
    ...(log === undefined || log.firstBroken !== null
      ? []
      : [`✓ the log holds: ${count(log.lines, 'line')}`]),
    ...(isByKey ? [] : ['✗ the file is not signed by the key that you gave']),
    report.ok
      ? `✓ ${count(verified, 'quote')} verified against ${count(sources.length, 'sealed source')}`
      : `${String(verified)} of ${count(quotes.length, 'quote')} verified; the dossier does not verify`,
  ]
}

const FINDINGS = {
  missing: 'is missing',
  changed: 'is not what was sealed',
  extra: 'is no part of the dossier',
} as const
