// Owns what a person drops on the window: files, and folders with the files that lie in them. Leaves reading the files to `state/import-files.ts`.
import { BUNDLE_PAGE, BUNDLE_SUMS } from '../../src/model/dossier-bundle'
import { belongsToPage } from '../../src/text/saved-page-folder'

/** What was dropped at once. */
export type Dropped = {
  /** Of the one thing that was dropped; `null` where there are several. */
  readonly name: string | null
  /** Every file, also of folders, in the order of their names. Rejects with a `DOMException` where a folder can't be read. */
  readonly files: Promise<readonly File[]>
}

/** The part of a drop that the walk needs. */
type DropData = {
  readonly files: ArrayLike<File>
  readonly items: ArrayLike<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry'>>
}

/** Take what was dropped; `null` when there are no files in it. To be called while the drop is told of: afterwards it is empty. */
export function readDropped({ files, items }: DropData): Dropped | null {
  const all = Array.from(files)
  if (all.length === 0) return null
  const entries = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry())
  const name = all.length === 1 ? (all[0]?.name ?? null) : null
  // A folder stands among the files too, as one that can't be read.
  const hasFolders = entries.some((entry) => entry?.isDirectory === true)
  return {
    name,
    files: hasFolders ? filesOf(entries.filter((entry) => entry !== null)) : Promise.resolve(all),
  }
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = []
  for (const entry of entries) await addFiles(entry, files)
  return files
}

/** As for a folder that is chosen: hidden files, and what belongs to a saved page, are passed over. */
async function addFiles(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (isFile(entry)) files.push(await fileOf(entry))
  if (!isFolder(entry)) return
  const inside = await entriesOf(entry)
  const names = new Set(inside.map(({ name }) => name))
  // A dossier that was exported as a folder is one thing, and its page holds all that it proves.
  const isDossier = names.has(BUNDLE_PAGE) && names.has(BUNDLE_SUMS)
  for (const one of inside.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
    if (isDossier && one.name !== BUNDLE_PAGE) continue
    if (one.name.startsWith('.') || (one.isDirectory && belongsToPage(one.name, names))) continue
    await addFiles(one, files)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

/** They come a hundred at a time, until none comes. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}
