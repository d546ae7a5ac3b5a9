// Owns deciding about a value that differs between copies, from anywhere, with a way back. Leaves the change to main.
import { useCallback } from 'react'
import type { RequestOf } from '../../src/contract'
import { useMessages } from '../messages/messages-context'
import { useAct } from './queries'
import { useToasts } from './toasts'
import { useUndo } from './undo'

type Decision = RequestOf<'conflict:resolve'>

/** How to decide; `told` is what the person reads once it is done. Gives whether it was. */
export function useDecide(): (decision: Decision, told: string) => Promise<boolean> {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { undo } = useUndo()
  return useCallback(
    async (decision, told) => {
      const answer = await act('conflict:resolve', decision)
      if (answer === null) return false
      // An undo takes back what was done last: that may be something else by then.
      const goBack = async (): Promise<void> => {
        const last = (await act('app:state', {}))?.undo
        if (last?.kind === 'conflict-resolved' && last.target === decision.target.id) undo()
        else show({ text: m.conflicts.notLast })
      }
      show(
        answer.stood
          ? { text: told, action: { label: m.undo, run: () => void goBack() } }
          : { text: m.conflicts.late },
      )
      return true
    },
    [act, m, show, undo],
  )
}
