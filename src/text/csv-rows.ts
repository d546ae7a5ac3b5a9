// Owns reading a table in CSV: its rows, and its rows by the names of its columns. Leaves what they mean to whoever asks.
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

/** A row by the names of its columns in lower case; what stands in none is empty. */
export type CsvRow = (column: string) => string

/** A table with a head. */
export type CsvTable = { readonly columns: readonly string[]; readonly rows: readonly CsvRow[] }

/** Read a table whose first row names its columns. @throws what `rowsOfCsv` does */
export function tableOfCsv(text: string, most: number): CsvTable {
  const [head = [], ...rows] = rowsOfCsv(text, most + 1)
  const columns = head.map((name) => name.trim().toLowerCase())
  const at = new Map(columns.map((name, i) => [name, i]))
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  return { columns, rows: filled.map((row) => (column) => row[at.get(column) ?? -1]?.trim() ?? '') }
}

/** The names of a table's columns in lower case, of its begin alone. */
export function columnsAtBegin(begin: string): readonly string[] {
  try {
    return (rowsOfCsv(begin, 1)[0] ?? []).map((name) => name.trim().toLowerCase())
  } catch {
    // No table begins so.
    return []
  }
}
