// Owns where the focus is on the page of a dossier when its parts come and go.
import { useCallback, useEffect, useRef } from 'react'
import { focusWriting } from './focus-writing'

/** Put the cursor into a new part as soon as it stands on the page. */
export function useFocusNew(
  page: { readonly current: HTMLElement | null },
  blocks: readonly unknown[],
): (id: string) => void {
  const wanted = useRef<string | null>(null)
  const tryFocus = useCallback((): void => {
    if (wanted.current === null) return
    const block = page.current?.querySelector(`[data-block="${wanted.current}"]`) ?? null
    if (block === null) return
    wanted.current = null
    block.scrollIntoView({ block: 'nearest' })
    focusWriting(block)
  }, [page])
  useEffect(tryFocus, [tryFocus, blocks])
  return useCallback(
    (id) => {
      wanted.current = id
      tryFocus()
    },
    [tryFocus],
  )
}

/** A part that is moved takes the focus along: the browser drops it when an element changes its place. */
export function useKeptFocus(blocks: readonly unknown[]): void {
  const focused = useRef<Element | null>(null)
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      if (event.target instanceof Element) focused.current = event.target
    }
    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('focusin', remember)
    }
  }, [])
  useEffect(() => {
    const last = focused.current
    if (document.activeElement !== document.body || !(last instanceof HTMLElement)) return
    if (last.isConnected && last.closest('[data-block]') !== null) last.focus()
  }, [blocks])
}
