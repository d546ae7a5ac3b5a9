// Owns taking another tool's export: what is here already is recognised, what brings its page becomes an article, what has only an address
// goes into the queue of captures with its marks, and what has neither becomes a note. Leaves where marks go to `place-foreign`.
import { AppError, isAppError, isErrorOfKind } from '../errors'
import { parseAddress } from '../capture/address'
import { makeBackup } from '../library/backups'
import type { ForeignSession } from '../library/foreign'
import type { CameFrom } from '../model/came-from'
import { TOOL_NAMES } from '../model/foreign-names'
import type { ForeignMarks } from '../model/foreign-marks'
import type { ForeignItem } from '../model/foreign-item'
import type { ForeignOptions, ForeignReport } from '../model/foreign-report'
import type { ArticleId } from '../model/ids'
import type { Progress } from '../ports'
import { isComplete } from '../search/open-index'
import { clipItem } from './clip-article'
import { knownNotes, knownOfForeign, type KnownNotes } from './find-foreign'
import { makeForeignTally, type ForeignTally } from './foreign-tally'
import { cameFromOf, highlightToMarkdown, idOfForeign, marksOf, tagsOfItem } from './foreign-words'
import { addNotes, placeForeign } from './place-foreign'
import type { NewCapture } from './queue-adding'
import type { ForeignFound, GivenExport, Workspace } from './workspace'

export type ImportForeignOptions = ForeignOptions & {
  readonly signal?: AbortSignal | undefined
  readonly progress?: Progress | undefined
  /** Things that the export holds; 0 while unknown. */
  readonly total?: number
  /** Takes what has to be captured; gives how many were new to it. */
  readonly queue: (captures: readonly NewCapture[]) => Promise<number>
}

/** Captures that are put into the queue at once: each time is a line of its journal. */
const AT_ONCE = 200
/** Failures that the next thing would meet, too. */
const STOPS: ReadonlySet<string> = new Set(['cancelled', 'read-only', 'in-use', 'disk-full', 'storage'])

type Taking = {
  readonly workspace: Workspace
  readonly session: ForeignSession
  readonly options: ImportForeignOptions
  readonly tally: ForeignTally
  readonly waiting: NewCapture[]
  readonly notes: () => Promise<KnownNotes>
}

/**
 * Take exports. All of it is one step that can be undone; what was done before a person cancels stays, and is told.
 * @throws {AppError} read-only, in-use, disk-full, storage (what was kept so far stays, and is found when it is run again)
 */
export async function importForeign(
  workspace: Workspace,
  given: readonly GivenExport[],
  options: ImportForeignOptions,
): Promise<ForeignReport> {
  const { library, foreignReader } = workspace
  if (foreignReader === undefined) throw new AppError('bad-request', { reason: 'no reader of exports' })
  await backUp(workspace, options)
  // An index that is being filled may not know what is here: it would come a second time.
  if (!isComplete(workspace.index)) await workspace.reconcile()
  const tools = [...new Set(given.flatMap((one) => one.tools))]
  const session = library.beginForeign()
  let known: Promise<KnownNotes> | null = null
  const tally = makeForeignTally(tools)
  const taking: Taking = {
    ...{ workspace, session, options, tally, waiting: [] },
    notes: () => (known ??= knownNotes(library)),
  }
  try {
    for (const { file, tools: own } of given)
      for await (const found of foreignReader.read(file, own, options.signal)) await takeOne(taking, found)
  } catch (error) {
    if (!isErrorOfKind(error, 'cancelled')) throw error
    tally.cancel()
  } finally {
    await flush(taking)
    if (tally.changes() > 0)
      await session.end(tools.map((tool) => TOOL_NAMES[tool]).join(', '), '', tally.changes())
  }
  return tally.report()
}

async function backUp({ library }: Workspace, { progress }: ImportForeignOptions): Promise<void> {
  const { store, id, schema } = library
  const count = (done: number, total: number): void => progress?.({ stage: 'backing-up', done, total })
  await store.change(() => makeBackup({ ...store, library: { id, schema } }, 'before-import', count))
}

async function takeOne(taking: Taking, found: ForeignFound): Promise<void> {
  const { tally, options } = taking
  if (found.kind === 'left-out') tally.leaveOut(found.tool, found.leftOut)
  else if (found.kind === 'refused') tally.refuse(found)
  else
    try {
      await takeItem(taking, found)
    } catch (error) {
      if (!isAppError(error) || STOPS.has(error.kind)) throw error
      tally.refuse({ name: nameOf(found.item), error: error.toInfo() })
    } finally {
      options.progress?.({ stage: 'importing', done: tally.item(), total: options.total ?? 0 })
    }
}

