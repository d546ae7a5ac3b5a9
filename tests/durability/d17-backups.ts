// Owns D-17: backups made day by day, kept by their rule, damaged, and restored into new folders.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isErrorOfKind } from '../../src/errors'
import { isBackupDue, listBackups, makeBackup } from '../../src/library/backups'
import { checkLibrary } from '../../src/library/check'
import type { Library } from '../../src/library/library'
import { restoreBackup } from '../../src/library/restore'
import { localFiles } from '../../src/node/local-files'
import { makeRandom, type Random } from '../helpers/random'
import { contentHashOf } from './library-state'
import { fillLibrary, hashTree, openHere } from './sample-library'
import type { CasesRun } from './result'

const DAY_MS = 86_400_000

/** Run D-17: so many days with a backup each, as many restores, and backups damaged in several ways. */
export async function run({ restores = 20, articles = 24, seed = 17 } = {}): Promise<CasesRun> {
  const root = await mkdtemp(join(tmpdir(), 'cuttings-backups-'))
  const failed: string[] = []
  let passed = 0
  const note = (wrong: string | null): void => {
    if (wrong === null) passed++
    else failed.push(wrong)
  }
  try {
    const random = makeRandom(seed)
    let now = Date.UTC(2026, 0, 5, 8)
    const clock = (): string => new Date((now += 1000)).toISOString()
    const library = await openHere(join(root, 'library'), { clock })
    await fillLibrary(library, articles)
    for (let day = 0; day < Math.max(restores, 35); day++) {
      now += DAY_MS
      await changeSomething(library, random)
      if (!(await isBackupDue(library.files, clock))) note(`no backup was due on day ${String(day)}`)
      const { name } = await makeBackup({ ...library.store, library }, 'daily')
      if (await isBackupDue(library.files, clock)) note(`another backup was due on day ${String(day)}`)
      if (day >= restores) continue
      note(await restoreAndCompare(library, name, join(root, `restored-${String(day)}`)))
    }
    note(await judgeKept(library))
    for (const damage of DAMAGES) note(await refuseDamaged(library, damage, join(root, 'never'), random))
  } finally {
    await rm(root, { recursive: true, force: true })
  }
  return { passed, failed }
}

async function changeSomething(library: Library, random: Random): Promise<void> {
  const folders = await library.articles.folders()
  const { id } = await library.articles.readIn(random.pick(folders))
  await library.articles.writeNote(id, `note ${String(random.below(1e6))}`)
  const [quote] = await library.quotes.list(id)
  if (quote !== undefined && random.below(4) === 0) await library.quotes.remove(id, quote.id)
  if (folders.length > 3 && random.below(5) === 0) await library.trash.deleteArticle(id)
}

async function restoreAndCompare(library: Library, name: string, folder: string): Promise<string | null> {
  const before = hashTree(library.path)
  const report = await restoreBackup(library, name, localFiles(folder))
  if (report.missingCount > 0) return `${name}: missing ${report.missing.join(', ')}`
  const restored = await openHere(folder)
  if ((await contentHashOf(restored)) !== (await contentHashOf(library)))
    return `${name}: the content differs`
  // Bytes, too: all but what was never in the backup, and is made when a library is opened or used.
  const skip = ['backups', 'staging', 'quarantine']
  const [original, copy] = [hashTree(library.path, skip), hashTree(folder, skip)]
  for (const [path, hash] of copy) if (original.get(path) !== hash) return `${name}: ${path} differs`
  for (const path of original.keys())
    if (!copy.has(path) && !path.startsWith('trash/')) return `${name}: ${path} is missing`
  const trashed = (await restored.trash.list()).map(({ folder: entry }) => entry)
  if (trashed.length !== (await library.trash.count())) return `${name}: the trash differs`
  for (const entry of trashed) if (!entry.includes('~quote-')) await restored.trash.restore(entry)
  const { problems } = await checkLibrary(restored)
  if (problems.some(({ problem }) => problem !== 'quote-lost'))
    return `${name}: ${JSON.stringify(problems.slice(0, 3))}`
  const after = hashTree(library.path)
  for (const [path, hash] of before) if (after.get(path) !== hash) return `${name}: restoring changed ${path}`
  return null
}

/** The newest seven days, and the newest of four weeks. */
async function judgeKept(library: Library): Promise<string | null> {
  const kept = (await listBackups(library.files)).map(({ madeAt }) => madeAt.slice(0, 10))
  const days = new Set(kept.slice(0, 7))
  if (days.size !== 7) return `keeps ${String(days.size)} days: ${kept.join(', ')}`
  const weeks = new Set(kept.map((day) => Math.floor((Date.parse(day) / DAY_MS + 3) / 7)))
  return weeks.size >= 4 && kept.length <= 11 ? null : `keeps ${kept.join(', ')}`
}

type Damage = { readonly name: string; readonly change: (bytes: Buffer, random: Random) => Buffer }

const DAMAGES: readonly Damage[] = [
  { name: 'cut off', change: (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)) },
  { name: 'the last byte gone', change: (bytes) => bytes.subarray(0, -1) },
  { name: 'empty', change: () => Buffer.alloc(0) },
  { name: 'no gzip', change: () => Buffer.from('{"backup":1}\n') },
  {
    name: 'a bit flipped',
    change(bytes, random) {
      const changed = Buffer.from(bytes)
      // Behind gzip's own header, some of which says nothing.
      const at = 20 + random.below(changed.length - 28)
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
      return changed
    },
  },
]

/** A damaged backup is found out before anything is written. */
async function refuseDamaged(
  library: Library,
  damage: Damage,
  target: string,
  random: Random,
): Promise<string | null> {
  const [newest] = await listBackups(library.files)
  const path = join(library.path, 'backups', newest?.name ?? '')
  const original = readFileSync(path)
  writeFileSync(path, damage.change(original, random))
  try {
    await restoreBackup(library, newest?.name ?? '', localFiles(target))
    return `${damage.name}: was restored`
  } catch (error) {
    if (!isErrorOfKind(error, 'damaged')) return `${damage.name}: ${String(error)}`
    return isEmpty(target) ? null : `${damage.name}: something was written`
  } finally {
    writeFileSync(path, original)
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    // It wasn't even made.
    return true
  }
}
