// Owns dragging parts and quotes to a place of the page, by pointer and by keyboard.
import { useRef, useState, type RefObject } from 'react'
import { isTextDropItem, useDrop } from 'react-aria-components'

/** What is dragged: a part of the page by its id, or a quote from the tray as `quote article`. */
export const BLOCK_TYPE = 'application/x-cuttings-block'
export const QUOTE_TYPE = 'application/x-cuttings-quote'

export type Dropped =
  | { readonly kind: 'block'; readonly id: string }
  | { readonly kind: 'quote'; readonly quoteId: string; readonly articleId: string }

export type Side = 'before' | 'after'

type DropPlace = {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly dropProps: ReturnType<typeof useDrop>['dropProps']
  /** On which side what is dragged would land; `null` while nothing is over it. */
  readonly side: Side | null
}

/** Read what was dropped; `null` for what isn't ours. */
async function readDrop(items: Parameters<typeof isTextDropItem>[0][]): Promise<Dropped | null> {
  const item = items.find(isTextDropItem)
  if (item?.types.has(BLOCK_TYPE) === true) return { kind: 'block', id: await item.getText(BLOCK_TYPE) }
  if (item?.types.has(QUOTE_TYPE) !== true) return null
  const [quoteId, articleId] = (await item.getText(QUOTE_TYPE)).split(' ')
  return quoteId === undefined || articleId === undefined ? null : { kind: 'quote', quoteId, articleId }
}

/**
 * A place that takes what is dragged.
 *
 * @param hasTwoSides  The lower half means after it. By keyboard it is always before: the place at the end is one of its own.
 */
export function useDropPlace(
  hasTwoSides: boolean,
  onDrop: (dropped: Dropped, side: Side) => void,
): DropPlace {
  const ref = useRef<HTMLDivElement>(null)
  const [side, setSide] = useState<Side>('before')
  const sideAt = (y: number): Side =>
    hasTwoSides && y > (ref.current?.getBoundingClientRect().height ?? 0) / 2 + 1 ? 'after' : 'before'
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types, allowed) =>
      (types.has(BLOCK_TYPE) || types.has(QUOTE_TYPE)) && allowed.length > 0
        ? (allowed[0] ?? 'cancel')
        : 'cancel',
    onDropEnter: ({ y }) => {
      setSide(sideAt(y))
    },
    onDropMove: ({ y }) => {
      setSide(sideAt(y))
    },
    onDrop: ({ items, y }) => {
      const landed = sideAt(y)
      void readDrop(items).then((dropped) => {
        if (dropped !== null) onDrop(dropped, landed)
      })
    },
  })
  return { ref, dropProps, side: isDropTarget ? side : null }
}
