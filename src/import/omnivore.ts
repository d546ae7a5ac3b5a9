// Owns reading Omnivore's export: lists of what was kept, the pages as it read them, and highlights in Markdown. Source: Omnivore's own
// exporter (`metadata_<n>_to_<m>.json`, `content/<slug>.html`, `highlights/<slug>.md`: `> words`, `#label #label`, the note).
import type { ForeignContent, ForeignHighlight } from '../model/foreign-item'
import {
  highlightOf,
  itemOf,
  makeTally,
  refused,
  refusedBy,
  stopIfCancelled,
  unreadable,
  type Tally,
} from './entries'
import { folderOfPath, hasEnding, nameOfPath, readAnyText, readContent, readStrictText } from './export-text'
import { arrayOf, namesKey, objectsOf, parseJson, type JsonObject } from './json-text'
import type { ForeignEntry, ForeignFiles, ForeignReader } from './reader'
import { dateOf, instantOf, listOf, webAddressOf, wordsOf } from './values'

const isList = (path: string): boolean => nameOfPath(path).startsWith('metadata_') && hasEnding(path, '.json')

export const omnivore: ForeignReader = {
  tool: 'omnivore',
  async matches({ files, begin }) {
    for (const path of files.paths.filter(isList)) {
      const text = await begin(path)
      if (namesKey(text, 'slug') && namesKey(text, 'savedAt')) return true
    }
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    for (const path of files.paths.filter(isList))
      try {
        for (const one of objectsOf(parseJson(await readStrictText(files, path), path))) {
          stopIfCancelled(tools)
          yield* entryOf(files, folderOfPath(path), one, tally)
        }
      } catch (error) {
        yield refusedBy(error, path)
      }
    yield* tally.entries()
  },
}

async function* entryOf(
  files: ForeignFiles,
  folder: string,
  one: JsonObject,
  tally: Tally,
): AsyncGenerator<ForeignEntry> {
  const slug = wordsOf(one['slug']) ?? ''
  const name = wordsOf(one['title']) ?? slug
  const url = webAddressOf(one['url'])
  if (slug === '' && url === null) {
    yield refused(unreadable(name === '' ? 'a thing' : name, 'no-addresses'))
    return
  }
  const state = (wordsOf(one['state']) ?? '').toLowerCase()
  if (state === 'deleted') {
    tally.add('deleted things')
    return
  }
  tally.add('thumbnail', one['thumbnail'])
  const progress = Number(one['readingProgress'] ?? 0)
  if (progress > 0 && progress < 100) tally.add('reading progress')
  const refusals: ForeignEntry[] = []
  const orRefuse = async <T>(path: string, read: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await read()
    } catch (error) {
      refusals.push(refusedBy(error, path))
      return otherwise
    }
  }
  const marksPath = `${folder}highlights/${slug}.md`
  const marks = await orRefuse(marksPath, () => marksIn(files, marksPath), NO_MARKS)
  const contentPath = `${folder}content/${slug}`
  const contents = await orRefuse(contentPath, () => contentsIn(files, contentPath), [])
  const publishedAt = dateOf(one['publishedAt'])
  const author = wordsOf(one['author'])
  const excerpt = wordsOf(one['description'])
  yield* refusals
  yield {
    kind: 'item',
    item: itemOf('omnivore', {
      toolId: wordsOf(one['id']),
      // What was sent by mail, or uploaded, has an address of Omnivore's own, which nobody answers any more.
      url: url !== null && isOwnAddress(url) ? null : url,
      metadata: {
        ...(name === '' ? {} : { title: name }),
        ...(author === null ? {} : { authors: [author] }),
        ...(publishedAt === null ? {} : { publishedAt }),
        ...(excerpt === null ? {} : { excerpt }),
      },
      savedAt: instantOf(one['savedAt']),
      archived: state === 'archived',
      tags: listOf(arrayOf(one['labels'])),
      ...marks,
      contents,
    }),
  }
}

const isOwnAddress = (url: string): boolean => {
  const { hostname } = new URL(url)
  return hostname === 'omnivore.app' || hostname.endsWith('.omnivore.app')
}

async function contentsIn(files: ForeignFiles, path: string): Promise<readonly ForeignContent[]> {
  const pdf = await readContent(files, `${path}.pdf`)
  if (pdf !== null) return [{ kind: 'file', name: nameOfPath(`${path}.pdf`), bytes: pdf }]
  const html = await readContent(files, `${path}.html`)
  if (html === null || html.byteLength === 0) return []
  return [{ kind: 'html', html: new TextDecoder().decode(html), extent: 'whole' }]
}

type Marks = { readonly highlights: readonly ForeignHighlight[]; readonly note: string }
const NO_MARKS: Marks = { highlights: [], note: '' }

async function marksIn(files: ForeignFiles, path: string): Promise<Marks> {
  const file = await files.open(path)
  return file === null || file.sizeBytes === 0 ? NO_MARKS : readMarks(await readAnyText(files, path))
}

/** Highlights in Markdown: each begins with `>`; what follows it, up to the next, are its labels and its note. */
export function readMarks(markdown: string): Marks {
  const highlights: ForeignHighlight[] = []
  const notes: string[] = []
  for (const block of blocksOf(markdown)) {
    const last = highlights.at(-1)
    if (block.startsWith('>')) highlights.push(highlightOf(wordsInQuotation(block)))
    else if (last === undefined) notes.push(block)
    else if (block.startsWith('#') && last.tags.length === 0 && last.note === '' && !block.includes('\n'))
      highlights[highlights.length - 1] = { ...last, tags: labelsOf(block) }
    else
      highlights[highlights.length - 1] = {
        ...last,
        note: last.note === '' ? block : `${last.note}\n\n${block}`,
      }
  }
  return { highlights: highlights.filter(({ exact }) => exact !== ''), note: notes.join('\n\n') }
}

/** What stands between empty lines. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[][] = [[]]
  for (const line of markdown.split('\n'))
    if (line.trim() === '') blocks.push([])
    else blocks.at(-1)?.push(line.trimEnd())
  return blocks.map((lines) => lines.join('\n')).filter((block) => block !== '')
}

const wordsInQuotation = (block: string): string =>
  block
    .split('\n')
    .map((line) => (line.startsWith('>') ? line.slice(1).trim() : line.trim()))
    .filter((line) => line !== '')
    .join('\n')

/** A label may have spaces in it: each begins with a `#`. */
const labelsOf = (block: string): readonly string[] => listOf(block.slice(1).split(' #'))
