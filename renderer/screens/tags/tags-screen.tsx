// Owns the screen of all tags: the tree, what each means, and moving through it by keys. Leaves a row to `tag-row.tsx`.
import { Copy, Plus, Search } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { TagCount } from '../../../src/model/answers'
import { parentTag } from '../../../src/model/tag-path'
import { Button, Icon } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useKeyHints } from '../../state/key-hints'
import { usePlace } from '../../state/place'
import { placeOfTag } from '../../state/tag-place'
import { useAnswer } from '../../state/queries'
import { buildTagTree, matchingNodes, visibleNodes, type TagNode } from '../../state/tag-tree'
import { useToasts } from '../../state/toasts'
import { useFoldedTags } from '../../state/folded-tags'
import { NameField } from './name-field'
import { TagRow } from './tag-row'
import styles from './tags-screen.module.css'
import { useTagActions } from './use-tag-actions'

const NONE: readonly TagCount[] = []

/** All tags. */
export function TagsScreen() {
  const m = useMessages()
  const hint = useKeyHints()
  const { readOnly } = useAppState()
  const tags = useAnswer('tag:list', {}).data
  const actions = useTagActions(tags ?? NONE)
  const [words, setWords] = useState('')
  /** Where a new tag is being named: below a tag, or at the top with the empty path. */
  const [newBelow, setNewBelow] = useState<string | null>(null)
  if (tags === undefined) return <main className={styles.screen} aria-label={m.tags.title} data-pane />
  const addTag = (
    <Button
      isDisabled={readOnly !== null}
      onPress={() => {
        setNewBelow('')
      }}
    >
      <Icon icon={Plus} size={14} />
      {m.tags.add}
    </Button>
  )
  const naming = newBelow !== null && (
    <NameField
      start={newBelow === '' ? '' : `${newBelow}/`}
      onDone={(name) => {
        setNewBelow(null)
        if (name !== null) void actions.describe(name, {})
      }}
    />
  )
  return (
    <main className={styles.screen} aria-label={m.tags.title} data-pane tabIndex={-1}>
      <div className={styles.page}>
        {tags.length === 0 ? (
          <>
            <EmptyState title={m.tags.empty} hint={m.tags.emptyHint(hint('tag'))}>
              {addTag}
            </EmptyState>
            {naming}
          </>
        ) : (
          <>
            <header className={styles.head}>
              <h1 className={styles.title}>{m.tags.title}</h1>
              <span className={styles.count} role="status">
                {m.tags.count(tags.length)}
              </span>
              <CopyTable tags={tags} />
              {addTag}
            </header>
            <span className={styles.filter} role="search">
              <span className={styles.sign}>
                <Icon icon={Search} size={14} />
              </span>
              <input
                className={styles.text}
                type="text"
                aria-label={m.tags.filter}
                placeholder={m.tags.filter}
                value={words}
                maxLength={200}
                onChange={(event) => {
                  setWords(event.currentTarget.value)
                }}
              />
            </span>
            {naming}
            <TagTree tags={tags} words={words} actions={actions} onNewBelow={setNewBelow} />
          </>
        )}
      </div>
    </main>
  )
}

type TagTreeProps = {
  readonly tags: readonly TagCount[]
  readonly words: string
  readonly actions: ReturnType<typeof useTagActions>
  readonly onNewBelow: (tag: string) => void
}

function TagTree({ tags, words, actions, onNewBelow }: TagTreeProps) {
  const m = useMessages()
  const { go } = usePlace()
  const { readOnly } = useAppState()
  const { folded, toggle } = useFoldedTags()
  const [activeTag, setActiveTag] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const tree = useRef<HTMLUListElement>(null)
  const all = useMemo(() => buildTagTree(tags), [tags])
  // What is looked for is seen, whatever is folded.
  const nodes = words.trim() === '' ? visibleNodes(all, folded) : matchingNodes(all, words)
  const active = nodes.find(({ tag }) => tag === activeTag) ?? null
  const canChange = readOnly === null

  const show = (node: TagNode): void => {
    go(placeOfTag(node))
  }
  const focusRow = (tag: string | undefined): void => {
    if (tag === undefined) return
    setActiveTag(tag)
    tree.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'treeitem') return
    const at = nodes.findIndex(({ tag }) => tag === activeTag)
    const node = nodes[at]
    const isFolded = node !== undefined && folded.has(node.tag)
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        focusRow(nodes[at + 1]?.tag)
      },
      ArrowUp: () => {
        focusRow(nodes[at - 1]?.tag)
      },
      Home: () => {
        focusRow(nodes[0]?.tag)
      },
      End: () => {
        focusRow(nodes.at(-1)?.tag)
      },
      ArrowRight: () => {
        if (node?.hasChildren === true && isFolded) toggle(node.tag)
        else if (node?.hasChildren === true) focusRow(nodes[at + 1]?.tag)
      },
      ArrowLeft: () => {
        if (node?.hasChildren === true && !isFolded) toggle(node.tag)
        else focusRow(parentTag(node?.tag ?? '') ?? undefined)
      },
      Enter: () => {
        if (node !== undefined) show(node)
      },
      ...(canChange && node !== undefined
        ? {
            F2: () => {
              setRenaming(node.tag)
            },
            Delete: () => {
              actions.remove(node.tag)
              focusRow((nodes[at + 1] ?? nodes[at - 1])?.tag)
            },
          }
        : {}),
    }
    const action = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key]
    if (action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }
  if (nodes.length === 0) return <p className={styles.none}>{m.tags.none}</p>
  return (
    <ul ref={tree} role="tree" aria-label={m.tags.tree} className={styles.tree} onKeyDown={onKeyDown}>
      {nodes.map((node, index) => (
        <TagRow
          key={node.tag}
          node={node}
          isFolded={folded.has(node.tag) && words.trim() === ''}
          isActive={node === active}
          isReachable={active === null ? index === 0 : node === active}
          isRenaming={renaming === node.tag}
          canChange={canChange}
          actions={actions}
          onActive={() => {
            setActiveTag(node.tag)
          }}
          onFold={() => {
            toggle(node.tag)
          }}
          onShow={() => {
            show(node)
          }}
          onRenaming={(isOn) => {
            setRenaming(isOn ? node.tag : null)
          }}
          onRenamed={(to) => {
            setRenaming(null)
            if (to !== null) setActiveTag(to)
          }}
          onNewBelow={() => {
            onNewBelow(node.tag)
          }}
        />
      ))}
    </ul>
  )
}

/** The codebook as a table for a spreadsheet or an appendix: tabs between columns. */
function CopyTable({ tags }: { readonly tags: readonly TagCount[] }) {
  const m = useMessages()
  const { show } = useToasts()
  return (
    <Button
      look="quiet"
      onPress={() => {
        void navigator.clipboard.writeText(tableOf(tags, m)).then(() => {
          show({ text: m.copied })
        })
      }}
    >
      <Icon icon={Copy} size={14} />
      {m.tags.export}
    </Button>
  )
}

/** Rows of cells without tabs and line ends, which would break the table. */
export function tableOf(tags: readonly TagCount[], m: LocaleMessages): string {
  const { columns } = m.tags
  const rows = [
    [columns.tag, columns.colour, columns.quotes, columns.articles, columns.notes, columns.description],
    ...tags.map(({ tag, colour, quotes, articles, notes, description }) => [
      tag,
      colour === null ? '' : m.colours[colour],
      String(quotes),
      String(articles),
      String(notes),
      description,
    ]),
  ]
  return rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
}
