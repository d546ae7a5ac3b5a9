// Owns a source as the formats of reference managers are given it. Leaves how each is written to its neighbours.
import { readableInstant, type CitedSource } from '../citation'
import { cslItem, type CslItem } from '../citations/csl-item'
import type { CslName } from '../citations/author-name'

/** A source with a key of its own. */
export type SourceEntry = {
  readonly item: CslItem
  readonly keywords: readonly string[]
  readonly abstract: string | null
  /** Since when and as what the text is sealed. */
  readonly note: string
}

/** Words of our own in these files are English: they are read by programs. */
const LOCALE = 'en-US'

/** Sources as entries, each with a key that none of the others has: author, year, and a letter where that isn't enough. */
export function sourceEntries(sources: readonly CitedSource[]): readonly SourceEntry[] {
  const used = new Set<string>()
  return sources.map((source) => {
    const { metadata, capture, version } = source
    const item = cslItem(source, '', LOCALE)
    return {
      item: { ...item, id: freeKey(keyOf(item), used) },
      keywords: metadata.keywords,
      abstract: metadata.excerpt,
      note: `Captured ${readableInstant(capture.capturedAt)}, version ${version}, SHA-256 of the text ${capture.text.sha256}`,
    }
  })
}

/** Letters that every program takes in a key. */
function keyOf(item: CslItem): string {
  const [first] = item.author ?? item.interviewer ?? []
  const names = [
    first === undefined ? '' : familyOf(first),
    item['container-title'] ?? '',
    item.publisher ?? '',
  ]
  const name = names.map(plain).find((word) => word !== '') ?? 'source'
  return `${name}${item.issued?.['date-parts'][0]?.[0] ?? 'nd'}`
}

const familyOf = (name: CslName): string => ('literal' in name ? name.literal : name.family)

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
    .slice(0, 30)

function freeKey(key: string, used: Set<string>): string {
  let free = key
  for (let n = 0; used.has(free); n++) free = key + letters(n)
  used.add(free)
  return free
}

/** `a` to `z`, then `aa` and on. */
const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26))

/** One line of text. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
