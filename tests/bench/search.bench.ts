// Owns the measure of searching a large library: queries as they are typed, letter by letter, beside SQLite's bare full-text statement for
// the same words; the size of the index; adding an article; and memory. `--articles N` says how large, `--queries N` how many.
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { inProject } from '../../scripts/setup/paths.mjs'
import { closeWorkspace, openWorkspace } from '../../src/actions/open-workspace'
import { searchLibrary } from '../../src/actions/search-library'
import type { Workspace } from '../../src/actions/workspace'
import { machineTools } from '../../src/node/workspace-tools'
import { parseQuery } from '../../src/query/parse'
import type { Node } from '../../src/query/query'
import { makeDocWriter } from '../../src/search/index-docs'
import { makeRandom, type Random } from '../helpers/random'
import { generatedLibrary } from './library-generator'
import { quantile } from './library-measures'

const PAIRS = 300
const ADDED = 200
const SHOWN = 8
const MB = 1e6

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '300' },
  },
})
const articles = Number(values.articles)
/** Fewer take less long: most of it goes to SQLite's own statement. */
const QUERIES = Number(values.queries)

let missed = 0
/** Print a figure beside its target, and keep count of those that are missed. */
function judge(what: string, value: number, target: number, unit = ''): void {
  const isGood = value <= target
  if (!isGood) missed++
  console.log(
    `${isGood ? 'ok    ' : 'MISSED'} ${what}: ${value.toFixed(2)}${unit} (target <= ${String(target)}${unit})`,
  )
}

const library = await generatedLibrary(articles)
const workspace = await openWorkspace(
  machineTools({
    library,
    // Kept with the library, for the next run.
    cache: join(dirname(library), 'cache'),
    version: 'bench',
    workerFile: inProject('out', 'main', 'page-worker.cjs'),
    indexWorkerFile: inProject('out', 'main', 'index-worker.cjs'),
    report: (error) => {
      throw error
    },
  }),
)
await workspace.reconcile()

const CLOSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const random = makeRandom(23)
const ids = workspace.index.all('SELECT id FROM articles ORDER BY n').map((row) => String(row['id']))

async function someText(): Promise<string> {
  const id = random.pick(ids) as Parameters<Workspace['library']['articles']['readText']>[0]
  return workspace.library.articles.readText(id, 1)
}

/** Words of the library, one to three, some as a phrase, with a field or without one of them. */
async function makeQuery(n: number): Promise<string> {
  const words = (await someText()).match(/[\p{L}\p{N}]{2,}/gu) ?? ['the']
  const at = random.below(Math.max(1, words.length - 4))
  const some = words.slice(at, at + 1 + random.below(3)).join(' ')
  switch (n % 10) {
    case 0:
      return `"${words.slice(at, at + 3).join(' ')}"`
    case 1:
      return `${some} -${random.pick(words)}`
    case 2:
      return `title:${random.pick(words)}`
    case 3:
      return `${some} lang:${random.pick(['en', 'ko'])}`
    case 4:
      return random.pick([
        'the of',
        'minister says',
        '대통령은',
        'government and people',
        'that',
        'with',
        '정부는 경제',
      ])
    default:
      return some
  }
}

/** What SQLite alone is asked: words, and what begins so; `null` for what it has no statement for. */
function bareExpression(node: Node | null): string | null {
  const parts = node?.kind === 'and' ? node.nodes : node === null ? [] : [node]
  const words = parts.flatMap((part) => (part.kind === 'words' && !CLOSE.test(part.text) ? [part] : []))
  const asked = words.flatMap(({ text, match }) => {
    const letters = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} ]+/gu, ' ')
      .trim()
    return letters === ''
      ? []
      : [`"${letters}"${match === 'prefix' || match === 'phrase-prefix' ? ' *' : ''}`]
  })
  return asked.length === 0 ? null : asked.join(' AND ')
}

function askBare(expression: string): number {
  const begin = performance.now()
  workspace.index.all('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 32', expression)
  return performance.now() - begin
}

async function ask(text: string): Promise<number> {
  const begin = performance.now()
  await searchLibrary(workspace, { text, limit: SHOWN, isTyping: true })
  return performance.now() - begin
}

