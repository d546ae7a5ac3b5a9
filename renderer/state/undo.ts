// Owns undoing and doing again from anywhere, each of which tells what it did. Leaves a text that is being written to the browser.
import { useMemo } from 'react'
import type { HistoryOutcome } from '../../src/model/history'
import { useMessages, type LocaleMessages } from '../messages/messages-context'
import { useAct } from './queries'
import { takesText } from './commands'
import { ownUndoOf } from './own-undo'
import { useToasts } from './toasts'

type Direction = 'undo' | 'redo'

/** Undo and redo: of the text that has the focus, else of the library. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  return useMemo(() => {
    const run = (direction: Direction): void => {
      const own = ownUndoOf(document.activeElement)
      // Else only the browser knows what was typed, and this is the one way to ask it.
      if (own !== null) own[direction]()
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      else if (takesText(document.activeElement)) document.execCommand(direction)
      else
        void act(`history:${direction}`, {}).then((answer) => {
          if (answer === null) return
          const text = describe(answer, direction, m)
          const back = direction === 'undo' ? 'redo' : 'undo'
          const canGoBack = answer.outcome === 'done' || answer.outcome === 'partly'
          const label = back === 'redo' ? m.history.redo : m.undo
          show({ ...text, ...(canGoBack ? { action: { label, run: () => run(back) } } : {}) })
        })
    }
    return {
      undo: () => {
        run('undo')
      },
      redo: () => {
        run('redo')
      },
    }
  }, [act, m, show])
}

function describe(
  answer: HistoryOutcome,
  direction: Direction,
  m: LocaleMessages,
): { readonly text: string; readonly detail?: string } {
  if (answer.outcome === 'nothing') return { text: m.history.nothing[direction] }
  const { kind, title, count } = answer.label
  if (answer.outcome === 'overtaken') return { text: m.history.overtaken(kind) }
  const text =
    direction === 'undo' ? m.history.undone(kind, title, count) : m.history.redone(kind, title, count)
  return answer.outcome === 'partly' ? { text, detail: m.history.partly } : { text }
}
