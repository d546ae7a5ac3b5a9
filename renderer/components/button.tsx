// Owns buttons: with words, or an icon with a name. Leaves what they do to the screens.
import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classes } from './class-names'

type Look = 'plain' | 'primary' | 'quiet' | 'danger'

type WordButtonProps = Omit<ButtonProps, 'className' | 'children'> & {
  readonly look?: Look
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. */
export function Button({ look = 'plain', children, ...props }: WordButtonProps) {
  return (
    <AriaButton {...props} className={classes(styles.button, styles[look])}>
      {children}
    </AriaButton>
  )
}

type IconButtonProps = Omit<ButtonProps, 'className' | 'children' | 'aria-label'> & {
  readonly icon: LucideIcon
  /** Its accessible name, shown as a tip. */
  readonly label: string
  /** The key that does the same, shown with the tip. */
  readonly shortcut?: string
  readonly size?: 'small' | 'normal'
  readonly isOn?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with an icon alone; its name rises as a tip. */
export function IconButton({ icon, label, shortcut, size = 'normal', isOn, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <AriaButton
        {...props}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        className={classes(styles.icon, size === 'small' && styles.small, isOn === true && styles.on)}
      >
        <Icon icon={icon} />
      </AriaButton>
      <Tooltip className={classes(styles.tip)} offset={6}>
        {label}
        {shortcut !== undefined && <kbd className={styles.key}>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}

/** An icon in the size and stroke of the house; says nothing to assistive technology. */
export function Icon({ icon: Drawing, size = 16 }: { readonly icon: LucideIcon; readonly size?: number }) {
  return <Drawing size={size} strokeWidth={1.5} aria-hidden />
}
