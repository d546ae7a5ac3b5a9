// Owns finding what sync tools left in a library: copies of our files beside them, copies of whole folders, and names whose case was
// changed. Changes nothing. Leaves what a name means to `foreign-names`, and what becomes of copies to `join-copies`.
import type { FileEntry, Files } from '../ports'
import { describeName, type NameKind, type Place } from './foreign-names'
import * as layout from './layout'

/** A file that is a copy of another: paths within the library. */
export type FoundCopy = { readonly path: string; readonly of: string }

/** Something that only has to get its own name back: ours is not there. */
export type Rename = { readonly from: string; readonly to: string }

/** What was found for one record folder, or for the library's own files. */
export type FoundCopies = {
  /** The folder as it should be called; empty for the library's own files. */
  readonly folder: string
  readonly copies: readonly FoundCopy[]
  readonly renames: readonly Rename[]
  /** Folders that are copies, of the record's folder or of one in it: removed once nothing is left in them. */
  readonly copiedFolders: readonly string[]
}

type Found = { copies: FoundCopy[]; renames: Rename[]; copiedFolders: string[] }

/**
 * Find copies everywhere. Records without any are left out.
 * @param rest  waited for between two records: whoever else wants the thread has it then
 */
export async function findAllCopies(
  files: Files,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly FoundCopies[]> {
  const found = [await findCopies(files, '')].filter(hasAny)
  for (const shelf of [layout.ARTICLES, layout.DOSSIERS, layout.NOTES])
    for (const [folder, strays] of await foldersOf(files, shelf)) {
      const one = await findCopies(files, folder, strays)
      if (hasAny(one)) found.push(one)
      await rest()
    }
  return found
}

/** Look again at what was found, where things may have changed since. */
export function findAgain(files: Files, found: FoundCopies): Promise<FoundCopies> {
  const beside = [...found.copiedFolders, ...found.renames.map(({ from }) => from)]
  return findCopies(files, found.folder, beside.filter(isRecordFolder))
}

const isRecordFolder = (path: string): boolean => path.split('/').length === 2

/** Whether anything was found. */
export const hasAny = ({ copies, renames, copiedFolders }: FoundCopies): boolean =>
  copies.length + renames.length + copiedFolders.length > 0

/**
 * Find copies in one record folder.
 * @param folder  its path, such as `articles/2026-11-24-talks-0123456789ab`; empty for the library's own files
 * @param strays  folders beside it that are copies of it, or it under a name of another case
 */
export async function findCopies(
  files: Files,
  folder: string,
  strays: readonly string[] = [],
): Promise<FoundCopies> {
  const found: Found = { copies: [], renames: [], copiedFolders: [] }
  if (folder === '') await search(files, { at: '', as: '', place: 'library' }, found)
  else {
    let isThere = strays.length === 0 || (await isListed(files, folder))
    if (isThere) await search(files, { at: folder, as: folder, place: 'record' }, found)
    for (const stray of strays)
      if (!isThere && (stray.toLowerCase() === folder || (await hasRecord(files, stray)))) {
        found.renames.push({ from: stray, to: folder })
        isThere = true
      } else if (isThere) {
        found.copiedFolders.push(stray)
        await search(files, { at: stray, as: folder, place: 'record' }, found)
      }
  }
  return { folder, ...found }
}

/** Every record folder of a shelf with the folders that are copies of it. Names may differ: the id is what counts. */
async function foldersOf(files: Files, shelf: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const byId = new Map<string, string>()
  const strays: { readonly id: string; readonly of: string; readonly path: string }[] = []
  for (const { name, isFolder } of await sortedList(files, shelf)) {
    if (!isFolder) continue
    const kind = describeName(name, 'shelf')
    if (kind.kind === 'ours') byId.set(layout.idOfFolder(name) ?? '', `${shelf}/${name}`)
    else if (kind.kind === 'copy')
      strays.push({
        id: layout.idOfFolder(kind.of) ?? '',
        of: `${shelf}/${kind.of}`,
        path: `${shelf}/${name}`,
      })
  }
  const folders = new Map<string, string[]>([...byId.values()].map((folder) => [folder, []]))
  for (const { id, of, path } of strays) {
    const folder = byId.get(id) ?? of
    byId.set(id, folder)
    folders.set(folder, [...(folders.get(folder) ?? []), path])
  }
  return folders
}

type Search = {
  /** Where it lies, and where it would lie without the marks of sync tools. */
  readonly at: string
  readonly as: string
  readonly place: Place
}

async function search(files: Files, { at, as, place }: Search, found: Found): Promise<void> {
  const entries = await sortedList(files, at === '' ? '.' : at)
  const names = new Set(entries.map(({ name }) => name))
  for (const { name, isFolder } of entries) {
    const kind = describeName(name, place)
    const proper = kind.kind === 'ours' ? name : kind.kind === 'copy' ? kind.of : null
    if (proper === null || isFolder !== isFolderName(proper, place)) continue
    const [here, there] = [join(at, name), join(as, proper)]
    if (kind.kind === 'copy') {
      // What is only not downloaded yet is there all the same, and must not be put in doubt.
      if (names.has(`.${proper}.icloud`)) continue
      if (mayTakeName(kind, names, proper)) {
        found.renames.push({ from: here, to: join(at, proper) })
        names.add(proper)
        continue
      }
      if (isFolder) found.copiedFolders.push(here)
    }
    if (isFolder)
      await search(files, { at: here, as: there, place: place === 'record' ? 'versions' : 'version' }, found)
    else if (here !== there) found.copies.push({ path: here, of: there })
  }
}

/** Only the case of its name is wrong, and nobody has the right one: on many systems both are the same file. */
const mayTakeName = (kind: NameKind, names: ReadonlySet<string>, proper: string): boolean =>
  kind.kind === 'copy' && kind.isCaseOnly && !names.has(proper)

const isFolderName = (name: string, place: Place): boolean =>
  place === 'versions' || (place === 'record' && name === 'versions')

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/** The order in which a disk lists names is no order. */
async function sortedList(files: Files, folder: string): Promise<readonly FileEntry[]> {
  return [...(await files.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** By the name as it is written: whether something is there under another case is for the disk to know. */
async function isListed(files: Files, folder: string): Promise<boolean> {
  const slash = folder.lastIndexOf('/')
  return (await files.list(folder.slice(0, slash))).some(({ name }) => name === folder.slice(slash + 1))
}

/** The record of a folder, by its shelf. */
const RECORDS: Readonly<Record<string, string>> = {
  [layout.ARTICLES]: 'article.json',
  [layout.DOSSIERS]: 'dossier.json',
  [layout.NOTES]: 'note.json',
}

/** A folder that arrives bit by bit becomes the record's folder only when its record is there. */
async function hasRecord(files: Files, folder: string): Promise<boolean> {
  const record = RECORDS[folder.slice(0, folder.indexOf('/'))] ?? ''
  return (await files.list(folder)).some(({ name }) => {
    const kind = describeName(name, 'record')
    return name === record || (kind.kind === 'copy' && kind.of === record)
  })
}
