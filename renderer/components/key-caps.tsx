// Owns how keys look beside what they do. Leaves which keys these are to the callers.
import { isCharacterKey } from '../../src/model/keymap'
import { sayKey } from '../state/key-name'
import { classes } from './class-names'
import styles from './key-caps.module.css'

type KeyCapsProps = {
  readonly keys: readonly string[]
  /** What keys that are switched off say; absent where none are. */
  readonly off?: string | undefined
}

/** Keys, each in its cap. */
export function KeyCaps({ keys, off }: KeyCapsProps) {
  return (
    <span className={styles.caps}>
      {keys.map((key) => {
        const isOff = off !== undefined && isCharacterKey(key)
        return (
          <kbd key={key} className={classes(styles.key, isOff && styles.off)} title={isOff ? off : undefined}>
            {sayKey(key)}
            {isOff && <span className="visually-hidden">, {off}</span>}
          </kbd>
        )
      })}
    </span>
  )
}
