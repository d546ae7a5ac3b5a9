// Owns reading a table that a tool wrote, by the names of its columns. Leaves what a column means to the readers.
import { parse } from 'csv-parse/sync'
import { AppError } from '../errors'
import { unreadable } from './entries'
import { MOST_ITEMS } from './export-text'

/** A row by the names of its columns, in lower case; empty for a cell that isn't there. */
export type CsvRow = (column: string) => string

/**
 * The rows of a table below its names. What a tool wrote has its quotation marks in pairs: a table that ends within one is cut off.
 * @throws {AppError} unreadable-file, unsafe-archive
 */
export function readTable(text: string, name: string): readonly CsvRow[] {
  const rows = parseRows(text, name)
  if (rows.length > MOST_ITEMS + 1)
    throw new AppError('unsafe-archive', { name, reason: 'too-many-entries', entry: null })
  const [header = [], ...body] = rows
  const columns = new Map(header.map((cell, at) => [cell.trim().toLowerCase(), at]))
  return body.map((row) => (column) => {
    const at = columns.get(column)
    return at === undefined ? '' : (row[at] ?? '').trim()
  })
}

function parseRows(text: string, name: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      bom: true,
      recordDelimiter: ['\r\n', '\n', '\r'],
      relaxColumnCount: true,
      skipEmptyLines: true,
      to: MOST_ITEMS + 2,
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    throw unreadable(name, detail.startsWith('Quote Not Closed') ? 'truncated' : 'damaged', detail)
  }
}

/** Whether the first line of a text names all of these columns, in lower case. */
export function hasColumns(begin: string, names: readonly string[]): boolean {
  const line = (begin.startsWith('\ufeff') ? begin.slice(1) : begin).split('\n', 1)[0] ?? ''
  const cells = line.split(',').map((cell) => cell.replaceAll('"', '').trim().toLowerCase())
  return names.every((name) => cells.includes(name))
}
