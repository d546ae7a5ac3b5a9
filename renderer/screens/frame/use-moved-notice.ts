// Owns telling, once, that a library was moved by copying it: the old folder is a person's to remove.
import { useEffect, useRef } from 'react'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useToasts } from '../../state/toasts'

/** Tell of a folder that a move left behind. */
export function useMovedNotice(): void {
  const m = useMessages()
  const { leftBehind } = useAppState()
  const { show } = useToasts()
  // Said in the words of the moment: another language is no reason to say it again.
  const latest = useRef({ m, show })
  useEffect(() => {
    latest.current = { m, show }
  })
  useEffect(() => {
    const { m: words, show: raise } = latest.current
    if (leftBehind !== null) raise({ text: words.libraries.left(leftBehind) })
  }, [leftBehind])
}
