// Owns looking through the library for statements, in the background: what was changed just now first, then whatever wasn't looked
// through yet, with rests in between. Leaves finding them to `choose-statements`, and the index's tables to `search`.
import type { Library } from '../library/library'
import { withEdits } from '../library/metadata'
import { isUnreadable, orNull } from '../library/record'
import type { LibraryChange } from '../library/store'
import { isErrorOfKind } from '../errors'
import type { ArticleId } from '../model/ids'
import { makeSpeakerBook } from '../model/speaker-names'
import type { StatementProgress } from '../model/statement-list'
import type { Database } from '../ports'
import { indexedRecord } from '../search/index-records'
import {
  articlesThatAreGone,
  articlesToLookThrough,
  dropStatements,
  heldStatements,
  isLookedThrough,
  putStatements,
  renameSpeakers,
} from '../search/index-statements'
import { isComplete } from '../search/open-index'
import { statementProgress } from '../search/statement-reader'
import { findStatementsOf, withChoices } from './choose-statements'
import { newestOf } from './place-quote'
import type { IndexThread, StatementFinder } from './workspace'

export type StatementKeeper = {
  /** Follow changes from now on, and look through all that wasn't yet. */
  start(): void
  /** Where it was started, look once more for what wasn't looked through. */
  lookAgain(): void
  /** Resolves when what was changed until now was looked through: not all of the library. */
  caughtUp(): Promise<void>
  /** Resolves when there is nothing to do. */
  idle(): Promise<void>
  progress(): StatementProgress
  /** Be told now and then that there is more to see. */
  onFound(listener: () => void): void
  stop(): Promise<void>
}

export type StatementKeeperTools = {
  readonly library: Library
  readonly index: Database
  readonly indexThread: IndexThread | null
  readonly statementFinder?: StatementFinder | undefined
  /** Resolves when the index has what was written until now. */
  readonly indexed: () => Promise<void>
  /** Hears of what nobody foresaw: the library is no worse for it. */
  readonly report: (error: unknown) => void
}

const PAGE = 100
/** So many times as long as it worked it rests, while nobody waits for it. */
const REST = 2
const BUSY_WAIT_MS = 3
const TELL_MS = 4000

