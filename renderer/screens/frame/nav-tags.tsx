// Owns the tags in the navigation: the tree, folded as on their own screen.
import { ChevronDown, ChevronRight, Tags } from 'lucide-react'
import { useMemo } from 'react'
import type { TagCount } from '../../../src/model/answers'
import { Icon, IconButton } from '../../components/button'
import { classes } from '../../components/class-names'
import colours from '../../components/mark-colour.module.css'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useFoldedTags } from '../../state/folded-tags'
import { useManyActions } from '../../state/many-actions'
import { usePlace, type Place } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { placeOfTag } from '../../state/tag-place'
import { buildTagTree, visibleNodes, type TagNode } from '../../state/tag-tree'
import { NavItem } from './nav-item'
import styles from './navigation.module.css'

const NONE: readonly TagCount[] = []

/** Every tag, each with how much carries it. */
export function NavTags({ onChoose }: { readonly onChoose: () => void }) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const actions = useManyActions()
  const { place, go } = usePlace()
  const { folded, toggle } = useFoldedTags()
  const tags = useAnswer('tag:list', {}).data ?? NONE
  const nodes = useMemo(() => buildTagTree(tags), [tags])
  const visit = (next: Place): void => {
    go(next)
    onChoose()
  }
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{m.nav.tags}</h2>
        <IconButton
          icon={Tags}
          label={m.tags.manage}
          size="small"
          isOn={place.screen === 'tags'}
          onPress={() => {
            visit({ screen: 'tags' })
          }}
        />
      </div>
      {tags.length === 0 && <p className={styles.hint}>{m.nav.noTags}</p>}
      <ul>
        {visibleNodes(nodes, folded).map((node) => (
          <NavItem
            key={node.tag}
            label={node.name}
            fullLabel={node.tag}
            depth={node.depth}
            before={<Fold node={node} isFolded={folded.has(node.tag)} onToggle={toggle} />}
            sign={node.colour !== null && <span className={classes(styles.dot, colours[node.colour])} />}
            count={node.articles + node.quotes + node.notes}
            isHere={'tag' in place && place.tag === node.tag}
            onCarried={readOnly === null ? (carried) => void actions.tag('add', node.tag, carried) : null}
            onPress={() => {
              visit(placeOfTag(node))
            }}
          />
        ))}
      </ul>
    </>
  )
}

type FoldProps = {
  readonly node: TagNode
  readonly isFolded: boolean
  readonly onToggle: (tag: string) => void
}

function Fold({ node, isFolded, onToggle }: FoldProps) {
  const m = useMessages()
  if (!node.hasChildren) return <span className={styles.fold} />
  return (
    <button
      type="button"
      className={styles.fold}
      aria-label={isFolded ? m.tags.unfold(node.tag) : m.tags.fold(node.tag)}
      aria-expanded={!isFolded}
      onClick={() => {
        onToggle(node.tag)
      }}
    >
      <Icon icon={isFolded ? ChevronRight : ChevronDown} size={12} />
    </button>
  )
}
