// Owns what the formats of reference managers have in common: an entry as an item, the files that it names. Leaves how each is written to
// its neighbours.
import type { ForeignContent, ForeignItem, ForeignMetadata, ForeignTool } from '../../model/foreign-item'
import { itemOf, refusedBy, type Tally } from '../entries'
import { hasEnding, nameOfPath, pathWithin, readContent } from '../export-text'
import type { ForeignEntry, ForeignFiles } from '../reader'
import { webAddressOf } from '../values'

/** What an entry says, each absent where it says nothing. */
export type Reference = {
  readonly id: string | null
  readonly url: string | null
  readonly doi: string | null
  readonly title: string | null
  readonly authors: readonly string[]
  readonly container: string | null
  readonly publisher: string | null
  /** ISO 8601, as exact as it is. */
  readonly publishedAt: string | null
  /** ISO 8601 in UTC. */
  readonly accessedAt: string | null
  readonly lang: string | null
  readonly abstract: string | null
  /** By its CSL name. */
  readonly type: string | null
  readonly tags: readonly string[]
  /** In Markdown. */
  readonly note: string
  readonly contents: readonly ForeignContent[]
}

/** An entry as an item. A work without an address has that of its DOI. */
export const itemOfReference = (tool: ForeignTool, said: Reference): ForeignItem =>
  itemOf(tool, {
    toolId: said.id,
    url: webAddressOf(said.url) ?? addressOfDoi(said.doi),
    metadata: metadataOf(said),
    savedAt: said.accessedAt,
    tags: said.tags,
    note: said.note,
    contents: said.contents,
  })

function metadataOf(said: Reference): ForeignMetadata {
  return {
    ...(said.title === null ? {} : { title: said.title }),
    ...(said.authors.length === 0 ? {} : { authors: said.authors }),
    ...(said.container === null ? {} : { siteName: said.container }),
    ...(said.publisher === null ? {} : { publisher: said.publisher }),
    ...(said.publishedAt === null ? {} : { publishedAt: said.publishedAt }),
    ...(said.lang === null ? {} : { lang: said.lang }),
    ...(said.abstract === null ? {} : { excerpt: said.abstract }),
    ...(said.type === null ? {} : { type: said.type }),
  }
}

/** `10.1000/182`, with or without what it is called before it. Source: doi.org, the DOI handbook, 2.2. */
function addressOfDoi(doi: string | null): string | null {
  const at = doi?.indexOf('10.') ?? -1
  return doi === null || at < 0 ? null : webAddressOf(`https://doi.org/${encodeURI(doi.slice(at).trim())}`)
}

/** A person's name in the order in which it is said. */
export const nameInOrder = (
  given: string | null,
  family: string | null,
  suffix: string | null = null,
): string => [given, family, suffix].filter((part) => part !== null && part !== '').join(' ')

/** `Ito, Ana` and `Ito, Jr., Ana` in the order in which they are said; a name without a comma is in it. */
export function nameFromInverted(name: string): string {
  const parts = name.split(',').map((part) => part.trim())
  const [family = '', second, third] = parts
  if (second === undefined) return family
  return third === undefined ? nameInOrder(second, family) : nameInOrder(third, family, second)
}

/** Entries of an export's files that an entry names, pages before PDFs, with the refusals of those that can't be read. */
export async function filesNamed(
  files: ForeignFiles,
  folder: string,
  named: readonly string[],
  tally: Tally,
): Promise<{ readonly contents: readonly ForeignContent[]; readonly failures: readonly ForeignEntry[] }> {
  const contents: ForeignContent[] = []
  const failures: ForeignEntry[] = []
  for (const name of [...named].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (rankOf(name) === UNREAD) continue
    try {
      const found = await contentNamed(files, folder, name)
      if (found !== null) contents.push(found)
      else tally.add('file that is not in the export')
    } catch (error) {
      failures.push(refusedBy(error, name))
    }
  }
  return { contents, failures }
}

/** Some programs write the signs of an address into a path. */
async function contentNamed(
  files: ForeignFiles,
  folder: string,
  name: string,
): Promise<ForeignContent | null> {
  for (const path of [pathWithin(folder, name), pathWithin(folder, decoded(name))]) {
    const bytes = path === null ? null : await readContent(files, path)
    if (path !== null && bytes !== null) return { kind: 'file', name: nameOfPath(path), bytes }
  }
  return null
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    // Not everything with a per cent sign is encoded.
    return name
  }
}

const READ = ['.html', '.htm', '.xhtml', '.mhtml', '.mht', '.pdf', '.wacz', '.warc', '.epub']
const UNREAD = READ.length - 1

/** The lower, the better. */
function rankOf(name: string): number {
  const rank = READ.findIndex((ending) => hasEnding(name, ending))
  return rank < 0 ? UNREAD : rank
}

/** Whether a file that an entry names is one that can be had as a source. */
export const isReadFile = (name: string): boolean => rankOf(name) < UNREAD
