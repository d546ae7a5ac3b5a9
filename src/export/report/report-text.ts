// Owns a report of a verification as plain text, and as JSON for programs.
import { wrapText } from '../text/wrap-text'
import { makeReport, type ReportFacts, type ReportRow, type ReportState } from './make-report'

const SIGNS: Readonly<Record<ReportState, string>> = { good: '✓', bad: '✗', note: '·' }

const COLUMNS = 76

/** Lines of at most 76 columns. */
export function reportToText(facts: ReportFacts): string {
  const page = makeReport(facts)
  const lines = [
    page.title,
    wrapText(page.dossier, COLUMNS),
    '',
    wrapText(page.verdict, COLUMNS, `${SIGNS[page.isGood ? 'good' : 'bad']} `, '  '),
    '',
    ...page.facts.map(([name, value]) => wrapText(`${name}: ${value}`, COLUMNS, '', '  ')),
    ...page.groups.flatMap(({ heading, rows }) => ['', heading, '', ...rows.flatMap(linesOf)]),
    '',
    wrapText(page.meaning, COLUMNS),
  ]
  return `${lines.join('\n')}\n`
}

const linesOf = ({ state, number, what, isQuote, says }: ReportRow): readonly string[] => [
  wrapText(
    isQuote ? `“${what}”` : number === undefined ? what : `${String(number)}. ${what}`,
    COLUMNS,
    `${SIGNS[state]} `,
    '  ',
  ),
  ...says.map((said) => wrapText(said.text, COLUMNS, `    ${SIGNS[said.state]} `, '      ')),
]

/** For programs: what was found, to the letter, and when. */
export const reportToJson = ({ report, checkedAt, generator, fingerprint }: ReportFacts): string =>
  `${JSON.stringify(
    {
      format: 'cuttings-verification',
      formatVersion: 1,
      generator,
      checkedAt,
      ...(fingerprint === undefined ? {} : { fingerprint }),
      ...report,
    },
    null,
    2,
  )}\n`
