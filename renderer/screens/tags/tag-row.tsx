// Owns one tag of the tree: its name and uses, what it means, and what can be done to it.
import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { NOTE_LIMIT } from '../../../src/model/note'
import { isWithinTag, parentTag } from '../../../src/model/tag-path'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../../colours'
import { Button, IconButton } from '../../components/button'
import { classes } from '../../components/class-names'
import { ColourDot } from '../../components/colour-dot'
import { DraftArea } from '../../components/draft-area'
import { MenuButton } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import type { TagNode } from '../../state/tag-tree'
import { NameField } from './name-field'
import styles from './tags-screen.module.css'
import type { useTagActions } from './use-tag-actions'

/** A type of our own: nothing else that is dragged means a tag. */
const DRAGGED = 'application/x-cuttings-tag'
let dragged: string | null = null

type TagRowProps = {
  readonly node: TagNode
  readonly isFolded: boolean
  readonly isActive: boolean
  /** Whether Tab comes to this row: one of the tree has it. */
  readonly isReachable: boolean
  readonly isRenaming: boolean
  readonly canChange: boolean
  readonly actions: ReturnType<typeof useTagActions>
  readonly onActive: () => void
  readonly onFold: () => void
  readonly onShow: () => void
  readonly onRenaming: (isOn: boolean) => void
  /** The new path; `null` when it stays. */
  readonly onRenamed: (to: string | null) => void
  readonly onNewBelow: () => void
}

/** A tag; the one that is chosen is open for its description. */
export function TagRow(props: TagRowProps) {
  const { node, isFolded, isActive, isReachable, isRenaming, canChange, actions, onActive, onFold } = props
  const m = useMessages()
  const [isOver, setIsOver] = useState(false)
  const unused = node.hasChildren ? m.tags.onlyBelow : m.tags.unused
  const uses = m.tags.uses(node) || unused
  const mayDrop = (event: DragEvent): boolean =>
    event.dataTransfer.types.includes(DRAGGED) &&
    dragged !== null &&
    !isWithinTag(node.tag, dragged) &&
    parentTag(dragged) !== node.tag
  return (
    <li
      role="treeitem"
      data-tag={node.tag}
      aria-level={node.depth + 1}
      aria-selected={isActive}
      {...(node.hasChildren ? { 'aria-expanded': !isFolded } : {})}
      aria-label={`${node.tag}, ${uses}`}
      tabIndex={isReachable ? 0 : -1}
      className={classes(styles.row, isActive && styles.active, isOver && styles.over)}
      style={{ paddingInlineStart: 8 + node.depth * 22 }}
      draggable={canChange && !isRenaming && !isActive}
      onFocus={onActive}
      onClick={onActive}
      onDragStart={(event) => {
        dragged = node.tag
        event.dataTransfer.setData(DRAGGED, node.tag)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragEnd={() => {
        dragged = null
      }}
      onDragOver={(event) => {
        if (!mayDrop(event)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => {
        setIsOver(false)
      }}
      onDrop={(event) => {
        setIsOver(false)
        if (dragged === null || !mayDrop(event)) return
        event.preventDefault()
        actions.moveBelow(dragged, node.tag)
      }}
    >
      <div className={styles.line}>
        {node.hasChildren ? (
          <IconButton
            icon={isFolded ? ChevronRight : ChevronDown}
            label={isFolded ? m.tags.unfold(node.tag) : m.tags.fold(node.tag)}
            size="small"
            onPress={onFold}
          />
        ) : (
          <span className={styles.leaf} />
        )}
        <TagColour {...props} />
        {isRenaming ? (
          <NameField
            start={node.tag}
            onDone={(to) => {
              props.onRenamed(to)
              if (to !== null) void actions.rename(node.tag, to)
            }}
          />
        ) : (
          <span className={styles.name} onDoubleClick={props.onShow}>
            {node.name}
          </span>
        )}
        {!isActive && node.description !== '' && (
          <span className={styles.brief}>{node.description.replace(/\s+/g, ' ')}</span>
        )}
        <span className={styles.uses}>{uses}</span>
        <MoreMenu {...props} />
      </div>
      {isActive && !isRenaming && (
        <div className={styles.means}>
          {canChange ? (
            <DraftArea
              key={node.tag}
              label={m.tags.description}
              placeholder={m.tags.description}
              stored={node.description}
              save={(description) => actions.describe(node.tag, { description })}
              maxLength={NOTE_LIMIT}
            />
          ) : (
            <p className={styles.still}>
              {node.description === '' ? m.tags.noDescription : node.description}
            </p>
          )}
        </div>
      )}
    </li>
  )
}

function TagColour({ node: { tag, colour }, canChange, actions }: TagRowProps) {
  const m = useMessages()
  const dot =
    colour === null ? <span className={styles.noColour} aria-hidden /> : <ColourDot colour={colour} />
  if (!canChange) return dot
  return (
    <MenuButton
      button={(props) => (
        <Button {...props} look="quiet" aria-label={m.tags.colourOf(tag)}>
          {dot}
        </Button>
      )}
      label={m.tags.colour}
      items={[
        ...COLOUR_ORDER.map((known) => ({
          id: known,
          label: m.numbered(m.colours[known], COLOUR_NUMBERS[known]),
          sign: <ColourDot colour={known} />,
          isChosen: known === colour,
        })),
        { id: 'none', label: m.tags.noColour, isChosen: colour === null, isApart: true },
      ]}
      onChoose={(chosen) => {
        void actions.describe(tag, { colour: COLOUR_ORDER.find((known) => known === chosen) ?? null })
      }}
    />
  )
}

function MoreMenu({ node, canChange, actions, onShow, onRenaming, onNewBelow }: TagRowProps) {
  const m = useMessages()
  const change = [
    { id: 'rename', label: m.tags.rename, shortcut: 'F2' },
    { id: 'below', label: m.tags.addBelow },
    ...(node.depth > 0 ? [{ id: 'top', label: m.tags.toTop }] : []),
    { id: 'remove', label: m.tags.remove, shortcut: 'Del', isApart: true },
  ]
  const choices: Readonly<Record<string, () => void>> = {
    show: onShow,
    rename: () => {
      onRenaming(true)
    },
    below: onNewBelow,
    top: () => {
      actions.moveBelow(node.tag, null)
    },
    remove: () => {
      actions.remove(node.tag)
    },
  }
  return (
    <MenuButton
      button={(props) => <IconButton {...props} icon={Ellipsis} label={m.tags.more(node.tag)} size="small" />}
      label={m.tags.more(node.tag)}
      items={[{ id: 'show', label: m.tags.show, shortcut: '⏎' }, ...(canChange ? change : [])]}
      onChoose={(id) => choices[id]?.()}
    />
  )
}
