// Owns the measure of what is done to many articles at once: how long each step and its way back take, beside as many bare writes, and
// how long anything else had to wait meanwhile. `--articles N` says how many.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { inProject } from '../../scripts/setup/paths.mjs'
import { addManyToDossier, changeArticles, deleteArticles } from '../../src/actions/change-many'
import { closeWorkspace, openWorkspace } from '../../src/actions/open-workspace'
import { sourcesToCheck } from '../../src/actions/sources-to-check'
import { applyTags } from '../../src/actions/tags'
import type { Workspace } from '../../src/actions/workspace'
import { localFiles } from '../../src/node/local-files'
import { machineTools } from '../../src/node/workspace-tools'
import { listArticleIds, listArticles } from '../../src/search/index-reader'
import { generatedLibrary } from './library-generator'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } })
const articles = Number(values.articles)
if (!Number.isInteger(articles) || articles < 1) throw new Error('--articles wants a number of articles')

/** Of the thread that answers the window: more than a person notices. */
const LONGEST_WAIT_MS = 200
/** Of a step, by as many bare durable writes of one small file after the other: each record is also read, checked and remembered. */
const BY_BARE = 4
/** Bare writes beside each step. */
const BARE_WRITES = 200

let missed = 0
const root = mkdtempSync(join(tmpdir(), 'cuttings-bench-many-'))

/** A copy that shares the files' contents: every write of the product replaces a file, and the log alone is added to. */
async function copyLibrary(): Promise<string> {
  const from = await generatedLibrary(articles)
  const to = join(root, 'Library')
  if (spawnSync('cp', ['-al', from, to]).status !== 0) cpSync(from, to, { recursive: true })
  rmSync(join(to, 'log.jsonl'))
  copyFileSync(join(from, 'log.jsonl'), join(to, 'log.jsonl'))
  return to
}

/** Milliseconds of one bare write of a small file, on the same disk. */
async function bareWriteMs(): Promise<number> {
  const files = localFiles(join(root, 'bare'))
  await files.makeFolder('articles')
  const begin = performance.now()
  for (let n = 0; n < BARE_WRITES; n++) await files.write(`articles/${String(n)}.json`, 'x'.repeat(1500))
  return (performance.now() - begin) / BARE_WRITES
}

type Measured = { readonly ms: number; readonly indexMs: number; readonly waitMs: number }

/** Do something; then wait until the index has it. Others may have to wait meanwhile: how long at the most. */
async function measure(workspace: Workspace, work: () => Promise<unknown>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const begin = performance.now()
  await work()
  const ms = performance.now() - begin
  await workspace.askIndex()
  const indexMs = performance.now() - begin - ms
  delay.disable()
  return { ms, indexMs, waitMs: delay.max / 1e6 }
}

async function run(): Promise<void> {
  const workspace = await openWorkspace(
    machineTools({
      library: await copyLibrary(),
      cache: join(root, 'cache'),
      version: 'bench',
      workerFile: inProject('out', 'main', 'page-worker.cjs'),
      report: (error) => {
        throw error
      },
    }),
  )
  try {
    await workspace.reconcile()
    const index = await workspace.askIndex()
    const ids = listArticleIds(index, { shelf: 'all', order: 'clipped', offset: 0, limit: articles }).map(
      ({ id }) => id,
    )
    const { undo, dossiers } = workspace.library
    console.log(`${String(ids.length)} articles`)
    const dossier = await dossiers.create('All of it')
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['archived', () => changeArticles(workspace, ids, 'archive')],
      ['taken back', () => undo.undo()],
      ['marked as read', () => changeArticles(workspace, ids, 'read')],
      ['tagged', () => applyTags(workspace, { articles: ids, quotes: [] }, { add: ['many'], remove: [] })],
      ['taken back', () => undo.undo()],
      [
        'quotes put into a dossier',
        () => addManyToDossier(workspace, dossier.id, { articles: ids, quotes: [] }),
      ],
      ['sources looked up', () => sourcesToCheck(workspace, { kind: 'articles', ids })],
      ['deleted', () => deleteArticles(workspace, ids)],
      ['taken back', () => undo.undo()],
    ]
    for (const [what, work] of steps) {
      // Right before: what else the disk has to do changes from minute to minute.
      const bareMs = await bareWriteMs()
      const { ms, indexMs, waitMs } = await measure(workspace, work)
      const byBare = ms / (bareMs * ids.length)
      const isGood = byBare <= BY_BARE && waitMs <= LONGEST_WAIT_MS
      if (!isGood) missed++
      console.log(
        `${isGood ? 'ok    ' : 'MISSED'} ${what}: ${(ms / 1000).toFixed(1)} s = ${byBare.toFixed(2)} x bare writes of ${bareMs.toFixed(2)} ms (<= ${String(BY_BARE)}), ` +
          `index ${(indexMs / 1000).toFixed(1)} s later, longest wait ${waitMs.toFixed(0)} ms (<= ${String(LONGEST_WAIT_MS)})`,
      )
    }
    for (const order of ['clipped', 'published', 'title', 'source', 'read'] as const)
      for (const reversed of [false, true]) {
        const begin = performance.now()
        listArticles(index, { shelf: 'all', order, reversed, offset: Math.floor(ids.length / 2), limit: 100 })
        console.log(
          `a page by ${order}${reversed ? ', reversed' : ''}: ${(performance.now() - begin).toFixed(1)} ms`,
        )
      }
    const log = readFileSync(join(workspace.library.path, 'log.jsonl'), 'utf8')
    console.log(
      `the log holds: ${String((await workspace.library.log.check()).firstBroken === null)}, ${String(log.length)} bytes`,
    )
  } finally {
    await closeWorkspace(workspace)
  }
}

try {
  await run()
} finally {
  rmSync(root, { recursive: true, force: true })
}
process.exitCode = missed > 0 ? 1 : 0
