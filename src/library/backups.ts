// Owns making, checking, keeping and searching backups: of all records, not of sealed versions, which are checked by their hashes.
import { isAppError, isErrorOfKind } from '../errors'
import { BACKUP_KINDS, type BackupKind, type BackupSummary } from '../model/backup'
import type { Clock, Files, HashOf } from '../ports'
import { backupName, backupPieces, describeBackupName, openBackup, type BackupRecord } from './backup-file'
import { recordsOf, wholeOf } from './backup-records'
import * as layout from './layout'

export type BackupTools = {
  readonly files: Files
  readonly clock: Clock
  readonly hashOf: HashOf
  /** The library's id and form. */
  readonly library: { readonly id: string; readonly schema: number }
}
type Count = (done: number, total: number) => void

const DAYS_KEPT = 7
const WEEKS_KEPT = 4
/** Of each kind made for an occasion. */
const OTHERS_KEPT = 5

/**
 * Make a backup, read it back and check it; older ones that are no longer needed go after that.
 * @throws {AppError} damaged when what was written can't be read back, and what the disk says
 */
export async function makeBackup(
  tools: BackupTools,
  kind: BackupKind,
  count?: Count,
): Promise<BackupSummary> {
  const { files, hashOf, library } = tools
  const { madeAt, path } = await freePlace(tools, kind)
  const about = { library: library.id, schema: library.schema, kind, madeAt }
  const unread: string[] = []
  const records = allRecords(files, count, (record) => void unread.push(record))
  const sizeBytes = await files.writePieces(path, backupPieces(about, records, hashOf))
  await checkBackup(files, path, hashOf)
  // What could not be read this time may stand in an older one alone.
  if (unread.length === 0) await removeOld(files, madeAt)
  return { name: path.slice(layout.BACKUPS.length + 1), kind, madeAt, sizeBytes }
}

/** A name that no backup has: a clock that was put back comes to the same second again. */
async function freePlace(
  { files, clock }: BackupTools,
  kind: BackupKind,
): Promise<{ readonly madeAt: string; readonly path: string }> {
  for (let madeAt = clock(); ; madeAt = new Date(Date.parse(madeAt) + 1000).toISOString()) {
    const path = `${layout.BACKUPS}/${backupName(madeAt, kind)}`
    if (!(await files.exists(path))) return { madeAt, path }
  }
}

/** Read a backup to its end. Gives how many records it holds. @throws {AppError} damaged, not-found, storage */
export async function checkBackup(files: Files, path: string, hashOf: HashOf): Promise<number> {
  let records = 0
  for await (const { offset } of (await openBackup(files, path, hashOf)).parts) if (offset === 0) records++
  return records
}

/** Whether no daily backup is from today. The newest may be from a day to come, where the clock was wrong. */
export async function isBackupDue(files: Files, clock: Clock): Promise<boolean> {
  const today = clock().slice(0, 10)
  const daily = (await listBackups(files)).filter(({ kind }) => kind === 'daily')
  return !daily.some(({ madeAt }) => madeAt.startsWith(today))
}

/** All backups, newest first, by their names. */
export async function listBackups(files: Files): Promise<readonly BackupSummary[]> {
  const found = (await files.list(layout.BACKUPS)).flatMap(({ name }) => {
    const said = describeBackupName(name)
    return said === null ? [] : [{ name, ...said }]
  })
  const summaries = await Promise.all(
    found.map(async (one) => {
      const size = await files.sizeOf(`${layout.BACKUPS}/${one.name}`)
      return size === null ? [] : [{ ...one, sizeBytes: size }]
    }),
  )
  return summaries.flat().sort((a, b) => b.madeAt.localeCompare(a.madeAt) || a.name.localeCompare(b.name))
}

/**
 * Look for records in backups, newest first, and last of all in those from a time to come: made when the clock was wrong, they may
 * be older than any. A damaged backup is passed over.
 * @param accept  whether a copy will do
 * @returns what was found, by path
 */
export async function findInBackups(
  { files, clock, hashOf }: Pick<BackupTools, 'files' | 'clock' | 'hashOf'>,
  paths: ReadonlySet<string>,
  accept: (path: string, bytes: Uint8Array) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const { name } of splitByNow(await listBackups(files), clock()).flat()) {
    if (found.size === paths.size) break
    try {
      const { parts } = await openBackup(files, `${layout.BACKUPS}/${name}`, hashOf)
      for await (const record of recordsOf(parts)) {
        const { path } = record
        if (!paths.has(path) || found.has(path)) continue
        const bytes = await wholeOf(record)
        if (accept(path, bytes)) found.set(path, bytes)
        if (found.size === paths.size) break
      }
    } catch (error) {
      // What was read before the damage was checked by its own hash.
      if (!isErrorOfKind(error, 'damaged')) throw error
    }
  }
  return found
}

