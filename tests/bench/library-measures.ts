// Owns single measures of a library for the benchmark: filling an index, saving a quote, searching, memory of an app's processes.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Workspace } from '../../src/actions/workspace'
import { openDatabase } from '../../src/node/sqlite'
import { readingFiles } from '../../src/node/reading-files'
import { randomId, sha256, systemClock } from '../../src/node/system'
import { reconcileIndex } from '../../src/actions/reconcile-index'
import { openLibrary } from '../../src/library/library'
import { prepareIndex } from '../../src/search/open-index'
import { docWords } from '../../src/search/text/doc-words'
import { makeRandom } from '../helpers/random'

/** Value below which a share of all lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Seconds of processor time that this process has used since. */
const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

export type Rebuild = {
  readonly articles: number
  /** Of putting some of the texts into a full-text table and nothing else. */
  readonly bare: { readonly texts: number; readonly cpuSeconds: number }
  readonly wallSeconds: number
  readonly cpuSeconds: number
  readonly readWallSeconds: number
  readonly readCpuSeconds: number
}

/** Texts that the bare table is given. */
const BARE_TEXTS = 5000

/** Fill an index from the beginning, in this thread, and read the same files without doing anything with them. */
export async function measureRebuild(library: string, path: string): Promise<Rebuild> {
  const files = readingFiles(library)
  const { id } = JSON.parse((await files.readText('library.json')) ?? '{}') as { id: string }
  const readBegin = performance.now()
  const readCpu = process.cpuUsage()
  const texts: string[] = []
  for (const { name } of await files.list('articles')) {
    const folder = `articles/${name}`
    for (const file of ['article.json', 'quotes.json', 'note.md']) await files.readText(`${folder}/${file}`)
    const text = await files.readText(`${folder}/versions/1/text.txt`)
    if (texts.length < BARE_TEXTS) texts.push(text ?? '')
  }
  const readWallSeconds = (performance.now() - readBegin) / 1000
  const readCpuSeconds = cpuSeconds(readCpu)
  rmSync(dirname(path), { recursive: true, force: true })
  mkdirSync(dirname(path), { recursive: true })
  const index = openDatabase(path)
  prepareIndex(index, id)
  const begin = performance.now()
  const cpu = process.cpuUsage()
  const opened = await openLibrary({ files, hashOf: sha256, clock: systemClock, newId: randomId })
  const pace = { isWanted: () => false, rest: () => Promise.resolve() }
  const result = await reconcileIndex({ library: opened, index }, { pace })
  const wallSeconds = (performance.now() - begin) / 1000
  const busySeconds = cpuSeconds(cpu)
  index.close()
  return {
    articles: result.added,
    wallSeconds,
    cpuSeconds: busySeconds,
    readWallSeconds,
    readCpuSeconds,
    bare: { texts: texts.length, cpuSeconds: bareFullText(texts, join(dirname(path), 'bare.sqlite')) },
  }
}

/** Seconds of one core to put texts into a table that does nothing but search them: SQLite's own price. */
function bareFullText(texts: readonly string[], path: string): number {
  const db = openDatabase(path)
  // The same words and grams: what is left is SQLite's own work.
  db.exec(
    `CREATE VIRTUAL TABLE bare USING fts5 (body, content='', tokenize="ascii");
     CREATE VIRTUAL TABLE bare_grams USING fts5 (gram, content='', detail=none, tokenize="ascii")`,
  )
  const nothing = { title: '', note: '', author: '', source: '', tags: '' }
  const made = texts.map((body) => {
    const { words, grams } = docWords({ ...nothing, body })
    return { body: Buffer.concat(words), grams: Buffer.from(grams) }
  })
  const cpu = process.cpuUsage()
  db.transaction(() => {
    for (const { body, grams } of made) {
      db.run('INSERT INTO bare (body) VALUES (?)', body)
      db.run('INSERT INTO bare_grams (gram) VALUES (?)', grams)
    }
  })
  const seconds = cpuSeconds(cpu)
  db.close()
  return seconds
}

