// Owns joining copies of the library's own files: the log, of which each machine wrote its own lines, the library's record and its
// codebook.
import { z } from 'zod'
import type { JoinedCopy } from '../model/joined-copies'
import { LIBRARY_SCHEMA } from '../model/record'
import type { FoundCopy } from './find-copies'
import * as layout from './layout'
import { LIBRARY } from './library-record'
import { linesOf } from './lines'
import { mergeFields } from './merge-fields'
import { joinRecord, putCopiesAside, writeJoined } from './join-record'
import { mergeCodebooks, mergeSearches, mergeSpeakers, mergeStories, mergeStyles } from './merge-records'
import type { RecordType } from './record'
import { CODEBOOK, SEARCHES, SPEAKERS, STORIES, STYLES } from './record-types'
import type { Store } from './store'
import { tellPath } from './tell-path'

const logLine = z.looseObject({
  at: z.iso.datetime(),
  event: z.string(),
  lines: z.array(z.string()).optional(),
})
/** Lines of one event: a line stays short enough to be read at once. */
const LINES_AN_EVENT = 100

/** Join copies of the log, of the library's record, and of its records that are lists. */
export async function joinOwnFiles(
  store: Store,
  libraryId: string,
  found: readonly FoundCopy[],
): Promise<readonly JoinedCopy[]> {
  const record = await joinRecord(store, layout.LIBRARY_RECORD, found, {
    type: LIBRARY,
    merge: (ours, theirs) => {
      const { fields } = mergeFields(ours, theirs, OWN_FIELDS)
      const createdAt = ours.createdAt < theirs.createdAt ? ours.createdAt : theirs.createdAt
      return { ...ours, ...fields, createdAt }
    },
    // A copy of another library's record says nothing of this one; one of a newer form is for a newer program.
    belongs: ({ id, schema }) => id === libraryId && schema <= LIBRARY_SCHEMA,
  })
  await writeJoined(store, record, LIBRARY)
  const lists = [
    ...(await joinList(store, found, layout.CODEBOOK, CODEBOOK, mergeCodebooks)),
    ...(await joinList(store, found, layout.SEARCHES, SEARCHES, mergeSearches)),
    ...(await joinList(store, found, layout.STYLES, STYLES, mergeStyles)),
    ...(await joinList(store, found, layout.SPEAKERS, SPEAKERS, mergeSpeakers)),
    ...(await joinList(store, found, layout.STORIES, STORIES, mergeStories)),
  ]
  const logs = await joinLogs(store, found)
  const copies = [...record.copies, ...lists, ...logs]
  await putCopiesAside(store, copies)
  return copies
}

/** Join copies of a record that is a list of the library's own. */
async function joinList<T extends object>(
  store: Store,
  found: readonly FoundCopy[],
  path: string,
  type: RecordType<T>,
  merge: (ours: T, theirs: T) => T,
): Promise<readonly JoinedCopy[]> {
  const joined = await joinRecord(store, path, found, { type, merge, belongs: () => true })
  if (await writeJoined(store, joined, type)) await tellPath(store, path)
  return joined.copies
}

const OWN_FIELDS = new Set(['schema', 'createdAt'])

async function joinLogs(store: Store, found: readonly FoundCopy[]): Promise<readonly JoinedCopy[]> {
  const copies = found.filter(({ of }) => of === layout.LOG)
  if (copies.length === 0) return []
  const known = new Set(await readLines(store, layout.LOG))
  for (const { path } of copies) {
    const added = (await readLines(store, path)).filter((text) => !known.has(text))
    for (let start = 0; start < added.length; start += LINES_AN_EVENT) {
      const lines = added.slice(start, start + LINES_AN_EVENT)
      // The last line's own time: another machine that joins the same lines writes the same.
      await store.log.add({ event: 'joined', lines }, timeOf(lines.at(-1) ?? ''))
    }
    for (const text of added) known.add(text)
  }
  return copies.map((copy) => ({ ...copy, outcome: 'merged' }))
}

/**
 * The lines that were written on some machine: those that a joined event holds instead of the event. What else stands in a copy is
 * kept with it in the quarantine.
 */
async function readLines({ files }: Store, path: string): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const text of linesOf(await files.readPieces(path))) lines.push(...writtenLines(text))
  return lines
}

/** The lines that a line of the log stands for: itself, or those of another machine that it joined. */
export function writtenLines(text: string): readonly string[] {
  const line = parseLine(text)
  if (line === null) return []
  return line.event === 'joined' ? (line.lines ?? []).flatMap(writtenLines) : [text]
}

const timeOf = (text: string): string | undefined => parseLine(text)?.at

function parseLine(text: string): z.infer<typeof logLine> | null {
  try {
    return logLine.parse(JSON.parse(text))
  } catch {
    // No JSON, or no line of a log.
    return null
  }
}
