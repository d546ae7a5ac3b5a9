// Owns `cuttings import`: a dossier that somebody handed over, or exports of other tools. Leaves dossiers to `import-dossier`.
import { clipAddresses } from '../../actions/clip-addresses'
import { importForeign } from '../../actions/import-foreign'
import type { NewCapture } from '../../actions/queue-adding'
import { TOOL_NAMES } from '../../model/foreign-names'
import type { ForeignExports, GivenExport, GivenFile, Workspace } from '../../actions/workspace'
import { AppError, type ErrorInfo, type ErrorKind } from '../../errors'
import type { ForeignCounts, ForeignRefused, ForeignReport } from '../../model/foreign-report'
import { isDossierGiven } from '../../node/dossier-bundle'
import { makeForeignReader } from '../../node/file-reader'
import { readArguments } from '../arguments'
import { withLibrary, type Command, type Surroundings } from '../command'
import { errorSentence } from '../error-sentence'
import { givenAt } from '../given-file'
import { counted, print } from '../output'
import { takeDossier } from './import-dossier'

const USAGE =
  'import FILE|FOLDER... [--dry-run: only say what they hold] [--no-fetch: leave out what has only an address] [--no-folder-tags] [--copy: a dossier once more, where it is here already]'
const MOST_AT_ONCE = 1000

/** Take in what other tools exported, or a dossier. Run twice, nothing is added twice. */
export const importCommand: Command = async (args, surroundings) => {
  const { values, positionals } = readArguments(
    args,
    {
      copy: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      'no-fetch': { type: 'boolean' },
      'no-folder-tags': { type: 'boolean' },
    },
    USAGE,
    1,
    MOST_AT_ONCE,
  )
  const files = await Promise.all(positionals.map(givenAt))
  const [first] = files
  if (first !== undefined && files.length === 1 && (await isDossierGiven(first))) {
    const { library, json, copy } = values
    await takeDossier(first, { library, json, isCopy: copy === true }, surroundings)
    return 0
  }
  const reader = makeForeignReader(surroundings.fileWorkerFile)
  const given = await recognised(reader, files)
  if (values['dry-run'] === true) {
    const counts = await Promise.all(given.map((one) => countAll(reader, one)))
    print(values.json, counts, () => counts.flatMap(linesOfCounts))
    return 0
  }
  const options = { folders: values['no-folder-tags'] !== true, fetches: values['no-fetch'] !== true }
  return takeExports(given, { ...options, library: values.library, json: values.json }, surroundings)
}

/** Each with whose it is. @throws {AppError} unknown-file */
async function recognised(
  reader: ForeignExports,
  files: readonly GivenFile[],
): Promise<readonly GivenExport[]> {
  const given: GivenExport[] = []
  for (const file of files) {
    const tools = await reader.toolsOf(file)
    const name = file.kind === 'path' ? file.path : file.name
    if (tools.length === 0) throw new AppError('unknown-file', { name, mediaType: 'unknown export' })
    given.push({ file, tools })
  }
  return given
}

async function countAll(reader: ForeignExports, { file, tools }: GivenExport): Promise<ForeignCounts> {
  let counts: ForeignCounts | null = null
  for await (const one of reader.count(file, tools)) counts = one
  if (counts === null) throw new AppError('parse-failed', { reason: 'nothing was counted' })
  return counts
}

type Taking = {
  readonly folders: boolean
  readonly fetches: boolean
  readonly library: string | undefined
  readonly json: boolean | undefined
}

type FailedAddress = { readonly url: string; readonly error: ErrorInfo }

async function takeExports(
  given: readonly GivenExport[],
  { folders, fetches, library, json }: Taking,
  surroundings: Surroundings,
): Promise<number> {
  return withLibrary(library, surroundings, async (workspace) => {
    const captures: NewCapture[] = []
    const report = await importForeign(workspace, given, {
      folders,
      fetch: fetches ? 'now' : 'never',
      queue: (some) => {
        captures.push(...some)
        return Promise.resolve(some.length)
      },
    })
    const failed = await capture(workspace, captures)
    print(json, { ...report, failed }, () => [
      ...linesOfReport(report),
      ...failed.map(({ url, error }) => `${url}: ${sentenceOf(error)}`),
    ])
    return failed.length + report.refusedCount === 0 ? 0 : 1
  })
}

/** What has only an address is captured while somebody waits. Gives those that could not be. */
async function capture(
  workspace: Workspace,
  captures: readonly NewCapture[],
): Promise<readonly FailedAddress[]> {
  const failed: FailedAddress[] = []
  await clipAddresses(workspace, captures, (end) => {
    if ('error' in end) failed.push(end)
  })
  return failed
}

/** It travelled as it was thrown. */
const sentenceOf = (error: ForeignRefused['error']): string => {
  const { kind, data } = error as ErrorInfo
  return errorSentence(new AppError<ErrorKind>(kind, data))
}

function linesOfCounts(counts: ForeignCounts): readonly string[] {
  const { tools, items, contents, addresses, placeless, highlights, notes, leftOut, refused } = counts
  return [
    `${tools.map((tool) => TOOL_NAMES[tool]).join(', ')}: ${counted(items, 'thing')}`,
    `${String(contents)} with their pages, ${String(addresses)} with an address only, ${String(placeless)} with neither; ${counted(highlights, 'highlight')}, ${counted(notes, 'note')}`,
    ...leftOut.map(({ what, count }) => `left out: ${what} (${String(count)})`),
    ...refused.map(({ name, error }) => `refused: ${name}: ${sentenceOf(error)}`),
  ]
}

function linesOfReport(report: ForeignReport): readonly string[] {
  const { articles, quotes, notes, freeNotes, tags, changedTags, leftOut, refused } = report
  return [
    `${counted(articles.added, 'article')} added, ${counted(articles.queued, 'page')} captured or tried, ${String(articles.here)} here already, ${String(articles.skipped)} left out`,
    `${counted(quotes.added, 'quote')} added, ${String(quotes.here)} here already, ${String(quotes.orphaned)} not found in the text and kept in notes, ${String(quotes.waiting)} with captured pages`,
    `${counted(notes, 'article note')}, ${counted(freeNotes, 'free note')}, ${counted(tags, 'tag')}`,
    ...changedTags.map(({ from, to }) => `changed tag: ${from} -> ${to === '' ? 'none' : to}`),
    ...leftOut.map(({ what, count }) => `left out: ${what} (${String(count)})`),
    ...refused.map(({ name, error }) => `refused: ${name}: ${sentenceOf(error)}`),
  ]
}
