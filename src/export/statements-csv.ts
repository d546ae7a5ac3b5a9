// Owns a list of statements as CSV: one row for each, kept or suggested, with all that is known of it.
import { quoteLink } from '../model/app-link'
import type { ListedStatement } from '../model/statement-list'
import type { Outcome } from '../model/quote-kinds'
import { csvText, type CsvColumn } from './csv-text'

/** A statement with what a person judged of it, and its article. */
export type StatementForExport = {
  readonly statement: ListedStatement
  readonly outcome: Outcome | null
  readonly evidence: readonly string[]
  readonly published: string | null
  readonly address: string | null
}

const COLUMNS: readonly CsvColumn<StatementForExport>[] = [
  ['state', ({ statement }) => statement.state],
  ['speaker', ({ statement }) => statement.speaker],
  ['role', ({ statement }) => statement.role],
  ['words', ({ statement }) => statement.words],
  ['kind', ({ statement }) => statement.kind],
  ['mode', ({ statement }) => statement.mode],
  ['said_on', ({ statement }) => (statement.isDateSaid ? statement.date : null)],
  ['conditions', ({ statement }) => statement.conditions.join('; ')],
  ['deadlines', ({ statement }) => statement.deadlines.join('; ')],
  ['outcome', ({ outcome }) => outcome],
  ['evidence', ({ evidence }) => evidence.join(' ')],
  ['title', ({ statement }) => statement.articleTitle],
  ['source', ({ statement }) => statement.siteName],
  ['published', ({ published }) => published],
  ['address', ({ address }) => address],
  ['version', ({ statement }) => statement.version],
  ['link', ({ statement }) => (statement.quoteId === null ? null : quoteLink(statement.quoteId))],
]

/** Statements as CSV. */
export const statementsToCsv = (statements: readonly StatementForExport[]): string =>
  csvText(COLUMNS, statements)
