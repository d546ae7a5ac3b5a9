// Owns what the parts of a library share: its files, its one queue of writes, and telling others what was written.
import { AppError, type ErrorData } from '../errors'
import type { DossierState } from '../model/dossier-state'
import type { ArticleId, DossierId, NoteId } from '../model/ids'
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
  | {
      readonly kind: 'dossier'
      readonly id: DossierId
      readonly folder: string
      /** The state that an edit brought it to, where it was one. */
      readonly state?: DossierState
    }
  | { readonly kind: 'dossier-gone'; readonly id: DossierId }
  | { readonly kind: 'note'; readonly id: NoteId; readonly folder: string }
  | { readonly kind: 'note-gone'; readonly id: NoteId }
  /** There is one, so that its id says nothing. */
  | { readonly kind: 'codebook' | 'searches' | 'styles' | 'speakers' | 'stories'; readonly id: '' }

export type Store = {
  readonly files: Files
  readonly clock: Clock
  readonly newId: NewId
  readonly hashOf: HashOf
  readonly log: Log
  readonly readOnly: boolean
  readonly folderHint?: FolderHint | undefined
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

/** Kinds of records that have a folder each, on a shelf of their own. */
export type ShelvedKind = 'article' | 'dossier' | 'note'

/** Where a record lies as far as somebody remembers; `null` for not known. */
export type FolderHint = (kind: ShelvedKind, id: string) => string | null

/** What a library's hint says of one kind. */
export const hintFor = (
  { folderHint }: Store,
  kind: ShelvedKind,
): ((id: string) => string | null) | undefined =>
  folderHint === undefined ? undefined : (id) => folderHint(kind, id)

/** Folder names by record id for one shelf of the library. */
export type FolderNames = {
  find(id: string): Promise<string | null>
  all(): Promise<readonly string[]>
  set(id: string, folder: string): void
  delete(id: string): void
}

/** Of those that were asked for lately, where somebody remembers all. */
const MOST_KNOWN = 1000

/**
 * Find folders by the id that their names end in: by what is known from here, then by the hint, then by listing the shelf.
 * Neither of the first two is believed unseen. With a hint nothing is kept of a list: a hundred thousand names are then
 * remembered elsewhere.
 */
export function makeFolderNames(
  files: Files,
  shelf: string,
  hint?: (id: string) => string | null,
): FolderNames {
  const known = new Map<string, string>()
  const list = async (): Promise<Map<string, string>> => {
    const entries = await files.list(shelf)
    const names = new Map(
      entries.flatMap((entry) => {
        const id = entry.isFolder ? idOfFolder(entry.name) : null
        return id === null ? [] : [[id, `${shelf}/${entry.name}`] as const]
      }),
    )
    if (hint === undefined) for (const [id, folder] of names) known.set(id, folder)
    return names
  }
  /** One of a hundred thousand, without all of their names. */
  const look = async (id: string): Promise<string | null> => {
    for await (const { name, isFolder } of files.walk(shelf))
      if (isFolder && idOfFolder(name) === id) return `${shelf}/${name}`
    return null
  }
  return {
    async find(id) {
      for (const where of [() => known.get(id), () => hint?.(id)]) {
        const folder = where()
        if (typeof folder !== 'string' || !(await files.exists(folder))) continue
        if (hint !== undefined && known.size >= MOST_KNOWN) known.clear()
        known.set(id, folder)
        return folder
      }
      const folder = hint === undefined ? ((await list()).get(id) ?? null) : await look(id)
      if (folder === null) known.delete(id)
      else known.set(id, folder)
      return folder
    },
    all: async () => [...(await list()).values()],
    set: (id, folder) => void known.set(id, folder),
    delete: (id) => void known.delete(id),
  }
}

/** @throws {AppError} not-found when `value` is `null` */
export function found<T>(value: T | null, what: ErrorData['not-found']['what'], id: string): T {
  if (value === null) throw new AppError('not-found', { what, id })
  return value
}
