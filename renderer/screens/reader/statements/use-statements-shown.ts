// Owns whether the statements of articles are shown: when they are asked for, until they are hidden again. Leaves showing them to
// `reading-statements.tsx`.
import { useState } from 'react'
import { areStatementsShown, rememberStatementsShown } from '../../../state/remembered'
import { useCommands } from '../../../state/commands'

/** Whether they are, and how that changes. */
export type StatementsShown = { readonly areShown: boolean; readonly toggle: () => void }

/** Answer to the command that shows them. */
export function useStatementsShown(): StatementsShown {
  const [areShown, setAreShown] = useState(areStatementsShown)
  const toggle = (): void => {
    setAreShown(!areShown)
    rememberStatementsShown(!areShown)
  }
  useCommands({ 'show-statements': toggle })
  return { areShown, toggle }
}
