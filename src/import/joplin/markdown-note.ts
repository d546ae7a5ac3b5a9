// Owns reading a note of a folder that Joplin exports as Markdown with front matter. Source: laurent22/joplin, `InteropService_Exporter_
// Md_frontmatter`: title, updated, created, source, author, tags, and where a note was written.
import { readFrontMatter, type FrontMatter } from '../../text/front-matter'
import { highlightOf, itemOf, unreadable, type Tally } from '../entries'
import { folderOfPath, nameOfPath, openFile, pathWithin, readAnyText } from '../export-text'
import { markedWords } from '../marked-words'
import type { ForeignEntry, ForeignFiles } from '../reader'
import { readWhole } from '../../ports/input-file'
import { MOST_WHOLE_BYTES } from '../../ports/limits'
import { instantOf, listOf, webAddressOf, wordsOf } from '../values'
import { withResources, type NamedFile } from './note-resources'

/** It writes when a note was changed, and when it was made, with their time. */
export const isJoplinNote = ({ values }: FrontMatter): boolean =>
  values.has('title') &&
  values.has('updated') &&
  values.has('created') &&
  (values.get('updated')?.[0] ?? '').includes(':')

const PLACED = new Set(['title', 'updated', 'created', 'source', 'author', 'tags'])

/** One note of the folder. @throws {AppError} too-large, unreadable-file */
export async function readMarkdownNote(
  files: ForeignFiles,
  path: string,
  tally: Tally,
): Promise<readonly ForeignEntry[]> {
  const whole = await readAnyText(files, path)
  const facts = readFrontMatter(whole)
  if (facts.values.size === 0 && whole.startsWith('---\n') && whole.indexOf('\n---', 3) < 0)
    throw unreadable(path, 'truncated')
  if (!isJoplinNote(facts)) {
    tally.add('note without front matter')
    return []
  }
  const said = (name: string): string | null => wordsOf(facts.values.get(name)?.[0])
  for (const [name, value] of facts.values) if (!PLACED.has(name)) tally.add(name, value)
  const { text, marks } = markedWords(facts.rest.trim())
  const named = await filesBeside(files, folderOfPath(path), text)
  const read = await withResources(text, (target) => named.get(target) ?? null)
  for (const what of read.leftOut) tally.add(what)
  const author = said('author')
  const item = itemOf('joplin', {
    toolId: path,
    url: webAddressOf(said('source')),
    metadata: {
      title: said('title') ?? nameOfPath(path).slice(0, -3),
      ...(author === null ? {} : { authors: [author] }),
    },
    savedAt: instantOf(said('created')),
    folder: folderOfPath(path)
      .split('/')
      .filter((part) => part !== ''),
    tags: listOf(facts.values.get('tags') ?? []),
    highlights: marks.map((exact) => highlightOf(exact)),
    contents: [
      ...(read.text === '' ? [] : [{ kind: 'markdown', text: read.text } as const]),
      ...read.contents,
    ],
  })
  return [{ kind: 'item', item }]
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  html: 'text/html',
}

/** Files of the export that a text links to, by their links as they stand. */
async function filesBeside(
  files: ForeignFiles,
  folder: string,
  text: string,
): Promise<ReadonlyMap<string, NamedFile>> {
  const named = new Map<string, NamedFile>()
  if (!text.includes('_resources/')) return named
  for (const part of text.split('](').slice(1)) {
    const target = part.slice(0, Math.max(0, part.indexOf(')')))
    const path = target.includes('_resources/') ? pathWithin(folder, decoded(target)) : null
    if (path === null || named.has(target) || !files.paths.includes(path)) continue
    const file = await openFile(files, path)
    const name = nameOfPath(path)
    named.set(target, {
      name,
      mediaType: MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? '',
      sizeBytes: file.sizeBytes,
      read: () => readWhole(file, MOST_WHOLE_BYTES),
    })
  }
  return named
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    // Not everything with a per cent sign is encoded.
    return target
  }
}
