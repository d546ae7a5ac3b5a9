// Owns the bar of what is chosen in a list: how many, and the tags that are put on them and taken off. Leaves what else can be done to
// whoever shows the list, and the doing to `state/many-actions.ts`.
import type { CommandId } from '../../src/model/commands'
import type { LucideIcon } from 'lucide-react'
import { TagPlus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../messages/messages-context'
import type { ManyActions, ManyTargets } from '../state/many-actions'
import { Button, Icon, IconButton, type PressProps } from './button'
import styles from './chosen-bar.module.css'
import { classes } from './class-names'
import { TagField } from './tag-field'

/** A tag is being typed, to be put on or taken off. */
export type TagTask = 'add' | 'remove'

type ChosenBarProps = {
  /** What is chosen, as a person reads it. */
  readonly count: string
  readonly targets: ManyTargets
  readonly actions: ManyActions
  /** How a person may choose all; `null` where all are chosen. */
  readonly all: { readonly label: string; readonly choose: () => void } | null
  readonly onClear: () => void
  readonly task: TagTask | null
  readonly onTask: (task: TagTask | null) => void
  /** What else can be done, as `ChosenButton`s and menus. */
  readonly children: ReactNode
  /** Where there is little room it has two lines, and the buttons have no words. */
  readonly isNarrow?: boolean
}

/** Says how many are chosen, and holds what can be done to all of them. */
export function ChosenBar(props: ChosenBarProps) {
  const { count, targets, actions, all, onClear, task, onTask, children, isNarrow = false } = props
  const m = useMessages()
  return (
    <div
      className={classes(styles.bar, isNarrow && styles.narrow)}
      role="toolbar"
      aria-label={m.chosen.label}
    >
      <div className={styles.line}>
        <strong role="status">{count}</strong>
        {isNarrow && all !== null && <AllButton {...all} />}
        {isNarrow && <IconButton icon={X} label={m.chosen.clear} size="small" onPress={onClear} />}
      </div>
      <div className={styles.line}>
        {task === null ? (
          <>
            <ChosenButton
              icon={TagPlus}
              label={m.chosen.add}
              isNarrow={isNarrow}
              command="tag"
              onPress={() => {
                onTask('add')
              }}
            />
            {children}
            {!isNarrow && all !== null && <AllButton {...all} />}
          </>
        ) : (
          <span className={styles.field}>
            <span aria-hidden>{m.chosen[task]}</span>
            <TagField
              name={m.chosen[task]}
              taken={[]}
              onAdd={(tag) => {
                void actions.tag(task, tag, targets)
              }}
              onLeave={() => {
                onTask(null)
              }}
            />
          </span>
        )}
        {!isNarrow && <IconButton icon={X} label={m.chosen.clear} size="small" onPress={onClear} />}
      </div>
    </div>
  )
}

function AllButton({ label, choose }: { readonly label: string; readonly choose: () => void }) {
  return (
    <Button look="quiet" onPress={choose}>
      {label}
    </Button>
  )
}

type ChosenButtonProps = Omit<PressProps, 'aria-label'> & {
  readonly icon: LucideIcon
  readonly label: string
  readonly isNarrow: boolean
  /** The command whose key does the same in the list. */
  readonly command?: CommandId
}

/** A button of the bar: with its words where there is room for them. */
export function ChosenButton({ icon, label, isNarrow, command, ...press }: ChosenButtonProps) {
  if (isNarrow)
    return <IconButton {...press} icon={icon} label={label} {...(command === undefined ? {} : { command })} />
  return (
    <Button {...press}>
      <Icon icon={icon} />
      {label}
    </Button>
  )
}
