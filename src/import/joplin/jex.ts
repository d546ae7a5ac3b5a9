// Owns a Joplin archive: where its notes lie, and what of notebooks, tags and files is known of them. Notes are read one at a time: an
// archive is larger than memory may be. Leaves notes as items to `joplin`.
import type { InputFile } from '../../ports/reading'
import { MOST_WHOLE_BYTES } from '../../ports/limits'
import { decodeStrictly, hasEnding, nameOfPath } from '../export-text'
import { folderPaths } from '../folder-paths'
import type { JsonObject } from '../json-text'
import { JOPLIN_TYPES, readJoplinItem, type JoplinItem } from './joplin-item'
import { bytesAt, tarEntries, type TarEntry } from './tar'
import { unreadable } from '../entries'
import { AppError, isAppError } from '../../errors'

export type JoplinResource = {
  readonly title: string
  readonly mediaType: string
  /** Its bytes in the archive; `null` where they aren't in it. */
  readonly entry: TarEntry | null
}

export type JoplinArchive = {
  readonly notes: readonly TarEntry[]
  /** By the id of a notebook: names, outermost first. */
  readonly folders: ReadonlyMap<string, readonly string[]>
  /** By the id of a note. */
  readonly tags: ReadonlyMap<string, readonly string[]>
  readonly resources: ReadonlyMap<string, JoplinResource>
  /** Entries that are none of these, and why. */
  readonly failures: readonly AppError[]
}

/** Longest item that isn't a note's body; notes are as long as they are. */
const MOST_ITEM_BYTES = MOST_WHOLE_BYTES

/** Look through an archive. @throws {AppError} unreadable-file, unsafe-archive */
export async function readArchive(file: InputFile, stop: () => void): Promise<JoplinArchive> {
  const notes: TarEntry[] = []
  const folders: JsonObject[] = []
  const tagNames = new Map<string, string>()
  const links: { readonly note: string; readonly tag: string }[] = []
  const items = new Map<string, JoplinItem>()
  const bytes = new Map<string, TarEntry>()
  const failures: AppError[] = []
  try {
    for await (const entry of tarEntries(file)) {
      stop()
      if (entry.name.startsWith('resources/')) bytes.set(idOf(entry.name), entry)
      else if (hasEnding(entry.name, '.md')) sortItem(entry, await readEntry(file, entry))
    }
  } catch (error) {
    // What is cut off has what stands before the cut.
    if (!isAppError(error) || notes.length === 0 || !isCut(error)) throw error
    failures.push(error)
  }
  return { notes, folders: folderPaths(folders), tags: tagsByNote(), resources: resourcesById(), failures }

  function sortItem(entry: TarEntry, item: JoplinItem | AppError): void {
    if (item instanceof AppError) return void failures.push(item)
    const property = (name: string): string => item.properties.get(name) ?? ''
    const id = property('id')
    switch (property('type_')) {
      case JOPLIN_TYPES.note:
        notes.push(entry)
        break
      case JOPLIN_TYPES.folder:
        folders.push({ id, name: item.title, parentId: property('parent_id') })
        break
      case JOPLIN_TYPES.tag:
        tagNames.set(id, item.title)
        break
      case JOPLIN_TYPES.noteTag:
        links.push({ note: property('note_id'), tag: property('tag_id') })
        break
      case JOPLIN_TYPES.resource:
        items.set(id, item)
        break
      default:
        // Revisions and keys: a note's history, and what a server needs.
        break
    }
  }

  function tagsByNote(): ReadonlyMap<string, readonly string[]> {
    const tags = new Map<string, string[]>()
    for (const { note, tag } of links) {
      const name = tagNames.get(tag)
      if (name !== undefined) tags.set(note, [...(tags.get(note) ?? []), name])
    }
    return tags
  }

  function resourcesById(): ReadonlyMap<string, JoplinResource> {
    return new Map(
      [...items].map(([id, { title, properties }]) => [
        id,
        { title, mediaType: properties.get('mime') ?? '', entry: bytes.get(id) ?? null },
      ]),
    )
  }
}

const isCut = (error: AppError): boolean =>
  error.kind === 'unreadable-file' && (error.data as { readonly reason: string }).reason === 'truncated'

/** One item of an archive. @returns why it is none */
export async function readEntry(file: InputFile, entry: TarEntry): Promise<JoplinItem | AppError> {
  if (entry.sizeBytes > MOST_ITEM_BYTES)
    return new AppError('too-large', { sizeBytes: entry.sizeBytes, limitBytes: MOST_ITEM_BYTES })
  try {
    const text = decodeStrictly(await bytesAt(file, entry.start, entry.start + entry.sizeBytes), entry.name)
    return readJoplinItem(text) ?? unreadable(entry.name, 'damaged', 'no item of Joplin')
  } catch (error) {
    if (isAppError(error)) return error
    throw error
  }
}

const idOf = (path: string): string => nameOfPath(path).split('.', 1)[0] ?? ''