/** Every record of the library, with what is in its trash. `unread` hears of each that can't be read. */
async function* allRecords(
  files: Files,
  count: Count | undefined,
  unread: (path: string) => void,
): AsyncGenerator<BackupRecord> {
  yield* present(
    files,
    [
      layout.LIBRARY_RECORD,
      layout.LOG,
      layout.CODEBOOK,
      layout.SEARCHES,
      layout.STYLES,
      layout.SPEAKERS,
      layout.STORIES,
    ],
    unread,
  )
  const shelves: (readonly [string, readonly string[]])[] = []
  for (const [shelf, names] of Object.entries(RECORDS))
    for (const { name } of await files.list(shelf)) shelves.push([`${shelf}/${name}`, names])
  for (const [done, [place, names]] of shelves.entries()) {
    yield* present(
      files,
      names.map((name) => (name === '' ? place : `${place}/${name}`)),
      unread,
    )
    if (names.includes('dossier.json')) yield* present(files, await versionsOfDossier(files, place), unread)
    count?.(done + 1, shelves.length)
  }
}

/** Named versions of a dossier, here or in the trash. An article has folders under that name, and nothing else. */
const versionsOfDossier = async (files: Files, place: string): Promise<readonly string[]> =>
  (await files.list(`${place}/versions`)).flatMap(({ name, isFolder }) =>
    isFolder || !name.endsWith('.json') ? [] : [`${place}/versions/${name}`],
  )

const ARTICLE_FILES = ['article.json', 'quotes.json', 'note.md']
/** Files of each shelf's folders that are records; the empty name is the entry itself. */
const RECORDS: Readonly<Record<string, readonly string[]>> = {
  [layout.ARTICLES]: ARTICLE_FILES,
  [layout.DOSSIERS]: ['dossier.json'],
  [layout.NOTES]: ['note.json'],
  [layout.TRASH]: [
    '',
    ...ARTICLE_FILES,
    'dossier.json',
    'note.json',
    'trash.json',
    ...ARTICLE_FILES.map((name) => `content/${name}`),
    'content/dossier.json',
  ],
}

/** What can't be read at all is left out: a backup of the rest is better than none. */
async function* present(
  files: Files,
  paths: readonly string[],
  unread: (path: string) => void,
): AsyncGenerator<BackupRecord> {
  for (const path of paths)
    try {
      // Most articles have no quotes and no note: to find that out by opening them takes much longer.
      const bytes = files.stampNow(path) === null ? null : await files.readBytes(path)
      if (bytes !== null) yield { path, bytes }
    } catch (error) {
      if (!isAppError(error)) throw error
      // An entry of the trash may be a folder.
      if (!isErrorOfKind(error, 'storage') || error.data.code !== 'EISDIR') unread(path)
    }
}

/**
 * Keep the newest of each of the last days and weeks that have one: days without the app don't count. Those from before now and those
 * from a time to come are counted apart, so that a clock that was wrong for a while pushes nothing out.
 */
async function removeOld(files: Files, now: string): Promise<void> {
  const all = await listBackups(files)
  const kept = new Set(splitByNow(all, now).flatMap(keptOf))
  for (const one of all) if (!kept.has(one)) await files.remove(`${layout.BACKUPS}/${one.name}`)
}

function keptOf(backups: readonly BackupSummary[]): readonly BackupSummary[] {
  const daily = backups.filter(({ kind }) => kind === 'daily')
  return [
    ...newestOfEach(daily, ({ madeAt }) => madeAt.slice(0, 10), DAYS_KEPT),
    ...newestOfEach(daily, ({ madeAt }) => weekOf(madeAt), WEEKS_KEPT),
    ...BACKUP_KINDS.filter((kind) => kind !== 'daily').flatMap((kind) =>
      backups.filter((one) => one.kind === kind).slice(0, OTHERS_KEPT),
    ),
  ]
}

const splitByNow = (
  backups: readonly BackupSummary[],
  now: string,
): readonly [past: readonly BackupSummary[], toCome: readonly BackupSummary[]] => [
  backups.filter(({ madeAt }) => madeAt <= now),
  backups.filter(({ madeAt }) => madeAt > now),
]

function newestOfEach(
  backups: readonly BackupSummary[],
  keyOf: (one: BackupSummary) => string,
  limit: number,
): readonly BackupSummary[] {
  const newest = new Map<string, BackupSummary>()
  for (const one of backups) if (!newest.has(keyOf(one))) newest.set(keyOf(one), one)
  return [...newest.values()].slice(0, limit)
}

/** Number of the week, from Monday to Sunday, since 1970. */
const weekOf = (madeAt: string): string =>
  String(Math.floor((Date.parse(`${madeAt.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 3) / 7))