/** Make a keeper; it does nothing before it is started. */
export function makeStatementKeeper(tools: StatementKeeperTools): StatementKeeper {
  const { library, index, indexed, report } = tools
  const changed = new Set<string>()
  const listeners: (() => void)[] = []
  let isStarted = false
  let isStopped = false
  let wantsSweep = false
  let areSpeakersChanged = false
  let running: Promise<void> | null = null
  let urgent: Promise<void> = Promise.resolve()
  let toldAt = 0

  const isEnded = (): boolean => isStopped
  const tell = (isLast: boolean): void => {
    const now = performance.now()
    if (!isLast && now - toldAt < TELL_MS) return
    toldAt = now
    for (const listener of listeners) listener()
  }
  const followChanged = async (): Promise<void> => {
    if (areSpeakersChanged) {
      areSpeakersChanged = false
      await indexed()
      const book = makeSpeakerBook(await library.speakers.list())
      await write(tools, () => {
        renameSpeakers(index, book)
      })
    }
    while (changed.size > 0 && !isStopped) {
      const ids = [...changed]
      changed.clear()
      // What is changed again from here on comes once more.
      await indexed()
      for (const id of ids) await lookThrough(tools, id)
    }
  }
  const sweep = async (): Promise<void> => {
    for (const id of articlesThatAreGone(index))
      await write(tools, () => {
        dropStatements(index, id)
      })
    let found = 0
    for (let after = ''; !isEnded();) {
      const ids = articlesToLookThrough(index, after, PAGE)
      if (ids.length === 0) break
      for (const id of ids) {
        if (isEnded()) return
        await next()
        const begunAt = performance.now()
        await lookThrough(tools, id)
        found++
        tell(false)
        await pause(tools.statementFinder === undefined ? 0 : (performance.now() - begunAt) * REST)
      }
      after = ids.at(-1) ?? ''
    }
    if (found > 0) tell(true)
  }
  /** What was changed, each time as one: whoever waits for it waits for no more. */
  const next = (): Promise<void> => {
    urgent = urgent.then(followChanged).catch((error: unknown) => {
      if (!isStopped) report(error)
    })
    return urgent
  }
  const run = async (): Promise<void> => {
    await next()
    while (wantsSweep && !isStopped) {
      wantsSweep = false
      // Of an index that isn't filled yet nobody knows what it lacks.
      if (isComplete(index)) await sweep()
    }
  }
  const wake = (): void => {
    running ??= run()
      .catch((error: unknown) => {
        // The index may have been begun anew, or closed, meanwhile: it is looked through again then.
        if (!isStopped && !isErrorOfKind(error, 'damaged')) report(error)
      })
      .finally(() => {
        running = null
        if ((changed.size > 0 || wantsSweep) && !isStopped) wake()
      })
  }
  library.onChange((change: LibraryChange) => {
    if (!isStarted || isStopped) return
    if (change.kind === 'speakers') areSpeakersChanged = true
    else if (change.kind === 'article' || change.kind === 'article-gone') changed.add(change.id)
    else return
    void next()
  })
  return {
    start() {
      isStarted = true
      wantsSweep = true
      wake()
    },
    lookAgain() {
      if (!isStarted || isStopped) return
      wantsSweep = true
      wake()
    },
    caughtUp: () => next(),
    async idle() {
      while (running !== null) await running
      await next()
    },
    progress: () => statementProgress(index),
    onFound: (listener) => void listeners.push(listener),
    async stop() {
      isStopped = true
      await urgent
      await running?.catch(() => undefined)
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Look through an article, unless that was done with its files as they are. What can't be read has nothing to be found in it. */
async function lookThrough(tools: StatementKeeperTools, id: string): Promise<void> {
  const { library, index } = tools
  const record = indexedRecord(index, 'article', id)
  if (record === null) {
    await write(tools, () => {
      dropStatements(index, id)
    })
    return
  }
  if (isLookedThrough(index, record)) return
  const read = await readStatements(tools, record.folder, id).catch((error: unknown) => {
    if (isUnreadable(error) || isErrorOfKind(error, 'not-found') || isErrorOfKind(error, 'parse-failed'))
      return null
    if (isErrorOfKind(error, 'parse-timeout')) return null
    throw error
  })
  const book = makeSpeakerBook((await orNull(() => library.speakers.list())) ?? [])
  const nothing = { version: 1, source: '', published: null, statements: [], quotes: [] }
  await write(tools, () => {
    putStatements(index, { ...nothing, ...read, articleId: id, stamp: record.hash }, book)
  })
}

/** @throws {AppError} not-found, damaged, storage */
async function readStatements(tools: StatementKeeperTools, folder: string, id: string) {
  const { library, index } = tools
  const { articles, quotes, statements } = library
  const article = await articles.readIn(folder)
  const version = newestOf(article.versions)
  const entry = article.versions.find(({ n }) => n === version)
  const capture = await orNull(() => articles.readCapture(id as ArticleId, version))
  const metadata = capture === null ? article.metadata : withEdits(capture.metadata, article)
  const { publishedAt: published, lang: language } = metadata
  const source = `${entry?.textSha256 ?? ''} ${language ?? ''} ${published ?? ''}`
  const found =
    heldStatements(index, id, source) ??
    (
      await findStatementsOf(tools, {
        text: await articles.readTextIn(folder, version),
        language,
        published,
      })
    ).statements
  const kept = await quotes.listIn(folder)
  const chosen = withChoices(found, kept, await statements.rejectedIn(folder))
  return { version, source, published, statements: chosen, quotes: kept }
}

/** Write to the index as soon as nobody else does. */
async function write({ index, indexThread }: StatementKeeperTools, work: () => void): Promise<void> {
  indexThread?.makeWay(true)
  try {
    while (!index.tryTransaction(work)) await pause(BUSY_WAIT_MS)
  } finally {
    indexThread?.makeWay(false)
  }
}
