// Owns what of a library is told before its sources: which tags are carried, who speaks, which notes there are. Kept are names and
// identifiers, and no text.
import type { LibraryToExport } from '../library/library-to-export'
import type { GuidOf } from './guids'
import { UNTAGGED } from './codes'

export type Gathered = {
  /** Tags of quotes and of articles. */
  readonly tags: ReadonlySet<string>
  /** Passages by who says them. */
  readonly speakers: ReadonlyMap<string, readonly string[]>
}

/** Read through the articles once. @throws {AppError} cancelled */
export async function gatherForQda(library: LibraryToExport, guidOf: GuidOf): Promise<Gathered> {
  const tags = new Set<string>()
  const speakers = new Map<string, string[]>()
  for await (const article of library.articles()) {
    for (const tag of article.tags) tags.add(tag)
    for (const quote of article.versions.flatMap(({ quotes }) => quotes)) {
      for (const tag of codesOf(quote.tags)) tags.add(tag)
      const speaker = quote.speaker ?? ''
      if (speaker !== '')
        speakers.set(speaker, [...(speakers.get(speaker) ?? []), guidOf('selection', quote.id)])
    }
  }
  return { tags, speakers }
}

/** What a quote is coded with. */
export const codesOf = (tags: readonly string[]): readonly string[] => (tags.length === 0 ? [UNTAGGED] : tags)
