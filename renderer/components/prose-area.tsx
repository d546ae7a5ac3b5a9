// Owns commentary on the page: as it reads, and as an editor where the cursor is. One text at a time is an editor; what it needs is loaded
// with the first that is shown. Leaves editing to `prose/`, and storing to the caller.
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import { useMessages } from '../messages/messages-context'
import { useAppState } from '../state/app-state'
import type { CursorPlace } from '../prose/prose-editor'
import { classes } from './class-names'
import { DraftArea } from './draft-area'
import { DraftState } from './draft-state'
import { loadProse, useProse, type ProseParts } from './load-prose'
import { isPlain } from './markdown-view'
import styles from './prose.module.css'
import { useDraft, type Draft } from './use-draft'
import { useFollowLinks } from './use-follow-links'
import { useKeptImages, type PutImage } from './use-note-images'

type ProseAreaProps = {
  readonly label: string
  /** Markdown. */
  readonly stored: string
  readonly save: (text: string) => Promise<boolean>
  readonly placeholder: string
  readonly maxLength: number
}

/** A text in Markdown that is read as it is printed, and edited where it stands. */
export function ProseArea(props: ProseAreaProps) {
  const { label, stored, save, placeholder, maxLength } = props
  const parts = useProse()
  const draft = useDraft(stored, save, label)
  const [cursor, setCursor] = useState<CursorPlace | null>(null)
  const [isStrange, setIsStrange] = useState(false)
  const { readOnly } = useAppState()
  const place = useRef<HTMLDivElement>(null)
  const put = useRef<PutImage | null>(null)
  const images = useKeptImages(place, usePut(put, draft))
  const leave = useCallback(() => {
    draft.flush()
    setCursor(null)
    setIsStrange(false)
  }, [draft])
  // What nobody means is words to every reader, and the editor has nothing to show of it.
  if (isStrange) return <DraftArea {...props} look="page" onLeave={leave} />
  return (
    <div ref={place} className={styles.place}>
      {parts !== null && cursor !== null && readOnly === null ? (
        <parts.ProseEditing
          draft={draft}
          label={label}
          placeholder={placeholder}
          limit={maxLength}
          cursor={cursor}
          className={classes(styles.prose)}
          put={put}
          onImages={images.add}
          onLeave={leave}
          onStrange={() => {
            setIsStrange(true)
          }}
        />
      ) : (
        <ProseShown
          parts={parts}
          text={draft.text}
          label={label}
          placeholder={placeholder}
          onEdit={readOnly === null ? setCursor : null}
        />
      )}
      <DraftState draft={draft} />
    </div>
  )
}

/** Where the editor is, an image goes to its cursor; where it isn't, to the end of the text. */
function usePut(put: RefObject<PutImage | null>, draft: Draft): PutImage {
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  return useCallback(
    (address, name) => {
      if (put.current !== null) {
        put.current(address, name)
        return
      }
      const { text, change, flush } = latest.current
      const image = `![${name}](${address})`
      change(text.trim() === '' ? image : `${text.trimEnd()}\n\n${image}`)
      flush()
    },
    [put],
  )
}

type ProseShownProps = {
  readonly parts: ProseParts | null
  readonly text: string
  readonly label: string
  readonly placeholder: string
  /** `null` where nothing may be changed. */
  readonly onEdit: ((at: CursorPlace) => void) | null
}

/** The text as it reads. A click puts the cursor where it was, and the focus puts it at the begin. */
function ProseShown({ parts, text, label, placeholder, onEdit }: ProseShownProps) {
  const m = useMessages()
  const follow = useFollowLinks()
  const holder = useRef<HTMLDivElement>(null)
  const isPressed = useRef(false)
  const isBare = parts === null || isPlain(text)
  useLayoutEffect(() => {
    if (isBare) return
    const drawn = parts.drawProse(text, m.note.images)
    holder.current?.replaceChildren(...(drawn === null ? [text] : [drawn]))
  }, [isBare, m, parts, text])
  const edit = (at: CursorPlace): void => {
    // The focus is here until the editor is there to take it.
    void loadProse().then(() => onEdit?.(at))
  }
  const onClick = (event: MouseEvent): void => {
    isPressed.current = false
    follow(event)
    // Words that were selected are to be copied: the editor would take the selection away.
    const isSelecting = document.getSelection()?.isCollapsed === false
    if (!event.defaultPrevented && !isSelecting) edit({ x: event.clientX, y: event.clientY })
  }
  const shared = {
    className: classes(styles.prose),
    'aria-label': label,
    ...(onEdit === null ? {} : { tabIndex: 0 }),
    role: 'textbox',
    'aria-multiline': true,
    'aria-readonly': onEdit === null,
    'data-writes': '',
    onClick,
    onPointerDown: () => {
      isPressed.current = true
    },
    onFocus: (event: FocusEvent) => {
      if (event.target === event.currentTarget && !isPressed.current) edit('start')
    },
    ...(text === '' ? { 'data-placeholder': placeholder, 'aria-placeholder': placeholder } : {}),
  }
  // Two elements, not one: React doesn't know of what is drawn into the second.
  return isBare ? (
    <div key="bare" {...shared}>
      <p>{text === '' ? <br /> : text}</p>
    </div>
  ) : (
    <div key="drawn" ref={holder} {...shared} />
  )
}
