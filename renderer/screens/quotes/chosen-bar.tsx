// Owns what can be done to all quotes that are chosen: tags put on and taken off. Leaves the doing to main.
import { Tag, X } from 'lucide-react'
import { useState } from 'react'
import { Button, Icon, IconButton } from '../../components/button'
import { TagField } from '../../components/tag-field'
import { useMessages } from '../../messages/messages-context'
import { useLibraryJobs } from '../../state/library-jobs'
import { useToasts } from '../../state/toasts'
import { useUndo } from '../../state/undo'
import styles from './chosen-bar.module.css'
import type { ChosenQuotes } from './use-chosen-quotes'

type ChosenBarProps = {
  readonly chosen: ChosenQuotes
  /** How many fit the conditions; `null` while that isn't known. */
  readonly all: number | null
}

/** Stands where the number of quotes stands while some are chosen. */
export function ChosenBar({ chosen, all }: ChosenBarProps) {
  const m = useMessages()
  const words = m.quotesScreen.chosen
  const [task, setTask] = useState<'add' | 'remove' | null>(null)
  const apply = useApplyTag(chosen)
  const count = chosen.quotes.length
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.label}>
      <strong role="status">{words.count(count)}</strong>
      {task === null ? (
        <>
          <Button
            onPress={() => {
              setTask('add')
            }}
          >
            <Icon icon={Tag} />
            {words.add}
          </Button>
          <Button
            onPress={() => {
              setTask('remove')
            }}
          >
            {words.remove}
          </Button>
        </>
      ) : (
        <span className={styles.field}>
          <span aria-hidden>{words[task]}</span>
          <TagField
            name={words[task]}
            taken={[]}
            onAdd={(tag) => {
              apply(task, tag)
            }}
            onLeave={() => {
              setTask(null)
            }}
          />
        </span>
      )}
      {all !== null && all > count && (
        <Button look="quiet" onPress={chosen.chooseAll}>
          {words.all(all)}
        </Button>
      )}
      <IconButton icon={X} label={words.clear} size="small" onPress={chosen.clear} />
    </div>
  )
}

function useApplyTag({ quotes }: ChosenQuotes): (task: 'add' | 'remove', tag: string) => void {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  const { undo } = useUndo()
  return (task, tag) => {
    const tags = { add: task === 'add' ? [tag] : [], remove: task === 'remove' ? [tag] : [] }
    void run('tag:apply', { articles: [], quotes: [...quotes], ...tags }).then((changed) => {
      if (changed === null) return
      const text = task === 'add' ? m.quotesScreen.chosen.added(tag) : m.quotesScreen.chosen.removed(tag)
      // Where all of them had it, or none, there is nothing to take back.
      if (changed.quotes === 0) show({ text: m.quotesScreen.chosen.nothing(tag, task === 'add') })
      else
        show({
          text,
          detail: m.tags.changed(0, changed.quotes),
          action: { label: m.undo, run: undo },
        })
    })
  }
}
