// Owns joining what sync tools left in a library, after the index was brought up to the files.
import { findAllCopies } from '../library/find-copies'
import { joinCopies } from '../library/join-copies'
import type { JoinReport } from '../model/joined-copies'
import type { Workspace } from './workspace'

const NOTHING: JoinReport = { copies: [], conflicts: [], renamed: [] }

/**
 * Join copies that sync tools left. A library that can only be read is left as it is.
 * @throws {AppError} in-use, disk-full, storage
 */
export async function joinSyncCopies({ library }: Pick<Workspace, 'library'>): Promise<JoinReport> {
  return library.readOnly === null ? joinCopies(library, await findAllCopies(library.files)) : NOTHING
}
