// Owns what a person can ask about the health of their library: what is amiss, a check, a repair.
import { listBackups } from '../library/backups'
import { checkLibrary } from '../library/check'
import { repairLibrary } from '../library/repair'
import type { LibraryCheck, Repair } from '../model/library-check'
import type { LibraryHealth } from '../model/library-health'
import type { Progress } from '../ports'
import { countConflicts, listConflicts } from '../search/index-conflicts'
import { countAll } from '../search/index-reader'
import type { Workspace } from './workspace'

/** Checks of this session, by the workspace that they were made in. */
const lastChecks = new WeakMap<Workspace, NonNullable<LibraryHealth['lastCheck']>>()

/** Records in which copies differ that are listed at once: when some are decided about, the next ones come. */
const MOST_DIFFERING = 200

/** What is known of a library's health without looking through it. */
export async function libraryHealth(workspace: Workspace): Promise<LibraryHealth> {
  const { library, damaged } = workspace
  const index = await workspace.askIndex()
  return {
    damaged: [...damaged].map(([path, reason]) => ({ path, reason })),
    setAside: await library.quarantine.list(),
    differing: { rows: listConflicts(index, MOST_DIFFERING), total: countConflicts(index) },
    backups: await listBackups(library.files),
    lastCheck: lastChecks.get(workspace) ?? null,
  }
}

type Job = { readonly signal: AbortSignal; readonly progress: Progress }

/** Check every record and hash. @throws {AppError} cancelled */
export async function checkWorkspace(workspace: Workspace, job: Job): Promise<LibraryCheck> {
  const check = await checkLibrary(workspace.library, await checkOptions(workspace, 'checking', job))
  lastChecks.set(workspace, { at: workspace.clock(), check })
  return check
}

/** Check, and mend what can be mended. @throws {AppError} cancelled, read-only, in-use, disk-full, storage */
export async function repairWorkspace(workspace: Workspace, job: Job): Promise<readonly Repair[]> {
  const repairs = await repairLibrary(workspace.library, await checkOptions(workspace, 'repairing', job))
  await workspace.reconcile()
  await checkWorkspace(workspace, job)
  return repairs
}

async function checkOptions(
  workspace: Workspace,
  stage: 'checking' | 'repairing',
  { signal, progress }: Job,
): Promise<Parameters<typeof checkLibrary>[1]> {
  // How many there are is known well enough: the index lists them.
  const { articles, archived } = countAll(await workspace.askIndex())
  const total = articles + archived
  return {
    signal,
    progress: (done) => {
      progress({ stage, done: Math.min(done, total), total })
    },
  }
}