const nameOf = ({ metadata, url, note }: ForeignItem): string => metadata.title ?? url ?? note.slice(0, 80)

async function takeItem(taking: Taking, found: Extract<ForeignFound, { kind: 'item' }>): Promise<void> {
  const { workspace, options, tally } = taking
  const { item } = found
  const { tags, changed } = tagsOfItem(item, options)
  tally.changeTags(changed)
  const marks = marksOf(item, tags)
  const known = await knownOfForeign(workspace, marks)
  if (known !== null) {
    await takeMarks(taking, known, marks, false)
    tally.article('here')
    return
  }
  const made = await clipFound(
    taking,
    found,
    cameFromOf(marks, idOfForeign(marks, workspace.hashOf), [], workspace.clock()),
  )
  if (made !== null) {
    await takeMarks(taking, made.id, marks, made.isNew)
    tally.article(made.isNew ? 'added' : 'here')
  } else if (item.url !== null) await waitFor(taking, item.url, marks)
  else await makeNote(taking, marks, found.failed.length > 0)
}

/** The article of a thing's own page; `null` where it has none, or none that reads as one. */
async function clipFound(
  { workspace, options, tally }: Taking,
  { item, page, failed }: Extract<ForeignFound, { kind: 'item' }>,
  cameFrom: CameFrom,
): Promise<{ readonly id: ArticleId; readonly isNew: boolean } | null> {
  // What can be asked at its address instead isn't missing.
  const tell = (error: ForeignFound & { readonly kind: 'refused' }): void => {
    if (item.url === null || options.fetch === 'never') tally.refuse(error)
  }
  if (page === null) {
    failed.forEach(tell)
    return null
  }
  try {
    const { signal } = options
    const { outcome, article } = await clipItem(workspace, page, {
      cameFrom,
      ...(signal === undefined ? {} : { signal }),
    })
    return { id: article.id, isNew: outcome === 'created' }
  } catch (error) {
    if (!isAppError(error) || STOPS.has(error.kind)) throw error
    tell({ kind: 'refused', name: nameOf(item), error: error.toInfo() })
    return null
  }
}

async function takeMarks(
  { workspace, session, tally }: Taking,
  id: ArticleId,
  marks: ForeignMarks,
  isNew: boolean,
): Promise<void> {
  tally.placed(await placeForeign(workspace, session, id, marks, isNew), isNew)
}

async function waitFor(taking: Taking, address: string, marks: ForeignMarks): Promise<void> {
  const { options, waiting, tally } = taking
  if (options.fetch === 'never') {
    tally.article('skipped')
    return
  }
  const url = parseAddress(address)
  waiting.push({
    target: { kind: 'address', url, engine: 'auto' },
    title: marks.metadata.title ?? null,
    foreign: [marks],
  })
  tally.waits(marks.highlights.length)
  if (waiting.length >= AT_ONCE) await flush(taking)
}

async function flush({ waiting, options, tally }: Taking): Promise<void> {
  const captures = waiting.splice(0)
  if (captures.length === 0) return
  tally.queued(captures.length, await options.queue(captures))
}

/** What has neither a page nor an address: a note of what a person wrote and marked, where there is any. */
async function makeNote(taking: Taking, marks: ForeignMarks, isTold: boolean): Promise<void> {
  const { workspace, session, tally } = taking
  const { hashOf, clock } = workspace
  const tool = TOOL_NAMES[marks.tool]
  const words = [marks.note.trim(), ...marks.highlights.map((one) => highlightToMarkdown(one, tool))]
    .filter((part) => part !== '')
    .join('\n\n')
  if (words === '') {
    if (!isTold) tally.leaveOut(marks.tool, { what: 'things without a page, an address or words', count: 1 })
    return
  }
  const id = idOfForeign(marks, hashOf)
  const key = hashOf(words).slice(0, 16)
  const known = await taking.notes()
  if (known.has(marks.tool, id, key)) {
    tally.noted(0, marks.highlights.length)
    return
  }
  const cameFrom = cameFromOf(marks, id, [key], clock())
  const { title = '', authors = [] } = marks.metadata
  const named = [title, ...(authors.length === 0 ? [] : [authors.join(', ')])]
    .filter((part) => part !== '')
    .join(' — ')
  const count = await addNotes(session, {
    title: named.slice(0, 300),
    note: words,
    tags: [...marks.tags],
    cameFrom,
  })
  known.add(marks.tool, id, key)
  tally.noted(count, 0)
}
