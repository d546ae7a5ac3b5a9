// Owns the menu of what can be done to the table that the cursor is in. Leaves doing it to the library that edits tables.
import { Table2 } from 'lucide-react'
import type { Command } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
} from 'prosemirror-tables'
import { IconButton } from '../components/button'
import { MenuButton } from '../components/menu'
import { useMessages } from '../messages/messages-context'
import { alignColumn } from './tables'

const COMMANDS = {
  rowAbove: addRowBefore,
  rowBelow: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  left: alignColumn('left'),
  center: alignColumn('center'),
  right: alignColumn('right'),
  deleteRow,
  deleteColumn,
  deleteTable,
} as const satisfies Record<string, Command>

const IDS = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]
const APART: readonly string[] = ['columnBefore', 'left', 'deleteRow']

/** Rows, columns, alignment, and the table itself. */
export function TableMenu({ run }: { readonly run: (command: Command) => void }) {
  const m = useMessages()
  return (
    <MenuButton
      button={(props) => (
        <IconButton {...props} icon={Table2} label={m.prose.changeTable} size="small" isOn />
      )}
      label={m.prose.changeTable}
      items={IDS.map((id) => ({ id, label: m.prose.tableActions[id], isApart: APART.includes(id) }))}
      onChoose={(id) => {
        const known = IDS.find((one) => one === id)
        if (known !== undefined) run(COMMANDS[known])
      }}
    />
  )
}
