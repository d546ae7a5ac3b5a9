// Owns one capture of the queue: the action that its target asks for, and what is told of its end.
import { crawlDelayMs, robotsAddress } from '../capture/politeness'
import { isAppError } from '../errors'
import type { ClipOutcome } from '../model/answers'
import type { CaptureEnd, QueuedCapture } from '../model/capture-queue'
import type { ArticleId } from '../model/ids'
import type { PageSource } from '../ports'
import type { CaptureQueueTools, CaptureRun } from './capture-queue'
import { checkSource } from './check-source'
import { clipAddress } from './clip-article'
import { placeForeign } from './place-foreign'
import type { Workspace } from './workspace'

/** Make what runs the captures of a queue in a workspace. `told` hears all of what came of one, by its id. */
export const makeCaptureRun =
  (workspace: Workspace, told: (id: string, outcome: ClipOutcome) => void = () => undefined): CaptureRun =>
  async ({ id: captureId, target, tags, foreign = [] }, tools) => {
    const options = { ...tools, engine: target.engine }
    const { outcome, ...checked } =
      target.check === undefined
        ? { outcome: await clipAddress(workspace, target.url, options) }
        : await checkSource(workspace, target.check, target.url, options)
    const { id, title } = outcome.article
    if (outcome.outcome === 'created') await tagArticle(workspace, id, tags)
    await takeForeign(workspace, id, foreign, outcome.outcome === 'created')
    const { completeness, sameStory: same } = outcome
    told(captureId, outcome)
    const sameStory = same === null ? null : { id: same.id, title: same.title }
    return { end: 'kept', outcome: outcome.outcome, article: id, title, completeness, sameStory, ...checked }
  }

/** What every queue of a workspace keeps time with, and asks sites by. */
export const queueTools = ({
  source,
  clock,
  newId,
}: Workspace): Pick<CaptureQueueTools, 'crawlDelayMs' | 'clock' | 'newId' | 'now' | 'random' | 'later'> => ({
  crawlDelayMs: (url) => askCrawlDelay(source, url),
  clock,
  newId,
  now: () => performance.now(),
  random: Math.random,
  later(waitMs, work) {
    const timer = setTimeout(work, waitMs)
    return () => {
      clearTimeout(timer)
    }
  },
})

/** What a list said of an address is put on the article that comes of it. */
async function tagArticle(
  { library }: Workspace,
  id: Extract<CaptureEnd, { end: 'kept' }>['article'],
  tags: QueuedCapture['tags'],
): Promise<void> {
  if (tags.length > 0) await library.articles.change(id, { tags: [...tags] })
}

/**
 * What other tools knew of the page is put on its article, also where that was here: before the capture counts as ended, so that a
 * session that is cut short does it again, which puts nothing there twice.
 */
async function takeForeign(
  workspace: Workspace,
  id: ArticleId,
  foreign: NonNullable<QueuedCapture['foreign']>,
  isNew: boolean,
): Promise<void> {
  for (const marks of foreign) {
    const session = workspace.library.beginForeign()
    const { title } = await workspace.library.articles.read(id).then(({ metadata }) => metadata)
    try {
      await placeForeign(workspace, session, id, marks, isNew)
    } finally {
      // A capture isn't undone, and neither is what belongs to it; what it put on an article that was here is.
      if (!isNew) await session.end(title, id, 1)
    }
  }
}

/** A robots.txt that isn't there, or that takes longer, asks for nothing. */
const ROBOTS_MS = 5000

/** The pause that a site asks for between two captures; 0 where it asks for none or can't be asked. */
async function askCrawlDelay(source: PageSource, url: string): Promise<number> {
  try {
    const address = robotsAddress(url)
    const answer = await source.fetchFor(
      { url: address, method: 'GET', headers: { accept: 'text/plain' }, body: null },
      { allowPrivate: true, signal: AbortSignal.timeout(ROBOTS_MS) },
    )
    if (answer.status !== 200) return 0
    return crawlDelayMs(new TextDecoder().decode(answer.bytes), address, source.userAgent)
  } catch (error) {
    if (isAppError(error)) return 0
    throw error
  }
}
