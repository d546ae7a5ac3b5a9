// Owns how comments to oneself look on the page of a dossier: below the part that they are on, quietly, and out of sight when that is
// wanted. Leaves which there are to `use-comments.ts`.
import { MessageSquare, MessageSquarePlus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { COMMENT_LIMIT, type DossierComment } from '../../../src/model/dossier-comment'
import { Button, Icon, IconButton } from '../../components/button'
import { DraftArea } from '../../components/draft-area'
import { useMessages } from '../../messages/messages-context'
import styles from './comments.module.css'
import type { CommentPlace, CommentsView } from './use-comments'

/** On the whole dossier: how many comments there are, a way to hide them, and those that are on no part. */
export function DossierComments({ view }: { readonly view: CommentsView }) {
  const m = useMessages()
  const n = view.all.length
  return (
    <div className={styles.whole}>
      <div className={styles.bar}>
        {n > 0 && (
          <Button look="quiet" aria-expanded={view.isShown} onPress={view.toggle}>
            <Icon icon={MessageSquare} size={14} />
            {view.isShown ? m.comments.hide(n) : m.comments.show(n)}
          </Button>
        )}
        {view.isEditable && (
          <Button
            look="quiet"
            onPress={() => {
              view.begin(null)
            }}
          >
            <Icon icon={MessageSquarePlus} size={14} />
            {m.comments.addHere}
          </Button>
        )}
      </div>
      <Comments view={view} blockId={null} />
    </div>
  )
}

type CommentsProps = { readonly view: CommentsView; readonly blockId: CommentPlace }

/** The comments on one part, and the one that is begun there; hidden, only how many there are. */
export function Comments({ view, blockId }: CommentsProps) {
  const m = useMessages()
  const [newId, setNewId] = useState<string | null>(null)
  const here = view.of(blockId)
  const isBegun = view.begunAt === blockId
  // While it is written it stands in the place of the new one.
  const listed = isBegun ? here.filter(({ id }) => id !== newId) : here
  if (listed.length === 0 && !isBegun) return null
  if (!view.isShown)
    return blockId === null ? null : (
      <Button look="quiet" onPress={view.toggle}>
        <Icon icon={MessageSquare} size={14} />
        {m.comments.count(listed.length)}
      </Button>
    )
  return (
    <ul className={styles.list} aria-label={m.comments.label}>
      {listed.map((comment) => (
        <CommentRow key={comment.id} comment={comment} isOfGone={comment.block !== blockId} view={view} />
      ))}
      {isBegun && <NewComment view={view} place={blockId} newId={newId} onNew={setNewId} />}
    </ul>
  )
}

type CommentRowProps = {
  readonly comment: DossierComment
  readonly isOfGone: boolean
  readonly view: CommentsView
}

function CommentRow({ comment, isOfGone, view }: CommentRowProps) {
  const m = useMessages()
  const { id, text, updatedAt } = comment
  return (
    <li className={styles.comment}>
      {view.isEditable ? (
        <DraftArea
          label={m.comments.text}
          stored={text}
          save={(typed) => (typed.trim() === '' ? Promise.resolve(true) : view.write(id, typed))}
          maxLength={COMMENT_LIMIT}
        />
      ) : (
        <p className={styles.text}>{text}</p>
      )}
      <span className={styles.facts}>
        <time dateTime={updatedAt}>{m.instant(updatedAt)}</time>
        {isOfGone && ` · ${m.comments.ofGone}`}
      </span>
      {view.isEditable && (
        <span className={styles.remove}>
          <IconButton
            icon={X}
            label={m.comments.remove}
            size="small"
            onPress={() => {
              view.remove(id)
            }}
          />
        </span>
      )}
    </li>
  )
}

type NewCommentProps = {
  readonly view: CommentsView
  readonly place: CommentPlace
  readonly newId: string | null
  readonly onNew: (id: string | null) => void
}

/** One that is being begun: kept while it is typed, and one of the others as soon as it is left. */
function NewComment({ view, place, newId, onNew }: NewCommentProps) {
  const m = useMessages()
  const area = useRef<HTMLTextAreaElement>(null)
  const kept = useRef(newId)
  useEffect(() => {
    area.current?.focus()
  }, [])
  const save = async (text: string): Promise<boolean> => {
    if (kept.current !== null) return view.write(kept.current, text)
    if (text.trim() === '') return true
    const id = await view.add(place, text)
    kept.current = id
    onNew(id)
    return id !== null
  }
  return (
    <li className={styles.comment}>
      <DraftArea
        ref={area}
        label={m.comments.text}
        stored=""
        save={save}
        placeholder={m.comments.placeholder}
        maxLength={COMMENT_LIMIT}
        onRest={() => {
          onNew(null)
          view.leave()
        }}
      />
    </li>
  )
}
