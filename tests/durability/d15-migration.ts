// Owns D-15: libraries of every earlier form, as the programs of their time wrote them, opened by today's.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { AppError } from '../../src/errors'
import { openBackup } from '../../src/library/backup-file'
import { recordsOf, wholeOf } from '../../src/library/backup-records'
import { listBackups } from '../../src/library/backups'
import { checkLibrary } from '../../src/library/check'
import { decodeText, parseRecord } from '../../src/library/record'
import { typeOfRecord } from '../../src/library/record-types'
import { restoreBackup } from '../../src/library/restore'
import { isSame } from '../../src/library/revert'
import { type Json } from '../../src/library/json'
import { UNTOLD_METADATA } from '../../src/model/article'
import { LIBRARY_SCHEMA } from '../../src/model/record'
import { localFiles } from '../../src/node/local-files'
import { sha256 } from '../../src/node/system'
import type { Files } from '../../src/ports'
import { hashTree, openHere } from './sample-library'
import { inTemporaryFolder } from './cases'
import type { CasesRun } from './result'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/libraries')

type Golden = {
  readonly name: string
  /** Every file of the library, by path. */
  readonly files: Readonly<Record<string, string>>
  /** What each record must be read as today, by path. */
  readonly records: Readonly<Record<string, unknown>>
}

const readJson = (name: string): unknown =>
  JSON.parse(gunzipSync(readFileSync(join(FIXTURES, name))).toString('utf8'))

/** The golden libraries of all earlier forms. */
export function goldenLibraries(): readonly Golden[] {
  const names = readdirSync(FIXTURES).filter((name) => /^schema-\d+\.json\.gz$/.test(name))
  return names.map((file) => {
    const name = file.replace('.json.gz', '')
    return {
      name,
      files: readJson(file) as Golden['files'],
      records: readJson(`${name}-read-as-${String(LIBRARY_SCHEMA)}.json.gz`) as Golden['records'],
    }
  })
}

/** Put a golden library into a folder. */
export function unpackGolden(folder: string, { files }: Golden): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    const bytes = text.startsWith('base64:')
      ? Buffer.from(text.slice(7), 'base64')
      : Buffer.from(text, 'utf8')
    writeFileSync(join(folder, path), bytes)
  }
}

/** Run D-15: open, read, check, back up and restore each golden library, and stop its migration at every point. */
export async function run({ stops = 100 } = {}): Promise<CasesRun> {
  const failed: string[] = []
  let passed = 0
  for (const golden of goldenLibraries()) {
    const trials = [
      () => migrateWhole(golden),
      () => restoreBefore(golden),
      ...Array.from({ length: stops }, (_, at) => () => stopAndGoOn(golden, at)),
    ]
    for (const [n, trial] of trials.entries()) {
      const wrong = await trial()
      if (wrong === null) passed++
      else failed.push(`${golden.name}, trial ${String(n)}: ${wrong}`)
    }
  }
  return { passed, failed }
}

const inFolder = (
  golden: Golden,
  work: (folder: string, root: string) => Promise<string | null>,
): Promise<string | null> =>
  inTemporaryFolder('migration', (root) => {
    const folder = join(root, 'library')
    unpackGolden(folder, golden)
    return work(folder, root)
  })

const migrateWhole = (golden: Golden): Promise<string | null> =>
  inFolder(golden, async (folder) => {
    const before = hashTree(folder)
    const library = await openHere(folder)
    await library.migrate()
    return (await judge(folder, golden, before)) ?? (await judgeContent(folder, golden))
  })

/** What a migration may change: the library's own record, the log's end, and a backup that was made first. */
async function judge(
  folder: string,
  golden: Golden,
  before: ReadonlyMap<string, string>,
): Promise<string | null> {
  const after = hashTree(folder, ['staging', 'backups'])
  for (const [path, hash] of before)
    if (after.get(path) !== hash && path !== 'library.json' && path !== 'log.jsonl') return `changed ${path}`
  const own = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as { readonly schema: number }
  if (own.schema !== LIBRARY_SCHEMA) return `the library is of form ${String(own.schema)}`
  return judgeBackup(folder, golden)
}

async function judgeBackup(folder: string, golden: Golden): Promise<string | null> {
  const files = localFiles(folder)
  const [backup] = await listBackups(files)
  if (backup?.kind !== 'before-migration') return 'there is no backup'
  const kept = new Set<string>()
  for await (const record of recordsOf((await openBackup(files, `backups/${backup.name}`, sha256)).parts)) {
    const { path } = record
    if (Buffer.from(await wholeOf(record)).toString('utf8') !== golden.files[path])
      return `the backup of ${path} differs`
    kept.add(path)
  }
  const missing = Object.keys(golden.records).filter((path) => !kept.has(path))
  return missing.length === 0 ? null : `the backup has no ${missing.join(', ')}`
}

