// Owns a session with a library without its window: it opens it as the app does and does all that a person may ask, step by step, as
// its parent says, and tells how each ended. What nobody foresaw ends it.
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { dossierDocument, exportDossierHtml } from '../../src/actions/dossier-document'
import { verifyLibraryDossier } from '../../src/actions/verify-library-dossier'
import { libraryHealth } from '../../src/actions/library-health'
import { openArticle } from '../../src/actions/open-article'
import { closeWorkspace, openWorkspace } from '../../src/actions/open-workspace'
import { searchLibrary } from '../../src/actions/search-library'
import { settleLibrary } from '../../src/actions/settle-library'
import type { Workspace } from '../../src/actions/workspace'
import { isAppError } from '../../src/errors'
import { checkLibrary } from '../../src/library/check'
import { machineTools } from '../../src/node/workspace-tools'
import { randomId } from '../../src/node/system'
import { makeRandom } from '../helpers/random'
import { chooseKind, CHANGE_KINDS, runOperation } from './operations'
import { readState } from './read-state'
import {
  SESSION_STEPS,
  type Answer,
  type SessionMessage,
  type SessionOptions,
  type SessionStep,
} from './session-messages'

const MESSAGES_FD = 3
const SEARCHED = 'Seoul'

const say = (message: SessionMessage): void => void writeSync(MESSAGES_FD, `${JSON.stringify(message)}\n`)
const options = JSON.parse(process.argv[2] ?? '{}') as SessionOptions
const random = makeRandom(options.seed)
let workspace: Workspace | null = null

const opened = (): Workspace => {
  if (workspace === null) throw new Error('nothing is open')
  return workspace
}

/** Do something, and tell how it ended. */
async function answerTo(what: string, work: () => Promise<string>): Promise<Answer> {
  const startedAt = performance.now()
  const took = (): number => performance.now() - startedAt
  try {
    return { what, detail: await work(), error: null, tookMs: took() }
  } catch (error) {
    if (!isAppError(error)) throw error
    const path = 'path' in error.data ? error.data.path : ''
    return {
      what,
      detail: '',
      error: { kind: error.kind, message: error.message, path },
      tookMs: took(),
    }
  }
}

const STEPS: Readonly<Record<SessionStep, () => Promise<readonly Answer[]>>> = {
  open: async () => [
    await answerTo('open', async () => {
      workspace = await openWorkspace(
        machineTools({
          ...options,
          version: 'test',
          // No page is parsed here.
          workerFile: 'none',
          writesAtOnce: true,
          report: (error) => {
            say({ type: 'reported', error: String(error) })
          },
        }),
      )
      return workspace.library.readOnly ?? 'writable'
    }),
  ],
  settle: async () => [await answerTo('settle', async () => JSON.stringify(await settleLibrary(opened())))],
  read: async () => [
    ...(await readRecords(opened())),
    await answerTo('search', async () =>
      String((await searchLibrary(opened(), { text: SEARCHED, limit: 20 })).hits.length),
    ),
    await answerTo('health', async () => String((await libraryHealth(opened())).setAside.length)),
    await answerTo('check', async () => JSON.stringify((await checkLibrary(opened().library)).problems)),
  ],
  note: async () => [await change(opened(), 'write-note')],
  change: () => changeAll(opened()),
  close: async () => [
    await answerTo('close', async () => {
      if (workspace !== null) await closeWorkspace(workspace)
      return ''
    }),
  ],
}

/** Each record by itself: one that can't be read hides no other. */
async function readRecords(at: Workspace): Promise<readonly Answer[]> {
  const { articles, dossiers } = at.library
  const answers: Answer[] = []
  const folders = await answerTo('list', async () => (await articles.folders()).join())
  answers.push(folders)
  for (const folder of folders.detail.split(',').filter((name) => name !== ''))
    answers.push(
      await answerTo(`open ${folder}`, async () =>
        String((await openArticle(at, (await articles.readIn(folder)).id, null)).text.length),
      ),
    )
  const shelf = await answerTo('dossiers', async () => (await dossiers.folders()).join())
  answers.push(shelf)
  for (const folder of shelf.detail.split(',').filter((name) => name !== '')) {
    const found = await answerTo(`read ${folder}`, async () => (await dossiers.readIn(folder)).id)
    answers.push(found)
    if (found.error === null) answers.push(await exportOne(at, folder))
  }
  return answers
}

const exportOne = (at: Workspace, folder: string): Promise<Answer> =>
  answerTo(`export ${folder}`, async () => {
    const { id } = await at.library.dossiers.readIn(folder)
    const { quotes } = await exportDossierHtml(at, id)
    await verifyLibraryDossier(at, id)
    return `${String(quotes)} of ${String((await dossierDocument(at, id)).blocks.length)}`
  })

/** A change of one kind, chosen for what the library holds now. */
async function change(at: Workspace, kind: (typeof CHANGE_KINDS)[number]): Promise<Answer> {
  const operation = chooseKind(await readState(at.library), random, kind)
  if (operation === null) throw new Error(`no ${kind} to be had`)
  return answerTo(kind, async () => (await runOperation(at.library, operation, randomId)) ?? '')
}

async function changeAll(at: Workspace): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const kind of CHANGE_KINDS) answers.push(await change(at, kind))
  answers.push(await answerTo('undo', async () => (await at.library.undo.undo()).outcome))
  return answers
}

say({ type: 'ready' })
for await (const line of createInterface({ input: process.stdin })) {
  const step = SESSION_STEPS.find((one) => one === line)
  if (step === undefined) throw new Error(`no step: ${line}`)
  say({ type: 'answers', answers: [...(await STEPS[step]())] })
  if (step === 'close') process.exit(0)
}
