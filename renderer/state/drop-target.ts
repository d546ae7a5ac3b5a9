// Owns a place that takes carried articles and quotes. Leaves what it does with them to whoever has it.
import { useEffect, useState, type DragEvent, type HTMLAttributes } from 'react'
import { isCarried, onceLetGo, readCarried, type Carried } from '../dom/carried'

/** What is done with what is dropped. */
export type OnCarried = (carried: Carried) => void

type DropTarget = {
  readonly isOver: boolean
  readonly dropProps: Pick<
    HTMLAttributes<HTMLElement>,
    'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop'
  >
}

/** A place to drop on; `null` for one that takes nothing. */
export function useDropTarget(onCarried: OnCarried | null): DropTarget {
  const [isOver, setIsOver] = useState(false)
  useEffect(
    () =>
      isOver
        ? onceLetGo(() => {
            setIsOver(false)
          })
        : undefined,
    [isOver],
  )
  if (onCarried === null) return { isOver: false, dropProps: {} }
  const over = (event: DragEvent): void => {
    if (!isCarried(event.dataTransfer)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setIsOver(true)
  }
  return {
    isOver,
    dropProps: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false)
      },
      onDrop: (event) => {
        setIsOver(false)
        const carried = readCarried(event.dataTransfer)
        if (carried === null) return
        event.preventDefault()
        onCarried(carried)
      },
    },
  }
}