/** Form 2 has gained fields that say nothing where a record doesn't have them. */
const withUntold = (wanted: unknown): Json => {
  const record = wanted as Json
  if (!('metadata' in record)) return record
  return {
    ...record,
    metadata: { ...UNTOLD_METADATA, ...(record['metadata'] as Json) },
    versions: (record['versions'] as readonly Json[]).map((version) => ({
      originalSha256: null,
      grade: null,
      ...version,
    })),
  }
}

async function judgeContent(folder: string, golden: Golden): Promise<string | null> {
  for (const [path, wanted] of Object.entries(golden.records)) {
    const read = parseRecord(decodeText(readFileSync(join(folder, path)), path), typeOfRecord(path), path)
    if (!isSame(read, withUntold(wanted)) || read['revision'] !== 0 || read['schema'] !== LIBRARY_SCHEMA)
      return `${path} is read otherwise`
  }
  const library = await openHere(folder)
  const { problems } = await checkLibrary(library)
  // A quote whose article lies in the trash is lost to its dossier: that was so before.
  const others = problems.filter(({ problem }) => problem !== 'quote-lost')
  if (others.length > 0) return `problems: ${JSON.stringify(others.slice(0, 3))}`
  return rewriteAll(folder, golden)
}

/** Every record is changed once, and is then of today's form with all that it held. */
async function rewriteAll(folder: string, golden: Golden): Promise<string | null> {
  const library = await openHere(folder)
  for (const place of await library.articles.folders()) {
    const { id } = await library.articles.readIn(place)
    await library.articles.change(id, { readAt: '2026-11-01T00:00:00.000Z' })
    for (const { id: quoteId, note } of await library.quotes.list(id))
      await library.quotes.change(id, quoteId, { note })
  }
  for (const place of await library.dossiers.folders()) {
    const { id } = await library.dossiers.readIn(place)
    await library.dossiers.edit(id, (record) => record)
  }
  for (const [path, wanted] of Object.entries(golden.records)) {
    if (path.startsWith('trash/')) continue
    const written = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>
    const readAt = path.endsWith('/article.json') ? { readAt: '2026-11-01T00:00:00.000Z' } : {}
    if (!isSame(written, { ...withUntold(wanted), ...readAt })) return `${path} was written otherwise`
    if (written['schema'] !== LIBRARY_SCHEMA || written['revision'] === 0) return `${path} keeps its old form`
  }
  const restored = await library.trash.list()
  for (const { folder: name, kind } of restored) if (kind !== 'quote') await library.trash.restore(name)
  return (await checkLibrary(library)).problemCount === 0 ? null : 'the trash can’t be restored'
}

const restoreBefore = (golden: Golden): Promise<string | null> =>
  inFolder(golden, async (folder, root) => {
    const library = await openHere(folder)
    await library.migrate()
    const [backup] = await listBackups(library.files)
    const target = join(root, 'restored')
    const report = await restoreBackup(library, backup?.name ?? '', localFiles(target))
    if (report.missingCount > 0) return `missing ${report.missing.join(', ')}`
    for (const [path, hash] of hashTree(target, ['staging']))
      if (sha256(bytesOf(golden.files[path] ?? '')) !== hash) return `${path} was restored otherwise`
    for (const path of Object.keys(golden.files))
      if (!hashTree(target).has(path)) return `${path} was not restored`
    const again = await openHere(target)
    await again.migrate()
    return again.schema === LIBRARY_SCHEMA ? null : 'what was restored can’t be migrated'
  })

const bytesOf = (text: string): Buffer =>
  text.startsWith('base64:') ? Buffer.from(text.slice(7), 'base64') : Buffer.from(text, 'utf8')

/** The process ends at its n-th step on the disk: nothing that it began after that happens. Then another one opens the library. */
const stopAndGoOn = (golden: Golden, at: number): Promise<string | null> =>
  inFolder(golden, async (folder) => {
    const before = hashTree(folder)
    try {
      await (await openHere(folder, { files: stoppingFiles(folder, at) })).migrate()
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'cancelled') throw error
    }
    const library = await openHere(folder)
    await library.migrate()
    return judge(folder, golden, before)
  })

/** Files whose every step on the disk is counted; from the n-th on there are no more. */
function stoppingFiles(folder: string, stopAt: number): Files {
  const files = localFiles(folder)
  let steps = 0
  const step =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (steps++ >= stopAt) throw new AppError('cancelled', {})
      return work(...args)
    }
  return {
    ...files,
    readBytes: step((path: string) => files.readBytes(path)),
    write: step((path: string, data: string | Uint8Array) => files.write(path, data)),
    append: step((path: string, data: string) => files.append(path, data)),
    move: step((from: string, to: string) => files.move(from, to)),
    remove: step((path: string) => files.remove(path)),
    writePieces: step(async (path: string, pieces: AsyncIterable<Uint8Array>) => {
      async function* stopping(): AsyncGenerator<Uint8Array> {
        for await (const piece of pieces) {
          if (steps++ >= stopAt) throw new AppError('cancelled', {})
          yield piece
        }
      }
      return files.writePieces(path, stopping())
    }),
  }
}
