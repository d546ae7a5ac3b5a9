// Owns menus that open from a button. Leaves their items to the screens.
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from './button'
import { classes } from './class-names'
import styles from './menu.module.css'

/** One choice of a menu. */
export type MenuChoice = {
  readonly id: string
  readonly label: string
  /** Drawn before the words. */
  readonly sign?: ReactNode
  readonly shortcut?: string
  readonly isChosen?: boolean
  readonly isDisabled?: boolean
  /** Set apart from what stands before. */
  readonly isApart?: boolean
}

type MenuButtonProps = {
  /** The button that opens the menu. */
  readonly button: ReactElement
  readonly label: string
  readonly items: readonly MenuChoice[]
  readonly onChoose: (id: string) => void
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A button with a menu of choices. */
export function MenuButton({ button, label, items, onChoose, isOpen, onOpenChange }: MenuButtonProps) {
  const control = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  }
  return (
    <MenuTrigger {...control}>
      {button}
      <Popover className={classes(styles.popover)}>
        <Menu
          aria-label={label}
          // Opened by a key that isn't on the button, it must be ready for the arrow keys too.
          autoFocus="first"
          className={classes(styles.menu)}
          onAction={(id) => {
            onChoose(String(id))
          }}
        >
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={classes(styles.item, item.isApart === true && styles.apart)}
            >
              {item.sign}
              <span className={styles.words}>{item.label}</span>
              {item.isChosen === true && <Icon icon={Check} />}
              {item.shortcut !== undefined && <kbd className={styles.key}>{item.shortcut}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
