// Owns the editor of one text of commentary: its state, its view, and what each change says to whoever keeps it. Leaves drafts, tools and
// images to the components.
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { history, redo, undo } from 'prosemirror-history'
import { EditorState, Selection, type Command, type Plugin } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import type { MarkdownWords } from '../dom/markdown'
import { areImages } from '../state/image-takers'
import { undoIn } from '../state/own-undo'
import { drawImage } from './draw-image'
import { footnotePlugin } from './footnotes'
import { pastedMarkup } from './pasted-markup'
import { pastedWords } from './pasted-prose'
import { proseKeys, type ProseOrders } from './prose-keys'
import { proseRules } from './prose-rules'
import type { ReadProse } from './read-prose'
import { tableShapePlugin } from './tables'
import { writeProse } from './write-prose'

/** Where the cursor begins: at a point of the window, in px, or at an end. */
export type CursorPlace = { readonly x: number; readonly y: number } | 'start' | 'end'

export type ProseHearers = ProseOrders & {
  /** What was edited, as Markdown. */
  readonly onChange: (markdown: string) => void
  /** The document or the selection is another. */
  readonly onState: (state: EditorState) => void
  readonly onImages: (files: readonly File[]) => void
  readonly onFollow: (href: string) => void
}

type ProseEditorOptions = {
  readonly read: ReadProse
  readonly label: string
  readonly placeholder: string
  readonly className: string
  readonly words: MarkdownWords
  /** In signs of Markdown, about: nothing makes a longer text longer. */
  readonly limit: number
  readonly hear: ProseHearers
}

/** In px, with the room around them. */
const TOOLS_HEIGHT = 64

/** An editor that is on the page. */
export type ProseEditor = {
  readonly view: EditorView
  /** Show another text, which came from elsewhere. */
  readonly show: (read: ReadProse) => void
  readonly run: (command: Command) => void
  readonly close: () => void
}

/** Put an editor into an element. */
export function openProseEditor(holder: Element, options: ProseEditorOptions): ProseEditor {
  const { hear, label, placeholder, className, words } = options
  let { read } = options
  const plugins = pluginsOf(hear)
  const view: EditorView = new EditorView(holder, {
    state: EditorState.create({ doc: read.doc, plugins }),
    attributes: ({ doc }) => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      class: className,
      ...(isBlank(doc) ? { 'data-placeholder': placeholder, 'aria-placeholder': placeholder } : {}),
    }),
    nodeViews: { image: (node) => ({ dom: drawImage(node, words) }) },
    dispatchTransaction: (change) => {
      const isTooLong = change.doc.content.size > Math.max(options.limit, view.state.doc.content.size)
      if (isTooLong) return
      const { state, transactions } = view.state.applyTransaction(change)
      view.updateState(state)
      if (transactions.some(({ docChanged }) => docChanged)) hear.onChange(writeProse(state.doc, read))
      hear.onState(state)
    },
    // The tools stand at the lower edge of a long text: the cursor never goes below them.
    scrollThreshold: { top: 20, right: 0, bottom: TOOLS_HEIGHT, left: 0 },
    scrollMargin: { top: 30, right: 0, bottom: TOOLS_HEIGHT + 10, left: 0 },
    clipboardTextParser: pastedWords,
    // Before the library of the editor, which would have markup read by the browser: the policy of the window forbids that.
    handleDOMEvents: {
      paste: (shown, event) => takesImages(event, hear) || takesMarkup(shown, event, event.clipboardData),
      drop: (shown, event) => isOfThePage(event) || takesDropped(shown, event),
    },
    handleClickOn: (_view, _at, _node, _nodeAt, event) => follows(event, hear),
  })
  view.dom.spellcheck = true
  const run = (command: Command): void => {
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const forget = undoIn(view.dom, {
    undo: () => {
      run(undo)
    },
    redo: () => {
      run(redo)
    },
  })
  return {
    view,
    run,
    show: (next) => {
      read = next
      const state = EditorState.create({ doc: read.doc, plugins })
      const at = Math.min(view.state.selection.from, state.doc.content.size)
      view.updateState(state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(at)))))
      hear.onState(view.state)
    },
    close: () => {
      forget()
      view.destroy()
    },
  }
}

const pluginsOf = (orders: ProseOrders): Plugin[] => [
  proseRules(),
  ...proseKeys(orders),
  history(),
  tableEditing(),
  tableShapePlugin(),
  footnotePlugin(),
  dropCursor({ class: 'prose-drop', color: false }),
  gapCursor(),
]

const isBlank = (doc: EditorState['doc']): boolean =>
  doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.content.size === 2

/** Parts and quotes that are dragged over the page are the page's to take, and files the window's. */
const isOfThePage = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.some((type) => type === 'Files' || type.startsWith('application/x-cuttings')) === true

/** Words that come from elsewhere; what is dragged within the editor is moved by its library. */
function takesDropped(view: EditorView, event: DragEvent): boolean {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (view.dragging !== null || at === null) return false
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))))
  return takesMarkup(view, event, event.dataTransfer)
}

function takesMarkup(view: EditorView, event: Event, data: DataTransfer | null): boolean {
  const html = data?.getData('text/html') ?? ''
  const { $from } = view.state.selection
  if (html === '' || $from.parent.type.spec.code === true) return false
  event.preventDefault()
  view.dispatch(
    view.state.tr.replaceSelection(pastedMarkup(html, $from)).scrollIntoView().setMeta('uiEvent', 'paste'),
  )
  return true
}

/** What was copied as words is pasted as words, though a picture of them be there too. */
function takesImages(event: ClipboardEvent, { onImages }: ProseHearers): boolean {
  const { clipboardData } = event
  const files = [...(clipboardData?.files ?? [])]
  if (!areImages(files) || clipboardData?.getData('text/plain') !== '') return false
  event.preventDefault()
  onImages(files)
  return true
}

/** A link is followed with Ctrl or ⌘: a plain click puts the cursor into it. */
function follows(event: MouseEvent, { onFollow }: ProseHearers): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (link === null || !(event.ctrlKey || event.metaKey)) return false
  event.preventDefault()
  onFollow(link.getAttribute('href') ?? '')
  return true
}

/** Put the cursor of an editor somewhere, and the focus into it. */
export function placeCursor({ view }: ProseEditor, place: CursorPlace): void {
  const { doc } = view.state
  const at = typeof place === 'string' ? null : view.posAtCoords({ left: place.x, top: place.y })
  const selection =
    at === null
      ? place === 'start'
        ? Selection.atStart(doc)
        : Selection.atEnd(doc)
      : Selection.near(doc.resolve(at.pos), 1)
  view.dispatch(view.state.tr.setSelection(selection))
  view.focus()
  // With the focus, or the selection isn't where it is asked for.
  view.dispatch(view.state.tr.scrollIntoView())
}
