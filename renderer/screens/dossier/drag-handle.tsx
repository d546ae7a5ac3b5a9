// Owns the handle by which something is dragged: by pointer, or with Enter, Tab and Enter.
import { GripVertical } from 'lucide-react'
import type { DragEvent, RefObject } from 'react'
import { Button, useDrag } from 'react-aria-components'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import styles from './drag-handle.module.css'

type DragHandleProps = {
  readonly label: string
  readonly type: string
  readonly data: string
  /** What is drawn under the pointer. */
  readonly picture: RefObject<HTMLElement | null>
}

/** A handle for what carries `data` of a type. */
export function DragHandle({ label, type, data, picture }: DragHandleProps) {
  const { dragProps, dragButtonProps } = useDrag({
    hasDragButton: true,
    getAllowedDropOperations: () => ['move'],
    getItems: () => [{ [type]: data }],
  })
  const onDragStart = (event: DragEvent<HTMLSpanElement>): void => {
    dragProps.onDragStart?.(event)
    if (picture.current !== null) event.dataTransfer.setDragImage(picture.current, 12, 12)
  }
  return (
    <span {...dragProps} onDragStart={onDragStart} className={styles.holder}>
      <Button {...dragButtonProps} aria-label={label} className={classes(styles.handle)} data-handle="">
        <Icon icon={GripVertical} />
      </Button>
    </span>
  )
}
