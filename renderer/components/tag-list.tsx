// Owns showing and changing the tags of a quote or an article. Leaves keeping them to the caller.
import { Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../messages/messages-context'
import { usePlace } from '../state/place'
import { Icon, PlainButton } from './button'
import { classes } from './class-names'
import { TagField } from './tag-field'
import styles from './tag-list.module.css'

/** What a list of words other than tags says of itself; words of such a list are not offered from the tags there are. */
export type ListWords = {
  readonly add: string
  readonly field: string
  readonly remove: (word: string) => string
}

type TagListProps = {
  readonly words?: ListWords
  /** Whether the keyboard begins at the list when it appears. */
  readonly isFocused?: boolean
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
  /** Open the field at once; tells when it is left. */
  readonly isAdding?: boolean
  readonly onAddingChange?: (isAdding: boolean) => void
}

/** Tags that can be taken off and added to. */
export function TagList({ tags, words, isFocused, onChange, isAdding, onAddingChange }: TagListProps) {
  const m = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  // After Escape the focus goes back to where the field was opened from, not to nowhere.
  const returns = useRef(false)
  useEffect(() => {
    if (!returns.current || addButton.current === null) return
    returns.current = false
    addButton.current.focus()
  })
  const setAdding = (next: boolean): void => {
    setIsOpen(next)
    onAddingChange?.(next)
  }
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.chip}>
          {words === undefined ? <TagLink tag={tag} /> : <span className={styles.name}>{tag}</span>}
          <PlainButton
            className={classes(styles.remove)}
            aria-label={words?.remove(tag) ?? m.quote.removeTag(tag)}
            onPress={() => {
              onChange(tags.filter((other) => other !== tag))
            }}
          >
            <Icon icon={X} size={12} />
          </PlainButton>
        </span>
      ))}
      {isOpen || isAdding === true ? (
        <TagField
          taken={tags}
          label={words?.field}
          onAdd={(tag) => {
            onChange([...tags, tag])
          }}
          onLeave={(how) => {
            setAdding(false)
            returns.current = how === 'escape'
          }}
        />
      ) : (
        <PlainButton
          ref={addButton}
          className={classes(styles.add)}
          autoFocus={isFocused}
          onPress={() => {
            setAdding(true)
          }}
        >
          <Icon icon={Plus} size={12} />
          {words?.add ?? m.quote.addTag}
        </PlainButton>
      )}
    </div>
  )
}

/** Tags to read and to follow, not to change. */
export function TagNames({ tags }: { readonly tags: readonly string[] }) {
  return (
    <span className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={classes(styles.chip, styles.still)}>
          <TagLink tag={tag} />
        </span>
      ))}
    </span>
  )
}

/** A tag's name, which leads to its quotes. */
function TagLink({ tag }: { readonly tag: string }) {
  const m = useMessages()
  const { go } = usePlace()
  return (
    <PlainButton
      className={classes(styles.name, styles.link)}
      aria-label={m.links.showTag(tag)}
      onPress={() => {
        go({ screen: 'quotes', tag })
      }}
    >
      {tag}
    </PlainButton>
  )
}
