// Owns what the parts of a library share: its files, its one queue of writes, and telling others what was written.
import { AppError, type ErrorData } from '../errors'
import type { ArticleId, DossierId } from '../model/ids'
import type { Clock, Files, HashOf, NewId } from '../ports'
import type { Log } from './log'
import { idOfFolder } from './layout'
import type { Step } from './step'

export type ArticlePart = 'all' | 'record' | 'note' | 'quotes'
export type LibraryChange =
  | {
      readonly kind: 'article'
      readonly id: ArticleId
      readonly folder: string
      /** What was written: `all` for an article that is new, back, or has a new version. */
      readonly part: ArticlePart
    }
  | { readonly kind: 'article-gone'; readonly id: ArticleId }
  | { readonly kind: 'dossier'; readonly id: DossierId; readonly folder: string }
  | { readonly kind: 'dossier-gone'; readonly id: DossierId }

export type Store = {
  readonly files: Files
  readonly clock: Clock
  readonly newId: NewId
  readonly hashOf: HashOf
  readonly log: Log
  readonly readOnly: boolean
  /**
   * Run changes one after the other: each sees what the one before wrote. What a named step wrote can be undone, also where it
   * failed half-way.
   * @throws {AppError} read-only, in-use
   */
  change<T>(work: (step: Step) => Promise<T>): Promise<T>
  /** Say that something was written, after the disk has it. */
  tell(change: LibraryChange): void
}

/** Make a queue in which work runs one after the other; a failure doesn't hold up what follows. */
export function makeQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }
}

/** Folder names by record id for one shelf of the library: listed once, kept up with what is written here. */
export type FolderNames = {
  find(id: string): Promise<string | null>
  all(): Promise<readonly string[]>
  set(id: string, folder: string): void
  delete(id: string): void
}

/** Find folders by the id that their names end in. Names that were added by another program are found by listing again. */
export function makeFolderNames(files: Files, shelf: string): FolderNames {
  let known: Map<string, string> | null = null
  const listed = async (): Promise<Map<string, string>> => {
    const entries = await files.list(shelf)
    return new Map(
      entries.flatMap((entry) => {
        const id = entry.isFolder ? idOfFolder(entry.name) : null
        return id === null ? [] : [[id, `${shelf}/${entry.name}`] as const]
      }),
    )
  }
  return {
    async find(id) {
      known ??= await listed()
      const folder = known.get(id)
      if (folder !== undefined && (await files.exists(folder))) return folder
      known = await listed()
      return known.get(id) ?? null
    },
    async all() {
      known = await listed()
      return [...known.values()]
    },
    set: (id, folder) => void known?.set(id, folder),
    delete: (id) => void known?.delete(id),
  }
}

/** @throws {AppError} not-found when `value` is `null` */
export function found<T>(value: T | null, what: ErrorData['not-found']['what'], id: string): T {
  if (value === null) throw new AppError('not-found', { what, id })
  return value
}
