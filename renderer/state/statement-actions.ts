// Owns what can be done to statements from anywhere: keeping them as quotes, rejecting them, each of which tells what it did with the way
// back. Leaves the doing to main.
import { useCallback, useMemo } from 'react'
import type { RequestOf, ResponseOf } from '../../src/contract'
import { useMessages } from '../messages/messages-context'
import { useAct } from './queries'
import { lastColour } from './remembered'
import { useToasts } from './toasts'
import { useUndo } from './undo'

/** Statements by their articles’ versions and their places. */
export type StatementTargets = RequestOf<'statement:keep'>['targets']

type StatementActions = {
  /** Gives the quotes that were made; `null` after a failure, which was told. */
  readonly keep: (targets: StatementTargets) => Promise<ResponseOf<'statement:keep'> | null>
  readonly reject: (targets: StatementTargets) => Promise<boolean>
  readonly takeBack: (targets: StatementTargets) => Promise<boolean>
}

/** Told what was done, with the way back; absent where nothing was. */
export type TellDone = (text: string, undo?: () => void) => void

/** Tell it by a toast. */
export function useToldByToast(): TellDone {
  const m = useMessages()
  const { show } = useToasts()
  return useCallback<TellDone>(
    (text, undo) => {
      show({ text, ...(undo === undefined ? {} : { action: { label: m.undo, run: undo } }) })
    },
    [m, show],
  )
}

/** Actions on statements. */
export function useStatementActions(tell: TellDone): StatementActions {
  const m = useMessages()
  const act = useAct()
  const { undo } = useUndo()
  return useMemo(() => {
    const jobId = (): string => crypto.randomUUID()
    return {
      async keep(targets) {
        const made = await act('statement:keep', { jobId: jobId(), targets, colour: lastColour() })
        if (made === null) return null
        if (made.length === 0) tell(m.statements.keptAlready)
        else tell(m.statements.kept(made.length), undo)
        return made
      },
      async reject(targets) {
        const done = await act('statement:reject', { jobId: jobId(), targets, isRejected: true })
        if (done === null) return false
        if (done.statements > 0) tell(m.statements.rejected(done.statements), undo)
        return true
      },
      takeBack: async (targets) =>
        (await act('statement:reject', { jobId: jobId(), targets, isRejected: false })) !== null,
    }
  }, [act, m, tell, undo])
}
