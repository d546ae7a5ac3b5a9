// Owns the measure of a large library (D-12): opening it, saving in it, searching it, filling its index, checking it, and the memory
// that the app takes with it. Each beside a baseline of the same run. `--articles N` says how large.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { withOwnDisplay } from '../../scripts/setup/display.mjs'
import { inProject, projectFolder } from '../../scripts/setup/paths.mjs'
import { ensureApp } from '../../scripts/setup/project.mjs'
import { runtimeArguments, runtimeEnvironment } from '../../scripts/setup/runtime.mjs'
import { closeWorkspace, openWorkspace } from '../../src/actions/open-workspace'
import { searchLibrary } from '../../src/actions/search-library'
import { machineTools } from '../../src/node/workspace-tools'
import { writeBareApp } from './bare-app'
import { measureLaunch } from './launch'
import { generatedLibrary } from './library-generator'
import { makeQueries, measureRebuild, measureSaves, memoryOfTree, quantile } from './library-measures'

const SMALL = 1000
const LAUNCHES = 9
const SAVES = 200
const QUERIES = 200
/** Heap of a check: little more than it has with nothing to check, for what lasts and for what was made just now. */
const CHECK_HEAP_MB = 48
const CHECK_NURSERY_MB = 2
/**
 * What may lie about beyond that, however large the library is: V8 collects buffers outside of its heap, such as those of an unpacked
 * backup, once there are 64 MB of them.
 */
const CHECK_GARBAGE_MB = 100

const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } })
const articles = Number(values.articles)
if (!Number.isInteger(articles) || articles < 1) throw new Error('--articles wants a number of articles')

let missed = 0
/** Print a figure beside its target, and keep count of those that are missed. */
function judge(what: string, value: number, target: number, unit = '', note = ''): void {
  const isGood = value <= target
  if (!isGood) missed++
  console.log(
    `${isGood ? 'ok    ' : 'MISSED'} ${what}: ${value.toFixed(2)}${unit} (target <= ${String(target)}${unit}) ${note}`,
  )
}

const root = mkdtempSync(join(tmpdir(), 'cuttings-bench-run-'))

/** A copy that shares the files' contents with the generated library: every write of the product replaces a file. */
async function copyLibrary(from: string, name: string): Promise<string> {
  const to = join(root, name)
  const copy = spawn('cp', ['-al', from, to], { stdio: 'inherit' })
  const [code] = (await once(copy, 'exit')) as [number | null]
  if (code !== 0) cpSync(from, to, { recursive: true })
  // What the product adds lines to, it must not share.
  for (const log of ['log.jsonl'])
    if (existsSync(join(from, log))) {
      rmSync(join(to, log))
      copyFileSync(join(from, log), join(to, log))
    }
  return to
}

type Sized = { readonly articles: number; readonly library: string; readonly cache: string }

async function prepare(count: number): Promise<Sized> {
  const library = await copyLibrary(await generatedLibrary(count), `Library-${String(count)}`)
  return { articles: count, library, cache: join(root, `cache-${String(count)}`) }
}

async function measureIndex({ library }: Sized): Promise<void> {
  const path = join(root, 'rebuild', 'index.sqlite')
  const rebuild = await measureRebuild(library, path)
  rmSync(join(root, 'rebuild'), { recursive: true, force: true })
  const busy = rebuild.cpuSeconds - rebuild.readCpuSeconds
  console.log(
    `filling the index: ${rebuild.wallSeconds.toFixed(1)} s of which reading ${rebuild.readWallSeconds.toFixed(1)} s; ` +
      `processor ${rebuild.cpuSeconds.toFixed(1)} s, for reading ${rebuild.readCpuSeconds.toFixed(1)} s`,
  )
  judge(
    'ms of one core for an article, beyond reading',
    (busy / rebuild.articles) * 1000,
    1000 / 1500,
    ' ms',
    `= ${(rebuild.articles / busy).toFixed(0)} articles/s`,
  )
  const bare = (rebuild.bare.cpuSeconds / rebuild.bare.texts) * 1000
  const ours = (busy / rebuild.articles) * 1000
  console.log(
    `a bare full-text table: ${bare.toFixed(2)} ms for a text; ours is ${(ours / bare).toFixed(1)} x that`,
  )
  judge('minutes to fill the index', rebuild.wallSeconds / 60, 5, ' min')
}

const openSized = ({ library, cache }: Sized) =>
  openWorkspace(
    machineTools({
      library,
      cache,
      version: 'bench',
      workerFile: inProject('out', 'main', 'page-worker.cjs'),
      indexWorkerFile: inProject('out', 'main', 'index-worker.cjs'),
      report: (error) => {
        throw error
      },
    }),
  )

