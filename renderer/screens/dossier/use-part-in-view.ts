// Owns the place in a dossier: gone to when it is opened at a quote or come back to, and told when it is left.
import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { DossierBlock } from '../../../src/model/dossier'
import { useKeptPlace, type Place } from '../../state/place'

type DossierPlace = Extract<Place, { readonly screen: 'dossier' }>

/** Go to the part that the place asks for, once. Gives the part of the quote that it names. */
export function usePartInView(
  sheet: RefObject<HTMLElement | null>,
  place: DossierPlace,
  blocks: readonly DossierBlock[],
): string | null {
  const done = useRef<DossierPlace | null>(null)
  const quoted =
    place.quoteId === undefined
      ? null
      : (blocks.find((block) => block.kind === 'quote' && block.quoteId === place.quoteId)?.id ?? null)
  useLayoutEffect(() => {
    const wanted = place.part ?? quoted
    if (done.current === place || wanted === null) return
    const part = sheet.current?.querySelector<HTMLElement>(`[data-block="${wanted}"]`)
    if (part === null || part === undefined) return
    done.current = place
    part.scrollIntoView({ block: place.part === undefined ? 'center' : 'start', behavior: 'instant' })
    if (place.part === undefined) part.focus({ preventScroll: true })
  })
  useKeptPlace((left) => {
    const first = sheet.current === null ? null : firstInView(sheet.current)
    return left.screen === 'dossier' && left.id === place.id && first !== null
      ? { ...left, part: first }
      : left
  })
  return quoted
}

/** The part at the top of what is seen; `null` at the begin, where nothing needs to be found again. */
function firstInView(sheet: HTMLElement): string | null {
  if (sheet.scrollTop === 0) return null
  const { top } = sheet.getBoundingClientRect()
  const parts = [...sheet.querySelectorAll<HTMLElement>('[data-block]')]
  return parts.find((part) => part.getBoundingClientRect().bottom > top + 1)?.dataset.block ?? null
}
