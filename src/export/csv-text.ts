// Owns how a table is written as CSV, so that spreadsheets read it as what it is. Leaves the columns to whoever has a table.
// Source: RFC 4180.

/** A name with what stands below it. */
export type CsvColumn<T> = readonly [name: string, of: (row: T) => string | number | null]

/** Rows as CSV below a row of names; begins with a mark by which spreadsheets know UTF-8. */
export const csvText = <T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): string =>
  `\ufeff${[columns.map(([name]) => name), ...rows.map((row) => columns.map(([, of]) => cellOf(of(row))))]
    .map((cells) => cells.join(','))
    .join('\r\n')}\r\n`

/**
 * A cell. Words that a spreadsheet would reckon with come after an apostrophe, which it doesn't show: a page's words must not become
 * a formula of whoever opens the file.
 */
function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+@\t\r\n＝＋－＠]|^-\S/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
