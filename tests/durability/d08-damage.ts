// Owns D-08: records damaged in every way that a disk, an editor or a sync tool knows. One is hit at a time; the others stay as they
// are, the damaged one is kept byte for byte, and an intact copy takes its place where a backup has one.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAppError } from '../../src/errors'
import { makeBackup } from '../../src/library/backups'
import { checkLibrary } from '../../src/library/check'
import type { Library } from '../../src/library/library'
import { mendRecords } from '../../src/library/mend'
import type { Files } from '../../src/ports'
import { decodeText, parseRecord } from '../../src/library/record'
import { typeOfRecord } from '../../src/library/record-types'
import { localFiles } from '../../src/node/local-files'
import { corpus } from '../helpers/corpora'
import { makeRandom, type Random } from '../helpers/random'
import { fillLibrary, hashTree, openHere } from './sample-library'
import { tryCases } from './cases'
import type { CasesRun } from './result'

type Mutation = {
  readonly name: string
  readonly change: (bytes: Buffer, other: Buffer, random: Random) => Buffer
}

const truncations: Mutation[] = Array.from({ length: 10 }, (_, tenth) => ({
  name: `cut at ${String(tenth * 10)} %`,
  change: (bytes) => bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)),
}))

const others: Mutation[] = [
  { name: 'a page of NUL', change: (bytes) => Buffer.concat([Buffer.alloc(4096), bytes.subarray(4096)]) },
  { name: 'NUL at the end', change: (bytes) => Buffer.concat([bytes, Buffer.alloc(512)]) },
  { name: 'a byte order mark', change: (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]) },
  { name: 'CRLF', change: (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n')) },
  {
    name: 'no UTF-8',
    change: (bytes) =>
      Buffer.concat([bytes.subarray(0, 30), Buffer.from([0xc3, 0x28, 0xff]), bytes.subarray(30)]),
  },
  { name: 'UTF-16', change: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le') },
  { name: 'another file', change: (_, other) => other },
  { name: 'twice', change: (bytes) => Buffer.concat([bytes, bytes]) },
  { name: 'nested 100,000 deep', change: () => Buffer.from('['.repeat(100_000)) },
  {
    name: 'objects 100,000 deep',
    change: () => Buffer.from(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  },
  {
    name: 'a prototype',
    change: () => Buffer.from('{"__proto__": {"id": "x"}, "constructor": {"prototype": {}}}'),
  },
  { name: 'an empty object', change: () => Buffer.from('{}') },
  { name: 'null', change: () => Buffer.from('null') },
  {
    name: 'wrong types',
    change: (bytes) => Buffer.from(bytes.toString('utf8').replace(/"[0-9a-z]{12}"/, '12')),
  },
]

const bitFlip: Mutation = {
  name: 'a bit flipped',
  change(bytes, _, random) {
    const changed = Buffer.from(bytes)
    const at = random.below(changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
    return changed
  },
}

/** Bodies that are no JSON, from a public suite, where it is there. */
function suiteMutations(): readonly Mutation[] {
  const suite = corpus('json')
  if (suite === null) return []
  const folder = join(suite, 'test_parsing')
  return readdirSync(folder)
    .filter((name) => name.startsWith('n_'))
    .map((name) => ({ name, change: () => readFileSync(join(folder, name)) }))
}

/** Run D-08: so many mutations of a library with some five hundred records. */
export const run = ({ mutations = 2000, articles = 160, seed = 8 } = {}): Promise<CasesRun> =>
  tryCases('damage', async (root, note) => {
    const folder = join(root, 'library')
    const library = await openHere(folder)
    await fillLibrary(library, articles)
    await makeBackup({ ...library.store, library }, 'daily')
    const before = hashTree(folder, ['backups'])
    const records = [...before.keys()].filter((path) =>
      /(?:article|quotes|dossier|note)\.json$|note\.md$/.test(path),
    )
    const random = makeRandom(seed)
    const all = [...truncations, ...others, ...suiteMutations(), ...Array.from({ length: 40 }, () => bitFlip)]
    for (let i = 0; i < mutations; i++) {
      const mutation = all[i % all.length] ?? bitFlip
      const path = random.pick(records)
      const problem = await tryMutation({
        folder,
        before,
        path,
        other: random.pick(records),
        mutation,
        random,
        isBackedUp: i % 3 !== 0,
      })
      note(problem === null ? null : `${mutation.name} in ${path}: ${problem}`)
    }
  })

type Trial = {
  readonly folder: string
  readonly before: ReadonlyMap<string, string>
  readonly path: string
  readonly other: string
  readonly mutation: Mutation
  readonly random: Random
  /** Whether the backup is to be had. */
  readonly isBackedUp: boolean
}

/** Damage one record, open, check, mend, check; then put everything back. Gives what was wrong. */
async function tryMutation(trial: Trial): Promise<string | null> {
  const { folder, before, path, mutation, random } = trial
  const original = readFileSync(join(folder, path))
  const damaged = mutation.change(original, readFileSync(join(folder, trial.other)), random)
  writeFileSync(join(folder, path), damaged)
  try {
    const library = await openHere(folder, trial.isBackedUp ? {} : { files: withoutBackups(folder) })
    return await judge(library, trial, original, damaged)
  } catch (error) {
    return `failed with ${String(error)}`
  } finally {
    writeFileSync(join(folder, path), original)
    rmSync(join(folder, 'quarantine'), { recursive: true, force: true })
    for (const [known, hash] of hashTree(folder, ['backups', 'staging']))
      if (before.get(known) !== hash) rmSync(join(folder, known))
  }
}

async function judge(
  library: Library,
  trial: Trial,
  original: Buffer,
  damaged: Buffer,
): Promise<string | null> {
  const { folder, before, path, isBackedUp } = trial
  const isDamaged = !isReadable(path, damaged)
  const found = (await checkLibrary(library)).problems.filter(({ problem }) => problem === 'damaged')
  const paths = [...new Set(found.map((one) => one.path))]
  if (isDamaged !== paths.includes(path) || paths.length !== (isDamaged ? 1 : 0))
    return `reported ${JSON.stringify(found)}`
  const mended = await mendRecords(library.store, [path])
  const others = hashTree(folder, ['backups', 'staging', 'quarantine'])
  others.delete(path)
  for (const [known, hash] of others) if (before.get(known) !== hash) return `changed ${known}`
  if (others.size !== before.size - 1) return 'removed others'
  if (!isDamaged)
    return mended.length === 0 && readFileSync(join(folder, path)).equals(damaged)
      ? null
      : 'touched a sound record'
  if (mended.length !== 1) return `mended ${JSON.stringify(mended)}`
  const kept = hashTree(join(folder, 'quarantine'))
  if (kept.size !== 2) return `set aside ${String(kept.size)} files`
  const [name] = [...kept.keys()].filter((one) => !one.endsWith('set-aside.json'))
  if (!readFileSync(join(folder, 'quarantine', name ?? '')).equals(damaged))
    return 'what was set aside is not what was there'
  if (isBackedUp)
    return readFileSync(join(folder, path)).equals(original) ? null : 'not repaired from the backup'
  return (await checkLibrary(library)).problems.some(({ problem }) => problem === 'damaged')
    ? 'still damaged'
    : null
}

/** The library as if no backup had ever been made. */
function withoutBackups(folder: string): Files {
  const files = localFiles(folder)
  return { ...files, list: (path) => (path === 'backups' ? Promise.resolve([]) : files.list(path)) }
}

/** What the product itself reads is no damage: a byte order mark, other line ends, a letter changed within a text. */
function isReadable(path: string, bytes: Buffer): boolean {
  try {
    const text = decodeText(bytes, path)
    if (path.endsWith('.json')) parseRecord(text, typeOfRecord(path), path)
    return true
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}
