// Owns the notes of a text: their numbers, in the order in which they are referred to; a new one; and that no reference outlives its note.
import type { Node } from 'prosemirror-model'
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { proseSchema } from './prose-schema'

const { nodes } = proseSchema

/** Numbers of notes by id, as a paper counts them: the first that is referred to is 1. A note that nothing refers to has none. */
export function numberFootnotes(doc: Node): ReadonlyMap<string, number> {
  const known = idsOfNotes(doc)
  const numbers = new Map<string, number>()
  doc.descendants((node) => {
    // A note within a note isn't printed as one.
    if (node.type === nodes.footnote) return false
    const id = String(node.attrs['id'])
    if (node.type === nodes.footnote_ref && known.has(id) && !numbers.has(id))
      numbers.set(id, numbers.size + 1)
    return true
  })
  return numbers
}

function idsOfNotes(doc: Node): ReadonlySet<string> {
  const ids = new Set<string>()
  doc.descendants((node) => {
    if (node.type === nodes.footnote) ids.add(String(node.attrs['id']))
    return !node.isTextblock
  })
  return ids
}

function numbersIn(doc: Node): DecorationSet {
  const numbers = numberFootnotes(doc)
  const found: Decoration[] = []
  doc.descendants((node, at) => {
    if (node.type !== nodes.footnote && node.type !== nodes.footnote_ref) return
    const number = numbers.get(String(node.attrs['id']))
    if (number !== undefined)
      found.push(Decoration.node(at, at + node.nodeSize, { 'data-number': String(number) }))
  })
  return DecorationSet.create(doc, found)
}

/** Shows the numbers, and takes away references whose note was taken away. */
export const footnotePlugin = (): Plugin<DecorationSet> => {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => numbersIn(doc),
      apply: (change, shown) => (change.docChanged ? numbersIn(change.doc) : shown),
    },
    props: { decorations: (state) => plugin.getState(state) },
    appendTransaction: (changes, _, state) =>
      changes.some(({ docChanged }) => docChanged) ? withoutLostReferences(state) : null,
  })
  return plugin
}

function withoutLostReferences(state: EditorState): Transaction | null {
  const known = idsOfNotes(state.doc)
  const lost: number[] = []
  state.doc.descendants((node, at) => {
    if (node.type === nodes.footnote_ref && !known.has(String(node.attrs['id']))) lost.push(at)
  })
  if (lost.length === 0) return null
  return lost.reverse().reduce((change, at) => change.delete(at, at + 1), state.tr)
}

/** Put a reference after the cursor, a note for it at the end, and the cursor into the note. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to, to } = state.selection
  if (!$to.parent.inlineContent || $to.parent.type.spec.code === true || noteAround(state) !== null)
    return false
  if (dispatch) {
    const label = freshLabel(state.doc)
    const change = state.tr.insert(to, nodes.footnote_ref.create({ id: label, label }))
    const end = change.doc.content.size
    change.insert(end, nodes.footnote.create({ id: label, label }, nodes.paragraph.create()))
    dispatch(change.setSelection(TextSelection.create(change.doc, end + 2)).scrollIntoView())
  }
  return true
}

/** The next number that no note has, and that stands in no words as one. */
function freshLabel(doc: Node): string {
  const [known, words] = [idsOfNotes(doc), doc.textContent]
  let number = 1
  while (known.has(String(number)) || words.includes(`[^${String(number)}`)) number++
  return String(number)
}

/** The id of the note that the cursor is in; `null` where it is in none. */
export function noteAround({ selection: { $from } }: EditorState): string | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type === nodes.footnote) return String(node.attrs['id'])
  }
  return null
}

/** From a note back to where it is referred to. */
export const leaveFootnote: Command = (state, dispatch) => {
  const id = noteAround(state)
  if (id === null) return false
  const found: number[] = []
  state.doc.descendants((node, at) => {
    if (node.type === nodes.footnote_ref && node.attrs['id'] === id) found.push(at + node.nodeSize)
  })
  const [first] = found
  if (first === undefined) return false
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, first)).scrollIntoView())
  return true
}
