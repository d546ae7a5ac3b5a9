// Owns D-11: a library under clocks that are wrong and jump. Names stay unique, the order of writes is counted and not told by time,
// two machines lose nothing to each other, and nothing goes from the trash or from the backups by itself.
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { joinCopies } from '../../src/library/join-copies'
import { findAllCopies } from '../../src/library/find-copies'
import { checkLibrary } from '../../src/library/check'
import { listSetAside } from '../../src/library/quarantine'
import type { Library } from '../../src/library/library'
import { settleLibrary } from '../../src/actions/settle-library'
import { openDatabase } from '../../src/node/sqlite'
import { randomId } from '../../src/node/system'
import { newVersion, TEXT } from '../helpers/new-version'
import { makeRandom } from '../helpers/random'
import { makeTestWorkspace } from '../helpers/workspace'
import { tryCases } from './cases'
import { judgeBackups } from './d11-backups'
import { chooseOperation, runOperation } from './operations'
import { readState } from './read-state'
import type { CasesRun } from './result'
import { openHere } from './sample-library'
import { applyOperation, differencesOf, EMPTY_STATE, type State } from './state'
import { DAY_MS, makeWrongClock, WRONG_CLOCKS, type SetClock } from './wrong-clocks'

/** What is tried under each clock: gives what was wrong, `null` for nothing. */
type Trial = (clock: SetClock, root: string, size: Size) => Promise<string | null>

type Size = { readonly seed: number; readonly scale: number }

const TRIALS: Readonly<Record<string, Trial>> = {
  'random changes': makeChanges,
  'two machines': joinMachines,
  trash: keepTrash,
  undo: undoSteps,
  backups: judgeBackups,
}

/** Run D-11: each trial under each clock. `scale` makes fewer random changes, under every third clock where it is below a half. */
export const run = ({ seed = 11, scale = 1 } = {}): Promise<CasesRun> =>
  tryCases('clocks', async (root, note) => {
    const clocks = Object.entries(WRONG_CLOCKS).filter((_, n) => scale >= 0.5 || n % 3 === 0)
    for (const [name, wrong] of clocks)
      for (const [what, trial] of Object.entries(TRIALS)) {
        const found = await trial(makeWrongClock(wrong), join(root, `${name}-${what}`), { seed, scale })
        note(found === null ? null : `${what}, with a clock (${name}): ${found}`)
      }
  })

/** Before, while and after the clock is wrong. */
const CHANGES = [15, 45, 15]

async function makeChanges(clock: SetClock, folder: string, { seed, scale }: Size): Promise<string | null> {
  const random = makeRandom(seed)
  const made = new Set<string>()
  let state: State = EMPTY_STATE
  for (const [phase, count] of CHANGES.entries()) {
    clock.setWrong(phase === 1)
    const library = await openHere(folder, { clock: clock.now })
    for (let n = 0; n < Math.ceil(count * scale); n++) {
      const operation = chooseOperation(state, random)
      const before = await revisionsOf(library)
      const id = await runOperation(library, operation, randomId)
      if (id !== null && made.has(id)) return `${id} was given twice`
      if (id !== null) made.add(id)
      for (const [record, revision] of await revisionsOf(library))
        if (revision < (before.get(record) ?? 0)) return `the revision of ${record} went back`
      state = applyOperation(state, operation, id)
    }
    const reopened = await openHere(folder, { clock: clock.now })
    const [problem] = (await checkLibrary(reopened)).problems
    if (problem !== undefined) return `${problem.path}: ${problem.problem}, ${problem.detail}`
    const [difference] = differencesOf(state, await readState(reopened))
    if (difference !== undefined) return difference
  }
  return null
}

async function revisionsOf({ articles }: Library): Promise<ReadonlyMap<string, number>> {
  const records = await Promise.all((await articles.folders()).map((folder) => articles.readIn(folder)))
  return new Map(records.map(({ id, revision }) => [id, revision]))
}

