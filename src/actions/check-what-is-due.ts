// Owns checking cited sources by themselves: which of them are due, and which were tried lately. Leaves when to look to the app, and
// the order and the pace to the queue.
import { z } from 'zod'
import type { Article } from '../model/article'
import type { CheckInterval } from '../model/check-scope'
import { instant } from '../model/ids'
import type { Files } from '../ports'
import type { CaptureQueue } from './capture-queue'
import { sourcesToCheck } from './sources-to-check'
import type { Workspace } from './workspace'

const DAY_MS = 24 * 60 * 60 * 1000
const INTERVAL_MS: Readonly<Record<Exclude<CheckInterval, 'never'>, number>> = {
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
}

/** When each article was tried last by itself: one that failed is not tried again before its time. */
const triedFile = z.looseObject({ tried: z.record(z.string(), instant) })

export type DueTools = {
  readonly workspace: Workspace
  readonly queue: Pick<CaptureQueue, 'add'>
  /** Where it is kept on this machine what was tried. */
  readonly files: Files
  readonly path: string
}

/** Put the sources that are due into the queue. Gives how many. @throws {AppError} what the disk says */
export async function checkWhatIsDue(
  { workspace, queue, files, path }: DueTools,
  every: CheckInterval,
): Promise<number> {
  if (every === 'never') return 0
  const now = workspace.clock()
  const since = new Date(Date.parse(now) - INTERVAL_MS[every]).toISOString()
  const tried = await readTried(files, path)
  const isDue = (article: Article): boolean => lastAsked(article, tried) <= since
  const { captures } = await sourcesToCheck(workspace, { kind: 'cited' }, isDue)
  if (captures.length === 0) return 0
  const ids = captures.flatMap(({ target: { check } }) => (check === undefined ? [] : [check]))
  const recent = Object.entries(tried).filter(([, at]) => at > since)
  // Before they are: a program that ends at any moment asks once, not twice.
  await files.makeFolder('.')
  await files.write(
    path,
    `${JSON.stringify({ tried: Object.fromEntries([...recent, ...ids.map((id) => [id, now] as const)]) })}\n`,
  )
  return queue.add(captures)
}

function lastAsked({ id, checkedAt, versions }: Article, tried: Readonly<Record<string, string>>): string {
  const times = [checkedAt ?? '', tried[id] ?? '', ...versions.map(({ capturedAt }) => capturedAt)]
  return times.reduce((latest, time) => (time > latest ? time : latest), '')
}

/** A file that is damaged says nothing: what it would have said is asked a little too often. */
async function readTried(files: Files, path: string): Promise<Readonly<Record<string, string>>> {
  const bytes = await files.readBytes(path)
  if (bytes === null) return {}
  try {
    const parsed = triedFile.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.data.tried : {}
  } catch {
    return {}
  }
}
