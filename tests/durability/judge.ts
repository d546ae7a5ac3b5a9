// Owns the verdict on a library after a crash: everything acknowledged is there, whole, and nothing is left lying about.
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isAppError } from '../../src/errors'
import { checkBackup, listBackups } from '../../src/library/backups'
import { checkLibrary } from '../../src/library/check'
import { BACKUPS } from '../../src/library/layout'
import { openLibrary, type Library } from '../../src/library/library'
import { libraryLock } from '../../src/node/library-lock'
import { localFiles } from '../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../src/node/system'
import type { WriterLock } from '../../src/ports'
import type { Message } from './messages'
import { runOperation } from './operations'
import { readState } from './read-state'
import {
  applyOperation,
  differencesOf,
  EMPTY_STATE,
  findMade,
  halfwayStates,
  isRestorable,
  type Operation,
  type State,
} from './state'

/** What a parent knows of a library: the state that was acknowledged, and the change that was under way. */
export type Known = { readonly state: State; readonly underWay: Operation | null }

export const NOTHING_KNOWN: Known = { state: EMPTY_STATE, underWay: null }

/** Follow what a storage program said. A change that failed is as one that never began. */
export function follow(state: State, messages: readonly Message[]): Known {
  let known: Known = { state, underWay: null }
  for (const said of messages) {
    if (said.type === 'begun') known = { ...known, underWay: said.operation }
    if (said.type === 'failed') known = { ...known, underWay: null }
    if (said.type === 'done' && known.underWay !== null)
      known = { state: applyOperation(known.state, known.underWay, said.made), underWay: null }
  }
  return known
}

/** How many changes were acknowledged. */
export const countDone = (messages: readonly Message[]): number =>
  messages.filter(({ type }) => type === 'done').length

export type Verdict = {
  /** Empty when every promise was kept. */
  readonly problems: readonly string[]
  /** What the library holds now: the model goes on from here. */
  readonly state: State
}

/** As the next start of the product does. */
const openAsWriter = (folder: string, lock: WriterLock): Promise<Library> =>
  openLibrary({
    files: localFiles(folder),
    lock,
    writesAtOnce: true,
    clock: systemClock,
    newId: randomId,
    hashOf: sha256,
  })

/** Open a library as its writer and judge it. */
export async function judge(folder: string, known: Known): Promise<Verdict> {
  const lock = libraryLock(folder)
  try {
    const library = await openAsWriter(folder, lock)
    if (library.readOnly !== null)
      return { problems: ['the lock of a dead writer still holds'], state: known.state }
    return await judgeOpen(library, known)
  } catch (error) {
    if (!isAppError(error)) throw error
    return { problems: [`the library can't be read: ${error.message}`], state: known.state }
  } finally {
    lock.release()
  }
}

async function judgeOpen(library: Library, known: Known): Promise<Verdict> {
  // A version that was sealed and never acknowledged may lie there, whole: nothing refers to it, and a repair takes it in.
  const found = (await checkLibrary(library)).problems
    .filter(({ problem }) => problem !== 'version-unlisted')
    .map(({ path, problem, detail }) => `${path}: ${problem}, ${detail}`)
  for (const { name } of await listBackups(library.files)) {
    const problem = await problemOfBackup(library, name)
    if (problem !== null) found.push(problem)
  }
  const left = findLeftovers(library.path).map((path) => `${path} was left behind`)
  let actual: State
  try {
    actual = await readState(library)
  } catch (error) {
    if (!isAppError(error)) throw error
    return { problems: [...found, ...left, error.message], state: known.state }
  }
  const expected = chooseExpected(known, actual)
  const differences = differencesOf(expected, actual)
  // Contents that only the model can know are kept: what lies in the trash.
  return { problems: [...found, ...left, ...differences], state: expected }
}

/** The change under way may be there, whole, or not at all: take what the library fits better. */
function chooseExpected({ state, underWay }: Known, actual: State): State {
  if (underWay === null || differencesOf(state, actual).length === 0) return state
  const after = applyOperation(state, underWay, findMade(state, underWay, actual))
  const candidates = [after, ...halfwayStates(state, underWay)]
  return candidates.find((candidate) => differencesOf(candidate, actual).length === 0) ?? state
}

const isQuote = (state: State, id: string): boolean => state.trash[id]?.kind === 'quote'

/** Restore everything from the trash and judge the whole: what was deleted must be back as it was. */
export async function judgeTrash(folder: string, state: State): Promise<readonly string[]> {
  const lock = libraryLock(folder)
  let expected = state
  try {
    const library = await openAsWriter(folder, lock)
    // Articles first: quotes go back into them.
    const ids = Object.keys(state.trash).sort((a, b) => Number(isQuote(state, a)) - Number(isQuote(state, b)))
    for (const id of ids) {
      if (!isRestorable(expected, id)) continue
      const operation: Operation = { kind: 'restore', id }
      await runOperation(library, operation, randomId)
      expected = applyOperation(expected, operation, null)
    }
    return (await judgeOpen(library, { state: expected, underWay: null })).problems
  } catch (error) {
    if (!isAppError(error)) throw error
    return [`not to be restored: ${error.message}`]
  } finally {
    lock.release()
  }
}

async function problemOfBackup({ files, hashOf }: Library, name: string): Promise<string | null> {
  try {
    await checkBackup(files, `${BACKUPS}/${name}`, hashOf)
    return null
  } catch (error) {
    if (!isAppError(error)) throw error
    return `backup ${name}: ${error.message}`
  }
}

/** Files that no start should leave: of a writer, temporary; or of a folder for what is half made. */
function findLeftovers(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path, _, all) => path.startsWith('staging/') || !(isKnownFile(path) || isNoteOfLog(path, all)))
}

/** What is told of such a line, beside it. */
const isNoteOfLog = (path: string, all: readonly string[]): boolean =>
  path.endsWith('/set-aside.json') && all.includes(path.replace('set-aside.json', 'log-end.txt'))

const KNOWN_FILES = [
  /^\.writer-lock$/,
  /^(?:library\.json|log\.jsonl)$/,
  /^assets\/[0-9a-f]{2}\/[0-9a-f]{64}$/,
  /(?:^|\/)(?:article|quotes|dossier|note|capture)\.json$/,
  /^trash\/\d{14}~quote-[^/]+\.json$/,
  /^backups\/[^/]+\.jsonl\.gz$/,
  // A line of the log that was never acknowledged. Whatever else is set aside was damaged, and nothing may be.
  /^quarantine\/[0-9a-f]{16}\/log-end\.txt$/,
  /(?:^|\/)(?:note\.md|source\.html|content\.html|text\.txt)$/,
]

const isKnownFile = (path: string): boolean => KNOWN_FILES.some((known) => known.test(path))
