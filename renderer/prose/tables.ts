// Owns tables as Markdown has them: a head, rows of one length, one alignment for each column. Leaves moving in them and their rows and
// columns to the library that edits tables.
import type { Node } from 'prosemirror-model'
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { isInTable, selectedRect } from 'prosemirror-tables'
import { proseSchema } from './prose-schema'

const { nodes } = proseSchema

export type ColumnAlignment = 'left' | 'center' | 'right'

const ROWS = 3
const COLUMNS = 3

/** Put a table below what the cursor is in, and the cursor into its first cell. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (isInTable(state) || $from.parent.type.spec.code === true) return false
  if (dispatch) {
    const row = (type: (typeof nodes)['table_cell']): Node =>
      nodes.table_row.create(
        null,
        Array.from({ length: COLUMNS }, () => type.create()),
      )
    const rows = Array.from({ length: ROWS }, (_, i) => row(i === 0 ? nodes.table_header : nodes.table_cell))
    const isEmpty = $from.parent.type === nodes.paragraph && $from.parent.content.size === 0
    const [from, to] = isEmpty ? [$from.before(), $from.after()] : [$from.after(), $from.after()]
    const change = state.tr.replaceWith(from, to, nodes.table.create(null, rows))
    dispatch(change.setSelection(TextSelection.create(change.doc, from + 3)).scrollIntoView())
  }
  return true
}

/** Align the columns that the selection is in. */
export const alignColumn =
  (align: ColumnAlignment): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false
    const { map, tableStart, table, left, right } = selectedRect(state)
    const change = state.tr
    for (const at of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
      const cell = table.nodeAt(at)
      const isSo = cell?.attrs['align'] === align
      change.setNodeMarkup(tableStart + at, null, { ...cell?.attrs, align: isSo ? null : align })
    }
    dispatch?.(change)
    return true
  }

/** Keeps the head the first row, and cells aligned as their head is, whatever is done to rows and columns. */
export const tableShapePlugin = (): Plugin =>
  new Plugin({
    appendTransaction: (changes, before, state) =>
      changes.some(({ docChanged }) => docChanged) ? inShape(before, state) : null,
  })

function inShape(before: EditorState, state: EditorState): Transaction | null {
  const change = state.tr
  const old = new Set(before.doc.children)
  state.doc.forEach((part, at) => {
    // A part that is the same has the shape that it had.
    if (old.has(part)) return
    if (part.type === nodes.table) shape(part, at, change)
    part.descendants((node, within) => {
      if (node.type === nodes.table) shape(node, at + 1 + within, change)
      return !node.isTextblock
    })
  })
  return change.docChanged ? change : null
}

function shape(table: Node, at: number, change: Transaction): void {
  const aligned =
    table.firstChild?.children.map(({ attrs }) => attrs['align'] as ColumnAlignment | null) ?? []
  table.forEach((row, rowAt, r) => {
    const type = r === 0 ? nodes.table_header : nodes.table_cell
    row.forEach((cell, cellAt, c) => {
      const align = aligned[c] ?? null
      if (cell.type !== type || cell.attrs['align'] !== align)
        change.setNodeMarkup(at + 2 + rowAt + cellAt, type, { ...cell.attrs, align })
    })
  })
}
