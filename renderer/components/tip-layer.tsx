// Owns the one tip of the window: it names the icon that the pointer rests on or the focus is at.
import { useEffect, useRef, useState } from 'react'
import styles from './tip-layer.module.css'

type Tip = { readonly text: string; readonly key: string | null; readonly box: DOMRect }

/** How long a pointer rests before the tip shows. */
const REST_MS = 500
const GAP = 6

/** The nearest element with a tip. */
const tipOwner = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null

const tipOf = (owner: HTMLElement): Tip => ({
  text: owner.dataset.tip ?? '',
  key: owner.dataset.tipKey ?? null,
  box: owner.getBoundingClientRect(),
})

/** Draws the tip. The name itself is on the element: assistive technology needs no tip. */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = (): void => {
      clearTimeout(timer)
      setTip(null)
    }
    const rest = (event: PointerEvent): void => {
      hide()
      const owner = tipOwner(event.target)
      if (owner === null) return
      timer = setTimeout(() => {
        setTip(tipOf(owner))
      }, REST_MS)
    }
    const focus = (event: FocusEvent): void => {
      hide()
      const owner = tipOwner(event.target)
      if (owner?.matches(':focus-visible') === true) setTip(tipOf(owner))
    }
    const hidden = ['pointerdown', 'keydown', 'focusout', 'wheel'] as const
    document.addEventListener('pointerover', rest)
    document.addEventListener('focusin', focus)
    document.documentElement.addEventListener('pointerleave', hide)
    for (const name of hidden) document.addEventListener(name, hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', rest)
      document.removeEventListener('focusin', focus)
      document.documentElement.removeEventListener('pointerleave', hide)
      for (const name of hidden) document.removeEventListener(name, hide)
    }
  }, [])
  return tip === null ? null : <TipBox key={tip.text} tip={tip} />
}

function TipBox({ tip }: { readonly tip: Tip }) {
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = own.current
    if (element === null) return
    const { width, height } = element.getBoundingClientRect()
    const { box } = tip
    const left = Math.min(Math.max(GAP, (box.left + box.right - width) / 2), window.innerWidth - width - GAP)
    const isRoomBelow = box.bottom + GAP + height < window.innerHeight
    element.style.left = `${String(left)}px`
    element.style.top = `${String(isRoomBelow ? box.bottom + GAP : box.top - GAP - height)}px`
    element.style.visibility = 'visible'
  }, [tip])
  return (
    <div ref={own} className={styles.tip} aria-hidden>
      {tip.text}
      {tip.key !== null && <kbd className={styles.key}>{tip.key}</kbd>}
    </div>
  )
}
