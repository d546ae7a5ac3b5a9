// Owns editing a quote's words in place: what is typed, what of it can't be, and what may mislead, while it is typed. Which edits that
// makes is for main to read. Leaves how words are read to `src/text/quoting`.
import { Brackets, CircleAlert, CircleCheck, RotateCcw, Scissors, TriangleAlert } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { QuoteSelector, Span } from '../../../src/model/quote'
import type { Wording } from '../../../src/model/quote-edits'
import { readEdited } from '../../../src/text/quoting/read-edited'
import { showQuote } from '../../../src/text/quoting/shown-words'
import { leaveOut, putInBrackets, type TypedSelection } from '../../../src/text/quoting/typing'
import { warningsOf } from '../../../src/text/quoting/warnings'
import { Button, Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { sayKey } from '../../state/key-name'
import { holdDraft, releaseDraft } from '../../state/unsaved'
import styles from './wording-editor.module.css'
import { refusalWords, warningWords } from './wording-words'

type WordingEditorProps = {
  readonly selector: QuoteSelector
  /** The words as they are printed now. */
  readonly shown: string
  /** Keep what was typed; whether it was kept. */
  readonly save: (typed: string) => Promise<boolean>
  readonly onClose: () => void
}

/** The words, with buttons for what may be done to them. */
export function WordingEditor({ selector, shown, save, onClose }: WordingEditorProps) {
  const m = useMessages()
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState(shown)
  const select = useSelection(area)
  const says = useId()
  const { exact } = selector
  const read = useMemo(() => readEdited(exact, typed), [exact, typed])
  const refusal = read.isHonest ? null : read.refusal
  const keep = async (): Promise<void> => {
    if (refusal !== null) {
      select(refusal)
      return
    }
    if (typed === shown || (await save(typed))) close()
  }
  const settle = useHeldWording({ typed, shown, isHonest: refusal === null, save })
  const close = (): void => {
    settle()
    onClose()
  }
  const change = (by: (typed: TypedSelection) => TypedSelection): void => {
    const { selectionStart: start = typed.length, selectionEnd: end = typed.length } = area.current ?? {}
    const next = by({ text: typed, start, end })
    setTyped(next.text)
    select(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const isKeep = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!isKeep && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isKeep) void keep()
    else close()
  }
  return (
    <div className={styles.editor} role="group" aria-label={m.wording.label} onKeyDown={onKeyDown}>
      <div className={styles.field}>
        <div className={styles.mirror} dir="auto" aria-hidden>
          {typed.slice(0, refusal?.start ?? typed.length)}
          {refusal !== null && (
            <span className={classes(styles.wrong, refusal.start === refusal.end && styles.gap)}>
              {refusal.words}
            </span>
          )}
          {typed.slice(refusal?.end ?? typed.length)}
          {/* A line that ends the text has no height without something in it. */}
          {'\u200b'}
        </div>
        <textarea
          ref={area}
          className={styles.area}
          dir="auto"
          aria-label={m.wording.label}
          aria-invalid={refusal !== null}
          aria-describedby={says}
          value={typed}
          rows={1}
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
      </div>
      <div className={styles.tools}>
        <Button
          look="quiet"
          onPress={() => {
            change(leaveOut)
          }}
        >
          <Icon icon={Scissors} size={14} />
          {m.wording.leaveOut}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            change(putInBrackets)
          }}
        >
          <Icon icon={Brackets} size={14} />
          {m.wording.add}
        </Button>
        <Button
          look="quiet"
          isDisabled={typed === exact}
          onPress={() => {
            change(() => ({ text: exact, start: exact.length, end: exact.length }))
          }}
        >
          <Icon icon={RotateCcw} size={14} />
          {m.wording.reset}
        </Button>
      </div>
      <div id={says} className={styles.says} role="status">
        {refusal !== null ? (
          <p className={styles.bad}>
            <Icon icon={CircleAlert} size={14} />
            <span>{refusalWords(refusal, m)}</span>
          </p>
        ) : (
          read.isHonest && (
            <Judged state={stateOf(exact, read.edits)} warnings={warningsOf(selector, read.edits)} />
          )
        )}
      </div>
      <div className={styles.end}>
        <p className={styles.keys}>{m.wording.keys(sayKey('Mod+Enter'), sayKey('Escape'))}</p>
        <Button look="quiet" onPress={close}>
          {m.cancel}
        </Button>
        <Button look="primary" isDisabled={refusal !== null} onPress={() => void keep()}>
          {m.wording.keep}
        </Button>
      </div>
    </div>
  )
}

const stateOf = (exact: string, edits: Parameters<typeof warningsOf>[1]): Wording =>
  showQuote(exact, { of: exact, list: [...edits] }).state

type JudgedProps = { readonly state: Wording; readonly warnings: ReturnType<typeof warningsOf> }

function Judged({ state, warnings }: JudgedProps) {
  const m = useMessages()
  return (
    <>
      <p className={styles.good}>
        <Icon icon={CircleCheck} size={14} />
        <span>{m.wording.states[state]}</span>
      </p>
      {warnings.map((warning) => (
        <p key={warning.kind} className={styles.warning}>
          <Icon icon={TriangleAlert} size={14} />
          <span>{warningWords(warning, m)}</span>
        </p>
      ))}
    </>
  )
}

/** Select in a text area once it shows what it was given; at first, the cursor stands behind all. */
function useSelection(area: { readonly current: HTMLTextAreaElement | null }): (span: Span) => void {
  const wanted = useRef<Span | null>({ start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER })
  const [, again] = useState(0)
  useLayoutEffect(() => {
    const { current } = wanted
    wanted.current = null
    if (current === null || area.current === null) return
    area.current.focus()
    area.current.setSelectionRange(current.start, current.end)
  })
  return (span) => {
    wanted.current = span
    again((n) => n + 1)
  }
}

type Held = {
  readonly typed: string
  readonly shown: string
  readonly isHonest: boolean
  readonly save: (typed: string) => Promise<boolean>
}

/**
 * What was typed is among the unsaved texts until it is kept or given up. What can be kept when the editor is taken off the screen, or
 * when the app ends, is. Gives what to call before it is closed on purpose.
 */
function useHeldWording({ typed, shown, isHonest, save }: Held): () => void {
  const { label } = useMessages().wording
  const latest = useRef({ typed, shown, isHonest, save })
  const isSettled = useRef(false)
  useEffect(() => {
    latest.current = { typed, shown, isHonest, save }
    if (typed === shown) releaseDraft(latest)
    else
      holdDraft(latest, {
        label,
        text: typed,
        settle: async () => {
          if (isHonest && (await save(typed))) releaseDraft(latest)
        },
      })
  }, [typed, shown, isHonest, save, label])
  useEffect(
    () => () => {
      releaseDraft(latest)
      const last = latest.current
      if (!isSettled.current && last.isHonest && last.typed !== last.shown) void last.save(last.typed)
    },
    [],
  )
  return () => {
    isSettled.current = true
  }
}
