// Owns the measure of `anchor`: statements of our own making, edited by seed, in texts that are edited around them.
// Prints a table for each language; ends with exit code 1 when a figure of the target is missed.
import approximateSearch from 'approx-string-match'
import { describeQuote } from '../../src/anchor/describe-quote'
import { locateQuote } from '../../src/anchor/locate-quote'
import type { QuoteSelector } from '../../src/model/quote'
import { QUOTE_STATUSES, type QuoteStatus } from '../../src/model/quote-kinds'
import { makeCases, type AnchorCase } from '../helpers/edited-quotes'

type Answer = { readonly status: QuoteStatus; readonly start: number | null }
type Measured = { readonly test: AnchorCase; readonly answer: Answer; readonly ms: number }

/** As the app asks: beside the sealed text that the quote was made in. */
const ours = (text: string, quote: QuoteSelector, earlier: string): Answer => {
  const found = locateQuote(text, quote, earlier)
  return found === null ? { status: 'removed', start: null } : { status: found.status, start: found.start }
}

/** By what the quote remembers of its surroundings alone. */
const alone = (text: string, quote: QuoteSelector): Answer => {
  const found = locateQuote(text, quote)
  return found === null ? { status: 'removed', start: null } : { status: found.status, start: found.start }
}

/** What a client does that takes the best approximate match with errors up to half of the quote's length. */
const baseline = (text: string, quote: QuoteSelector): Answer => {
  const exact = text.indexOf(quote.exact)
  if (exact >= 0) return { status: 'identical', start: exact }
  const matches = approximateSearch(text, quote.exact, Math.min(256, Math.floor(quote.exact.length / 2)))
  const best = matches.reduce<(typeof matches)[number] | null>(
    (kept, match) => (kept === null || match.errors < kept.errors ? match : kept),
    null,
  )
  return best === null ? { status: 'removed', start: null } : { status: 'cosmetic', start: best.start }
}

const measure = (
  cases: readonly AnchorCase[],
  locate: (text: string, quote: QuoteSelector, earlier: string) => Answer,
): readonly Measured[] =>
  cases.map((test) => {
    const quote = describeQuote(test.before, test.span)
    const begin = performance.now()
    const answer = locate(test.after, quote, test.before)
    return { test, answer, ms: performance.now() - begin }
  })

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`

function macroF1(rows: readonly Measured[]): number {
  const scores = QUOTE_STATUSES.map((status) => {
    const truth = rows.filter((row) => row.test.expected === status).length
    const said = rows.filter((row) => row.answer.status === status).length
    const right = rows.filter((row) => row.test.expected === status && row.answer.status === status).length
    return truth + said === 0 ? 1 : (2 * right) / (truth + said)
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function printTable(name: string, rows: readonly Measured[]): void {
  console.log(`\n${name}: ${rows.length} cases; rows are the truth, columns the answer`)
  console.log(['', ...QUOTE_STATUSES].map((cell) => cell.padEnd(11)).join(''))
  for (const truth of QUOTE_STATUSES) {
    const counts = QUOTE_STATUSES.map(
      (said) => rows.filter((row) => row.test.expected === truth && row.answer.status === said).length,
    )
    console.log([truth, ...counts.map(String)].map((cell) => cell.padEnd(11)).join(''))
  }
}

const FLAGGED: readonly QuoteStatus[] = ['reworded', 'shortened', 'removed']

function figures(rows: readonly Measured[]): {
  readonly flagged: number
  readonly falseAlarms: number
  readonly attached: number
  readonly f1: number
  readonly medianMs: number
} {
  const rate = (of: readonly Measured[], holds: (row: Measured) => boolean): number =>
    of.length === 0 ? 0 : of.filter(holds).length / of.length
  const edits = rows.filter((row) => row.test.expected === 'reworded' || row.test.expected === 'shortened')
  const cosmetic = rows.filter((row) => row.test.expected === 'cosmetic')
  const removed = rows.filter((row) => row.test.expected === 'removed')
  const times = rows.map((row) => row.ms).sort((a, b) => a - b)
  return {
    flagged: rate(edits, (row) => FLAGGED.includes(row.answer.status)),
    falseAlarms: rate(cosmetic, (row) => FLAGGED.includes(row.answer.status)),
    attached: rate(removed, (row) => row.answer.start !== null),
    f1: macroF1(rows),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
  }
}

function printFigures(name: string, rows: readonly Measured[]): void {
  const { flagged, falseAlarms, attached, f1, medianMs } = figures(rows)
  const cells = [
    `edits of meaning flagged ${share(flagged, 1)}`,
    `cosmetic flagged ${share(falseAlarms, 1)}`,
    `removed attached elsewhere ${share(attached, 1)}`,
    `macro-F1 ${f1.toFixed(4)}`,
    `median ${medianMs.toFixed(2)} ms a quote`,
  ]
  console.log(`${name.padEnd(22)} ${cells.join(' · ')}`)
}

const seed = 20_260_101
const languages = [
  { name: 'English', cases: makeCases('en', 2_000, seed) },
  { name: 'Korean', cases: makeCases('ko', 500, seed) },
] as const

let missed = 0
for (const { name, cases } of languages) {
  measure(cases.slice(0, 50), ours)
  const rows = measure(cases, ours)
  printTable(name, rows)
  printFigures('cuttings', rows)
  printFigures('by surroundings alone', measure(cases, alone))
  printFigures(
    'best approximate match',
    measure(
      cases.filter((_, i) => i % 10 === 0),
      baseline,
    ),
  )
  const wrong = rows.filter((row) => row.answer.status !== row.test.expected)
  const byEdit = new Map<string, number>()
  for (const { test } of wrong) byEdit.set(test.edit, (byEdit.get(test.edit) ?? 0) + 1)
  if (wrong.length > 0) console.log('wrong by edit:', Object.fromEntries(byEdit))
  const { flagged, falseAlarms, attached, f1, medianMs } = figures(rows)
  if (flagged < 0.999 || falseAlarms > 0.001 || attached > 0.001 || f1 < 0.99 || medianMs >= 2) missed += 1
}
console.log(
  missed === 0 ? '\nevery figure reached' : `\nfigures missed in ${missed} of ${languages.length} languages`,
)
if (missed > 0) process.exitCode = 1
