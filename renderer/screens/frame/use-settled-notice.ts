// Owns telling, once, what was found when the library was looked through: what other programs changed, what was mended.
import { useEffect, useRef } from 'react'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace } from '../../state/place'
import { useToasts } from '../../state/toasts'

/** Tell of what was found. */
export function useSettledNotice(): void {
  const m = useMessages()
  const { settled } = useAppState()
  const { show } = useToasts()
  const { go } = usePlace()
  const told = useRef<string | null>(null)
  const latest = useRef({ m, show, go })
  useEffect(() => {
    latest.current = { m, show, go }
  })
  useEffect(() => {
    if (settled === null || told.current === settled.at) return
    told.current = settled.at
    const { m: words, show: raise } = latest.current
    const { repaired, rebuilt, setAside, merged, differing } = settled
    const parts = [
      settled.added + settled.changed + settled.removed > 0 ? words.settled.outside(settled) : '',
      repaired + rebuilt > 0 ? words.settled.mended(repaired + rebuilt) : '',
      setAside > 0 ? words.settled.setAside(setAside) : '',
      merged > 0 ? words.settled.merged(merged) : '',
      differing > 0 ? words.settled.differing(differing) : '',
    ].filter((part) => part !== '')
    const isAmiss = repaired + rebuilt + setAside + merged > 0
    raise({
      text: parts.join(' '),
      ...(isAmiss
        ? {
            action: {
              label: words.settled.look,
              run: () => {
                latest.current.go({ screen: 'health' })
              },
            },
          }
        : {}),
    })
  }, [settled])
}
