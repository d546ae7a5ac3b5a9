// Owns what every part of a dossier has: a handle, a menu, a place to drop and to add before it.
import {
  ArrowDown,
  ArrowUp,
  EllipsisVertical,
  Heading,
  MessageSquare,
  PenLine,
  Pilcrow,
  Plus,
  X,
} from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { DossierBlock } from '../../../src/model/dossier'
import { Icon, IconButton, PlainButton } from '../../components/button'
import { classes } from '../../components/class-names'
import { MenuButton, type MenuChoice } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import { isKeyOf } from '../../state/commands'
import styles from './block-row.module.css'
import { nameBlock } from './block-words'
import { DragHandle } from './drag-handle'
import type { DossierActions, NewBlock } from './use-dossier-actions'
import { BLOCK_TYPE, useDropPlace, useDropProps, type Dropped, type Side } from './use-drop-place'
import { useNear } from './use-near'

type BlockRowProps = {
  readonly block: DossierBlock
  /** Whether it was gone to. */
  readonly isHere: boolean
  readonly actions: DossierActions
  /** Add something before this part. */
  readonly onAdd: (block: NewBlock) => void
  readonly onDrop: (dropped: Dropped, side: Side) => void
  /** Edit its words, where it is a quote and may be edited. */
  readonly onEdit: (() => void) | null
  /** Comment on it, where anything may be written. */
  readonly onComment: (() => void) | null
  readonly children: ReactNode
}

/** A part of the page. */
export function BlockRow(props: BlockRowProps) {
  const { block, isHere, actions, onAdd, onDrop, onEdit, onComment, children } = props
  const m = useMessages()
  const ref = useRef<HTMLDivElement>(null)
  const [side, setSide] = useState<Side | null>(null)
  const picture = useRef<HTMLDivElement>(null)
  const isNear = useNear(ref)
  const name = nameBlock(block, m)
  const onKeyDown = (event: KeyboardEvent): void => {
    const isUp = isKeyOf('part-up', event)
    if (onComment !== null && isKeyOf('comment', event)) {
      event.preventDefault()
      event.stopPropagation()
      onComment()
      return
    }
    if (onEdit !== null && isKeyOf('edit-wording', event)) {
      event.preventDefault()
      event.stopPropagation()
      onEdit()
      return
    }
    if (!isUp && !isKeyOf('part-down', event)) return
    event.preventDefault()
    event.stopPropagation()
    actions.step(block.id, isUp ? -1 : 1)
  }
  return (
    <div
      ref={ref}
      role="listitem"
      aria-label={m.dossier.before(name)}
      tabIndex={-1}
      data-block={block.id}
      {...(isHere ? { 'aria-current': 'location' as const } : {})}
      className={classes(styles.row, isHere && styles.here, side !== null && styles[side])}
      onKeyDown={onKeyDown}
    >
      {isNear && (
        <>
          <div className={styles.tools}>
            <DragHandle label={m.dossier.move(name)} type={BLOCK_TYPE} data={block.id} picture={picture} />
            <BlockMenu block={block} name={name} actions={actions} onEdit={onEdit} onComment={onComment} />
          </div>
          <AddBefore onAdd={onAdd} />
          <DropHere row={ref} onDrop={onDrop} onSide={setSide} />
        </>
      )}
      <div ref={picture} className={styles.content}>
        {children}
      </div>
    </div>
  )
}

type DropHereProps = Pick<BlockRowProps, 'onDrop'> & {
  readonly row: RefObject<HTMLDivElement | null>
  readonly onSide: (side: Side | null) => void
}

/** Makes a part a place to drop on while it is near. */
function DropHere({ row, onDrop, onSide }: DropHereProps) {
  const { dropProps, side } = useDropPlace(row, true, onDrop)
  useDropProps(row, dropProps)
  useEffect(() => {
    onSide(side)
    return () => {
      onSide(null)
    }
  }, [side, onSide])
  return null
}

/** Between two parts: add a section or a text. */
function AddBefore({ onAdd }: { readonly onAdd: (block: NewBlock) => void }) {
  const m = useMessages()
  return (
    <div className={styles.between}>
      <MenuButton
        button={(props) => (
          <PlainButton
            {...props}
            aria-label={`${m.dossier.addSectionHere}, ${m.dossier.addTextHere}`}
            className={classes(styles.plus)}
          >
            <Icon icon={Plus} size={14} />
          </PlainButton>
        )}
        label={m.dossier.addTextHere}
        items={[
          { id: 'section', label: m.dossier.addSectionHere, sign: <Icon icon={Heading} /> },
          { id: 'text', label: m.dossier.addTextHere, sign: <Icon icon={Pilcrow} /> },
        ]}
        onChoose={(id) => {
          onAdd(id === 'section' ? { kind: 'section', level: 1, title: '' } : { kind: 'text', text: '' })
        }}
      />
    </div>
  )
}

type BlockMenuProps = {
  readonly block: DossierBlock
  readonly name: string
  readonly actions: DossierActions
  readonly onEdit: (() => void) | null
  readonly onComment: (() => void) | null
}

function BlockMenu({ block, name, actions, onEdit, onComment }: BlockMenuProps) {
  const m = useMessages()
  const levels: readonly MenuChoice[] =
    block.kind === 'section'
      ? m.dossier.levels.map((label, index) => ({
          id: `level-${String(index + 1)}`,
          label,
          isChosen: block.level === index + 1,
          isApart: index === 0,
        }))
      : []
  const edit: readonly MenuChoice[] =
    onEdit === null
      ? []
      : [
          {
            id: 'edit',
            label: m.wording.edit,
            sign: <Icon icon={PenLine} />,
            command: 'edit-wording',
            isApart: true,
          },
        ]
  const comment: readonly MenuChoice[] =
    onComment === null
      ? []
      : [
          {
            id: 'comment',
            label: m.comments.addHere,
            sign: <Icon icon={MessageSquare} />,
            command: 'comment',
            isApart: edit.length === 0,
          },
        ]
  const choose = (id: string): void => {
    if (id === 'up') actions.step(block.id, -1)
    else if (id === 'down') actions.step(block.id, 1)
    else if (id === 'remove') actions.remove(block)
    else if (id === 'edit') onEdit?.()
    else if (id === 'comment') onComment?.()
    else void actions.change(block.id, { level: Number(id.slice('level-'.length)) })
  }
  return (
    <MenuButton
      button={(props) => (
        <IconButton {...props} icon={EllipsisVertical} label={m.dossier.actions(name)} size="small" />
      )}
      label={m.dossier.actions(name)}
      items={[
        { id: 'up', label: m.dossier.moveUp, sign: <Icon icon={ArrowUp} />, command: 'part-up' },
        { id: 'down', label: m.dossier.moveDown, sign: <Icon icon={ArrowDown} />, command: 'part-down' },
        ...levels,
        ...edit,
        ...comment,
        { id: 'remove', label: m.dossier.removeBlock, sign: <Icon icon={X} />, isApart: true },
      ]}
      onChoose={choose}
    />
  )
}