async function measureInProcess(large: Sized, small: Sized): Promise<void> {
  const medians: number[] = []
  for (const sized of [small, large]) {
    const workspace = await openSized(sized)
    try {
      await workspace.reconcile()
      await measureSaves(workspace, 20)
      const { saves, bare } = await measureSaves(workspace, SAVES)
      medians.push(quantile(saves, 0.5) / quantile(bare, 0.5))
      const label = `${String(sized.articles)} articles`
      console.log(
        `saving a quote, ${label}: median ${quantile(saves, 0.5).toFixed(2)} ms, p95 ${quantile(saves, 0.95).toFixed(2)} ms; two fsyncs: median ${quantile(bare, 0.5).toFixed(2)} ms, p95 ${quantile(bare, 0.95).toFixed(2)} ms`,
      )
      if (sized === large)
        judge('saving: p95 by that of two fsyncs', quantile(saves, 0.95) / quantile(bare, 0.95), 2.5)
      const times: number[] = []
      for (const query of makeQueries(sized.library, QUERIES)) {
        const begin = performance.now()
        await searchLibrary(workspace, { text: query, limit: 20, isTyping: true })
        times.push(performance.now() - begin)
      }
      console.log(
        `searching, ${label}: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
      )
      if (sized === large) judge('searching: p95', quantile(times, 0.95), 100, ' ms')
    } finally {
      await closeWorkspace(workspace)
    }
  }
  judge(
    'saving: median, in two fsyncs, by that of the small library',
    (medians[1] ?? Number.NaN) / (medians[0] ?? 1),
    1.2,
  )
}

/** Wait until an app has nothing more to do: less than a twentieth of a core for some seconds. */
async function untilIdle(pid: number): Promise<void> {
  for (let before = memoryOfTree(pid).ticks, quiet = 0; quiet < 5;) {
    await sleep(1000)
    const { ticks } = memoryOfTree(pid)
    quiet = ticks - before <= 5 ? quiet + 1 : 0
    before = ticks
  }
}

async function measureApp(large: Sized, small: Sized): Promise<void> {
  const runtime = await ensureApp({ forTests: true })
  await withOwnDisplay(runtimeEnvironment(runtime), async (env) => {
    const bare = join(root, 'bare')
    await writeBareApp(bare)
    const launch = ({ library, cache, articles: count }: Sized, look?: (pid: number) => Promise<void>) =>
      measureLaunch(
        runtime.executable,
        [...runtimeArguments(), projectFolder],
        {
          ...env,
          CUTTINGS_LIBRARY: library,
          CUTTINGS_CACHE: cache,
          CUTTINGS_USER_DATA: join(root, `user-data-${String(count)}`),
        },
        look,
      )
    const launchBare = (look?: (pid: number) => Promise<void>) =>
      measureLaunch(
        runtime.executable,
        [...runtimeArguments(), bare, `--user-data-dir=${join(root, 'bare-data')}`],
        env,
        look,
      )
    // What a first start does besides (the index, the day's backup) is no part of opening.
    await launch(large, untilIdle)
    await launch(small, untilIdle)
    await launchBare()
    const times = { large: [] as number[], small: [] as number[], bare: [] as number[] }
    for (let n = 0; n < LAUNCHES; n++) {
      times.large.push(await launch(large))
      times.small.push(await launch(small))
      times.bare.push(await launchBare())
    }
    const [atLarge, atSmall] = [quantile(times.large, 0.5), quantile(times.small, 0.5)]
    console.log(
      `opening: a bare window with an empty page takes ${(quantile(times.bare, 0.5) / 1000).toFixed(2)} s; ours is ${(atLarge / quantile(times.bare, 0.5)).toFixed(2)} x that`,
    )
    judge('opening: median seconds to a painted list', atLarge / 1000, 1.5, ' s')
    judge(`opening: by that of ${String(small.articles)} articles`, atLarge / atSmall, 1.3)
    const memory = { app: { rss: 0, pss: 0 }, bare: { rss: 0, pss: 0 } }
    const keep = (whose: 'app' | 'bare') => async (pid: number) => {
      await untilIdle(pid)
      memory[whose] = memoryOfTree(pid)
    }
    await launch(large, keep('app'))
    await launchBare(keep('bare'))
    console.log(
      `memory: app ${memory.app.rss.toFixed(0)} MB resident (${memory.app.pss.toFixed(0)} MB shared once), bare window ${memory.bare.rss.toFixed(0)} MB (${memory.bare.pss.toFixed(0)} MB)`,
    )
    judge('memory: resident, by that of a bare window', memory.app.rss / memory.bare.rss, 1.4)
    return 0
  })
}

/** Highest resident memory (MB) and seconds of a check in a process of its own. */
async function checkApart({
  library,
  cache,
}: Sized): Promise<{ readonly peak: number; readonly seconds: number }> {
  const begin = performance.now()
  // Without a limit Node lets garbage lie while there is room: what is needed shows when there is little.
  const heap = [
    `--max-old-space-size=${String(CHECK_HEAP_MB)}`,
    `--max-semi-space-size=${String(CHECK_NURSERY_MB)}`,
  ]
  const child = spawn(process.execPath, [...heap, inProject('out', 'main', 'cli.cjs'), 'doctor'], {
    env: { ...process.env, CUTTINGS_LIBRARY: library, CUTTINGS_CACHE: cache },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = once(child, 'exit').then(() => true)
  let peak = 0
  while (!(await Promise.race([ended, sleep(100, false)])))
    peak = Math.max(peak, memoryOfTree(child.pid ?? 0).rss)
  return { peak, seconds: (performance.now() - begin) / 1000 }
}

async function measureCheck(large: Sized, small: Sized): Promise<void> {
  const atSmall = await checkApart(small)
  const atLarge = await checkApart(large)
  console.log(
    `checking: ${atLarge.seconds.toFixed(0)} s, peak ${atLarge.peak.toFixed(0)} MB; ${String(small.articles)} articles: peak ${atSmall.peak.toFixed(0)} MB`,
  )
  judge(
    'checking: peak memory beyond that of the small library',
    atLarge.peak - atSmall.peak,
    CHECK_GARBAGE_MB,
    ' MB',
  )
  judge('checking: minutes', atLarge.seconds / 60, 10, ' min')
}

try {
  await ensureApp({ forTests: true })
  const small = await prepare(SMALL)
  const large = articles === SMALL ? small : await prepare(articles)
  await measureIndex(large)
  await measureInProcess(large, small)
  await measureApp(large, small)
  await measureCheck(large, small)
  console.log(missed === 0 ? '\nevery figure reached' : `\n${String(missed)} figures missed`)
  process.exitCode = missed === 0 ? 0 : 1
} finally {
  rmSync(root, { recursive: true, force: true })
}
