// Owns what can be done to the statements that are chosen. Leaves the doing to `state/statement-actions.ts`.
import { Check, NotebookPen, X } from 'lucide-react'
import type { StatementRef } from '../../../src/model/statement-list'
import barStyles from '../../components/chosen-bar.module.css'
import { Button, Icon, IconButton } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import type { Chosen } from '../../state/chosen'
import { useStatementActions, useToldByToast } from '../../state/statement-actions'
import { targetsOf } from './statement-targets'

type StatementChosenBarProps = {
  readonly chosen: Chosen<StatementRef>
  readonly total: number | null
  readonly onSection: (statements: readonly StatementRef[]) => void
}

/** The bar above the statements. */
export function StatementChosenBar({ chosen, total, onSection }: StatementChosenBarProps) {
  const m = useMessages()
  const s = m.statements
  const actions = useStatementActions(useToldByToast())
  const targets = targetsOf(chosen.items)
  const clearIf = (isDone: boolean): void => {
    if (isDone) chosen.clear()
  }
  return (
    <div className={barStyles.bar} role="toolbar" aria-label={m.chosen.label}>
      <div className={barStyles.line}>
        <strong role="status">{s.chosen(chosen.items.length)}</strong>
      </div>
      <div className={barStyles.line}>
        <Button
          isDisabled={targets.length === 0}
          onPress={() => {
            void actions.keep(targets).then((made) => {
              clearIf(made !== null)
            })
          }}
        >
          <Icon icon={Check} />
          {s.keepMany}
        </Button>
        <Button
          isDisabled={targets.length === 0}
          onPress={() => {
            void actions.reject(targets).then(clearIf)
          }}
        >
          <Icon icon={X} />
          {s.reject}
        </Button>
        <Button
          onPress={() => {
            onSection(chosen.items)
          }}
        >
          <Icon icon={NotebookPen} />
          {s.toDossier}
        </Button>
        {total !== null && total > chosen.items.length && (
          <Button look="quiet" onPress={chosen.chooseAll}>
            {m.chosen.all(total)}
          </Button>
        )}
        <IconButton icon={X} label={m.chosen.clear} size="small" onPress={chosen.clear} />
      </div>
    </div>
  )
}
