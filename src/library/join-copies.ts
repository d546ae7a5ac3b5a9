// Owns joining what a sync tool left when two machines changed one file. Each record folder is one change of the library; what is
// merged is on the disk before a copy goes, and every copy is kept in the quarantine until a person says otherwise.
import type { Article } from '../model/article'
import type { ArticleId, DossierId, NoteId } from '../model/ids'
import type { ConflictTarget, JoinedCopy, JoinReport } from '../model/joined-copies'
import type { Conflict } from '../model/record'
import { findAgain, hasAny, type FoundCopies } from './find-copies'
import { joinArticle } from './join-article'
import { joinOwnFiles } from './join-log'
import { joinRecord, putCopiesAside, writeJoined, type JoinRules } from './join-record'
import { foldersWithSealedSetAside, settleVersions } from './join-sealed'
import * as layout from './layout'
import type { Library } from './library'
import { keyOf } from './merge-fields'
import { mergeDossiers, mergeFreeNotes } from './merge-records'
import { isUnreadable, readRecord } from './record'
import { ARTICLE, DOSSIER, NOTE } from './record-types'
import type { Store } from './store'
import { tellPath } from './tell-path'

type Conflicts = JoinReport['conflicts']
type Joined = {
  readonly copies: readonly JoinedCopy[]
  readonly conflicts: Conflicts
  readonly isChanged: boolean
}

const NOTHING: JoinReport = { copies: [], conflicts: [], renamed: [] }

/**
 * Join copies that were found. Doing it again changes nothing. A library that can only be read is left as it is.
 * @throws {AppError} in-use, disk-full, storage
 */
export async function joinCopies(library: Library, found: readonly FoundCopies[]): Promise<JoinReport> {
  const { store } = library
  if (library.readOnly !== null) return NOTHING
  const copies: JoinedCopy[] = []
  const conflicts: Conflicts[number][] = []
  const renamed: string[] = []
  for (const one of found) {
    await store.change(async () => {
      const now = await findAgain(store.files, one)
      if (!hasAny(now)) return
      const { found: ready, done } = await rename(store.files, now)
      renamed.push(...done)
      const joined = await joinFolder(library, ready)
      copies.push(...joined.copies)
      conflicts.push(...joined.conflicts)
      if (joined.isChanged || done.length > 0) await tellPath(store, `${one.folder}/`)
    })
  }
  await settleLate(library)
  return { copies, conflicts, renamed }
}

/** Sealed files that were set aside before their record came go where it says that they belong. */
async function settleLate({ store, articles }: Library): Promise<void> {
  const folders = new Set(await articles.folders())
  for (const folder of await foldersWithSealedSetAside(store.files)) {
    if (!folders.has(folder)) continue
    await store.change(async () => {
      const article = await readWhole(store, folder)
      const { isChanged } = await settleVersions(store, folder, article, [], article !== null)
      if (isChanged) await tellPath(store, `${folder}/`)
    })
  }
}

/** A record that can't be read says nothing of where things belong. */
async function readWhole({ files }: Store, folder: string): Promise<Article | null> {
  try {
    return await readRecord(files, layout.articleRecord(folder), ARTICLE)
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

/**
 * Names that are right but for their case get the right one; what has come to lie there meanwhile is not written over. Gives what
 * there is then: what is renamed may have copies, and other such names, in it.
 */
async function rename(
  files: Store['files'],
  found: FoundCopies,
): Promise<{ readonly found: FoundCopies; readonly done: readonly string[] }> {
  const done: string[] = []
  for (const { from, to } of found.renames) {
    const slash = to.lastIndexOf('/')
    const entries = await files.list(slash < 0 ? '.' : to.slice(0, slash))
    if (entries.some(({ name }) => name === to.slice(slash + 1)) || !(await files.exists(from))) continue
    await files.move(from, to)
    done.push(to)
  }
  if (done.length === 0) return { found, done }
  const inner = await rename(files, await findAgain(files, found))
  return { found: inner.found, done: [...done, ...inner.done] }
}

async function joinFolder(library: Library, found: FoundCopies): Promise<Joined> {
  const { store } = library
  const joined = await joinFiles(library, found)
  // The innermost first.
  for (const folder of [...found.copiedFolders].reverse())
    if (await isEmpty(store.files, folder)) await store.files.remove(folder)
  return joined
}

async function joinFiles(library: Library, { folder, copies }: FoundCopies): Promise<Joined> {
  const { store } = library
  if (folder === '')
    return { copies: await joinOwnFiles(store, library.id, copies), conflicts: [], isChanged: false }
  const id = layout.idOfFolder(folder) ?? ''
  if (folder.startsWith(`${layout.DOSSIERS}/`)) {
    const target = { kind: 'dossier', id: id as DossierId } as const
    return joinOne(store, layout.dossierRecord(folder), copies, target, {
      type: DOSSIER,
      merge: mergeDossiers,
      belongs: (record) => record.id === id,
    })
  }
  if (folder.startsWith(`${layout.NOTES}/`)) {
    const target = { kind: 'note', id: id as NoteId } as const
    return joinOne(store, layout.noteRecord(folder), copies, target, {
      type: NOTE,
      merge: mergeFreeNotes,
      belongs: (record) => record.id === id,
    })
  }
  const { article, quotes, ...joined } = await joinArticle(store, folder, copies)
  const articleId = id as ArticleId
  const ofQuotes = (quotes.after?.quotes ?? []).flatMap((quote) => {
    const before = quotes.before?.quotes.find(({ id }) => id === quote.id)
    return newConflicts(before, quote, { kind: 'quote', articleId, id: quote.id })
  })
  const ofArticle = newConflicts(article.before, article.after, { kind: 'article', id: articleId })
  return { ...joined, conflicts: [...ofArticle, ...ofQuotes] }
}

/** Join the copies of a record that is all that its folder has. */
async function joinOne<T extends WithRecordConflicts>(
  store: Store,
  path: string,
  found: FoundCopies['copies'],
  target: ConflictTarget,
  rules: JoinRules<T>,
): Promise<Joined> {
  const joined = await joinRecord(store, path, found, rules)
  const isChanged = await writeJoined(store, joined, rules.type)
  await putCopiesAside(store, joined.copies)
  return { copies: joined.copies, conflicts: newConflicts(joined.before, joined.after, target), isChanged }
}

type WithRecordConflicts = { readonly conflicts?: readonly Conflict[] | undefined }
type WithConflicts = WithRecordConflicts | null | undefined

function newConflicts(before: WithConflicts, after: WithConflicts, target: ConflictTarget): Conflicts {
  const known = new Set((before?.conflicts ?? []).map(keyOf))
  return (after?.conflicts ?? [])
    .filter((conflict) => !known.has(keyOf(conflict)))
    .map((conflict) => ({ ...conflict, target }))
}

async function isEmpty(files: Store['files'], folder: string): Promise<boolean> {
  for (const { name, isFolder } of await files.list(folder))
    if (!isFolder || !(await isEmpty(files, `${folder}/${name}`))) return false
  return true
}
