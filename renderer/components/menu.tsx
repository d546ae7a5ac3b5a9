// Owns menus that open from a button. A closed menu is nothing but its button. Leaves the items to the screens.
import { Check } from 'lucide-react'
import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { CommandId } from '../../src/model/commands'
import { useKeyHints } from '../state/key-hints'
import { Icon, type PressProps } from './button'
import { classes } from './class-names'
import styles from './menu.module.css'

/** One choice of a menu. */
export type MenuChoice = {
  readonly id: string
  readonly label: string
  /** Drawn before the words. */
  readonly sign?: ReactNode
  /** The command that does the same: its key is shown. */
  readonly command?: CommandId
  readonly shortcut?: string
  readonly isChosen?: boolean
  readonly isDisabled?: boolean
  /** Set apart from what stands before. */
  readonly isApart?: boolean
}

/** Draws the button that opens a menu: what it is given belongs on the button. */
export type RenderMenuButton = (props: PressProps) => ReactElement

type MenuButtonProps = {
  readonly button: RenderMenuButton
  readonly label: string
  readonly items: readonly MenuChoice[]
  readonly onChoose: (id: string) => void
  /** Open it from elsewhere, with `onOpenChange`. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A button with a menu of choices. */
export function MenuButton({ button, isOpen = false, onOpenChange, ...menu }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpenHere, setIsOpenHere] = useState(false)
  const setOpen = (next: boolean): void => {
    setIsOpenHere(next)
    onOpenChange?.(next)
  }
  const isShown = isOpen || isOpenHere
  return (
    <>
      {button({
        ref: trigger,
        onPress: () => {
          setOpen(!isShown)
        },
        'aria-haspopup': 'menu',
        'aria-expanded': isShown,
      })}
      {isShown && (
        <Popover isOpen triggerRef={trigger} onOpenChange={setOpen} className={classes(styles.popover)}>
          <MenuList
            {...menu}
            onClose={() => {
              setOpen(false)
            }}
          />
        </Popover>
      )}
    </>
  )
}

type MenuListProps = Pick<MenuButtonProps, 'label' | 'items' | 'onChoose'> & { readonly onClose: () => void }

function MenuList({ label, items, onChoose, onClose }: MenuListProps) {
  const hint = useKeyHints()
  return (
    <Menu
      aria-label={label}
      autoFocus="first"
      className={classes(styles.menu)}
      onAction={(id) => {
        onClose()
        onChoose(String(id))
      }}
      onClose={onClose}
    >
      {items
        .map((item) => ({ ...item, key: item.shortcut ?? hint(item.command) }))
        .map((item) => (
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
            {item.key !== undefined && <kbd className={styles.key}>{item.key}</kbd>}
          </MenuItem>
        ))}
    </Menu>
  )
}
