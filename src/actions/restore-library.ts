// Owns restoring a backup into a folder that a person chose.
import { restoreBackup } from '../library/restore'
import type { RestoreReport } from '../model/backup'
import type { Files, Progress } from '../ports'
import type { Workspace } from './workspace'

/** Restore a backup of a library into an empty folder. @throws {AppError} as `restoreBackup` */
export function restoreIntoFolder(
  { library }: Workspace,
  name: string,
  target: Files,
  progress: Progress,
): Promise<RestoreReport> {
  return restoreBackup(library, name, target, (done, total) => {
    progress({ stage: 'restoring', done, total })
  })
}
