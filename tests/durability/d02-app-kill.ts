// Owns D-02: the whole app killed while a person writes a note. What is older than a second is there, and the next start asks nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withOwnDisplay } from '../../scripts/setup/display.mjs'
import { ensureApp } from '../../scripts/setup/project.mjs'
import { runtimeEnvironment } from '../../scripts/setup/runtime.mjs'
import { launchApp, makeTestFolders, type AppFolders, type LaunchedApp } from '../helpers/electron-app'
import { makeRandom, type Random } from '../helpers/random'
import { noteOf, openNote } from '../helpers/reader'
import type { Result } from './result'

const SAMPLE = 'South Korea was ready to act as a facilitator'
const OLD_ENOUGH_MS = 1000
const USABLE_MS = 5000
const LONGEST_WRITING_MS = 3000
const WORDS = 'The president said 대통령은 서울이 도울 준비가 되어 있다고 — again and again. '

/** Run D-02: so many kills, one after the other, in one library. */
export async function runAppKills({ kills = 100, seed = 2 } = {}): Promise<Result> {
  const runtime = await ensureApp({ forTests: true })
  return withOwnDisplay(runtimeEnvironment(runtime), async (env) => {
    Object.assign(process.env, env)
    return killWhileWriting({ kills, seed })
  })
}

/** The same where a display and a built app are there already. */
export async function killWhileWriting({
  kills,
  seed = 2,
}: {
  readonly kills: number
  readonly seed?: number
}): Promise<Result> {
  const random = makeRandom(seed)
  const folders = await makeTestFolders()
  const problems: string[] = []
  let slowest = 0
  let letters = 0
  let launched: LaunchedApp | null = null
  try {
    launched = await start(folders)
    for (let kill = 1; kill <= kills; kill++) {
      const written = await writeUntilKilled(launched, folders, random)
      letters += written.kept.length
      const wrong = judge(written)
      if (wrong !== null) problems.push(`kill ${String(kill)}: ${wrong}`)
      const startedAt = performance.now()
      launched = await start(folders)
      slowest = Math.max(slowest, performance.now() - startedAt)
      if (performance.now() - startedAt > USABLE_MS)
        problems.push(`kill ${String(kill)}: not usable within 5 s`)
      const shown = await noteOf(launched.page).inputValue()
      if (shown !== written.kept)
        problems.push(`kill ${String(kill)}: the window shows another note than was kept`)
      if ((await launched.page.getByRole('dialog').count()) > 0)
        problems.push(`kill ${String(kill)}: the start asks something`)
    }
  } finally {
    if (launched?.isRunning() === true) await launched.close()
    await folders.remove()
  }
  return {
    name: 'the app killed while a note is written',
    counts: { kills, 'letters kept': letters, 'ms to usable at most': Math.round(slowest) },
    problems,
  }
}

async function start(folders: AppFolders): Promise<LaunchedApp> {
  const launched = await launchApp(folders)
  await openNote(launched.page, SAMPLE)
  return launched
}

type Written = {
  /** What stood in the window more than a second before the kill. */
  readonly old: string
  /** All that was typed. */
  readonly all: string
  /** What lay on the disk after it. */
  readonly kept: string
}

async function writeUntilKilled(
  launched: LaunchedApp,
  folders: AppFolders,
  random: Random,
): Promise<Written> {
  const note = noteOf(launched.page)
  await note.fill('')
  // The note begins anew each time: what was there before is on the disk as such.
  await sleep(OLD_ENOUGH_MS)
  const typed: { readonly at: number; readonly text: string }[] = [{ at: performance.now(), text: '' }]
  const stopAt = performance.now() + random.below(LONGEST_WRITING_MS)
  for (let i = 0; performance.now() < stopAt; i++) {
    await launched.page.keyboard.insertText(WORDS[i % WORDS.length] ?? '')
    typed.push({ at: performance.now(), text: (typed.at(-1)?.text ?? '') + (WORDS[i % WORDS.length] ?? '') })
    await sleep(random.below(60))
  }
  const killedAt = performance.now()
  await killAll(launched)
  const old = typed.findLast(({ at }) => at < killedAt - OLD_ENOUGH_MS)?.text ?? ''
  const [folder = ''] = await readdir(join(folders.library, 'articles'))
  const kept = await readFile(join(folders.library, 'articles', folder, 'note.md'), 'utf8').catch(() => '')
  return { old, all: typed.at(-1)?.text ?? '', kept }
}

function judge({ old, all, kept }: Written): string | null {
  if (!all.startsWith(kept)) return `kept what was never typed: “${kept.slice(-40)}”`
  return kept.length >= old.length
    ? null
    : `lost “${old.slice(kept.length)}”, typed more than a second before`
}

/** Every process of the app at once, as when the power goes. */
async function killAll({ app, isRunning }: LaunchedApp): Promise<void> {
  const main = app.process().pid
  if (main === undefined) throw new Error('the app has no process')
  for (const pid of [main, ...descendantsOf(main)])
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // It went with the others.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  while (isRunning()) await sleep(10)
}

/** Processes that a process began, and those that they began. Source: proc(5), the fourth field of /proc/PID/stat. */
function descendantsOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended meanwhile.
    }
  }
  const found = new Set([root])
  for (let grew = true; grew;) {
    grew = false
    for (const [pid, parent] of parents)
      if (found.has(parent) && !found.has(pid)) {
        found.add(pid)
        grew = true
      }
  }
  found.delete(root)
  return [...found]
}
