// Owns the handle by which something is dragged: by pointer, or with Enter, Tab and Enter.
import { GripVertical } from 'lucide-react'
import { useRef, type DragEvent, type RefObject } from 'react'
import { useButton, useDrag } from 'react-aria'
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
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getAllowedDropOperations: () => ['move'],
    getItems: () => [{ [type]: data }],
  })
  const handle = useRef<HTMLButtonElement>(null)
  // Bare, without what a whole button knows of pointer and focus: a page and its tray have hundreds, and each would hear of every key.
  const { buttonProps } = useButton({ ...dragButtonProps, 'aria-label': label }, handle)
  const onDragStart = (event: DragEvent<HTMLSpanElement>): void => {
    dragProps.onDragStart?.(event)
    if (picture.current !== null) event.dataTransfer.setDragImage(picture.current, 12, 12)
  }
  return (
    <span
      {...dragProps}
      onDragStart={onDragStart}
      className={styles.holder}
      {...(isDragging ? { 'data-dragging': '' } : {})}
    >
      <button {...buttonProps} ref={handle} type="button" className={classes(styles.handle)} data-handle="">
        <Icon icon={GripVertical} />
      </button>
    </span>
  )
}
