// Owns `cuttings verify`: checks an exported dossier without a library, a browser or a network.
import { verifyDossierFile } from '../../dossier/verify-dossier-file'
import type { Mismatch } from '../../model/dossier-document'
import { sha256 } from '../../node/system'
import { readArguments } from '../arguments'
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
  'page-changed': 'something else on the page is not what was sealed',
  'source-missing': 'its source is not in the file',
}

const count = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`

/** Check an exported dossier; exit 1 with each quote and source that fails. */
export const verifyCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, {}, 'verify FILE', 1)
  const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readInput(positionals[0] ?? ''))
  const report = verifyDossierFile(html, sha256)
  const verified = report.quotes.filter((quote) => quote.problem === null).length
  print(values.json, report, () => [
    report.title,
    ...report.quotes.flatMap((quote) =>
      quote.problem === null
        ? []
        : [`✗ “${quote.exact}” [source ${String(quote.sourceNumber)}]: ${WORDS[quote.problem]}`],
    ),
    ...report.sources.flatMap((source) =>
      source.problems.map(
        (problem) => `✗ source ${String(source.number)}, ${source.title}: ${WORDS[problem]}`,
      ),
    ),
    ...report.problems.map((problem) => `✗ the file: ${WORDS[problem]}`),
    report.ok
      ? `✓ ${count(verified, 'quote')} verified against ${count(report.sources.length, 'sealed source')}`
      : `${String(verified)} of ${count(report.quotes.length, 'quote')} verified; the dossier does not verify`,
  ])
  return report.ok ? 0 : 1
}
