// Owns what becomes of captures that are put into a queue in which some of them may be: what is new, what waits already and learns more,
// and what has ended and gives way. Pure.
import type { CaptureTarget, QueueItem } from '../model/capture-queue'
import type { ForeignHighlight } from '../model/foreign-item'
import type { ForeignMarks } from '../model/foreign-marks'

export type NewCapture = {
  readonly target: CaptureTarget
  readonly title?: string | null
  readonly tags?: readonly string[]
  /** What another tool knew of it. */
  readonly foreign?: readonly ForeignMarks[]
}

export type Adding = {
  readonly added: readonly NewCapture[]
  /** Those that wait already, with what they now bring besides. */
  readonly grown: readonly QueueItem[]
  /** Those that ended, whose place the new ones take. */
  readonly gone: readonly QueueItem[]
}

/** Say it. An address that waits isn't put in twice. */
export function planAdding(items: readonly QueueItem[], captures: readonly NewCapture[]): Adding {
  const waits = new Map(items.filter(({ state }) => state !== 'ended').map((item) => [item.target.url, item]))
  const failed = new Map(items.filter(hasFailed).map((item) => [item.target.url, item]))
  const added = new Map<string, NewCapture>()
  const grown = new Map<string, QueueItem>()
  const gone = new Map<string, QueueItem>()
  for (const capture of captures) {
    const { url } = capture.target
    const { foreign = [] } = capture
    const waiting = grown.get(url) ?? waits.get(url)
    const before = added.get(url)
    if (before !== undefined) {
      if (foreign.length > 0) added.set(url, { ...before, foreign: joinForeign(before.foreign, foreign) })
    } else if (waiting === undefined || (waiting.state === 'running' && foreign.length > 0)) {
      const last = foreign.length > 0 ? failed.get(url) : undefined
      if (last !== undefined) gone.set(last.id, last)
      const all = joinForeign(last?.foreign, foreign)
      added.set(url, all.length === 0 ? capture : { ...capture, foreign: all })
    } else if (bringsMore(waiting.foreign, foreign))
      grown.set(url, { ...waiting, foreign: joinForeign(waiting.foreign, foreign) })
  }
  for (const item of endedChecks(items, [...added.values()])) gone.set(item.id, item)
  return { added: [...added.values()], grown: [...grown.values()], gone: [...gone.values()] }
}

const hasFailed = ({ end }: QueueItem): boolean => end?.end === 'failed' || end?.end === 'cancelled'

/** What was found when the same sources were asked before: what is found now takes its place. */
function endedChecks(items: readonly QueueItem[], added: readonly NewCapture[]): readonly QueueItem[] {
  const articles = new Set(added.flatMap(({ target: { check } }) => (check === undefined ? [] : [check])))
  return items.filter(
    ({ state, target: { check } }) => state === 'ended' && check !== undefined && articles.has(check),
  )
}

const bringsMore = (known: readonly ForeignMarks[] | undefined, more: readonly ForeignMarks[]): boolean =>
  more.length > 0 && JSON.stringify(joinForeign(known, more)) !== JSON.stringify(known ?? [])

const keyOf = ({ tool, toolId, url }: ForeignMarks): string => `${tool}\n${toolId ?? url ?? ''}`

/** What two say of the same address: each tool's thing once, with the marks of both. */
function joinForeign(
  known: readonly ForeignMarks[] | undefined,
  more: readonly ForeignMarks[],
): readonly ForeignMarks[] {
  const joined = new Map((known ?? []).map((one) => [keyOf(one), one]))
  for (const one of more) {
    const before = joined.get(keyOf(one))
    joined.set(keyOf(one), before === undefined ? one : joinOne(before, one))
  }
  return [...joined.values()]
}

const joinOne = (before: ForeignMarks, after: ForeignMarks): ForeignMarks => ({
  ...before,
  ...after,
  tags: [...new Set([...before.tags, ...after.tags])],
  note: before.note.includes(after.note)
    ? before.note
    : after.note.includes(before.note)
      ? after.note
      : `${before.note}\n\n${after.note}`,
  highlights: joinHighlights(before.highlights, after.highlights),
})

const joinHighlights = (
  before: readonly ForeignHighlight[],
  after: readonly ForeignHighlight[],
): readonly ForeignHighlight[] => {
  const keyed = (one: ForeignHighlight): string => one.toolId ?? `${one.exact}\n${one.prefix}`
  return [...new Map([...before, ...after].map((one) => [keyed(one), one])).values()]
}
