// Owns `cuttings clip`: addresses, files and folders into the library, each article and each failure told as it comes.
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { clipAddresses } from '../../actions/clip-addresses'
import { clipAddress, clipFile } from '../../actions/clip-article'
import { importFile, type ImportReport } from '../../actions/import-file'
import type { GivenFile, Workspace } from '../../actions/workspace'
import { isAppError, isErrorOfKind, type ErrorInfo } from '../../errors'
import type { ClipOutcome } from '../../model/answers'
import { givenFilesAt } from '../../node/files/given-files'
import { readArguments, UsageError } from '../arguments'
import { withLibrary, type Command } from '../command'
import { completenessWords } from '../completeness-words'
import { infoSentence } from '../error-sentence'
import { counted, print, readInput } from '../output'

const USAGE = 'clip ADDRESS|FILE|FOLDER… [--url ADDRESS, of a single saved page]'
/** More than a shell puts on one line. */
const MOST_TARGETS = 100_000

const WORDS: Readonly<Record<ClipOutcome['outcome'], string>> = {
  created: 'kept',
  'version-added': 'a new version was kept',
  unchanged: 'unchanged',
}

type Failed = { readonly name: string; readonly error: ErrorInfo }
type Told = { readonly kept: ClipOutcome[]; readonly failed: Failed[] }

/** Clip pages by their addresses, or all that files and folders hold. */
export const clipCommand: Command = async (args, surroundings) => {
  const { values, positionals } = readArguments(args, { url: { type: 'string' } }, USAGE, 1, MOST_TARGETS)
  const told: Told = { kept: [], failed: [] }
  if (values.url !== undefined && positionals.length > 1) throw new UsageError(`usage: cuttings ${USAGE}`)
  try {
    await withLibrary(values.library, surroundings, async (workspace) => {
      const teller = makeTeller(told, values.json === true)
      await clipTargets(workspace, positionals, values.url ?? null, teller)
    })
  } catch (error) {
    // A full disk ends it all; what was kept before is kept, and whoever reads JSON is told of it, too.
    if (told.kept.length > 0) print(values.json, told, () => [])
    throw error
  }
  const [only] = told.kept
  const isOne = positionals.length === 1 && told.kept.length === 1 && told.failed.length === 0
  print(values.json, isOne ? only : told, () => [])
  return told.failed.length === 0 ? 0 : 2
}

type Teller = {
  kept(outcome: ClipOutcome): void
  failed(name: string, error: ErrorInfo): void
}

/** Failures go to standard error at once; articles are told a line each, unless JSON is asked for. */
function makeTeller(told: Told, isJson: boolean): Teller {
  return {
    kept(outcome) {
      told.kept.push(outcome)
      if (!isJson) process.stdout.write(`${lineOf(outcome)}\n`)
    },
    failed(name, error) {
      told.failed.push({ name, error })
      const sentence = infoSentence(error)
      // Most sentences name what they are about.
      const subject = sentence.includes(basename(name)) ? '' : `${name}: `
      process.stderr.write(`cuttings: ${subject}${sentence}\n`)
    },
  }
}

function lineOf({ article, outcome, since, missingImages, sameStory, completeness }: ClipOutcome): string {
  const isTold = completeness?.reasons.some(({ kind }) => kind === 'images-missing') === true
  const parts = [
    `${WORDS[outcome]}${since === null ? '' : ` since ${since}`}`,
    missingImages === 0 || isTold ? '' : `${counted(missingImages, 'image')} could not be had`,
    sameStory === null ? '' : `nearly the same text as ${sameStory.id} “${sameStory.title}”`,
    completenessWords(completeness),
  ]
  return `${article.id}  ${article.title}: ${parts.filter((part) => part !== '').join('; ')}`
}

async function clipTargets(
  workspace: Workspace,
  targets: readonly string[],
  url: string | null,
  teller: Teller,
): Promise<void> {
  const [first = ''] = targets
  if (url !== null) {
    const bytes = await readInput(first)
    teller.kept(await clipFile(workspace, { name: basename(first), bytes, url }))
    return
  }
  const kinds = await Promise.all(targets.map(isPath))
  const paths = targets.filter((_, i) => kinds[i])
  const typed = targets.filter((_, i) => !kinds[i])
  const listed: ImportReport['addresses'][number][] = []
  for await (const file of givenFilesAt(paths)) listed.push(...(await clipGiven(workspace, file, teller)))
  if (typed.length === 1 && listed.length === 0) {
    // Somebody waits for this one alone: its failure is told at once, and not tried again.
    teller.kept(await clipAddress(workspace, typed[0] ?? ''))
    return
  }
  const addresses = [...typed.map((address) => ({ url: address, title: null, tags: [] })), ...listed]
  const captures = addresses.map(({ url: address, title, tags }) => ({
    target: { kind: 'address', url: address, engine: 'auto' } as const,
    title,
    tags,
  }))
  await clipAddresses(workspace, captures, (end) => {
    if ('outcome' in end) teller.kept(end.outcome)
    else teller.failed(end.url, end.error)
  })
}

/** Take what a file holds; its addresses are given back. */
async function clipGiven(
  workspace: Workspace,
  file: GivenFile,
  teller: Teller,
): Promise<ImportReport['addresses']> {
  try {
    const { kept, refused, addresses } = await importFile(workspace, file)
    for (const outcome of kept) teller.kept(outcome)
    for (const { name, error } of refused) teller.failed(name, error)
    return addresses
  } catch (error) {
    if (!isAppError(error) || !isErrorOfKind(error, 'unreadable-file')) throw error
    teller.failed(file.kind === 'path' ? file.path : file.name, error.toInfo())
    return []
  }
}

/** What is there, or is written as only a path is. All else is meant as an address, and the address parser says so if it is none. */
async function isPath(target: string): Promise<boolean> {
  if (/^(?:\.{0,2}[\\/]|[a-z]:[\\/])/i.test(target)) return true
  try {
    await stat(target)
    return true
  } catch {
    return false
  }
}
