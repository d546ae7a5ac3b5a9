// Owns buttons: with words, or an icon with a name. Plain elements: a window full of them must be cheap to draw.
// Leaves what they do to the screens, and showing tips to `tip-layer.tsx`.
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import type { CommandId } from '../../src/model/commands'
import { useKeyHints } from '../state/key-hints'
import styles from './button.module.css'
import { classes } from './class-names'

/** What every button takes. */
export type PressProps = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'aria-label' | 'aria-expanded' | 'aria-pressed' | 'aria-haspopup' | 'aria-controls' | 'autoFocus' | 'type'
> & {
  readonly onPress?: (() => void) | undefined
  readonly isDisabled?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

type PlainButtonProps = PressProps & { readonly className: string; readonly children: ReactNode }

/** A button without looks of its own. */
export function PlainButton({ onPress, isDisabled, type, ...props }: PlainButtonProps) {
  return <button {...props} type={type ?? 'button'} disabled={isDisabled} onClick={onPress} />
}

type ButtonProps = PressProps & {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly children: ReactNode
}

/** A button with words. */
export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <PlainButton {...props} className={classes(styles.button, styles[look])} />
}

type IconButtonProps = Omit<PressProps, 'aria-label'> & {
  readonly icon: LucideIcon
  /** Its accessible name, shown as a tip. */
  readonly label: string
  /** The command that does the same: its key is shown with the tip. */
  readonly command?: CommandId
  /** A key that does the same and is no command's. */
  readonly shortcut?: string
  readonly size?: 'small' | 'normal'
  readonly isOn?: boolean
}

/** A button with an icon alone; its name rises as a tip. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, command, shortcut, size = 'normal', isOn, onPress, isDisabled, type, ...rest } = props
  const hint = useKeyHints()
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      disabled={isDisabled}
      onClick={onPress}
      aria-label={label}
      aria-pressed={isOn}
      data-tip={label}
      data-tip-key={shortcut ?? hint(command)}
      className={classes(styles.icon, size === 'small' && styles.small, isOn === true && styles.on)}
    >
      <Icon icon={icon} />
    </button>
  )
}

/** An icon in the size and stroke of the house; says nothing to assistive technology. */
export function Icon({ icon: Drawing, size = 16 }: { readonly icon: LucideIcon; readonly size?: number }) {
  return <Drawing size={size} strokeWidth={1.5} aria-hidden />
}
