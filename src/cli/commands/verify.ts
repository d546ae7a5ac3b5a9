// Owns `cuttings verify`: checks an exported dossier without a library, a browser or a network.
import { verifyFile } from '../../actions/verify-file'
import type { Mismatch, VerifyReport } from '../../model/dossier-document'
import { isSignedBy } from '../../node/ed25519'
import { sha256 } from '../../node/system'
import { checkTimeStamp } from '../../node/time-stamp'
import { bareFingerprint, keyFingerprint } from '../../text/key-fingerprint'
import { readArguments, UsageError } from '../arguments'
import type { Command } from '../command'
import { print, readInput } from '../output'

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

/** Check an exported dossier; exit 1 with each quote and source that fails, or where another key than the given one signed it. */
export const verifyCommand: Command = async (args) => {
  const options = { key: { type: 'string' } } as const
  const { values, positionals } = readArguments(args, options, 'verify FILE [--key FINGERPRINT]', 1)
  const key = values.key === undefined ? null : bareFingerprint(values.key)
  if (key !== null && !(key.length >= FEWEST_DIGITS && /^[0-9a-f]{1,64}$/.test(key)))
    throw new UsageError(
      `a fingerprint has 64 hexadecimal digits; give at least the first ${String(FEWEST_DIGITS)}`,
    )
  const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readInput(positionals[0] ?? ''))
  const report = await verifyFile(html, { hashOf: sha256, isSignedBy, checkTimeStamp })
  const isByKey =
    key === null ||
    (report.signedBy !== undefined &&
      bareFingerprint(keyFingerprint(report.signedBy, sha256)).startsWith(key))
  const verified = report.quotes.filter((quote) => quote.problem === null).length
  print(values.json, report, () => [
    report.title,
    ...report.quotes.flatMap((quote) =>
      quote.problem === null
        ? []
        : [`✗ “${quote.exact}” [source ${String(quote.sourceNumber)}]: ${WORDS[quote.problem]}`],
    ),
    ...report.articles.flatMap(({ title, sourceNumber, problem }) =>
      problem === null ? [] : [`✗ article “${title}” [source ${String(sourceNumber)}]: ${WORDS[problem]}`],
    ),
    ...report.sources.flatMap((source) =>
      source.problems.map(
        (problem) => `✗ source ${String(source.number)}, ${source.title}: ${WORDS[problem]}`,
      ),
    ),
    ...report.problems.map((problem) => `✗ the file: ${WORDS[problem]}`),
    ...signatureLines(report),
    ...(isByKey ? [] : ['✗ the file is not signed by the key that you gave']),
    report.ok
      ? `✓ ${count(verified, 'quote')} verified against ${count(report.sources.length, 'sealed source')}`
      : `${String(verified)} of ${count(report.quotes.length, 'quote')} verified; the dossier does not verify`,
  ])
  return report.ok && isByKey ? 0 : 1
}
