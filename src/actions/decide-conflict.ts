// Owns a person's decision about a value that differs between merged copies. Leaves changing the record to `library`.
import type { ParsedRequestOf, ResponseOf } from '../contract'
import { resolveConflict } from '../library/conflicts'
import type { Workspace } from './workspace'

/**
 * Decide about one value that differs.
 * @throws {AppError} not-found, bad-request (the value can't stand there), read-only, in-use, disk-full, storage
 */
export async function decideConflict(
  { library }: Workspace,
  { target, conflict, resolution }: ParsedRequestOf<'conflict:resolve'>,
): Promise<ResponseOf<'conflict:resolve'>> {
  return { stood: await resolveConflict(library, target, conflict, resolution) }
}
