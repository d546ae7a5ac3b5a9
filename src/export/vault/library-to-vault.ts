// Owns a library as a vault of Obsidian: a Markdown file for each article, dossier and free note, and the images of notes. Read twice:
// for what everything is called, and for what it says.
import { newestOf, type LibraryToExport } from '../library/library-to-export'
import type { FreeNote } from '../../model/free-note'
import type { Sha256 } from '../../model/ids'
import { imagesInNote } from '../../text/note-links'
import type { ZipEntry } from '../zip/zip-pieces'
import { imageEnding } from './image-ending'
import { makeVaultNames } from './vault-names'
import { articleNote, dossierNote, freeNote } from './vault-notes'
import type { VaultPlaces } from './vault-links'

/** The files of the vault, each once. @throws {AppError} cancelled, damaged */
export async function* libraryToVault(library: LibraryToExport): AsyncGenerator<ZipEntry> {
  const places = await placesOf(library)
  const images = new Set<string>()
  for await (const article of library.articles()) {
    const newest = newestOf(article)
    const path = places.names.find('Articles', article.id)
    if (newest === null || path === null) continue
    const notes = [article.note, ...article.versions.flatMap(({ quotes }) => quotes.map(({ note }) => note))]
    yield* imagesOf(notes)
    yield { path, content: articleNote(article, newest, places) }
  }
  for await (const dossier of library.dossiers()) {
    yield* imagesOf(dossier.blocks.map((block) => (block.kind === 'text' ? block.text : '')))
    yield {
      path: places.names.add('Dossiers', dossier.id, dossier.title),
      content: dossierNote(dossier, places),
    }
  }
  for await (const note of library.notes()) {
    yield* imagesOf([note.note])
    yield { path: places.names.add('Notes', note.id, nameOfNote(note)), content: freeNote(note, places) }
  }

  /** Images that notes show, each once, before the note that does: by then their names are known. */
  async function* imagesOf(notes: readonly string[]): AsyncGenerator<ZipEntry> {
    for (const sha256 of notes.flatMap(imagesInNote)) {
      if (images.has(sha256)) continue
      images.add(sha256)
      const bytes = await library.readAsset(sha256 as Sha256)
      if (bytes === null) continue
      const name = `${sha256}${imageEnding(bytes)}`
      places.images.set(sha256, name)
      yield { path: `Attachments/${name}`, content: bytes, isStored: true }
    }
  }
}

/** Names of all that may be linked to, and where each quote stands. */
async function placesOf(
  library: LibraryToExport,
): Promise<VaultPlaces & { readonly images: Map<string, string> }> {
  const names = makeVaultNames()
  const articleOfQuote = new Map<string, string>()
  for await (const article of library.articles()) {
    if (newestOf(article) === null) continue
    names.add('Articles', article.id, article.title)
    for (const { quotes } of article.versions) for (const { id } of quotes) articleOfQuote.set(id, article.id)
  }
  for await (const note of library.notes()) names.add('Notes', note.id, nameOfNote(note))
  return { names, articleOfQuote, images: new Map() }
}

/** Its title, or its first words. */
const nameOfNote = ({ title, note }: Pick<FreeNote, 'title' | 'note'>): string =>
  title === '' ? (note.trim().split('\n', 1)[0] ?? '').slice(0, 80) : title
