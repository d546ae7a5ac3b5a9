// Owns one text of commentary while it is edited: the editor with its tools, the draft ahead of what is stored, and when it is left. Leaves
// what keys and buttons do to the commands.
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react'
import type { Command } from 'prosemirror-state'
import { useMessages } from '../messages/messages-context'
import { useFollowAddress } from '../components/use-follow-links'
import type { PutImage } from '../components/use-note-images'
import type { Draft } from '../components/use-draft'
import { insertImage } from './prose-commands'
import {
  openProseEditor,
  placeCursor,
  type CursorPlace,
  type ProseEditor,
  type ProseHearers,
} from './prose-editor'
import styles from './prose-editing.module.css'
import { ProseToolbar } from './prose-toolbar'
import { readProse } from './read-prose'
import { NO_TOOLS, toolsFor, type ToolState } from './tool-state'

type ProseEditingProps = {
  readonly draft: Draft
  readonly label: string
  readonly placeholder: string
  readonly limit: number
  readonly cursor: CursorPlace
  readonly className: string
  /** Set while it is open: puts an image at the cursor. */
  readonly put: RefObject<PutImage | null>
  readonly onImages: (files: readonly File[]) => void
  readonly onLeave: () => void
  /** The text is none that it can show. */
  readonly onStrange: () => void
}

/** An editor, open. It is closed by leaving it. */
export function ProseEditing(props: ProseEditingProps) {
  const { onImages, onLeave } = props
  const holder = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [tools, setTools] = useState(NO_TOOLS)
  const [isLinking, setIsLinking] = useState(false)
  const editor = useEditor(holder, props, setTools, {
    askForLink: () => {
      setIsLinking(true)
    },
    goToToolbar: () => place.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus(),
    leave: () => {
      const { activeElement } = document
      if (activeElement instanceof HTMLElement) activeElement.blur()
    },
  })
  const onBlur = useLeaving(place, onLeave)
  const { run, runFromMenu, back } = useOrders(editor)
  return (
    <div ref={place} onBlur={onBlur}>
      <div ref={holder} className={styles.holder} />
      <ProseToolbar
        tools={tools}
        run={run}
        runFromMenu={runFromMenu}
        isLinking={isLinking}
        askForLink={setIsLinking}
        onImages={onImages}
        onBack={back}
      />
    </div>
  )
}

function useEditor(
  holder: RefObject<HTMLDivElement | null>,
  props: ProseEditingProps,
  setTools: (update: (before: ToolState) => ToolState) => void,
  orders: Pick<ProseHearers, 'askForLink' | 'goToToolbar' | 'leave'>,
): RefObject<ProseEditor | null> {
  const m = useMessages()
  const follow = useFollowAddress()
  const editor = useRef<ProseEditor | null>(null)
  /** What the editor showed and wrote since what is stored was last seen: each of them may be stored by now. */
  const written = useRef([props.draft.text])
  const latest = useRef({ props, orders, follow })
  useEffect(() => {
    latest.current = { props, orders, follow }
  })
  const open = useCallback(
    (element: Element): ProseEditor | null => {
      const { draft, label, placeholder, className, limit } = latest.current.props
      const read = readProse(draft.text)
      if (read === null) return null
      const hear: ProseHearers = {
        onChange: (markdown) => {
          written.current.push(markdown)
          latest.current.props.draft.follow(markdown)
        },
        onState: (state) => {
          setTools((before) => toolsFor(state, before))
        },
        onImages: (files) => {
          latest.current.props.onImages(files)
        },
        onFollow: (href) => {
          latest.current.follow(href)
        },
        askForLink: () => {
          latest.current.orders.askForLink()
        },
        goToToolbar: () => {
          latest.current.orders.goToToolbar()
        },
        leave: () => {
          latest.current.orders.leave()
        },
      }
      return openProseEditor(element, {
        read,
        label,
        placeholder,
        className,
        limit,
        hear,
        words: m.note.images,
      })
    },
    [m, setTools],
  )
  useLayoutEffect(() => {
    if (holder.current === null) return
    const opened = open(holder.current)
    if (opened === null) {
      latest.current.props.onStrange()
      return
    }
    const { put, cursor } = latest.current.props
    editor.current = opened
    put.current = (address, name) => {
      opened.run(insertImage(address, name))
    }
    placeCursor(opened, cursor)
    return () => {
      put.current = null
      editor.current = null
      opened.close()
    }
  }, [holder, open])
  const { text } = props.draft
  useEffect(() => {
    // What is stored was changed elsewhere: by undoing, or by another copy of the library.
    const at = written.current.lastIndexOf(text)
    if (at >= 0) {
      written.current.splice(0, at)
      return
    }
    written.current = [text]
    const read = readProse(text)
    if (read === null) latest.current.props.onStrange()
    else editor.current?.show(read)
  }, [text])
  return editor
}

type Orders = {
  readonly run: (command: Command) => void
  readonly runFromMenu: (command: Command) => void
  /** The focus goes back to the words. */
  readonly back: () => void
}

/** What the tools have an editor do: the same functions as long as it is open, or they would be drawn anew with each key. */
function useOrders(editor: RefObject<ProseEditor | null>): Orders {
  return useMemo(() => {
    const run = (command: Command): void => editor.current?.run(command)
    const back = (): void => editor.current?.view.focus()
    const runFromMenu = (command: Command): void => {
      run(command)
      // A menu that closes gives the focus back to its button, a frame later.
      requestAnimationFrame(() => requestAnimationFrame(back))
    }
    return { run, runFromMenu, back }
  }, [editor])
}

/** Hear of the focus leaving for good: not for a menu of the toolbar, and not with the window. */
function useLeaving(
  place: RefObject<HTMLDivElement | null>,
  onLeave: () => void,
): (event: FocusEvent) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  return useCallback(() => {
    clearTimeout(timer.current)
    // Where the focus goes is known when it is there.
    timer.current = setTimeout(() => {
      const { activeElement } = document
      const isHere = place.current?.contains(activeElement) === true
      const isInMenu = (activeElement?.closest('[role=menu], [role=dialog]') ?? null) !== null
      if (!isHere && !isInMenu && document.hasFocus()) onLeave()
    })
  }, [place, onLeave])
}
