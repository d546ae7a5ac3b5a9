// Owns what can be done to commentary by key or button, beside notes and tables. Leaves keys and buttons to others.
import { setBlockType, toggleMark, wrapIn, lift } from 'prosemirror-commands'
import type { MarkType, Node, NodeType } from 'prosemirror-model'
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state'
import { proseSchema } from './prose-schema'

const { nodes, marks } = proseSchema

export type MarkName = 'strong' | 'emphasis' | 'struck' | 'code'

/** Put a mark on what is selected, or take it off; without a selection, on what is typed next. */
export const toggle = (name: MarkName): Command => toggleMark(marks[name])

/** Whether a mark is on the selection. */
export function isMarked({ selection, storedMarks, doc }: EditorState, name: MarkName | 'link'): boolean {
  const type: MarkType = marks[name]
  const { from, to, empty, $from } = selection
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type)
}

/** Of the text block that the cursor is in: 1 to 6, or 0 for no heading. */
export const headingLevel = ({ selection: { $from } }: EditorState): number =>
  $from.parent.type === nodes.heading ? Number($from.parent.attrs['level']) : 0

/** Make a heading of a level, or plain text again at 0. */
export const setHeading = (level: number): Command =>
  level === 0 ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level })

/** Whether the cursor is anywhere in something. */
export function isWithin({ selection: { $from } }: EditorState, type: NodeType): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true
  return false
}

/** Make a list of what is selected, turn the list into the other kind, or out of it again. */
export const toggleList =
  (kind: 'bullet_list' | 'ordered_list'): Command =>
  (state, dispatch, view) => {
    const list = listAround(state)
    if (list === null) return wrapInList(nodes[kind])(state, dispatch, view)
    if (list.node.type === nodes[kind]) return liftListItem(nodes.list_item)(state, dispatch, view)
    dispatch?.(
      state.tr.setNodeMarkup(list.at, nodes[kind], { isTight: list.node.attrs['isTight'] as boolean }),
    )
    return true
  }

function listAround({
  selection: { $from },
}: EditorState): { readonly node: Node; readonly at: number } | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type === nodes.bullet_list || node.type === nodes.ordered_list)
      return { node, at: $from.before(depth) }
  }
  return null
}

/** Set what is selected apart as a quotation, or no longer. */
export const toggleQuotation: Command = (state, dispatch, view) =>
  (isWithin(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch, view)

/** A new item; what follows one that was done isn't done yet. */
export const splitItem: Command = (state, dispatch) => {
  const { $from } = state.selection
  const item = $from.depth < 2 ? null : $from.node(-1)
  const isTask = item?.type === nodes.list_item && item.attrs['isChecked'] !== null
  return splitListItem(nodes.list_item, isTask ? { isChecked: false } : undefined)(state, dispatch)
}

/** A new line in the same paragraph. */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false
  if (state.selection.$from.parent.type.spec.code === true) return false
  dispatch?.(state.tr.replaceSelectionWith(nodes.line_break.create()).scrollIntoView())
  return true
}

/** The link that the cursor is in or that is selected, with its stretch; `null` where there is none. */
export function linkAround(
  state: EditorState,
): { readonly from: number; readonly to: number; readonly href: string } | null {
  const { $from, from, to, empty } = state.selection
  let found: { from: number; to: number; href: string } | null = null
  const start = $from.start()
  $from.parent.forEach((child, offset) => {
    const href = child.marks.find(({ type }) => type === marks.link)?.attrs['href'] as string | undefined
    if (href === undefined) return
    const [childFrom, childTo] = [start + offset, start + offset + child.nodeSize]
    if (found?.to === childFrom && found.href === href) found = { ...found, to: childTo }
    else if (!touches(found, from, to, empty)) found = { from: childFrom, to: childTo, href }
  })
  return touches(found, from, to, empty) ? found : null
}

const touches = (
  stretch: { readonly from: number; readonly to: number } | null,
  from: number,
  to: number,
  isCursor: boolean,
): boolean =>
  stretch !== null &&
  (isCursor ? stretch.from <= from && from <= stretch.to : stretch.from < to && from < stretch.to)

/** Lead from what is selected, or from the link around the cursor, to an address; `null` takes the link off. */
export const setLink =
  (href: string | null, words: string): Command =>
  (state, dispatch) => {
    const around = linkAround(state)
    const { from, to } = state.selection.empty && around !== null ? around : state.selection
    const change = state.tr
    if (href === null) change.removeMark(from, to, marks.link)
    else if (from === to)
      change.insert(from, proseSchema.text(words, [...state.selection.$from.marks(), marks.link.create({ href })])) // prettier-ignore
    else change.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href }))
    dispatch?.(change.removeStoredMark(marks.link).scrollIntoView())
    return true
  }

/** The image that is selected; `null` where none is. */
export const selectedImage = ({ selection }: EditorState): Node | null =>
  selection instanceof NodeSelection && selection.node.type === nodes.image ? selection.node : null

/** Put an image where the cursor is. */
export const insertImage =
  (address: string, alt: string): Command =>
  (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type.spec.code === true)
      return false
    const change = state.tr.replaceSelectionWith(nodes.image.create({ address, alt }), false)
    dispatch?.(change.scrollIntoView())
    return true
  }

/** Say what is seen on the selected image. */
export const describeImage =
  (alt: string): Command =>
  (state, dispatch) => {
    const image = selectedImage(state)
    if (image === null) return false
    const { from } = state.selection
    const change = state.tr.setNodeMarkup(from, null, { ...image.attrs, alt })
    dispatch?.(change.setSelection(NodeSelection.create(change.doc, from)))
    return true
  }

/** The cursor at the begin or the end of all. */
export const placeAt =
  (side: 'start' | 'end'): Command =>
  (state, dispatch) => {
    dispatch?.(
      state.tr.setSelection(
        side === 'start' ? TextSelection.atStart(state.doc) : TextSelection.atEnd(state.doc),
      ),
    )
    return true
  }