const described = (times: readonly number[]): string =>
  `median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, most ${Math.max(...times).toFixed(0)} ms of ${String(times.length)}`

async function measureTyping(): Promise<void> {
  const ours: number[] = []
  const bare: number[] = []
  const slow: { readonly text: string; readonly ms: number }[] = []
  for (let n = 0; n < QUERIES; n++) {
    const query = await makeQuery(n)
    for (let length = 1; length <= query.length; length++) {
      const text = query.slice(0, length)
      const time = await ask(text)
      slow.push({ text, ms: time })
      ours.push(time)
      const expression = bareExpression(parseQuery(text, { isTyping: true }).node)
      if (expression !== null) bare.push(askBare(expression))
    }
  }
  console.log(`as typed: ${described(ours)}`)
  console.log(`SQLite's own statement, ranked, for the same words: ${described(bare)}`)
  const slowest = slow.sort((a, b) => b.ms - a.ms).slice(0, 5)
  console.log(
    `slowest: ${slowest.map(({ text, ms }) => `${JSON.stringify(text)} ${ms.toFixed(0)} ms`).join(', ')}`,
  )
  judge('as typed: p95', quantile(ours, 0.95), 50, ' ms')
  judge('as typed: p95 by that of SQLite alone', quantile(ours, 0.95) / quantile(bare, 0.95), 1.3)
}

async function measurePairs(): Promise<void> {
  const times: number[] = []
  while (times.length < PAIRS) {
    const pairs = (await someText()).match(
      /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Script=Hangul}){2}/gu,
    )
    if (pairs !== null) times.push(await ask(random.pick(pairs)))
  }
  console.log(`Chinese, Japanese and Korean pairs: ${described(times)}`)
  judge('pairs: p95', quantile(times, 0.95), 50, ' ms')
}

async function measureSize(): Promise<void> {
  let bytes = 0
  for (const id of ids) {
    const text = await workspace.library.articles.readText(
      id as Parameters<typeof workspace.library.articles.readText>[0],
      1,
    )
    bytes += Buffer.byteLength(text)
  }
  const { path } = workspace.index
  const sizes = workspace.index.all('SELECT name, sum(pgsize) AS size FROM dbstat GROUP BY name')
  const inFullText = sizes
    .filter(({ name }) => /^(?:(?:short_)?(?:words|grams)|titles|terms|common)/.test(String(name)))
    .reduce((sum, { size }) => sum + Number(size), 0)
  console.log(
    `texts ${(bytes / MB).toFixed(0)} MB, of the index words, grams and vocabulary ${(inFullText / MB).toFixed(0)} MB`,
  )
  judge('what is searched, by the texts', inFullText / bytes, 1)
  if (path !== null)
    console.log(
      `the whole file of the index, lists and quotes with it, by the texts: ${(statSync(path).size / bytes).toFixed(2)}`,
    )
}

/** Texts of the library's own, put in once more and taken out. */
async function measureAdding(source: Random): Promise<void> {
  const times: number[] = []
  const numbers: number[] = []
  for (let n = 0; n < ADDED; n++) {
    const body = await someText()
    const begin = performance.now()
    workspace.index.transaction(() => {
      const docs = makeDocWriter(workspace.index)
      const row = docs.newNumber('article') + 4 * n
      docs.put(
        row,
        { title: body.slice(0, 60), body, note: '', author: '', source: String(source.next()), tags: '' },
        true,
      )
      docs.finish()
      numbers.push(row)
    })
    times.push(performance.now() - begin)
  }
  workspace.index.transaction(() => {
    for (const row of numbers) {
      for (const table of ['words', 'titles', 'grams'])
        workspace.index.run(`DELETE FROM ${table} WHERE rowid = CAST(? AS INTEGER)`, row)
    }
  })
  console.log(`adding an article to the index: ${described(times)}`)
  judge('adding: p95', quantile(times, 0.95), 20, ' ms')
}

const before = process.memoryUsage().rss
await measureTyping()
await measurePairs()
const grown = (process.memoryUsage().rss - before) / MB
judge('memory that all these searches left behind', grown, 200, ' MB')
await measureSize()
await measureAdding(random)
await closeWorkspace(workspace)
process.exitCode = missed > 0 ? 1 : 0