/** The machine with the wrong clock writes more often: its title wins, whatever its clock says, and no word of the other goes. */
async function joinMachines(clock: SetClock, root: string): Promise<string | null> {
  const [here, there] = [join(root, 'here'), join(root, 'there')]
  const right = makeWrongClock((now) => now)
  const first = await openHere(here, { clock: right.now })
  const { id } = await first.articles.add(newVersion())
  cpSync(here, there, { recursive: true })
  const second = await openHere(there, { clock: clock.now })
  clock.setWrong(true)
  await edit(first, id, ['Ours'], 'ours')
  await edit(second, id, ['Once', 'Theirs'], 'theirs')
  const folder = await first.articles.folderOf(id)
  for (const name of readdirSync(join(there, folder)).filter((entry) => /\.(?:json|md)$/.test(entry)))
    cpSync(
      join(there, folder, name),
      join(here, folder, name.replace('.', '.sync-conflict-20260328-120000-ABCDEFG.')),
    )
  await joinCopies(first, await findAllCopies(first.files))
  const { metadata, tags, conflicts = [] } = await first.articles.read(id)
  if (metadata.title !== 'Theirs') return `the title is ${metadata.title}`
  if (!conflicts.some(({ value }) => value === 'Ours')) return 'the other title is gone'
  if (!['ours', 'theirs'].every((tag) => tags.includes(tag))) return `the tags are ${tags.join(', ')}`
  const quotes = (await first.quotes.list(id)).map(({ note }) => note)
  if (!['ours', 'theirs'].every((note) => quotes.includes(note))) return `the quotes are ${quotes.join(', ')}`
  const note = await first.articles.readNote(id)
  const aside = (await listSetAside(first.files)).map(({ path }) => path)
  const isKept = (words: string): boolean =>
    note.includes(words) || aside.some((path) => path.endsWith('.md'))
  return isKept('ours') && isKept('theirs') ? null : `the note is ${note}`
}

async function edit(
  library: Library,
  id: Parameters<Library['articles']['read']>[0],
  titles: readonly string[],
  word: string,
): Promise<void> {
  for (const title of titles) await library.articles.change(id, { title })
  await library.articles.change(id, { tags: [word] })
  await library.articles.writeNote(id, `Note: ${word}`)
  await library.quotes.add({
    articleId: id,
    version: 1,
    start: 0,
    end: 20,
    exact: TEXT.slice(0, 20),
    colour: 'green',
    tags: [],
    note: word,
  })
}

/** All that follows an opening is done with the clock wrong, and right again: what was deleted stays until a person says otherwise. */
async function keepTrash(clock: SetClock): Promise<string | null> {
  const test = await makeTestWorkspace({ clock: clock.now })
  try {
    const { library } = test.workspace
    const articles = [await library.articles.add(newVersion()), await library.articles.add(newVersion())]
    const dossier = await library.dossiers.create('Deleted')
    const expected = articles.length + 1
    await library.trash.deleteDossier(dossier.id)
    for (const [n, { id }] of articles.entries()) {
      clock.setWrong(n === 1)
      await library.trash.deleteArticle(id)
    }
    for (const isWrong of [true, false, true]) {
      clock.setWrong(isWrong)
      const reopened = await test.reopen()
      await settleLibrary(reopened)
      const count = await reopened.library.trash.count()
      if (count !== expected) return `${String(count)} of ${String(expected)} are in the trash`
    }
    for (const { folder } of await library.trash.list()) await library.trash.restore(folder)
    const back = (await library.articles.folders()).length + (await library.dossiers.folders()).length
    return back === expected ? null : `${String(back)} of ${String(expected)} came back`
  } finally {
    await test.remove()
  }
}

/** A step is forgotten a day after it was made, as far as the clock says, and comes back with the time: it is only not offered. */
async function undoSteps(clock: SetClock, root: string): Promise<string | null> {
  const library = await openHere(join(root, 'library'), {
    clock: clock.now,
    openHistory: () => openDatabase(join(root, 'history.sqlite')),
  })
  const { id } = await library.articles.add(newVersion())
  const tags = async (): Promise<string> => (await library.articles.read(id)).tags.join()
  await library.articles.change(id, { tags: ['kept'] })
  clock.setWrong(true)
  const isOffered = library.undo.next().undo !== null
  const { outcome } = await library.undo.undo()
  const [is, should] = [await tags(), outcome === 'done' ? '' : 'kept']
  if (is !== should || (isOffered && outcome === 'overtaken'))
    return `undo: ${outcome}, and the tags are ${is}`
  clock.setWrong(false)
  const again = await library.undo[outcome === 'done' ? 'redo' : 'undo']()
  if (again.outcome !== 'done') return `with the clock right again: ${again.outcome}`
  await library.articles.change(id, { tags: ['last'] })
  clock.pass(DAY_MS + 1)
  if ((await library.undo.undo()).outcome !== 'nothing') return 'a step of yesterday was undone'
  return (await tags()) === 'last' ? null : `the tags are ${await tags()}`
}
