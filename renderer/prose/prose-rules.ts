// Owns doing what typed signs mean. Leaves what they mean to `typed-signs.ts`.
import { InputRule, inputRules } from 'prosemirror-inputrules'
import { findWrapping, canJoin } from 'prosemirror-transform'
import type { Attrs, NodeType } from 'prosemirror-model'
import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import { addressThatLeads } from './prose-addresses'
import { proseSchema } from './prose-schema'
import { addressTyped, blockTyped, markTyped, type TypedBlock } from './typed-signs'

const { nodes, marks } = proseSchema

/** All that was typed before the cursor in its block. */
const BEFORE = /.+$/s

type Rule = (state: EditorState, before: string, start: number, end: number) => Transaction | null

/** What stands in code is told of by each rule: the library would look at all that was typed before. */
const rule = (act: Rule): InputRule =>
  new InputRule(BEFORE, (state, [before], start, end) => act(state, before, start, end), { inCodeMark: true })

/** Signs that become what they mean while they are typed; Backspace gives them back. */
export const proseRules = (): Plugin =>
  inputRules({ rules: [beginBlock, closeMark, closeAddress, beginPart].map(rule) })

const beginBlock: Rule = (state, before, start, end) => {
  const block = start === state.selection.$from.start() ? blockTyped(before) : null
  return block === null ? null : make(state, block, start, end)
}

function make(state: EditorState, block: TypedBlock, start: number, end: number): Transaction | null {
  if (state.doc.resolve(start).parent.type !== nodes.paragraph) return null
  switch (block.kind) {
    case 'heading':
      return state.tr.delete(start, end).setBlockType(start, start, nodes.heading, { level: block.level })
    case 'bullet':
      return wrap(state, nodes.bullet_list, null, start, end)
    case 'ordered':
      return wrap(state, nodes.ordered_list, { start: block.start }, start, end)
    case 'quotation':
      return wrap(state, nodes.blockquote, null, start, end)
    case 'task':
      return checkItem(state, block.isChecked, start, end)
  }
}

function wrap(
  state: EditorState,
  type: NodeType,
  attrs: Attrs | null,
  start: number,
  end: number,
): Transaction | null {
  const change = state.tr.delete(start, end)
  const range = change.doc.resolve(start).blockRange()
  const wrapping = range === null ? null : findWrapping(range, type, attrs)
  if (range === null || wrapping === null) return null
  change.wrap(range, wrapping)
  const before = change.doc.resolve(start - 1).nodeBefore
  // Another item of the list above it, rather than a list of its own.
  if (before?.type === type && type !== nodes.blockquote && canJoin(change.doc, start - 1))
    change.join(start - 1)
  return change
}

/** Only an item of a list can be done or not. */
function checkItem(state: EditorState, isChecked: boolean, start: number, end: number): Transaction | null {
  const $start = state.doc.resolve(start)
  const item = $start.node(-1)
  if ($start.depth < 2 || item.type !== nodes.list_item || $start.index(-1) !== 0) return null
  return state.tr.delete(start, end).setNodeMarkup($start.before(-1), null, { ...item.attrs, isChecked })
}

const closeMark: Rule = (state, before, start, end) => {
  const found = markTyped(before)
  if (found === null) return null
  const type = marks[found.mark]
  const from = start + found.start
  const [inner, last] = [from + found.sign.length, from + found.sign.length + found.words.length]
  if (!state.doc.resolve(from).parent.type.allowsMarkType(type) || isCode(state, from, end)) return null
  // What stands between the signs keeps what it has; of the closing sign, the last one isn't in the document yet.
  const change = state.tr
  if (last < end) change.delete(last, end)
  change.addMark(inner, last, type.create()).delete(from, inner)
  return change.removeStoredMark(type)
}

const isCode = (state: EditorState, from: number, to: number): boolean =>
  state.doc.rangeHasMark(from, to, marks.code)

const closeAddress: Rule = (state, before, start, end) => {
  const found = addressTyped(before)
  if (found === null || addressThatLeads(found.address) === null) return null
  const from = start + found.start
  const to = from + found.address.length
  if (state.doc.rangeHasMark(from, to, marks.link) || isCode(state, from, to)) return null
  return state.tr.addMark(from, to, marks.link.create({ href: found.address })).insertText(' ', end)
}

/** Three signs that are all of their paragraph: code, or a rule. */
const beginPart: Rule = (state, before, start, end) => {
  const $start = state.doc.resolve(start)
  const isWhole = $start.parent.type === nodes.paragraph && end === $start.end() && start === $start.start()
  if (!isWhole) return null
  if (before === '```') return state.tr.delete(start, end).setBlockType(start, start, nodes.code_block)
  if (before !== '---') return null
  const change = state.tr.delete(start, end)
  return change.insert(change.mapping.map($start.before()), nodes.rule.create())
}
