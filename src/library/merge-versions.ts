// Owns merging the lists of versions of two copies of an article's record, and keeping quotes pinned to the text that they quote.
// Pure. Leaves the files of the versions to `join-sealed`.
import type { VersionEntry } from '../model/article'
import type { Quote, QuotesRecord } from '../model/quote'
import { asNextWrite, rankOf } from './merge-order'

/**
 * Versions of both. Two captures that have the same number are two versions: the winner's keeps the number, the loser's gets the
 * next free one.
 */
export function mergeVersions(
  winner: readonly VersionEntry[],
  loser: readonly VersionEntry[],
): VersionEntry[] {
  const known = new Set(identitiesOf(winner))
  const identities = identitiesOf(loser)
  const added = loser.filter((_, position) => !known.has(identities[position] ?? ''))
  const numbers = new Set(winner.map(({ n }) => n))
  const merged = [...winner]
  for (const entry of added) {
    const n = numbers.has(entry.n) ? Math.max(...numbers, ...loser.map((one) => one.n)) + 1 : entry.n
    numbers.add(n)
    merged.push({ ...entry, n })
  }
  return merged.sort((a, b) => a.n - b.n)
}

/** What makes a version the same in two records: when it was taken and what was found, and which of several such it is. */
function identitiesOf(versions: readonly VersionEntry[]): string[] {
  const counts = new Map<string, number>()
  return versions.map(({ capturedAt, sourceSha256, contentSha256, textSha256 }) => {
    const identity = [capturedAt, sourceSha256, contentSha256, textSha256].join(' ')
    const count = (counts.get(identity) ?? 0) + 1
    counts.set(identity, count)
    return `${identity} ${count}`
  })
}

/**
 * Pin each quote to the version that has its text, where merging gave that another number. Gives the record itself if all are
 * right. A quote whose text no version has stays as it is.
 */
export function repinQuotes(record: QuotesRecord, versions: readonly VersionEntry[]): QuotesRecord {
  const quotes = record.quotes.map((quote) => repin(quote, versions))
  if (quotes.every((quote, position) => quote === record.quotes[position])) return record
  return asNextWrite({ ...record, quotes }, record.revision, rankOf(record))
}

function repin(quote: Quote, versions: readonly VersionEntry[]): Quote {
  const hasText = (entry: VersionEntry): boolean => entry.textSha256 === quote.textSha256
  if (versions.some((entry) => entry.n === quote.version && hasText(entry))) return quote
  const version = versions.find(hasText)?.n
  return version === undefined ? quote : { ...quote, version }
}
