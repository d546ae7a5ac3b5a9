// Owns reading what Joplin exports: its archive (JEX), and its folder of Markdown with front matter. Source: laurent22/joplin, and
// joplinapp.org/help/dev/spec. Marks are `==words==`, as its editor writes them.
import { readFrontMatter } from '../../text/front-matter'
import { isAppError } from '../../errors'
import type { InputFile } from '../../ports/reading'
import {
  highlightOf,
  itemOf,
  makeTally,
  refusedBy,
  stopIfCancelled,
  unreadable,
  type Tally,
} from '../entries'
import { hasEnding, nameOfPath, openFile } from '../export-text'
import { markedWords } from '../marked-words'
import type { ForeignEntry, ForeignReader } from '../reader'
import { instantOf, listOf, webAddressOf, wordsOf } from '../values'
import { readArchive, readEntry, type JoplinArchive } from './jex'
import type { JoplinItem } from './joplin-item'
import { isJoplinNote, readMarkdownNote } from './markdown-note'
import { withResources, type NamedFile } from './note-resources'
import { bytesAt, isTar, type TarEntry } from './tar'

/** Of so many notes of a folder one has to be Joplin's. */
const LOOKED_AT = 50

export const joplin: ForeignReader = {
  tool: 'joplin',
  async matches(look) {
    for (const path of look.files.paths.filter((one) => hasEnding(one, '.jex'))) {
      const file = await look.files.open(path)
      if (file !== null && file.sizeBytes >= 512 && isTar(await bytesAt(file, 0, 512))) return true
    }
    const notes = look.files.paths.filter((path) => hasEnding(path, '.md'))
    for (const path of notes.slice(0, LOOKED_AT))
      if (isJoplinNote(readFrontMatter(await look.begin(path)))) return true
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    for (const path of files.paths) {
      stopIfCancelled(tools)
      try {
        if (hasEnding(path, '.jex')) {
          const file = await openFile(files, path)
          const archive = await readArchive(file, () => stopIfCancelled(tools))
          for (const note of archive.notes) {
            stopIfCancelled(tools)
            yield* await noteEntries(file, note, archive, tally)
          }
          for (const error of archive.failures) yield refusedBy(error, path)
        } else if (hasEnding(path, '.md')) yield* await readMarkdownNote(files, path, tally)
      } catch (error) {
        yield refusedBy(error, path)
      }
    }
    yield* tally.entries()
  },
}

async function noteEntries(
  file: InputFile,
  entry: TarEntry,
  archive: JoplinArchive,
  tally: Tally,
): Promise<readonly ForeignEntry[]> {
  const item = await readEntry(file, entry)
  if (isAppError(item)) return [refusedBy(item, entry.name)]
  const said = (name: string): string | null => wordsOf(item.properties.get(name))
  // What lies in its bin, and what its synchronising could not join, are no notes of a person's.
  if (Number(said('deleted_time') ?? '0') > 0 || said('is_conflict') === '1') {
    tally.add('note in the bin or in conflict')
    return []
  }
  if (said('encryption_applied') === '1') return [refusedBy(unreadable(entry.name, 'encrypted'), entry.name)]
  tellLeftOut(item, tally)
  const id = said('id')
  const author = said('author')
  return [
    {
      kind: 'item',
      item: itemOf('joplin', {
        toolId: id,
        url: webAddressOf(said('source_url')),
        metadata: {
          ...(item.title === '' ? {} : { title: item.title }),
          ...(author === null ? {} : { authors: [author] }),
        },
        savedAt: instantOf(said('user_created_time')) ?? instantOf(said('created_time')),
        folder: archive.folders.get(said('parent_id') ?? '') ?? [],
        tags: listOf(archive.tags.get(id ?? '') ?? []),
        ...(await contentOf(item, archive, file, tally)),
      }),
    },
  ]
}

/** Joplin keeps a note in Markdown, or in HTML where it was clipped so. */
async function contentOf(item: JoplinItem, archive: JoplinArchive, file: InputFile, tally: Tally) {
  const isHtml = item.properties.get('markup_language') === '2'
  if (isHtml) {
    tally.add('image of a note in HTML', item.body.includes('":/'))
    return { contents: item.body === '' ? [] : [{ kind: 'html', html: item.body, extent: 'whole' } as const] }
  }
  const { text, marks } = markedWords(item.body)
  const read = await withResources(text, (target) => resourceOf(target, archive, file))
  for (const what of read.leftOut) tally.add(what)
  return {
    highlights: marks.map((exact) => highlightOf(exact)),
    contents: [
      ...(read.text === '' ? [] : [{ kind: 'markdown', text: read.text } as const]),
      ...read.contents,
    ],
  }
}

function resourceOf(target: string, archive: JoplinArchive, file: InputFile): NamedFile | null {
  const resource = target.startsWith(':/') ? archive.resources.get(target.slice(2, 34)) : undefined
  const entry = resource?.entry ?? null
  if (resource === undefined || entry === null) return null
  return {
    name: resource.title === '' ? nameOfPath(entry.name) : resource.title,
    mediaType: resource.mediaType,
    sizeBytes: entry.sizeBytes,
    read: () => bytesAt(file, entry.start, entry.start + entry.sizeBytes),
  }
}

function tellLeftOut({ properties }: JoplinItem, tally: Tally): void {
  tally.add('to-do', properties.get('is_todo') === '1')
  const place = Number(properties.get('latitude') ?? '0')
  tally.add('place on the map', Number.isFinite(place) && place !== 0)
}
