// Owns D-13: an index that is gone, damaged, of another form, behind the records or half made is made anew, answers as a fresh one
// does, and nothing of the library is written meanwhile.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeWorkspace, openWorkspace } from '../../src/actions/open-workspace'
import type { Workspace } from '../../src/actions/workspace'
import { openLibrary } from '../../src/library/library'
import { localFiles } from '../../src/node/local-files'
import { indexFile } from '../../src/node/places'
import { openDatabase } from '../../src/node/sqlite'
import { randomId, sha256, systemClock } from '../../src/node/system'
import { machineTools } from '../../src/node/workspace-tools'
import type { Database } from '../../src/ports'
import { countAll, listArticles, countTags } from '../../src/search/index-reader'
import { listQuotes } from '../../src/search/quote-reader'
import { parseQuery } from '../../src/query/parse'
import { KINDS } from '../../src/query/query'
import { findMatches } from '../../src/search/find/search'
import { generateLibrary } from '../bench/library-generator'
import { makeRandom, type Random } from '../helpers/random'

const built = (name: string): string => resolve(import.meta.dirname, '../../out/main', name)

export const D13_NEEDS_BUILD = built('index-worker.cjs')

const QUERIES = 200
const PAGE_BYTES = 4096
const SEED = 13

type Place = {
  readonly root: string
  readonly library: string
  readonly cache: string
  readonly index: string
}
type Case = { readonly place: Place; readonly random: Random; readonly older: string; readonly whole: string }

const openHere = ({ library, cache }: Place): Promise<Workspace> =>
  openWorkspace(
    machineTools({
      library,
      cache,
      version: 'test',
      workerFile: built('page-worker.cjs'),
      indexWorkerFile: built('index-worker.cjs'),
      report: (error) => {
        throw error
      },
    }),
  )

