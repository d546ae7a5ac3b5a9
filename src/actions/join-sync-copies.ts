// Owns joining what sync tools left in a library, after the index was brought up to the files.
import {
  findAllCopies,
  findCopies,
  foldersOf,
  recordFolderOf,
  type FoundCopies,
} from '../library/find-copies'
import { joinCopies } from '../library/join-copies'
import type { JoinReport } from '../model/joined-copies'
import type { Workspace } from './workspace'

const NOTHING: JoinReport = { copies: [], conflicts: [], renamed: [] }

/**
 * Join copies that sync tools left. A library that can only be read is left as it is.
 * @param strange  paths whose names are not ours, where they are known already; without them all folders are listed
 * @throws {AppError} in-use, disk-full, storage
 */
export async function joinSyncCopies(
  { library }: Pick<Workspace, 'library'>,
  strange?: readonly string[],
): Promise<JoinReport> {
  if (library.readOnly !== null) return NOTHING
  const found =
    strange === undefined ? await findAllCopies(library.files) : await copiesAmong(library.files, strange)
  return joinCopies(library, found)
}

async function copiesAmong(
  files: Workspace['library']['files'],
  strange: readonly string[],
): Promise<readonly FoundCopies[]> {
  const folders = new Set(strange.map(recordFolderOf).filter((folder) => folder !== null))
  if (folders.size === 0) return []
  const strays = new Map<string, readonly string[]>()
  for (const shelf of new Set([...folders].map((folder) => folder.split('/')[0] ?? '')))
    if (shelf !== '') for (const [folder, copies] of await foldersOf(files, shelf)) strays.set(folder, copies)
  // A copied folder may have another name than the folder of the same id.
  for (const [folder, copies] of strays)
    if (copies.some((copy) => folders.has(recordFolderOf(copy) ?? ''))) folders.add(folder)
  return Promise.all([...folders].map((folder) => findCopies(files, folder, strays.get(folder) ?? [])))
}
