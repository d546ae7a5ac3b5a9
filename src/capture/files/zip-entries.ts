// Owns judging what a ZIP says that it holds, before any of it is unpacked. Nothing is ever written under a name from an archive; names that
// would lead out of it are refused all the same, as what only hostile or broken archives have.
import { AppError, type UnsafeReason } from '../../errors'
import type { ZipArchive, ZipEntry } from '../../ports/reading'
import { isBomb, MOST_ENTRIES, MOST_ENTRY_BYTES, MOST_TOTAL_BYTES } from '../../ports/limits'
import { refusalFor, refuse, type Refusal } from '../../ports/refusal'

/** Of a local header, without name and extra field. Source: APPNOTE 4.3.7. */
const LEAST_HEADER_BYTES = 30

export type JudgedEntries = { readonly entries: readonly ZipEntry[]; readonly refusals: readonly Refusal[] }

/** The files of an archive that may be read, and the refusals of the others. @throws {AppError} unsafe-archive, parse-failed */
export async function judgeEntries(archive: ZipArchive, name: string): Promise<JudgedEntries> {
  const all: ZipEntry[] = []
  let total = 0
  const unsafe = (reason: UnsafeReason, entry: string | null = null): AppError<'unsafe-archive'> =>
    new AppError('unsafe-archive', { name, reason, entry })
  for await (const entry of archive.entries()) {
    all.push(entry)
    total += entry.sizeBytes
    if (all.length > MOST_ENTRIES) throw unsafe('too-many-entries')
    if (total > MOST_TOTAL_BYTES) throw unsafe('too-large')
  }
  if (overlaps(all)) throw unsafe('overlap')
  const refusals: Refusal[] = []
  const entries = all.filter((entry) => {
    const reason = faultOf(entry)
    const subject = { name: entry.name, format: 'zip' } as const
    if (reason === 'encrypted') refusals.push(refuse(subject, reason))
    else if (reason !== null) refusals.push(refusalFor(unsafe(reason, entry.name), subject))
    return reason === null && !entry.isFolder
  })
  return { entries, refusals }
}

function faultOf(entry: ZipEntry): UnsafeReason | 'encrypted' | null {
  if (leadsOut(entry.name)) return 'unsafe-name'
  if (entry.isLink) return 'link'
  if (entry.isEncrypted) return 'encrypted'
  if (entry.sizeBytes > MOST_ENTRY_BYTES) return 'too-large'
  return isBomb(entry.sizeBytes, entry.compressedBytes) ? 'ratio' : null
}

/** Whether a name is absolute, names a drive, climbs, or isn't one at all. */
export const leadsOut = (name: string): boolean =>
  name === '' ||
  name.includes('\0') ||
  /^[/\\]/.test(name) ||
  /^[a-z]:/i.test(name) ||
  name.split(/[/\\]/).includes('..')

/** Whether two entries use the same bytes: one small stretch can so be unpacked a thousand times. */
function overlaps(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.headerOffset - b.headerOffset)
  return sorted.some((entry, at) => {
    const next = sorted[at + 1]
    const end = entry.headerOffset + LEAST_HEADER_BYTES + entry.compressedBytes
    return next !== undefined && end > next.headerOffset
  })
}
