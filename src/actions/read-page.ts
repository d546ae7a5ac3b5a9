// Owns the choice between a page as it was received and as its scripts leave it: whichever gives the article.
import type { RawPage } from '../capture/raw-page'
import { AppError, isErrorOfKind } from '../errors'
import type { CaptureEngine } from '../model/capture-queue'
import type { PageToParse, ParsedPage, Progress, RenderedPage } from '../ports'
import type { Workspace } from './workspace'

export type ReadOptions = {
  readonly signal?: AbortSignal
  readonly progress?: Progress
  /** `auto`: with scripts only where the page comes without its words. */
  readonly engine?: CaptureEngine
}

export type ReadPage = {
  readonly parsed: ParsedPage
  /** The page that it was read from, where that isn't the one received. */
  readonly rendered: RenderedPage | null
}

/** A page that gains less than this by its scripts is read as it was received: that is what anybody can fetch again. */
const LEAST_GAIN = 1.2

/** Read the article of a page. @throws {AppError} what reading fails with, render-failed */
export async function readPage(workspace: Workspace, raw: RawPage, options: ReadOptions): Promise<ReadPage> {
  // What is no web page has no scripts to run.
  const engine = raw.answer === null ? 'fetch' : (options.engine ?? 'auto')
  if (engine === 'render') return readRendered(workspace, raw, options)
  const received = await parsedOrError(workspace, raw, options)
  const isGood = !(received instanceof AppError) && received.isArticle
  if (engine === 'auto' && canRender(workspace, raw) && wantsScripts(raw, isGood ? received : null)) {
    const rendered = await renderedOrNull(workspace, raw, options)
    const words = isGood ? received.wordCount : 0
    if (rendered !== null && rendered.parsed.isArticle && rendered.parsed.wordCount >= words * LEAST_GAIN)
      return rendered
  }
  if (received instanceof AppError) throw received
  if (!received.isArticle) throw new AppError('no-article', {})
  return { parsed: received, rendered: null }
}

const canRender = ({ renderer }: Workspace, { answer }: RawPage): boolean =>
  renderer !== undefined && answer !== null

/** Of the words that a page says its article has: with fewer, scripts may bring the others. */
const LEAST_SHARE = 0.5

/** A page without an article has scripts run wherever there are some; one with an article only where much of it is plainly missing. */
function wantsScripts({ bytes }: RawPage, article: ParsedPage | null): boolean {
  if (article?.signals.isScriptShell === true) return true
  const announced = article?.signals.wordsAnnounced ?? 0
  const isMissing = article === null || article.wordCount < announced * LEAST_SHARE
  return isMissing && /<script\b/i.test(new TextDecoder('latin1').decode(bytes))
}

/** A page as it was received, to be parsed. */
export const pageAsReceived = ({
  bytes,
  finalUrl,
  requestedUrl,
  contentType,
  extent,
}: RawPage): PageToParse => ({
  bytes,
  url: finalUrl ?? requestedUrl,
  contentType,
  extent,
})

/** A page as its scripts left it, to be parsed. */
export const pageAsRendered = ({ bytes, url }: RenderedPage): PageToParse => ({
  bytes,
  url,
  contentType: 'text/html; charset=utf-8',
})

/** What says that there is nothing to read may be different after the scripts; all else is an end. */
async function parsedOrError(
  { parser }: Workspace,
  raw: RawPage,
  { signal }: ReadOptions,
): Promise<ParsedPage | AppError> {
  try {
    return await parser.parse(pageAsReceived(raw), signal)
  } catch (error) {
    if (isErrorOfKind(error, 'no-article') || isErrorOfKind(error, 'empty-page')) return error
    throw error
  }
}

/** Where rendering fails the page as received is what there is. @throws {AppError} cancelled */
async function renderedOrNull(
  workspace: Workspace,
  raw: RawPage,
  options: ReadOptions,
): Promise<ReadPage | null> {
  try {
    return await readRendered(workspace, raw, options)
  } catch (error) {
    if (error instanceof AppError && error.kind !== 'cancelled') return null
    throw error
  }
}

async function readRendered(
  { renderer, parser }: Workspace,
  { answer }: RawPage,
  { signal, progress }: ReadOptions,
): Promise<ReadPage> {
  if (renderer === undefined || answer === null)
    throw new AppError('render-failed', {
      reason: answer === null ? 'not from an address' : 'no browser here',
    })
  const rendered = await renderer.render(answer, {
    ...(signal ? { signal } : {}),
    ...(progress ? { progress } : {}),
  })
  progress?.({ stage: 'reading', done: 0, total: 0 })
  const parsed = await parser.parse(pageAsRendered(rendered), signal)
  if (!parsed.isArticle) throw new AppError('no-article', {})
  return { parsed, rendered }
}
