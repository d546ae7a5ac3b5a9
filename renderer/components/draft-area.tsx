// Owns a text area that grows with its text and saves itself. Leaves storing to the caller.
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react'
import { classes } from './class-names'
import { DraftState } from './draft-state'
import styles from './draft-area.module.css'
import { useDraft } from './use-draft'

type DraftAreaProps = {
  readonly label: string
  readonly stored: string
  readonly save: (text: string) => Promise<boolean>
  readonly placeholder?: string
  /** How it reads: a note in a margin, or words on a page. */
  readonly look?: 'note' | 'page' | 'heading' | 'title'
  /** A heading or title: Enter keeps it, and it holds no line ends. */
  readonly isOneLine?: boolean
  readonly onLeave?: () => void
  /** Hears of each change, kept or not. */
  readonly onType?: (text: string) => void
  /** It was left, and all that was typed is kept. */
  readonly onRest?: () => void
  readonly maxLength: number
  /** Hears keys first; gives whether one was for it. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  /** The cursor moved, or what was typed changed. */
  readonly onCursor?: () => void
  /** A list that completes what is typed, and what of it is chosen; `null` while there is none. */
  readonly completion?: { readonly listId: string; readonly activeId: string } | null
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** A text that can be edited in place; says when it is kept. */
export function DraftArea(props: DraftAreaProps) {
  const {
    label,
    stored,
    save,
    placeholder,
    look = 'note',
    isOneLine = false,
    onLeave,
    onType,
    onRest,
    maxLength,
    onPaste,
    onKey,
    onCursor,
    completion = null,
    ref,
  } = props
  const draft = useDraft(stored, save, label)
  const [isLeft, setIsLeft] = useState(false)
  const isAtRest = isLeft && (draft.state === 'clean' || draft.state === 'saved')
  const latestRest = useRef(onRest)
  useEffect(() => {
    latestRest.current = onRest
  })
  useEffect(() => {
    if (isAtRest) latestRest.current?.()
  }, [isAtRest])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || onKey?.(event) === true) return
    if (event.key === 'Enter' && (isOneLine || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.blur()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      if (isOneLine) draft.revert()
      event.currentTarget.blur()
    }
  }
  return (
    <span className={styles.field}>
      <textarea
        ref={ref}
        className={classes(styles.area, styles[look])}
        aria-label={label}
        placeholder={placeholder}
        value={draft.text}
        rows={1}
        maxLength={maxLength}
        spellCheck={look !== 'title'}
        onChange={(event) => {
          const { value } = event.currentTarget
          const text = isOneLine ? value.replace(/[\r\n]+/g, ' ') : value
          draft.change(text)
          onType?.(text)
        }}
        onFocus={() => {
          setIsLeft(false)
        }}
        onBlur={() => {
          draft.flush()
          setIsLeft(true)
          onLeave?.()
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onSelect={onCursor}
        {...(completion === null
          ? {}
          : {
              'aria-autocomplete': 'list' as const,
              'aria-controls': completion.listId,
              'aria-activedescendant': completion.activeId,
            })}
      />
      <DraftState draft={draft} />
    </span>
  )
}
