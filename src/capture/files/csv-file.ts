// Owns addresses in a table: exports of reading lists (Pocket, Instapaper, Raindrop) and any table with a column of addresses.
import { AppError } from '../../errors'
import { rowsOfCsv } from '../../text/csv-rows'
import { instantOf, instantOfEpoch, splitTags } from '../../text/said-values'
import { addressItem } from './address-lists'
import type { FileItem } from './file-item'
import { MOST_ENTRIES } from '../../ports/limits'
import { refuse, refusalFor, type Subject } from '../../ports/refusal'

const COLUMNS = {
  url: ['url', 'link', 'address', 'uri', 'href', 'web address', 'website', '주소', '링크'],
  title: ['title', 'name', 'headline', '제목'],
  addedAt: ['time_added', 'timestamp', 'created', 'created_at', 'added', 'date', 'saved', '날짜'],
  folder: ['folder', 'collection', '폴더'],
  tags: ['tags', 'labels', 'keywords', '태그'],
} as const

/** A table without a name for it has its addresses where at least so many cells of a column are. */
const LEAST_SHARE = 0.6

/** The addresses of a table with what it says of them; rows whose address is none are refused. */
export function* readCsvFile(name: string, text: string): Generator<FileItem> {
  const subject: Subject = { name, format: 'csv' }
  const rows = rowsOfCsv(text, MOST_ENTRIES + 1)
  if (rows.length > MOST_ENTRIES) {
    const error = new AppError('unsafe-archive', { name, reason: 'too-many-entries', entry: null })
    yield refusalFor(error, subject)
    return
  }
  const columns = columnsOf(rows)
  const isFilled = (row: readonly string[]): boolean => row.some((value) => value.trim() !== '')
  const body = rows.slice(columns?.hasHeader === true ? 1 : 0).filter(isFilled)
  if (columns === null || body.length === 0) {
    yield refuse(subject, 'no-addresses')
    return
  }
  const cell = (row: readonly string[], at: number): string | undefined =>
    at < 0 ? undefined : row[at]?.trim()
  for (const row of body) {
    const address = cell(row, columns.url) ?? ''
    const added = cell(row, columns.addedAt)
    yield addressItem(subject, address, {
      title: cell(row, columns.title) || null,
      addedAt: instantOfEpoch(added) ?? instantOf(added),
      folder: splitTags(cell(row, columns.folder), '/'),
      tags: splitTags(
        cell(row, columns.tags)
          ?.replace(/^\[(.*)\]$/, '$1')
          .replaceAll('"', ''),
        /[,|;]/,
      ),
    })
  }
}

type Columns = { readonly [K in keyof typeof COLUMNS]: number } & { readonly hasHeader: boolean }

/** Where what stands, -1 for what isn't there; `null` for a table without addresses. */
function columnsOf(rows: readonly (readonly string[])[]): Columns | null {
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const at = (names: readonly string[]): number => header.findIndex((cell) => names.includes(cell))
  const named = at(COLUMNS.url)
  const body = rows.slice(named >= 0 ? 1 : 0)
  const url = named >= 0 ? named : fullestColumn(body)
  if (url < 0) return null
  const hasHeader = named >= 0 || !isAddress(rows[0]?.[url])
  const facts = {
    title: at(COLUMNS.title),
    addedAt: at(COLUMNS.addedAt),
    folder: at(COLUMNS.folder),
    tags: at(COLUMNS.tags),
  }
  return { url, hasHeader, ...facts }
}

const isAddress = (cell: string | undefined): boolean => /^\s*https?:\/\/\S+\s*$/i.test(cell ?? '')

function fullestColumn(rows: readonly (readonly string[])[]): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const counts = Array.from({ length: width }, (_, at) => rows.filter((row) => isAddress(row[at])).length)
  const most = Math.max(0, ...counts)
  return most > 0 && most >= (rows.length - 1) * LEAST_SHARE ? counts.indexOf(most) : -1
}
