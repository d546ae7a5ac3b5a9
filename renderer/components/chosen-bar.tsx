// Owns what can be done to all that is chosen in a list: tags put on and taken off. Leaves the doing to main.
import { TagPlus, TagX, X } from 'lucide-react'
import { useState } from 'react'
import type { RequestOf } from '../../src/contract'
import { useMessages } from '../messages/messages-context'
import { useLibraryJobs } from '../state/library-jobs'
import { useToasts } from '../state/toasts'
import { useUndo } from '../state/undo'
import { Button, Icon, IconButton } from './button'
import styles from './chosen-bar.module.css'
import { TagField } from './tag-field'

type Targets = Pick<RequestOf<'tag:apply'>, 'articles' | 'quotes'>

type ChosenBarProps = {
  /** What is chosen, as a person reads it. */
  readonly count: string
  readonly targets: Targets
  /** How a person may choose all; `null` where all are chosen. */
  readonly all: { readonly label: string; readonly choose: () => void } | null
  readonly onClear: () => void
  /** Where there is little room the buttons have no words. */
  readonly isNarrow?: boolean
}

const TASKS = { add: TagPlus, remove: TagX } as const
type Task = keyof typeof TASKS

/** Stands where the number of rows stands while some are chosen. */
export function ChosenBar({ count, targets, all, onClear, isNarrow = false }: ChosenBarProps) {
  const m = useMessages()
  const [task, setTask] = useState<Task | null>(null)
  const apply = useApplyTag(targets)
  return (
    <div className={styles.bar} role="toolbar" aria-label={m.chosen.label}>
      {(task === null || !isNarrow) && <strong role="status">{count}</strong>}
      {task === null ? (
        (['add', 'remove'] as const).map((one) => (
          <TaskButton
            key={one}
            task={one}
            isNarrow={isNarrow}
            onPress={() => {
              setTask(one)
            }}
          />
        ))
      ) : (
        <span className={styles.field}>
          <span aria-hidden>{m.chosen[task]}</span>
          <TagField
            name={m.chosen[task]}
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
      {all !== null && task === null && (
        <Button look="quiet" onPress={all.choose}>
          {all.label}
        </Button>
      )}
      {(task === null || !isNarrow) && (
        <IconButton icon={X} label={m.chosen.clear} size="small" onPress={onClear} />
      )}
    </div>
  )
}

type TaskButtonProps = { readonly task: Task; readonly isNarrow: boolean; readonly onPress: () => void }

function TaskButton({ task, isNarrow, onPress }: TaskButtonProps) {
  const m = useMessages()
  if (isNarrow) return <IconButton icon={TASKS[task]} label={m.chosen[task]} size="small" onPress={onPress} />
  return (
    <Button onPress={onPress}>
      <Icon icon={TASKS[task]} />
      {m.chosen[task]}
    </Button>
  )
}

function useApplyTag({ articles, quotes }: Targets): (task: Task, tag: string) => void {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  const { undo } = useUndo()
  return (task, tag) => {
    const tags = { add: task === 'add' ? [tag] : [], remove: task === 'remove' ? [tag] : [] }
    void run('tag:apply', { articles, quotes, ...tags }).then((changed) => {
      if (changed === null) return
      const text = task === 'add' ? m.chosen.added(tag) : m.chosen.removed(tag)
      // Where all of them had it, or none, there is nothing to take back.
      if (changed.articles + changed.quotes === 0) show({ text: m.chosen.nothing(tag, task === 'add') })
      else
        show({
          text,
          detail: m.tags.changed(changed),
          action: { label: m.undo, run: undo },
        })
    })
  }
}
