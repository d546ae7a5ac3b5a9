// Owns reading a table in CSV of any making: with other signs between its cells, and quotation marks that stand alone. Leaves what its rows
// mean to whoever asks.
import { parse } from 'csv-parse/sync'

/**
 * The rows of a table, at most so many.
 * @throws what csv-parse does, for a table that can't be one
 */
export const rowsOfCsv = (text: string, most: number): readonly (readonly string[])[] =>
  parse(text, {
    bom: true,
    // All of them in one table: else the first that stands in it decides, and the rest is one row.
    recordDelimiter: ['\r\n', '\n', '\r'],
    delimiter: delimiterOf(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    to: most,
  })

/** The one that stands most in the first line. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 10_000).split('\n', 1)[0] ?? ''
  const count = (delimiter: string): number => first.split(delimiter).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}
