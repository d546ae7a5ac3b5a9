// Owns what the tools of the editor show of the place of the cursor. Leaves drawing them to `prose-toolbar.tsx`.
import type { EditorState } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import { noteAround } from './footnotes'
import { headingLevel, isMarked, isWithin, linkAround, selectedImage } from './prose-commands'
import { proseSchema } from './prose-schema'

const { nodes } = proseSchema

/** What is on where the cursor is. */
export type ToolState = {
  readonly heading: number
  readonly strong: boolean
  readonly emphasis: boolean
  readonly struck: boolean
  readonly code: boolean
  readonly bullets: boolean
  readonly numbers: boolean
  readonly quotation: boolean
  readonly table: boolean
  readonly note: boolean
  readonly isCodeBlock: boolean
  /** Of the link; `null` where there is none. */
  readonly href: string | null
  /** What the selected image is said to show; `null` where none is selected. */
  readonly alt: string | null
}

/** Before anything is edited. */
export const NO_TOOLS: ToolState = {
  heading: 0,
  strong: false,
  emphasis: false,
  struck: false,
  code: false,
  bullets: false,
  numbers: false,
  quotation: false,
  table: false,
  note: false,
  isCodeBlock: false,
  href: null,
  alt: null,
}

/** The tools' state; the one before where nothing differs, so that nothing is drawn anew with every key. */
export function toolsFor(state: EditorState, before: ToolState): ToolState {
  const image = selectedImage(state)
  const next: ToolState = {
    heading: headingLevel(state),
    strong: isMarked(state, 'strong'),
    emphasis: isMarked(state, 'emphasis'),
    struck: isMarked(state, 'struck'),
    code: isMarked(state, 'code'),
    bullets: isWithin(state, nodes.bullet_list),
    numbers: isWithin(state, nodes.ordered_list),
    quotation: isWithin(state, nodes.blockquote),
    table: isInTable(state),
    note: noteAround(state) !== null,
    isCodeBlock: state.selection.$from.parent.type === nodes.code_block,
    href: linkAround(state)?.href ?? null,
    alt: image === null ? null : String(image.attrs['alt']),
  }
  return JSON.stringify(next) === JSON.stringify(before) ? before : next
}
