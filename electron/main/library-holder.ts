// Owns which library is open: the one that the app began with, or another that a person chose since. Leaves what is done in it to
// actions.
import { rename } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { makeSample } from '../../src/actions/make-sample'
import { closeWorkspace, openWorkspace } from '../../src/actions/open-workspace'
import { isDoneWithin } from '../../src/actions/patience'
import { isNews, lookThrough, settleLibrary } from '../../src/actions/settle-library'
import type { Workspace } from '../../src/actions/workspace'
import type { AppState } from '../../src/model/app-state'
import type { DossierState } from '../../src/model/dossier-state'
import { moveFolder, placeFor, type Moved } from '../../src/node/move-folder'
import { indexFile } from '../../src/node/places'
import { sha256 } from '../../src/node/system'
import { machineTools, type MachineOptions } from '../../src/node/workspace-tools'
import type { ProgressStep } from '../../src/model/progress'
import type { Progress } from '../../src/ports'
import { isComplete } from '../../src/search/open-index'

export type LibraryHolder = {
  /** The open library; waits while it is being opened, and fails as opening failed. */
  readonly workspace: () => Promise<Workspace>
  folder(): string
  /** What the last move of it had to leave where it was. */
  leftBehind(): string | null
  /** What was found when it was looked through last. */
  settled(): AppState['settled']
  /** Open another in its place. @throws {AppError} what opening throws: the one that was open stays open */
  open(folder: string): Promise<void>
  /** Move it to where a person chose. @throws {AppError} it is then still where it was, and open */
  move(chosen: string, progress: Progress): Promise<Moved>
  /** Look for what other programs changed; not more often than now and then. */
  lookAgain(): void
  close(): Promise<void>
}

export type HolderTools = {
  readonly options: Omit<MachineOptions, 'library'>
  readonly folder: string
  /** The window shows its first picture: until then all of the machine belongs to that. */
  readonly shown: Promise<void>
  /** Something was written or found; `dossier` is what an edit made of one, where it is nothing else. */
  readonly changed: (dossier: DossierState | null) => void
  readonly working: (step: ProgressStep | null) => void
  /** It is open, and its index is up to its files. */
  readonly ready: () => void
  /** It was looked through, whether or not that went well. */
  readonly looked: () => void
  /** It is about to be closed. */
  readonly closing: () => Promise<void>
  readonly report: (error: unknown) => void
}

/** For what a library that was left still has to do. */
const LONGEST_CLOSE_MS = 2000
/** Between two looks at what other programs changed: so long, and so many times as long as a look takes. */
const LOOK_AGAIN_MS = 30_000
const REST_OF_LOOKS = 20

/** Begin to open a library. */
export function holdLibrary(tools: HolderTools): LibraryHolder {
  const { options, working, report } = tools
  const changed = (): void => {
    tools.changed(null)
  }
  let folder = resolve(tools.folder)
  let settled: AppState['settled'] = null
  let leftBehind: string | null = null
  let nextLookAt = 0
  let closingLast: Promise<unknown> = Promise.resolve()

  const begin = (at: string): Promise<Workspace> => openWorkspace(machineTools({ ...options, library: at }))
  // The window's process starts and loads the page first.
  let current = new Promise<Workspace>((done) => {
    setImmediate(() => {
      done(begin(folder))
    })
  })

  /** What comes after opening, while the person reads: the sample of a new library, what changed behind our back, the backup. */
  const settle = async (workspace: Workspace): Promise<void> => {
    const endLook = beginLook()
    workspace.library.onChange((change) => {
      tools.changed(change.kind === 'dossier' ? (change.state ?? null) : null)
    })
    workspace.onCaughtUp(changed)
    workspace.statements.onFound(changed)
    // An index that is filled from the beginning shows more and more: the window asks again now and then.
    workspace.onIndexed((step) => {
      changed()
      working(step.done < step.total ? { stage: 'indexing', ...step } : null)
    })
    try {
      if (workspace.library.isNew) await makeSample(workspace)
      // What isn't in the index yet can't be shown: only filling it comes before the picture.
      else if (isComplete(workspace.index)) await tools.shown
      remember(await settleLibrary(workspace, working))
      tools.ready()
      workspace.statements.start()
    } finally {
      tools.looked()
      endLook()
      working(null)
      changed()
    }
  }
  const close = async (workspace: Workspace): Promise<void> => {
    await tools.closing()
    await closeWorkspace(workspace)
  }
  /** Nothing is looked at anew until some time after the look has ended. */
  const beginLook = (): (() => void) => {
    const begunAt = performance.now()
    nextLookAt = Number.POSITIVE_INFINITY
    return () => {
      const now = performance.now()
      nextLookAt = now + Math.max(LOOK_AGAIN_MS, (now - begunAt) * REST_OF_LOOKS)
    }
  }
  const remember = (found: Awaited<ReturnType<typeof lookThrough>>): void => {
    if (isNews(found)) settled = { ...found, at: new Date().toISOString() }
  }
  const begun = (opening: Promise<Workspace>): void => {
    opening.then(settle).catch(report)
  }
  begun(current)

  const replace = (workspace: Workspace, at: string): void => {
    current = Promise.resolve(workspace)
    folder = at
    settled = null
    leftBehind = null
    begun(current)
  }
  return {
    workspace: () => current,
    folder: () => folder,
    settled: () => settled,
    leftBehind: () => leftBehind,
    async open(other) {
      const at = resolve(other)
      if (at === folder) return
      // The one that is being closed may be the one that is wanted.
      await isDoneWithin(closingLast, LONGEST_CLOSE_MS)
      const next = await begin(at)
      const last = await current.catch(() => null)
      // What is being captured belongs to the one that was open.
      await tools.closing()
      replace(next, at)
      if (last === null) return
      // What is shown is the other library's already: nobody waits long for the end of this one.
      closingLast = closeWorkspace(last).catch(report)
      await isDoneWithin(closingLast, LONGEST_CLOSE_MS)
    },
    async move(chosen, progress) {
      const [from, to] = [folder, await placeFor(folder, resolve(chosen))]
      const workspace = await current
      const moving = (async () => {
        await close(workspace)
        const moved = await moveFolder(from, to, (done, total) => {
          progress({ stage: 'moving', done, total })
        })
        await moveIndex(options.cache, workspace.library.id, from, to).catch(report)
        leftBehind = moved.left
        return moved
      })()
      // Whoever asks meanwhile waits, and is answered from the new place, or from the old one after a failure.
      const at = moving.then(
        ({ path }) => path,
        () => from,
      )
      current = at.then(begin)
      folder = await at
      settled = null
      begun(current)
      return moving
    },
    lookAgain() {
      if (performance.now() < nextLookAt) return
      const endLook = beginLook()
      current
        .then(lookThrough)
        .then((found) => {
          remember(found)
          if (isNews(found)) changed()
        })
        .catch(report)
        .finally(endLook)
    },
    close: async () => {
      await Promise.all([closingLast, current.then(close)])
    },
  }
}

/** The index and what can be undone go with the library: both are kept by where it lies. */
async function moveIndex(cache: string, id: string, from: string, to: string): Promise<void> {
  const place = (folder: string): string => dirname(indexFile(cache, id, sha256(folder)))
  await rename(place(from), place(to))
}
