// Owns the keys of the editor. Leaves what they do to the commands. Those that a person is told of stand in `src/model/commands.ts`, too.
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables'
import { insertFootnote, leaveFootnote } from './footnotes'
import { breakLine, splitItem, toggle, toggleList, toggleQuotation } from './prose-commands'
import { proseSchema } from './prose-schema'

const { list_item } = proseSchema.nodes

/** What the editor can't do by itself. */
export type ProseOrders = {
  /** Write an address. */
  readonly askForLink: () => void
  readonly goToToolbar: () => void
  readonly leave: () => void
}

const told =
  (order: () => void): Command =>
  () => {
    order()
    return true
  }

/** Behind the last cell a row begins. */
const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch, view)) return true
  if (!isInTable(state) || view === undefined) return false
  addRowAfter(state, view.dispatch)
  return goToNextCell(1)(view.state, view.dispatch, view)
}

/** In a cell there are no paragraphs: Enter begins a line. */
const breakInCell: Command = (state, dispatch, view) => isInTable(state) && breakLine(state, dispatch, view)

/** Out of the list within a list; from an outer one, the focus goes on as it does everywhere. */
const liftNested: Command = (state, dispatch, view) => {
  const { $from } = state.selection
  const lists = Array.from({ length: $from.depth }, (_, i) => $from.node(i + 1)).filter(
    ({ type }) => type === list_item,
  )
  return lists.length > 1 && liftListItem(list_item)(state, dispatch, view)
}

/** The keys. */
export const proseKeys = (orders: ProseOrders): readonly Plugin[] => [
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-b': toggle('strong'),
    'Mod-i': toggle('emphasis'),
    'Mod-e': toggle('code'),
    'Mod-Shift-x': toggle('struck'),
    'Mod-Shift-7': toggleList('ordered_list'),
    'Mod-Shift-8': toggleList('bullet_list'),
    'Mod-Shift-9': toggleQuotation,
    'Mod-Shift-e': insertFootnote,
    'Mod-Shift-k': told(orders.askForLink),
    'Alt-F10': told(orders.goToToolbar),
    'Mod-Enter': told(orders.leave),
    Escape: chainCommands(leaveFootnote, told(orders.leave)),
    Enter: chainCommands(breakInCell, splitItem),
    'Shift-Enter': chainCommands(exitCode, breakLine),
    Tab: chainCommands(nextCell, sinkListItem(list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftNested),
    Backspace: undoInputRule,
  }),
  keymap(Object.fromEntries(Object.entries(baseKeymap).filter(([key]) => key !== 'Mod-Enter'))),
]
