// Owns what the window knows of the queue of captures: asked for when it is told that it stands otherwise. Leaves the queue to main.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { QueueCounts, QueueItem, QueueState } from '../../src/model/capture-queue'
import { listen } from '../api'
import { describeCheck } from '../components/check-words'
import type { WireErrorInfo } from '../messages/error-text'
import { useMessages, type LocaleMessages } from '../messages/messages-context'
import { usePlace } from './place'
import { useAnswer } from './queries'
import { useToasts } from './toasts'

/** The queue as it stands; `null` until it is known. */
export const useCaptures = (): QueueState | null => useAnswer('queue:state', {}).data ?? null

/** How many have ended, and how many there are in all. */
export function progressOf(counts: QueueCounts): { readonly done: number; readonly total: number } {
  const done = counts.kept + counts.unchanged + counts.failed + counts.cancelled
  return { done, total: done + counts.waiting + counts.running }
}

/** What came of the captures that have ended, a few words for each kind that there is. */
export function totalsOf({ counts, incomplete, changed }: QueueState, m: LocaleMessages): readonly string[] {
  const totals = { ...m.captures.totals, changed: m.sources.totals }
  // A source that reads otherwise than before is no page that was new.
  const numbers = { ...counts, kept: counts.kept - changed, incomplete, changed }
  return (['changed', 'kept', 'incomplete', 'unchanged', 'failed', 'cancelled'] as const)
    .filter((name) => numbers[name] > 0)
    .map((name) => totals[name](numbers[name]))
}

/** Whether something is still to be done. */
export const isUnderWay = ({ waiting, running }: QueueCounts): boolean => waiting + running > 0

/** Ask again whenever main says that the queue stands otherwise, and say so when all of it has ended. */
export function useCaptureNews(): void {
  const client = useQueryClient()
  const m = useMessages()
  const { show } = useToasts()
  const { go, openArticle } = usePlace()
  const state = useCaptures()
  /** What is known to have ended, as it was last told of; `null` until there is a state. */
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(
    () => listen('queue:changed', () => void client.invalidateQueries({ queryKey: ['queue:state'] })),
    [client],
  )
  useEffect(() => {
    if (state === null) return
    const ended = state.items.filter(({ end }) => end !== null)
    const told = known.current
    if (told === null || !isUnderWay(state.counts)) known.current = new Set(ended.map(keyOfEnd))
    // A capture may have begun and ended before the window saw it under way.
    if (told === null || isUnderWay(state.counts)) return
    const fresh = ended.filter((item) => !told.has(keyOfEnd(item)))
    if (fresh.length === 0) return
    const [only] = fresh
    const one = only === undefined || fresh.length > 1 ? null : newsOfSource(only, m)
    show({
      tone: fresh.some(({ end }) => end?.end === 'failed') ? 'bad' : 'plain',
      text: fresh.every(({ target }) => target.check !== undefined)
        ? m.sources.done(fresh.length)
        : m.captures.ended,
      detail: one === null ? totalsOf(state, m).join(' · ') : one.lines.join(' · '),
      action:
        one === null || one.compare === null
          ? {
              label: m.captures.show,
              run: () => {
                go({ screen: 'captures' })
              },
            }
          : { label: m.sources.compare, run: one.compare(openArticle) },
    })
  }, [state, m, show, go, openArticle])
}

/** A capture that is made again ends once more. */
const keyOfEnd = ({ id, endedAt }: QueueItem): string => `${id} ${endedAt ?? ''}`

type SourceNews = {
  readonly lines: readonly string[]
  /** How to compare what was kept with what was there; `null` where it is unchanged, or could not be had. */
  readonly compare: ((open: ReturnType<typeof usePlace>['openArticle']) => () => void) | null
}

/** What is said of the one source that was asked: not a count, but what was found. `null` for any other capture. */
function newsOfSource({ target, end }: QueueItem, m: LocaleMessages): SourceNews | null {
  // It travelled as it was thrown.
  if (target.check !== undefined && end?.end === 'failed')
    return { lines: [m.describeError(end.error as WireErrorInfo).what], compare: null }
  if (end?.end !== 'kept' || end.check === undefined) return null
  const { article, check, completeness } = end
  const { before, after } = check
  return {
    lines: describeCheck(check, completeness, m),
    compare:
      after === null
        ? null
        : (open) => () => {
            open(article, { version: after, compare: { before, after } })
          },
  }
}