export type Saves = { readonly saves: readonly number[]; readonly bare: readonly number[] }

/**
 * Milliseconds from asking for a quote to be saved until it is acknowledged, and of a bare durable write beside each. They go first in
 * turn: the first `fsync` also waits for what the index and the history wrote after the quote before.
 */
export async function measureSaves(workspace: Workspace, count: number): Promise<Saves> {
  const random = makeRandom(7)
  const { library } = workspace
  const folders = readdirSync(join(library.path, 'articles'))
  const saves: number[] = []
  const bare: number[] = []
  const scratch = join(library.path, 'staging')
  mkdirSync(scratch, { recursive: true })
  for (let n = 0; n < count; n++) {
    const article = await library.articles.readIn(`articles/${random.pick(folders)}`)
    const text = await library.articles.readText(article.id, 1)
    const start = random.below(text.length - 60)
    const exact = text.slice(start, start + 50)
    if (exact.trim() === '') continue
    const draft = { articleId: article.id, version: 1, start, end: start + exact.length, exact }
    const writeBare = () => bare.push(bareWrite(scratch, Buffer.alloc(1200, 'x')))
    const isBareFirst = n % 2 === 0
    if (isBareFirst) writeBare()
    const begin = performance.now()
    await library.quotes.add({ ...draft, colour: 'yellow', tags: [], note: '' })
    saves.push(performance.now() - begin)
    if (!isBareFirst) writeBare()
    await workspace.askIndex()
  }
  return { saves, bare }
}

/** Two fsyncs: of a new file, and of the folder that it was renamed in. */
function bareWrite(folder: string, bytes: Uint8Array): number {
  const begin = performance.now()
  const file = openSync(join(folder, 'bare.tmp'), 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
  renameSync(join(folder, 'bare.tmp'), join(folder, 'bare'))
  const parent = openSync(folder, 'r')
  fsyncSync(parent)
  closeSync(parent)
  return performance.now() - begin
}

/** Queries as people type them: words of the library's texts, one to three. */
export function makeQueries(library: string, count: number): readonly string[] {
  const random = makeRandom(11)
  const folders = readdirSync(join(library, 'articles'))
  return Array.from({ length: count }, () => {
    const path = join(library, 'articles', random.pick(folders), 'versions/1/text.txt')
    const words = readFileSync(path, 'utf8').match(/[\p{L}\p{N}]{2,}/gu) ?? ['the']
    const at = random.below(Math.max(1, words.length - 3))
    return words.slice(at, at + 1 + random.below(3)).join(' ')
  })
}

export type TreeUse = {
  /** MB resident, what is shared counted for each. */
  readonly rss: number
  /** MB, what is shared counted once. */
  readonly pss: number
  /** Hundredths of a second of processor time so far. */
  readonly ticks: number
}

/** What a process and all below it use. */
export function memoryOfTree(pid: number): TreeUse {
  let rss = 0
  let pss = 0
  let ticks = 0
  const visit = (at: number): void => {
    const read = (name: string): string => {
      try {
        return readFileSync(`/proc/${String(at)}/${name}`, 'utf8')
      } catch {
        // It has ended meanwhile.
        return ''
      }
    }
    rss += Number(/VmRSS:\s+(\d+)/.exec(read('status'))?.[1] ?? 0) / 1024
    pss += Number(/^Pss:\s+(\d+)/m.exec(read('smaps_rollup'))?.[1] ?? 0) / 1024
    // Fields 14 and 15; the name before them may hold anything.
    const fields = read('stat').split(') ').at(-1)?.split(' ') ?? []
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
    for (const child of read(`task/${String(at)}/children`).split(' ')) if (child !== '') visit(Number(child))
  }
  visit(pid)
  return { rss, pss, ticks }
}
