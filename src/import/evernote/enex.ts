// Owns reading an ENEX file note by note: an export with its files is larger than memory may be. Leaves a note as an item to `evernote`.
// Source: Evernote's document type `evernote-export4`.
import type { InputFile } from '../../ports/reading'
import { MOST_WHOLE_BYTES } from '../../ports/limits'
import { unreadable } from '../entries'
import { MOST_ITEMS } from '../export-text'
import { readXml } from '../xml-reading'

export type EnexResource = {
  /** `null` for one that was too large to be held. */
  readonly base64: string | null
  readonly mediaType: string
  readonly name: string
}

export type EnexNote = {
  readonly title: string
  /** ENML, a document of its own. */
  readonly content: string
  readonly tags: readonly string[]
  /** `created`, `updated`, and what stands in `note-attributes`. */
  readonly facts: ReadonlyMap<string, string>
  readonly resources: readonly EnexResource[]
}

/** Of the files of one note together, in signs of base64. */
const MOST_RESOURCES = MOST_WHOLE_BYTES

type OpenNote = {
  title: string
  content: string
  readonly tags: string[]
  readonly facts: Map<string, string>
  readonly resources: { base64: string | null; mediaType: string; name: string }[]
  size: number
}

/** The notes of a file, in order. @throws {AppError} unreadable-file; what stands before the damage is given first */
export async function* enexNotes(file: InputFile): AsyncGenerator<EnexNote> {
  const done: EnexNote[] = []
  const state: { isExport: boolean; unread: number } = { isExport: false, unread: 0 }
  const reading = readXml(file.name, noteListener(file.name, done, state))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let count = 0
  if (file.sizeBytes === 0) throw unreadable(file.name, 'empty')
  let failure: unknown = null
  for await (const piece of file.pieces()) {
    try {
      state.unread += piece.byteLength
      // Words without an end would be gathered until memory is.
      if (state.unread > MOST_WHOLE_BYTES * 2) throw unreadable(file.name, 'damaged', 'a value is too large')
      reading.write(decode(decoder, piece, file.name))
    } catch (error) {
      failure = error
    }
    count += done.length
    if (count > MOST_ITEMS) throw unreadable(file.name, 'damaged', 'too many notes')
    yield* done.splice(0)
    if (failure !== null) throw failure as Error
  }
  reading.close()
  yield* done.splice(0)
  if (!state.isExport) throw unreadable(file.name, 'damaged', 'no export of Evernote')
}

function decode(decoder: TextDecoder, piece: Uint8Array, name: string): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw unreadable(name, 'damaged', 'not UTF-8')
  }
}

function noteListener(name: string, done: EnexNote[], state: { isExport: boolean; unread: number }) {
  const path: string[] = []
  let note: OpenNote | null = null
  let text = ''
  return {
    onOpen: (tag: { readonly local: string }) => {
      if (path.length === 0) {
        if (tag.local !== 'en-export') throw unreadable(name, 'damaged', 'no export of Evernote')
        state.isExport = true
      }
      path.push(tag.local)
      text = ''
      state.unread = 0
      if (tag.local === 'note' && path.length === 2) note = emptyNote()
      else if (tag.local === 'resource' && note !== null)
        note.resources.push({ base64: null, mediaType: '', name: '' })
    },
    onText: (words: string) => {
      text += words
    },
    onClose: () => {
      const closed = path.pop() ?? ''
      state.unread = 0
      if (note === null) return
      if (closed === 'note' && path.length === 1) {
        done.push(note)
        note = null
      } else take(note, path.at(-1) ?? '', closed, text)
      text = ''
    },
  }
}

const emptyNote = (): OpenNote => ({
  title: '',
  content: '',
  tags: [],
  facts: new Map(),
  resources: [],
  size: 0,
})

/** Put what an element says where it belongs. */
function take(note: OpenNote, parent: string, element: string, text: string): void {
  if (parent === 'note') {
    if (element === 'title') note.title = text.trim()
    else if (element === 'content') note.content = text
    else if (element === 'tag') note.tags.push(text)
    else note.facts.set(element, text.trim())
  } else if (parent === 'note-attributes') note.facts.set(element, text.trim())
  const resource = note.resources.at(-1)
  if (resource === undefined) return
  if (parent === 'resource' && element === 'mime') resource.mediaType = text.trim()
  else if (parent === 'resource-attributes' && element === 'file-name') resource.name = text.trim()
  else if (parent === 'resource' && element === 'data') {
    note.size += text.length
    resource.base64 = note.size > MOST_RESOURCES ? null : text
  }
}
