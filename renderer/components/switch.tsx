// Owns a switch between a few ways to show the same thing. Leaves showing it to whoever asks.
import { PlainButton } from './button'
import { classes } from './class-names'
import styles from './switch.module.css'

type SwitchProps<T extends string> = {
  /** What it switches. */
  readonly label: string
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

/** One of a few, all in sight. */
export function Switch<T extends string>({ label, choices, chosen, onChoose }: SwitchProps<T>) {
  return (
    <div className={styles.switch} role="group" aria-label={label}>
      {choices.map(({ id, label: words }) => (
        <PlainButton
          key={id}
          className={classes(styles.choice)}
          aria-pressed={id === chosen}
          onPress={() => {
            onChoose(id)
          }}
        >
          {words}
        </PlainButton>
      ))}
    </div>
  )
}
