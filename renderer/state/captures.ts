// Owns what the window knows of the queue of captures: asked for when it is told that it stands otherwise. Leaves the queue to main.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { QueueCounts, QueueState } from '../../src/model/capture-queue'
import { listen } from '../api'
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
export function totalsOf({ counts, incomplete }: QueueState, m: LocaleMessages): readonly string[] {
  const { totals } = m.captures
  const numbers = { ...counts, incomplete }
  return (['kept', 'incomplete', 'unchanged', 'failed', 'cancelled'] as const)
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
  const { go } = usePlace()
  const state = useCaptures()
  const wasUnderWay = useRef(false)
  useEffect(
    () => listen('queue:changed', () => void client.invalidateQueries({ queryKey: ['queue:state'] })),
    [client],
  )
  useEffect(() => {
    if (state === null) return
    const isNow = isUnderWay(state.counts)
    if (wasUnderWay.current && !isNow) {
      const totals = totalsOf(state, m)
      // Cleared already: there is no report to show.
      if (totals.length > 0)
        show({
          tone: state.counts.failed > 0 ? 'bad' : 'plain',
          text: m.captures.ended,
          detail: totals.join(' · '),
          action: {
            label: m.captures.show,
            run: () => {
              go({ screen: 'captures' })
            },
          },
        })
    }
    wasUnderWay.current = isNow
  }, [state, m, show, go])
}
