// Owns reading an export in the worker: whose it is, what it holds, and its things one by one, each with its page. Leaves the formats to
// `import`.
import type { ForeignFound, GivenFile } from '../actions/workspace'
import { AppError } from '../errors'
import { FOREIGN_READERS } from '../import/readers'
import type { ForeignEntry, ForeignLook, ForeignReader } from '../import/reader'
import type { ForeignItem, ForeignTool } from '../model/foreign-item'
import { TOLD_OF_FOREIGN, type ForeignCounts } from '../model/foreign-report'
import type { FileTools } from '../ports/reading'
import { refusalFor } from '../ports/refusal'
import { decodeText } from '../text/charsets'
import { beginOf, openForeign } from './foreign-files'
import { pageOfForeign } from './foreign-page'

/** Of a file, so much is looked at to know whose it is. */
const BEGIN_BYTES = 64 * 1024

/** The tools whose marks the files carry. @throws {AppError} unreadable-file, unsafe-archive, parse-failed */
export async function toolsOfForeign(given: GivenFile, tools: FileTools): Promise<readonly ForeignTool[]> {
  const { files } = await openForeign(given, tools)
  const begins = new Map<string, Promise<string>>()
  const begin = (path: string): Promise<string> => {
    const known = begins.get(path) ?? beginOf(files, path, BEGIN_BYTES).then(textAtBegin)
    begins.set(path, known)
    return known
  }
  const look: ForeignLook = { files, begin }
  const found: ForeignTool[] = []
  for (const reader of FOREIGN_READERS) if (await reader.matches(look)) found.push(reader.tool)
  return found
}

/** What is no text has NULs in it, but for text of two bytes a character, which says so by its mark. */
function textAtBegin(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return bytes.includes(0) && !isWide ? '' : decodeText(bytes).text
}

/** What an export holds: the things with their pages, what has no place, and what can't be read. */
export async function* readForeign(
  given: GivenFile,
  tools: readonly ForeignTool[],
  fileTools: FileTools,
): AsyncGenerator<ForeignFound> {
  for await (const { tool, entry } of entriesOf(given, tools, fileTools)) {
    if (entry.kind === 'left-out') yield { ...entry, tool }
    else if (entry.kind === 'refused') yield entry
    else
      yield {
        kind: 'item',
        item: { ...entry.item, contents: [] },
        ...(await pageOfForeign(entry.item, fileTools)),
      }
  }
}

type OwnEntry = { readonly tool: ForeignTool; readonly entry: ForeignEntry }

async function* entriesOf(
  given: GivenFile,
  tools: readonly ForeignTool[],
  fileTools: FileTools,
): AsyncGenerator<OwnEntry> {
  const { files, refusals } = await openForeign(given, fileTools)
  for (const tool of tools) {
    const reader: ForeignReader | undefined = FOREIGN_READERS.find((one) => one.tool === tool)
    if (reader === undefined) throw new AppError('bad-request', { reason: `no reader of ${tool}` })
    try {
      for await (const entry of reader.read(files, fileTools)) yield { tool, entry }
    } catch (error) {
      // What was read before it stands.
      yield { tool, entry: refusalFor(error, { name: files.name, format: 'export' }) }
    }
  }
  for (const entry of refusals) yield { tool: tools[0] ?? 'bookmarks', entry }
}

/** Between two counts that are told. */
const COUNT_PACE_MS = 100

/** Count what an export holds: what is counted so far now and then, and all of it at the end. */
export async function* countForeign(
  given: GivenFile,
  tools: readonly ForeignTool[],
  fileTools: FileTools,
): AsyncGenerator<ForeignCounts> {
  const sums = { items: 0, contents: 0, addresses: 0, placeless: 0, highlights: 0, notes: 0, refusedCount: 0 }
  const refused: ForeignCounts['refused'][number][] = []
  const leftOut = new Map<string, ForeignCounts['leftOut'][number]>()
  const counts = (): ForeignCounts => ({
    tools,
    ...sums,
    leftOut: [...leftOut.values()],
    refused: [...refused],
  })
  let toldAt = Date.now()
  for await (const { tool, entry } of entriesOf(given, tools, fileTools)) {
    if (entry.kind === 'refused') {
      sums.refusedCount++
      if (refused.length < TOLD_OF_FOREIGN) refused.push({ name: entry.name, error: entry.error })
    } else if (entry.kind === 'left-out') {
      const { what, count } = entry.leftOut
      const key = `${tool}\n${what}`
      leftOut.set(key, { tool, what, count: (leftOut.get(key)?.count ?? 0) + count })
    } else countItem(sums, entry.item)
    if (Date.now() - toldAt < COUNT_PACE_MS) continue
    toldAt = Date.now()
    yield counts()
  }
  yield counts()
}

type Sums = Record<'items' | 'contents' | 'addresses' | 'placeless' | 'highlights' | 'notes', number>

function countItem(sums: Sums, { contents, url, highlights, note }: ForeignItem): void {
  sums.items++
  if (contents.length > 0) sums.contents++
  else if (url !== null) sums.addresses++
  else sums.placeless++
  sums.highlights += highlights.length
  if (note.trim() !== '') sums.notes++
}
