// Owns telling that a part of the app failed and was started again, or that something went wrong.
import { useEffect, useRef } from 'react'
import type { Trouble } from '../../../src/model/failure'
import { call, listen } from '../../api'
import { useMessages } from '../../messages/messages-context'
import { useDialogs } from '../../state/dialogs'
import { useToasts } from '../../state/toasts'
import { onFailure } from '../../state/trouble'

/** One cause often fails many times over: it is told once. */
const TOLD_EVERY_MS = 30_000

/** Tell of what failed. */
export function useTroubleNotice(): void {
  const m = useMessages()
  const { show } = useToasts()
  const { open } = useDialogs()
  const latest = useRef({ m, show, open })
  useEffect(() => {
    latest.current = { m, show, open }
  })
  useEffect(() => {
    let lastTold = -TOLD_EVERY_MS
    const tell = (trouble: Trouble): void => {
      if (trouble === 'failed') {
        if (performance.now() - lastTold < TOLD_EVERY_MS) return
        lastTold = performance.now()
      }
      const { m: words, show: raise } = latest.current
      raise({
        tone: trouble === 'failed' ? 'bad' : 'plain',
        text: words.trouble[trouble].what,
        detail: words.trouble[trouble].safe,
        action: {
          label: words.trouble.report,
          run: () => {
            latest.current.open({ kind: 'about' })
          },
        },
      })
    }
    const take = (): void => {
      call('trouble:take', {}).then(
        (troubles) => {
          for (const trouble of troubles) tell(trouble)
        },
        () => undefined,
      )
    }
    take()
    const stops = [listen('trouble:changed', take), onFailure(tell)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}
