// Owns which comments of a dossier are shown, and where one is being begun. Leaves keeping them to main.
import { useCallback, useMemo, useState } from 'react'
import type { Dossier } from '../../../src/model/dossier'
import type { DossierComment } from '../../../src/model/dossier-comment'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct } from '../../state/queries'
import { areCommentsShown, rememberCommentsShown } from '../../state/remembered'
import { useToasts } from '../../state/toasts'
import { useUndo } from '../../state/undo'

/** Where a comment is begun: on a part, or on the whole dossier. */
export type CommentPlace = string | null

/** The comments of one dossier, and what can be done to them. */
export type CommentsView = {
  readonly all: readonly DossierComment[]
  /** Those of a part; `null` for those of the dossier, and of parts that are gone. */
  readonly of: (place: CommentPlace) => readonly DossierComment[]
  /** Whether there are any on a part, or one is begun there. */
  readonly isAt: (blockId: string) => boolean
  readonly isShown: boolean
  readonly isEditable: boolean
  readonly toggle: () => void
  /** Where one is being begun; `undefined` for nowhere. */
  readonly begunAt: CommentPlace | undefined
  /** The same function as long as the page is there. */
  readonly begin: (place: CommentPlace) => void
  readonly leave: () => void
  /** Keep what was typed of a new one. Gives its id; `null` after a failure. */
  readonly add: (place: CommentPlace, text: string) => Promise<string | null>
  readonly write: (id: string, text: string) => Promise<boolean>
  readonly remove: (id: string) => void
}

/** The comments of a dossier. */
export function useComments(dossier: Dossier): CommentsView {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { undo } = useUndo()
  const { readOnly } = useAppState()
  const [isShown, setIsShown] = useState(areCommentsShown)
  const [begunAt, setBegunAt] = useState<CommentPlace | undefined>(undefined)
  const { id, blocks, comments } = dossier
  const begin = useCallback((place: CommentPlace): void => {
    rememberCommentsShown(true)
    setIsShown(true)
    setBegunAt(place)
  }, [])
  return useMemo(() => {
    const all = comments ?? []
    const known = new Set<string>(blocks.map((block) => block.id))
    const setShown = (next: boolean): void => {
      rememberCommentsShown(next)
      setIsShown(next)
    }
    return {
      all,
      of: (place) =>
        all.filter(({ block }) => (block !== null && known.has(block) ? block === place : place === null)),
      isAt: (blockId) => begunAt === blockId || all.some(({ block }) => block === blockId),
      isShown,
      isEditable: readOnly === null,
      toggle: () => {
        setShown(!isShown)
      },
      begunAt,
      begin,
      leave: () => {
        setBegunAt(undefined)
      },
      add: async (place, text) => (await act('dossier:comment', { id, block: place, text }))?.comment ?? null,
      write: async (comment, text) => (await act('dossier:change-comment', { id, comment, text })) !== null,
      remove: (comment) => {
        void act('dossier:change-comment', { id, comment, text: '' }).then((changed) => {
          if (changed !== null) show({ text: m.comments.removed, action: { label: m.undo, run: undo } })
        })
      },
    }
  }, [act, begin, begunAt, blocks, comments, id, isShown, m, readOnly, show, undo])
}
