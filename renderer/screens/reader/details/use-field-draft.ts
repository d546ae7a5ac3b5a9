// Owns what is being typed into a field of the metadata: read when it is left, kept when it can be, and never lost by leaving it.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { EditableField } from '../../../../src/model/editable-fields'
import { useMessages } from '../../../messages/messages-context'
import { useAct } from '../../../state/queries'
import { holdDraft, releaseDraft } from '../../../state/unsaved'
import { readTyped } from './metadata-words'

/** A field that is being written. */
export type FieldDraft = {
  readonly typed: string
  /** Why it can't stand there, since it was last tried; `null` for nothing. */
  readonly problem: string | null
  readonly type: (text: string) => void
  /** Keep what was typed, and close the field; it stays open with what was typed where that can't be kept. */
  readonly keep: () => Promise<void>
  /** Close the field without it. */
  readonly leave: () => void
}

type DraftOptions = {
  readonly articleId: string
  readonly field: Exclude<EditableField, 'authors' | 'keywords'>
  readonly stored: string
  readonly onClose: () => void
}

/** The draft of a field; `stored` is its text when it is opened. */
export function useFieldDraft({ articleId, field, stored, onClose }: DraftOptions): FieldDraft {
  const m = useMessages()
  const act = useAct()
  const [first] = useState(stored)
  const [typed, setTyped] = useState(stored)
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef({ typed: stored, isOpen: true })

  const save = useCallback(async (): Promise<boolean> => {
    const { typed: text, isOpen } = latest.current
    if (!isOpen) return true
    if (text !== first) {
      const read = readTyped(field, text, m)
      if ('problem' in read) {
        setProblem(read.problem)
        return false
      }
      latest.current.isOpen = false
      if ((await act('article:edit-metadata', { id: articleId, edit: read.edit })) === null) {
        latest.current.isOpen = true
        return false
      }
    }
    latest.current.isOpen = false
    releaseDraft(latest)
    return true
  }, [act, articleId, field, first, m])

  const saveLast = useRef(save)
  useEffect(() => {
    saveLast.current = save
  }, [save])
  // Another tab or another article may take the field off the screen.
  useEffect(() => {
    const draft = latest.current
    draft.isOpen = true
    return () => {
      void saveLast.current()
      releaseDraft(latest)
    }
  }, [])
  return {
    typed,
    problem,
    type: (text) => {
      latest.current.typed = text
      setTyped(text)
      setProblem(null)
      if (text === first) releaseDraft(latest)
      else holdDraft(latest, { label: m.metadata.fields[field], text, settle: () => saveLast.current() })
    },
    keep: async () => {
      if (await save()) onClose()
    },
    leave: () => {
      latest.current.isOpen = false
      releaseDraft(latest)
      onClose()
    },
  }
}
