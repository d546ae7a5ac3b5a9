// Owns reading ENEX of Evernote: notes as items, their images within their text, PDFs and saved pages beside it.
import { enexNotes, type EnexNote, type EnexResource } from './enex'
import { readEnml, type EnmlImage } from './enml'
import type { ForeignContent } from '../../model/foreign-item'
import { decodeBase64 } from '../../text/base64'
import { md5Hex } from '../../text/md5'
import { itemOf, type Tally } from '../entries'
import { openFile } from '../export-text'
import { readsFileByFile } from '../file-by-file'
import type { ForeignEntry } from '../reader'
import { instantOf, listOf, webAddressOf, wordsOf } from '../values'

export const evernote = readsFileByFile({
  tool: 'evernote',
  endings: ['.enex'],
  isOurs: (begin) => begin.includes('<en-export'),
  async *entries({ files, path, tally }) {
    for await (const note of enexNotes(await openFile(files, path))) yield entryOf(note, tally)
  },
})

/** Those that have a place, and those that say how a note was made. */
const PLACED = new Set(
  'created updated source-url author source source-application content-class subject-date'.split(' '),
)
const IMAGES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']
const SOURCES = ['application/pdf', 'text/html', 'multipart/related']
/** Of an image that is put into a text, in signs of base64. */
const LONGEST_IMAGE = 16 * 1024 * 1024

type NoteFile = EnexResource & { readonly base64: string; readonly bytes: Uint8Array; readonly hash: string }

function entryOf(note: EnexNote, tally: Tally): ForeignEntry {
  const files = note.resources.flatMap((resource) => fileOf(resource, tally))
  const images = new Map<string, EnmlImage>(
    files
      .filter(({ mediaType, base64 }) => IMAGES.includes(mediaType) && base64.length <= LONGEST_IMAGE)
      .map((file) => [file.hash, file]),
  )
  const { html, highlights, shown, encrypted } = readEnml(note.content, (hash) => images.get(hash) ?? null)
  const sources = files.filter(({ mediaType }) => SOURCES.includes(mediaType))
  for (const file of files) tally.add('attached file', !sources.includes(file) && !shown.includes(file.hash))
  tally.add('encrypted text', encrypted > 0)
  for (const [name, value] of note.facts) if (!PLACED.has(name)) tally.add(name, value)
  const author = wordsOf(note.facts.get('author'))
  const contents: readonly ForeignContent[] = [
    ...(html === '' ? [] : [{ kind: 'html', html, extent: 'whole' } as const]),
    ...sources.map(
      ({ name, bytes }, at) => ({ kind: 'file', name: name === '' ? String(at + 1) : name, bytes }) as const,
    ),
  ]
  const created = instantOf(note.facts.get('created'))
  return {
    kind: 'item',
    item: itemOf('evernote', {
      // An export has no ids: two notes of one title and one second are one.
      toolId: created === null ? null : `${created} ${note.title}`,
      url: webAddressOf(note.facts.get('source-url')),
      metadata: {
        ...(note.title === '' ? {} : { title: note.title }),
        ...(author === null ? {} : { authors: [author] }),
      },
      savedAt: created,
      tags: listOf(note.tags),
      highlights,
      contents,
    }),
  }
}

/** A file with its bytes and the hash that the text knows it by. */
function fileOf(resource: EnexResource, tally: Tally): readonly NoteFile[] {
  const base64 = resource.base64 === null ? null : withoutSpace(resource.base64)
  const bytes = base64 === null ? null : decodeBase64(base64)
  if (base64 === null || bytes === null) {
    tally.add(resource.base64 === null ? 'attached file beyond the limit' : 'damaged attached file')
    return []
  }
  return [{ ...resource, base64, bytes, hash: md5Hex(bytes) }]
}

/** It is broken into lines. */
const withoutSpace = (text: string): string => text.split(/\s+/).join('')
