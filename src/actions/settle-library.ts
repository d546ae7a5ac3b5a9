// Owns what follows the opening of a library, while the person reads: its form, its index, what is damaged, and the day's backup.
import { isBackupDue, makeBackup } from '../library/backups'
import { joinCopies } from '../library/join-copies'
import { mendRecords, type Mended } from '../library/mend'
import type { BackupKind, BackupSummary } from '../model/backup'
import type { Settled } from '../model/library-health'
import type { Progress } from '../ports'
import type { Workspace } from './workspace'

/** An article has this many records of its own. */
const ROUNDS = 3

/**
 * Look a library through and put right what can be. Changes wait only while the library is brought into a new form.
 * @throws {AppError} what the disk says; what was done before stays done
 */
export async function settleLibrary(
  workspace: Workspace,
  progress: Progress = () => undefined,
): Promise<Settled> {
  const { library } = workspace
  await library.migrate((done, total) => {
    progress({ stage: 'migrating', done, total })
  })
  const settled = await lookThrough(workspace)
  // Whatever else goes wrong with a backup (a full disk), the library itself is in order: the next start tries again.
  if (library.readOnly === null && (await isBackupDue(library.files, workspace.clock)))
    await makeLibraryBackup(workspace, 'daily', progress)
  return settled
}

/** Find what other programs changed, and mend what is damaged. Asked again whenever the window comes back. */
export async function lookThrough(workspace: Workspace): Promise<Settled> {
  const found = await workspace.reconcile()
  const mended = [...(await mendDamaged(workspace))]
  const joined = await joinCopies(workspace.library, found.copies)
  // A record that can be read again may lead to another that can't.
  for (let rounds = 0, news = mended.length; news > 0 && rounds < ROUNDS; rounds++) {
    await workspace.reconcile()
    const more = await mendDamaged(workspace)
    mended.push(...more)
    news = more.length
  }
  const count = (outcome: Mended['outcome']): number => mended.filter((one) => one.outcome === outcome).length
  return {
    added: found.added,
    changed: found.changed,
    removed: found.removed,
    repaired: count('repaired'),
    rebuilt: count('rebuilt'),
    setAside: count('set-aside'),
    merged: joined.copies.filter((copy) => copy.outcome === 'merged').length,
    differing: joined.conflicts.length,
  }
}

async function mendDamaged({ library, damaged }: Workspace): Promise<readonly Mended[]> {
  if (library.readOnly !== null || damaged.size === 0) return []
  const mended = await mendRecords(library.store, [...damaged.keys()])
  for (const { path } of mended) damaged.delete(path)
  return mended
}

/** Make a backup. Changes go on meanwhile: each record in it is whole, old or new. */
export async function makeLibraryBackup(
  { library }: Workspace,
  kind: BackupKind,
  progress: Progress = () => undefined,
): Promise<BackupSummary> {
  return makeBackup({ ...library.store, library }, kind, (done, total) => {
    progress({ stage: 'backing-up', done, total })
  })
}

/** Whether a settled library has anything to tell. */
export const isNews = (settled: Settled): boolean => Object.values(settled).some((count) => count > 0)
