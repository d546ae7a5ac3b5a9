// Owns taking all that a file holds: its pages into the library, its addresses to whoever asks, and what was refused with the reason.
import type { FileAddress } from '../capture/files/file-item'
import { AppError, isAppError, type ErrorInfo } from '../errors'
import type { ClipOutcome } from '../model/answers'
import { clipItem, type ClipOptions } from './clip-article'
import type { GivenFile, Workspace } from './workspace'

export type ImportReport = {
  readonly kept: readonly ClipOutcome[]
  /** Of a list: nothing of them is fetched yet. */
  readonly addresses: readonly FileAddress[]
  readonly refused: readonly { readonly name: string; readonly error: ErrorInfo }[]
}

/**
 * Import a file of any kind. What is wrong with one part of it stops no other.
 * @throws {AppError} cancelled; read-only, disk-full, storage (what was kept so far stays)
 */
export async function importFile(
  workspace: Workspace,
  file: GivenFile,
  options: ClipOptions = {},
): Promise<ImportReport> {
  const { fileReader } = workspace
  if (fileReader === undefined) throw new AppError('bad-request', { reason: 'no reader of files' })
  const kept: ClipOutcome[] = []
  const addresses: FileAddress[] = []
  const refused: { name: string; error: ErrorInfo }[] = []
  for await (const item of fileReader.read(file, options.signal)) {
    if (item.kind === 'address') addresses.push(item)
    else if (item.kind === 'refused') refused.push({ name: item.name, error: item.error })
    else
      try {
        const outcome = await clipItem(workspace, item.page, options)
        kept.push(outcome)
        await addTags(workspace, outcome, item.page.tags)
      } catch (error) {
        if (!isAppError(error) || STOPS.has(error.kind)) throw error
        refused.push({ name: item.page.url ?? item.page.source.name, error: error.toInfo() })
      }
  }
  return { kept, addresses, refused }
}

/** Failures that the next page would meet, too. */
const STOPS: ReadonlySet<string> = new Set(['cancelled', 'read-only', 'in-use', 'disk-full', 'storage'])

/** Tags that a file carries are put on the article that is new. */
async function addTags(
  { library }: Workspace,
  { outcome, article }: ClipOutcome,
  tags: readonly string[],
): Promise<void> {
  if (outcome === 'created' && tags.length > 0) await library.articles.change(article.id, { tags: [...tags] })
}
