// Owns dragging parts, quotes and articles to a place of the page, by pointer and by keyboard.
import { useEffect, useRef, useState, type RefObject } from 'react'
import { isTextDropItem, useDrop } from 'react-aria-components'

/** The type under which a part of the page is dragged: its data is the part’s id. */
export const BLOCK_TYPE = 'application/x-cuttings-block'
/** The type under which a quote of the tray is dragged: its data is `quote article`. */
export const QUOTE_TYPE = 'application/x-cuttings-quote'

/** The type under which an article of the tray is dragged: its data is its id. */
export const ARTICLE_TYPE = 'application/x-cuttings-article'

/** What was dropped on the page. */
export type Dropped =
  | { readonly kind: 'block'; readonly id: string }
  | { readonly kind: 'quote'; readonly quoteId: string; readonly articleId: string }
  | { readonly kind: 'article'; readonly articleId: string }

const TYPES = [BLOCK_TYPE, QUOTE_TYPE, ARTICLE_TYPE] as const

/** On which side of a part something lands. */
export type Side = 'before' | 'after'

type DropProps = ReturnType<typeof useDrop>['dropProps']

type DropPlace = {
  readonly dropProps: DropProps
  /** On which side what is dragged would land; `null` while nothing is over it. */
  readonly side: Side | null
}

/** Read what was dropped; `null` for what isn't ours. */
async function readDrop(items: Parameters<typeof isTextDropItem>[0][]): Promise<Dropped | null> {
  const item = items.find(isTextDropItem)
  if (item?.types.has(BLOCK_TYPE) === true) return { kind: 'block', id: await item.getText(BLOCK_TYPE) }
  if (item?.types.has(ARTICLE_TYPE) === true)
    return { kind: 'article', articleId: await item.getText(ARTICLE_TYPE) }
  if (item?.types.has(QUOTE_TYPE) !== true) return null
  const [quoteId, articleId] = (await item.getText(QUOTE_TYPE)).split(' ')
  return quoteId === undefined || articleId === undefined ? null : { kind: 'quote', quoteId, articleId }
}

/**
 * A place that takes what is dragged.
 *
 * @param ref  The place itself.
 * @param hasTwoSides  The lower half means after it. By keyboard it is always before: the place at the end is one of its own.
 */
export function useDropPlace(
  ref: RefObject<HTMLDivElement | null>,
  hasTwoSides: boolean,
  onDrop: (dropped: Dropped, side: Side) => void,
): DropPlace {
  const [side, setSide] = useState<Side>('before')
  // Only a pointer moves over a place; what is carried by keyboard enters it and stays on its first side.
  const landing = useRef<Side>('before')
  const aim = (next: Side): void => {
    landing.current = next
    setSide(next)
  }
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types, allowed) =>
      TYPES.some((type) => types.has(type)) ? (allowed[0] ?? 'cancel') : 'cancel',
    onDropEnter: () => {
      aim('before')
    },
    onDropMove: ({ y }) => {
      const height = ref.current?.getBoundingClientRect().height ?? 0
      aim(hasTwoSides && y > height / 2 ? 'after' : 'before')
    },
    onDrop: ({ items }) => {
      const landed = landing.current
      void readDrop(items).then((dropped) => {
        if (dropped !== null) onDrop(dropped, landed)
      })
    },
  })
  return { dropProps, side: isDropTarget ? side : null }
}

/**
 * Put on an element what makes it such a place, without drawing it: each place hears of every key, and of the hundreds of a page only
 * those that are near are made ones.
 */
export function useDropProps(ref: RefObject<HTMLDivElement | null>, dropProps: DropProps): void {
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const names = Object.keys(dropProps) as (keyof DropProps)[]
    const heard = names.flatMap((name) => {
      const hear: unknown = dropProps[name]
      return name.startsWith('on') && typeof hear === 'function'
        ? [[name.slice(2).toLowerCase(), hear as EventListener] as const]
        : []
    })
    for (const [type, hear] of heard) element.addEventListener(type, hear)
    const description = dropProps['aria-describedby']
    if (description !== undefined) element.setAttribute('aria-describedby', description)
    return () => {
      for (const [type, hear] of heard) element.removeEventListener(type, hear)
      element.removeAttribute('aria-describedby')
    }
  }, [ref, dropProps])
}