const putIndex = ({ index }: Place, from: string): void => {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${index}${ending}`, { force: true })
  mkdirSync(dirname(index), { recursive: true })
  copyFileSync(from, index)
}

function overwritePages(path: string, random: Random): void {
  const pages = Math.floor(statSync(path).size / PAGE_BYTES)
  const file = openSync(path, 'r+')
  for (let n = 1 + random.below(4); n > 0; n--) {
    const noise = Uint8Array.from({ length: PAGE_BYTES }, () => random.below(256))
    writeSync(file, noise, 0, PAGE_BYTES, random.below(pages) * PAGE_BYTES)
  }
  closeSync(file)
}

/** What happens to an index before the library is opened. */
const BEFORE: Readonly<Record<string, (test: Case) => void | Promise<void>>> = {
  deleted: ({ place }) => rmSync(place.index),
  empty: ({ place }) => truncateSync(place.index, 0),
  truncated: ({ place, random }) => truncateSync(place.index, random.below(statSync(place.index).size)),
  'no database': ({ place }) => writeFileSync(place.index, 'not a database at all. '.repeat(5000)),
  'random pages': ({ place, random }) => overwritePages(place.index, random),
  'another form': ({ place }) => {
    const db = openDatabase(place.index)
    db.run("UPDATE meta SET value = '0:of-before' WHERE key = 'identity'")
    db.close()
  },
  'a table lost': ({ place, random }) => {
    const db = openDatabase(place.index)
    db.exec(
      `DROP TABLE ${random.pick(['articles', 'quotes', 'words', 'short_grams', 'records', 'tag_counts'])}`,
    )
    db.close()
  },
  'behind the records': ({ place, older }) => putIndex(place, older),
  'half made': async ({ place, random }) => {
    rmSync(place.index)
    await killWhileFilling(place, 150 + random.below(900))
  },
}

/** What happens to it while it is open. */
const WHILE_OPEN: Readonly<Record<string, (test: Case) => void>> = {
  'random pages, while open': ({ place, random }) => overwritePages(place.index, random),
  'truncated, while open': ({ place, random }) =>
    truncateSync(place.index, random.below(statSync(place.index).size)),
}

async function killWhileFilling({ library, cache }: Place, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [built('cli.cjs'), 'list'], {
    env: { ...process.env, CUTTINGS_LIBRARY: library, CUTTINGS_CACHE: cache },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  await Promise.race([sleep(afterMs), ended])
  child.kill('SIGKILL')
  await ended
}

/** Queries of every kind, with words that the library has. */
function makeQueries(place: Place, random: Random): readonly string[] {
  const articles = readdirSync(join(place.library, 'articles'))
  const wordsOf = (): string[] => {
    const path = join(place.library, 'articles', random.pick(articles), 'versions/1/text.txt')
    return readFileSync(path, 'utf8').match(/[\p{L}\p{N}]+/gu) ?? ['the']
  }
  return Array.from({ length: QUERIES }, (_, n) => {
    const words = wordsOf()
    const at = random.below(words.length)
    const word = words[at] ?? 'the'
    switch (n % 5) {
      case 0:
        return word
      case 1:
        return Array.from(word).slice(0, 2).join('')
      case 2:
        return `"${words.slice(at, at + 2).join(' ')}"`
      case 3:
        return `${word} -${random.pick(words)}`
      default:
        return random.pick(['the', 'of', '정부', 'claim', 'topic', '政府'])
    }
  })
}

const ALL = { offset: 0, limit: 10_000 }
const ASKED = KINDS.filter((kind) => kind !== 'note')

/** All that an index answers, ids in order. */
const answersOf = (db: Database, queries: readonly string[]): readonly string[] => [
  ...queries.map((query) => {
    const options = { kinds: ASKED, limit: 50, today: '2026-01-01', isExact: false }
    const { kinds } = findMatches(db, parseQuery(query, { isTyping: true }).node, options)
    const found = kinds.map(
      ({ kind, total, matches }) => `${kind} ${String(total)} ${matches.map(({ id }) => id).join(' ')}`,
    )
    return `${query}: ${found.join(', ')}`
  }),
  ...(['clipped', 'published', 'title', 'source'] as const).map((order) =>
    JSON.stringify(listArticles(db, { shelf: 'all', order, ...ALL })),
  ),
  JSON.stringify(listQuotes(db, ALL)),
  JSON.stringify(countTags(db)),
  JSON.stringify(countAll(db)),
]

/** Every file of a library with its content and its time. */
function hashOfTree(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return sha256(
    files.map((path) => `${path} ${String(statSync(path).mtimeMs)} ${sha256(readFileSync(path))}`).join('\n'),
  )
}

/** What other programs may do to records while nobody looks. */
async function changeRecords({ library: folder }: Place, random: Random): Promise<void> {
  const library = await openLibrary({
    files: localFiles(folder),
    clock: systemClock,
    newId: randomId,
    hashOf: sha256,
  })
  const folders = [...(await library.articles.folders())].sort()
  for (let n = 0; n < 8; n++) {
    const article = await library.articles.readIn(folders.splice(random.below(folders.length), 1)[0] ?? '')
    if (n < 2) await library.trash.deleteArticle(article.id)
    else if (n < 4)
      await library.articles.change(article.id, { title: `정부 the ${String(n)}`, tags: ['topic/new'] })
    else if (n < 6) await library.articles.writeNote(article.id, 'the claim of the government')
    else {
      const text = await library.articles.readText(article.id, 1)
      const draft = { articleId: article.id, version: 1, start: 0, end: 30, exact: text.slice(0, 30) }
      await library.quotes.add({ ...draft, colour: 'red', tags: ['claim/new'], note: '' })
    }
  }
  await library.close()
}

async function tryCase(
  test: Case,
  kind: string,
  queries: readonly string[],
  fresh: string,
): Promise<string | null> {
  const { place, whole } = test
  putIndex(place, whole)
  const before = BEFORE[kind]
  await before?.(test)
  const treeBefore = hashOfTree(place.library)
  const workspace = await openHere(place)
  try {
    // Usable meanwhile: whatever is asked is answered, if only with what is there already.
    answersOf(await workspace.askIndex(), queries.slice(0, 10))
    await workspace.reconcile()
    if (before === undefined) {
      WHILE_OPEN[kind]?.(test)
      answersOf(await workspace.askIndex(), queries)
      await workspace.reconcile()
    }
    if (answersOf(await workspace.askIndex(), queries).join('\n') !== fresh)
      return `${kind}: answers differ from a fresh index`
    return hashOfTree(place.library) === treeBefore ? null : `${kind}: the library was written`
  } catch (error) {
    return `${kind}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`
  } finally {
    await closeWorkspace(workspace)
  }
}

/** Cases in which all was as promised, and the others, each with what was wrong. */
export type IndexRun = { readonly passed: number; readonly failed: readonly string[] }

/** Run D-13: so many cases over a library of so many articles. */
export async function run({ cases = 200, articles = 120, seed = SEED } = {}): Promise<IndexRun> {
  const root = await mkdtemp(join(tmpdir(), 'cuttings-d13-'))
  try {
    const random = makeRandom(seed)
    const library = join(root, 'Library')
    await generateLibrary(library, articles, seed)
    const { id } = JSON.parse(readFileSync(join(library, 'library.json'), 'utf8')) as { id: string }
    const cache = join(root, 'cache')
    const place: Place = { root, library, cache, index: indexFile(cache, id, sha256(library)) }
    const fill = async (name: string): Promise<string> => {
      rmSync(place.index, { force: true })
      const workspace = await openHere(place)
      await workspace.reconcile()
      await closeWorkspace(workspace)
      copyFileSync(place.index, join(root, name))
      return join(root, name)
    }
    const older = await fill('older.sqlite')
    await changeRecords(place, random)
    const whole = await fill('whole.sqlite')
    const queries = makeQueries(place, random)
    const db = openDatabase(whole)
    const fresh = answersOf(db, queries).join('\n')
    db.close()
    const kinds = [...Object.keys(BEFORE), ...Object.keys(WHILE_OPEN)]
    const results: (string | null)[] = []
    for (let n = 0; n < cases; n++)
      results.push(
        await tryCase({ place, random, older, whole }, kinds[n % kinds.length] ?? '', queries, fresh),
      )
    const failed = results.filter((result) => result !== null)
    return { passed: results.length - failed.length, failed }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
